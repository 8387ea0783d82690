"""Our scores are those of stock Whoosh, term for term, on any index that Whoosh can read."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as whoosh_query
from whoosh import scoring
from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import ID, KEYWORD, Schema
from whoosh.filedb.filestore import RamStorage

from reader.search.engine import Reader, Row, in_memory
from reader.search.engine.codec import ArrayCodec
from reader.search.query import Term
from reader.search.scorer import Scorer, best

WORDS = ("家族", "相談", "引き籠もり", "famili", "本", "zzz")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS[:5]), max_size=40), min_size=1, max_size=12)
TERMS = st.lists(
    st.builds(Term, st.sampled_from(WORDS), st.sampled_from([1.0, 0.6, 0.3]), st.just("all")),
    min_size=1,
    max_size=4,
    unique_by=lambda term: term.text,
)
CODECS = st.sampled_from([ArrayCodec, W3Codec])


def _rows(texts):
    return in_memory(Row(words, []) for words in texts)


# What happens to an index: (codec, name to delete), (codec, name, text to put in its place), and
# (codec,) for making one segment of all.
CHANGES = st.one_of(
    st.tuples(CODECS, st.integers(0, 30)),
    st.tuples(CODECS, st.integers(0, 30), TEXTS),
    st.tuples(CODECS),
)
HISTORIES = st.tuples(
    st.lists(st.tuples(CODECS, TEXTS), min_size=1, max_size=3), st.lists(CHANGES, max_size=5)
)


def _lived(history):
    """An index with a past."""
    storage = RamStorage()
    storage.temp_storage = lambda _name="": RamStorage()  # not among everybody's files
    fields = {"id": ID(unique=True), "all": KEYWORD(scorable=True), "kanji": KEYWORD(scorable=True)}
    index = storage.create_index(Schema(**fields))
    names = count()
    for codec, texts in history[0]:
        writer = index.writer(codec=codec())
        for text in texts:
            writer.add_document(id=str(next(names)), all=text)
        writer.commit(merge=False)
    for codec, *change in history[1]:
        writer = index.writer(codec=codec())
        match change:
            case [name]:
                writer.delete_by_term("id", str(name))
            case [name, texts]:
                writer.update_document(id=str(name), all=texts[0])
        writer.commit(merge=False, optimize=not change)
    return index


def _stock(index, wanted):
    with index.searcher(weighting=scoring.BM25F()) as searcher:
        return {hit.docnum: hit.score for hit in searcher.search(wanted, limit=None)}


def _term(term):
    return whoosh_query.Term("all", term.text, boost=term.weight)


def _ours(scores):
    return {number: score for number, score in enumerate(scores.tolist()) if score > 0}


@settings(max_examples=150, deadline=None)
@given(HISTORIES, TERMS)
def test_documents_with_any_word_score_as_in_stock_whoosh(history, terms):
    index = _lived(history)
    stock = _stock(index, whoosh_query.Or([_term(term) for term in terms]))

    scores = Scorer([Reader(index)]).scores((term,) for term in terms)

    assert _ours(scores.of_all) == pytest.approx(stock, abs=1e-4)


@settings(max_examples=150, deadline=None)
@given(HISTORIES, TERMS)
def test_documents_with_every_word_score_as_in_stock_whoosh(history, terms):
    index = _lived(history)
    stock = _stock(index, whoosh_query.And([_term(term) for term in terms]))

    scores = Scorer([Reader(index)]).scores((term,) for term in terms)

    complete = np.flatnonzero(scores.is_complete).tolist()
    assert {n: float(scores.of_all[n]) for n in complete} == pytest.approx(stock, abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TERMS)
def test_of_alternatives_the_best_one_counts(texts, terms):
    index = _rows(texts)
    each = [_stock(index._index, _term(term)) for term in terms]
    highest = {number: max(one.get(number, 0) for one in each) for one in each for number in one}

    scores = Scorer([index]).scores([tuple(terms)])

    assert _ours(scores.of_all) == pytest.approx(highest, abs=1e-4)
    assert set(np.flatnonzero(scores.words).tolist()) == set(highest)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3), st.lists(TERMS, max_size=3))
def test_several_indexes_score_as_one(parts, queries):
    together = Scorer([_rows([text for texts in parts for text in texts])])
    apart = Scorer([_rows(texts) for texts in parts])

    for terms in queries:
        groups = [tuple(terms), *((term,) for term in terms)]
        one, many = (scorer.scores(groups, tuple(terms)) for scorer in (together, apart))
        assert many.of_all == pytest.approx(one.of_all, abs=1e-4)
        assert many.words.tolist() == one.words.tolist()


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(TERMS, max_size=4))
def test_keeping_only_little_changes_no_score(texts, queries):
    index = _rows(texts)
    forgetful, other = Scorer([index], kept=1), Scorer([index])

    for terms in queries:
        groups = [(term,) for term in terms]
        kept = [scorer.scores(groups).of_all.tolist() for scorer in (forgetful, other)]
        assert kept[0] == kept[1]


def test_what_is_kept_stays_below_its_bound():
    index = _rows([[f"word{n}", "家族"] for n in range(300)])
    scorer = Scorer([index], kept=20_000)
    for number in range(300):
        scorer.scores([(Term(f"word{number}", 1.0),), (Term("家族", 1.0),)])
    assert scorer.size_kept <= 20_000


def test_a_page_is_long_only_among_pages():
    texts = [["家族"] * 5 + ["本"] * 200, ["本"] * 200, *([["相談"]] * 50), ["家族", *["相談"] * 5]]
    index = _rows(texts)
    group = [(Term("家族", 1.0),)]
    shelves = np.array([len(words) > 100 for words in texts], np.uint8)

    alone = Scorer([index]).scores(group).of_all
    among_its_own = Scorer([index], shelves).scores(group).of_all

    assert alone[0] < alone[-1]
    assert among_its_own[0] > among_its_own[-1]


def test_without_groups_nothing_is_complete():
    assert not Scorer([_rows([["家族"]])]).scores([]).is_complete.any()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.floats(0, 100, width=32), max_size=60), st.integers(0, 70))
def test_the_best_are_those_that_a_sort_would_find(values, limit):
    scores = np.array(values, np.float32)
    wanted = sorted(range(len(values)), key=lambda n: (-scores[n], n))
    assert best(scores, limit).tolist() == [n for n in wanted if scores[n] > 0][:limit]
