"""Whom one can ask, as the shipped collection knows it: for the country and for every town."""

from __future__ import annotations

from functools import cached_property

from reader.pack.read import Pack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.desk import (
        Desk,
        LocalHelp,
        Municipality,
        Prefecture,
        PrefectureHelp,
    )
    from reader.search.gazetteer import Gazetteer

# What a page does without is imported when it is first asked for: the window starts faster.
# ruff: noqa: PLC0415


class Directory:
    """Desks and places. Those of added collections are not among them: nobody has checked them."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    @cached_property
    def national_desks(self) -> tuple[Desk, ...]:
        """Desks for the whole country: those that can be written to first."""
        from reader.model.desk import DeskKind

        desks = [d for d in self._pack.desks() if d.kind is DeskKind.NATIONAL]
        return tuple(sorted(desks, key=lambda desk: not desk.is_written))

    @cached_property
    def emergency_desks(self) -> tuple[Desk, ...]:
        """Whom to call in immediate danger."""
        from reader.model.desk import DeskKind

        return tuple(d for d in self._pack.desks() if d.kind is DeskKind.EMERGENCY)

    @cached_property
    def prefectures(self) -> tuple[Prefecture, ...]:
        """The prefectures in the official order."""
        return self._gazetteer.prefectures

    def prefectures_named(self, query: str) -> tuple[Prefecture, ...]:
        """Prefectures by name, kana or romaji, those that are meant exactly first."""
        return self._gazetteer.prefectures_named(query)

    def prefecture_named(self, query: str) -> Prefecture | None:
        """The prefecture that is named in full, with or without its ending, or None."""
        return self._gazetteer.prefecture(query)

    def prefecture(self, code: str) -> Prefecture | None:
        """A prefecture by its two-digit number, or None."""
        return next((each for each in self.prefectures if each.code == code), None)

    def help_in(self, prefecture: Prefecture) -> PrefectureHelp:
        """The desks for a prefecture and for its large cities, and the towns that have their own.

        There is always an answer: at least the towns.
        """
        from reader.model.desk import DeskKind, PrefectureHelp

        centres = self._pack.desks_within(prefecture.name, DeskKind.CENTRE)
        # Desks of a town stand with the town.
        wider = [d for d in self._pack.desks(prefecture.name, "") if d.kind is not DeskKind.CENTRE]
        places = (place for place in self._municipalities if place.prefecture == prefecture.name)
        return PrefectureHelp(prefecture, (*centres, *wider), tuple(places))

    def places_named(self, query: str) -> tuple[Municipality, ...]:
        """Municipalities by name, kana, romaji or prefecture; several words narrow the answer."""
        return self._gazetteer.named(query)

    def place_named(self, query: str) -> Municipality | None:
        """The one municipality that is meant, or None where none or several may be."""
        return self._gazetteer.exactly(query)

    def help_at(self, place: Municipality) -> LocalHelp:
        """The desks that serve one municipality, those that can be written to first."""
        from reader.model.desk import DeskKind, LocalHelp

        own = self._pack.desks(place.prefecture, place.code)
        wider = self._pack.desks(place.prefecture, "")
        if any(desk.kind is DeskKind.CENTRE for desk in own):
            # A designated city has a centre of its own; its residents are sent there.
            wider = tuple(desk for desk in wider if desk.kind is not DeskKind.CENTRE)
        order = tuple(DeskKind)
        desks = sorted(own + wider, key=lambda desk: (order.index(desk.kind), not desk.is_written))
        return LocalHelp(place, tuple(desks))

    def place(self, code: str) -> Municipality | None:
        """A municipality by its six-digit code, or None."""
        return next((m for m in self._municipalities if m.code == code), None)

    @cached_property
    def _municipalities(self) -> tuple[Municipality, ...]:
        return self._pack.municipalities()

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        from reader.search.gazetteer import Gazetteer

        return Gazetteer(self._municipalities)
