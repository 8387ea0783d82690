"""Our scores are those of stock Whoosh, term for term."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as whoosh_query
from whoosh import scoring

from reader.model.search import HitKind
from reader.model.text import Lang
from reader.search import engine
from reader.search.engine import EngineReader, Entry, Row
from reader.search.query import Term
from reader.search.scorer import Scorer

WORDS = ("家族", "相談", "引き籠もり", "famili", "本", "zzz")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS[:5]), max_size=40), min_size=1, max_size=12)
TERMS = st.lists(
    st.builds(Term, st.sampled_from(WORDS), st.sampled_from([1.0, 0.6, 0.3]), st.just("all")),
    min_size=1,
    max_size=4,
    unique_by=lambda term: term.text,
)


def _index(texts: list[list[str]]) -> EngineReader:
    return engine.in_memory(
        Row(Entry(f"page:{n}:ja", str(n), HitKind.PAGE, Lang.JA), words, [])
        for n, words in enumerate(texts)
    )


def _stock(index: EngineReader, wanted: whoosh_query.Query) -> dict[int, float]:
    with index._index.searcher(weighting=scoring.BM25F()) as searcher:  # type: ignore[attr-defined]
        return {hit.docnum: hit.score for hit in searcher.search(wanted, limit=None)}


def _term(term: Term) -> whoosh_query.Term:
    return whoosh_query.Term("all", term.text, boost=term.weight)


def _ours(scores: list[float]) -> dict[int, float]:
    return {number: score for number, score in enumerate(scores) if score > 0}


@settings(max_examples=60, deadline=None)
@given(TEXTS, TERMS)
def test_documents_with_any_word_score_as_in_stock_whoosh(texts, terms):
    index = _index(texts)
    stock = _stock(index, whoosh_query.Or([_term(term) for term in terms]))

    scores = Scorer(index).scores((term,) for term in terms)

    assert _ours(scores) == pytest.approx(stock, abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TERMS)
def test_documents_with_every_word_score_as_in_stock_whoosh(texts, terms):
    index = _index(texts)
    stock = _stock(index, whoosh_query.And([_term(term) for term in terms]))
    scorer = Scorer(index)
    groups = [(term,) for term in terms]

    scores = scorer.scores(groups)
    complete = scorer.having_all(groups)

    assert {number: scores[number] for number in complete} == pytest.approx(stock, abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TERMS)
def test_of_alternatives_the_best_one_counts(texts, terms):
    index = _index(texts)
    each = [_stock(index, _term(term)) for term in terms]
    best = {number: max(one.get(number, 0) for one in each) for one in each for number in one}

    assert _ours(Scorer(index).scores([tuple(terms)])) == pytest.approx(best, abs=1e-4)


@settings(max_examples=30, deadline=None)
@given(TEXTS, st.lists(TERMS, max_size=4))
def test_keeping_only_little_changes_no_score(texts, queries):
    index = _index(texts)
    forgetful = Scorer(index, kept=1)

    for terms in queries:
        groups = [(term,) for term in terms]
        assert forgetful.scores(groups) == Scorer(index).scores(groups)


def test_a_page_is_long_only_among_pages():
    texts = [["家族"] * 5 + ["本"] * 200, ["本"] * 200, *([["相談"]] * 50), ["家族", *["相談"] * 5]]
    index = _index(texts)
    group = [(Term("家族", 1.0),)]

    alone = Scorer(index).scores(group)
    among_its_own = Scorer(index, [len(words) > 100 for words in texts]).scores(group)

    assert alone[0] < alone[-1]
    assert among_its_own[0] > among_its_own[-1]


def test_no_groups_have_no_documents():
    assert Scorer(_index([["家族"]])).having_all([]) == set()
