"""What a search knows of its collections besides their words: shelves, places, words to suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from reader.search import syntax
from reader.search.pack import Pack
from reader.search.placenames import PlaceNames
from reader.search.suggestion import Suggester
from reader.search.words import Words

_SIGN = "/"  # parts the id of a pack from that of a shelf


class Known:
    """Each is looked up when it is first asked for."""

    def __init__(self, packs: Sequence[Pack], words: Words) -> None:
        self._packs = packs
        self._words = words

    @cached_property
    def topic_names(self) -> Mapping[str, str]:
        """By what names shelves can be asked for."""
        topics = (topic for pack in self._packs for topic in pack.topics())
        return syntax.topic_names(replace(topic, id=self._shelves[topic.id]) for topic in topics)

    def topics_of(self, ref: str) -> frozenset[str]:
        """The shelf and the readers of a page; nothing of what is no page."""
        return self._topics.get(ref, frozenset())

    @cached_property
    def _shelves(self) -> Mapping[str, str]:
        """By id, the shelf that each is one with: the first of its name, whoever has it."""
        found: dict[str, str] = {}
        known: dict[str, str] = {}
        for topic in (topic for pack in self._packs for topic in pack.topics()):
            names = (topic.id.rpartition(_SIGN)[2], topic.title.ja, topic.title.en)
            shelf = next((known[name] for name in names if name in known), names[0])
            known |= {name: shelf for name in names if name not in known}
            found[topic.id] = shelf
        return found

    @cached_property
    def _topics(self) -> Mapping[str, frozenset[str]]:
        infos = (info for pack in self._packs for info in pack.infos())
        shelves = self._shelves
        return {
            info.id: frozenset({shelves.get(info.topic, info.topic), *info.audience})
            for info in infos
        }

    @cached_property
    def places(self) -> PlaceNames:
        """The places that a query may name."""
        return PlaceNames(place for pack in self._packs for place in pack.municipalities())

    @cached_property
    def suggester(self) -> Suggester:
        """Mends what is mistyped; never into a word that hurts."""
        terms = (term for pack in self._packs for term in pack.terms())
        return Suggester(self._words, (spelling for term in terms for spelling in term.hurtful))
