"""Names of places in a query, in every way of writing them, to find the desks of a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.model.desk import Municipality
from reader.search import analysis, folding, romaji
from reader.search.gazetteer import prefecture_reading

_ENDINGS = {
    "都": ("と",), "府": ("ふ",), "県": ("けん",), "市": ("し",), "区": ("く",),
    "町": ("ちょう", "まち"), "村": ("そん", "むら"),
}  # fmt: skip
_SHORT = 2
_SHORTEST_KANA = 3
_SHORTEST_LATIN = 4
# These are towns as well, but who types them in Latin letters means the word.
_ENGLISH = frozenset({"date", "mine", "same", "kite", "tone", "sake"})


class PlaceNames:
    """Finds the places that a query names."""

    def __init__(self, places: Iterable[Municipality]) -> None:
        self._words: defaultdict[str, set[str]] = defaultdict(set)  # only as words of their own
        self._anywhere: defaultdict[str, set[str]] = defaultdict(set)
        known: set[tuple[str, str]] = set()
        for place in places:
            known.add((place.name, place.kana))
            known.add((place.prefecture, prefecture_reading(place.code)))
        for name, kana in known:
            self._add(name, folding.folded(kana))
        self._longest = max(map(len, self._anywhere), default=0)
        self._beginnings = frozenset(name[:_SHORT] for name in self._anywhere)

    def named(self, text: str, typed: Iterable[str]) -> frozenset[str]:
        """The names of places, as desks tell them, in a folded text of such words."""
        if not self._anywhere:
            return frozenset()
        found = {name for word in typed for name in self._words.get(word, ())}
        latin = (piece.text for piece in analysis.pieces(text) if not piece.is_japanese)
        found |= {name for word in latin for name in self._words.get(romaji.key(word), ())}
        for start in range(len(text)):
            if text[start : start + _SHORT] in self._beginnings:
                for length in range(_SHORT, self._longest + 1):
                    found |= self._anywhere.get(text[start : start + length], set())
        return frozenset(found)

    def _add(self, name: str, kana: str) -> None:
        full, endings = folding.folded(name), _ENDINGS.get(name[-1:], ())
        bare = full[:-1] if endings else full
        self._anywhere[full].add(name)
        (self._anywhere if len(bare) > _SHORT else self._words)[bare].add(name)
        spoken = [kana, *(kana.removesuffix(each) for each in endings if kana.endswith(each))]
        for each in spoken:
            if len(each) >= _SHORTEST_KANA:
                self._words[each].add(name)
            letters = romaji.kana_key(each)
            if len(letters) >= _SHORTEST_LATIN and letters not in _ENGLISH:
                self._words[letters].add(name)
