"""Strings in arrays are found as they would be in a list."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.strings import (
    Beginnings,
    SortedStrings,
    Strings,
    arrays_of,
    beginnings_of,
    sorted_arrays_of,
)

LETTERS = st.text(st.sampled_from("あいう家族ab本\0"), min_size=1, max_size=5)
SETS = st.sets(LETTERS, max_size=30).map(sorted)


@given(st.lists(st.text(max_size=8), max_size=20))
def test_strings_come_back_by_number(strings):
    encodable = [text.encode(errors="replace").decode() for text in strings]
    kept = Strings(arrays_of("x", encodable), "x")
    assert list(kept) == encodable


@given(SETS, LETTERS)
def test_a_string_is_found_where_it_stands(strings, wanted):
    kept = SortedStrings(sorted_arrays_of("x", strings), "x")
    assert kept.find(wanted) == (strings.index(wanted) if wanted in strings else -1)
    assert [strings[n] for n in kept.beginning_with(wanted)] == [
        each for each in strings if each.startswith(wanted)
    ]


def test_of_thousands_each_is_found():
    strings = sorted(f"word{number:05}" for number in range(3000))
    kept = SortedStrings(sorted_arrays_of("x", strings), "x")
    assert [kept.find(each) for each in strings] == list(range(3000))
    assert kept.find("word") == kept.find("zz") == kept.find("a") == -1
    assert len(kept.beginning_with("word012")) == 100


@settings(max_examples=200)
@given(SETS, st.text(st.sampled_from("あいう家族ab本\ud800"), max_size=12))
def test_every_string_with_which_a_text_goes_on_is_found(strings, text):
    arrays = sorted_arrays_of("x", strings) | beginnings_of("x", strings)
    beginnings = Beginnings(arrays, "x")
    for start in range(len(text)):
        wanted = [
            (end, strings.index(text[start:end]))
            for end in range(start + 1, len(text) + 1)
            if text[start:end] in strings
        ]
        assert list(beginnings.words(text, start)) == wanted


@given(SETS, st.data())
def test_many_strings_come_back_in_the_order_they_are_asked_for(strings, data):
    kept = SortedStrings(sorted_arrays_of("x", strings), "x")
    places = data.draw(st.lists(st.sampled_from(range(len(strings)))) if strings else st.just([]))
    assert kept.several(np.array(places, np.intp)) == [strings[place] for place in places]
