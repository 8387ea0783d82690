"""Documents are turned about without losing or adding a word."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.engine import inversion
from reader.search.engine.inversion import Inversion

TEXTS = st.lists(
    st.lists(st.sampled_from(["家族", "本", "a", "b", "相談"]), max_size=12), max_size=9
)


@pytest.mark.parametrize("at_once", [1, 7, 1 << 19])
@given(texts=TEXTS)
def test_the_documents_of_each_word_are_those_that_hold_it(texts, at_once):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inversion, "_TOKENS_AT_ONCE", at_once)
        making = Inversion()
        for number, words in enumerate(texts):
            making.add("all", number, words)
        fields = list(making.fields())
    wanted = {
        (word, number): count
        for number, words in enumerate(texts)
        for word, count in Counter(words).items()
    }
    found = {}
    for field in fields:
        assert field.terms == sorted(field.terms)
        for number, term in enumerate(field.terms):
            here = slice(field.starts[number], field.starts[number + 1])
            documents = field.documents[here].tolist()
            assert documents == sorted(documents)
            counts = field.frequencies[here].tolist()
            found |= {(term.decode(), d): n for d, n in zip(documents, counts, strict=True)}
    assert found == wanted
