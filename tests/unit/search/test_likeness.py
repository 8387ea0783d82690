"""Words that cannot be near to a mistyped one are passed over, and no others."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from reader.model.search import Surface
from reader.search import likeness
from reader.search.likeness import SHAPE, Letters
from reader.search.spellings import Spellings, arrays_for
from reader.search.suggestion import Suggester
from reader.search.words import Words

_ALPHABETS = ("etaoinshrdlu", "ひきこもりしつそんがっーぁぱは", "昼夜逆転登校", "ヷ々ab🙂1-")
_WORD = st.one_of(*(st.text(alphabet, min_size=1, max_size=9) for alphabet in _ALPHABETS))


def _vocabulary():
    chance = random.Random(3)  # noqa: S311 no secret
    words = {
        "".join(chance.choices(alphabet, k=chance.randint(2, 9))): chance.randint(1, 99)
        for alphabet in _ALPHABETS[:3]
        for _ in range(4000)
    }
    return words, chance


_VOCABULARY, _CHANCE = _vocabulary()
_TABLE = Spellings(arrays_for(Surface(w, w, -math.log(n / 100)) for w, n in _VOCABULARY.items()))


class Unfiltered(Words):
    """The same words, of which all that begin or end so have to be compared."""

    def beginning(self, letters, like):
        return super().beginning(letters, _any_letters(like))

    def ending(self, letters, like):
        return super().ending(letters, _any_letters(like))


def _any_letters(like):
    return like._replace(edits=64)


def _mistyped(word, chance):
    for _ in range(chance.randint(1, 3)):
        at, letter = chance.randrange(len(word)), chance.choice("".join(_ALPHABETS[:3]))
        word = (
            chance.choice(
                (
                    word[:at] + word[at + 1 :],
                    word[:at] + letter + word[at:],
                    word[:at] + letter + word[at + 1 :],
                    word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
                    word[:at] + "ー" + word[at:],
                )
            )
            or letter
        )
    return word


def _like(typed, words, edits, shortest=0, longest=255):
    letters = Letters(likeness.arrays_of("x", words), "x")
    wanted = likeness.likeness(typed, shortest, longest, edits)
    return [words[number] for number in letters.like(wanted, range(len(words)))]


@given(_WORD, st.lists(_WORD, max_size=5), st.integers(1, 2), st.randoms(use_true_random=False))
def test_a_word_within_so_many_edits_is_never_passed_over(typed, words, edits, chance):
    words = [*words, _mistyped(typed, chance)]
    near = {
        word
        for word in words
        if OSA.distance(typed, word) <= edits or typed.translate(SHAPE) == word.translate(SHAPE)
    }
    assert near <= set(_like(typed, words, edits))


@pytest.mark.parametrize(
    ("typed", "other", "edits"),
    [
        ("goverment", "gardening", 2),
        ("settlement", "sentinels", 1),
        ("freind", "fifteen", 2),
        ("ひきこもり", "ひらがなの", 2),
        ("aaaa", "abcd", 2),
        ("abcd", "aaad", 1),
    ],
)
def test_a_word_of_other_letters_is_passed_over(typed, other, edits):
    assert _like(typed, [other], edits) == []


def test_letters_of_one_shape_are_one_letter():
    assert _like("しえるたー", ["ツェルダ"], 1) == []
    assert _like("しえるたー", ["つぇるだ"], 1) == ["つぇるだ"]


def test_only_words_of_a_length_are_asked_for_and_only_those_in_a_range():
    words = ["form", "from", "forms", "fo"]
    assert _like("form", words, 2, 4, 4) == ["form", "from"]
    letters = Letters(likeness.arrays_of("x", words), "x")
    assert letters.like(likeness.likeness("form", 4, 5, 2), range(1, 3)).tolist() == [1, 2]
    assert _like("form", [], 2) == []


def test_what_is_suggested_is_as_if_every_word_had_been_compared():
    quick, thorough = Suggester(Words([_TABLE])), Suggester(Unfiltered([_TABLE]))
    words = sorted(_VOCABULARY)
    mistyped = [_mistyped(_CHANCE.choice(words), _CHANCE) for _ in range(600)]
    found = [quick.corrections(word, 8) for word in mistyped]
    assert found == [thorough.corrections(word, 8) for word in mistyped]
    assert sum(map(bool, found)) > len(found) // 2


def test_few_of_all_words_have_to_be_compared():
    like = likeness.likeness("hailorest", 7, 11, 2)
    begin = Words([_TABLE]).beginning("h", like)
    assert len(begin) * 4 < len(Unfiltered([_TABLE]).beginning("h", like))
