"""Desks: who answers, how they are reached, and for which place."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from reader.model.source import Confidence
from reader.model.text import Text


class DeskKind(StrEnum):
    """What a desk is for; the order is the order in which desks of one place are shown."""

    EMERGENCY = "emergency"
    NATIONAL = "national"
    CENTRE = "centre"
    LOCAL = "local"
    SELF_RELIANCE = "self_reliance"
    CITY_HALL = "city_hall"


class ChannelKind(StrEnum):
    """A way to reach a desk; the order is the order everywhere: writing before speaking."""

    CHAT = "chat"
    SNS = "sns"
    FORM = "form"
    MAIL = "mail"
    WEB = "web"
    PHONE = "phone"
    VISIT = "visit"

    @property
    def is_written(self) -> bool:
        """Whether one can use it without a voice."""
        return self in _WRITTEN


_WRITTEN = frozenset({ChannelKind.CHAT, ChannelKind.SNS, ChannelKind.FORM, ChannelKind.MAIL})


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach a desk: a number or an address, with its hours and cost in words."""

    kind: ChannelKind
    value: str
    hours: Text = field(default_factory=lambda: Text("", ""))
    cost: Text = field(default_factory=lambda: Text("", ""))


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody who answers.

    ``as_of`` is an ISO date of any precision (``2026-07-27``, ``2025-03``, ``2024``) or empty
    where the source bears none. ``page`` is the official address, as text.
    """

    id: str
    kind: DeskKind
    name: Text
    for_whom: Text
    channels: tuple[Channel, ...]
    page: str
    as_of: str
    confidence: Confidence
    remark: Text
    prefecture: str = ""
    municipality: str = ""

    @property
    def is_written(self) -> bool:
        """Whether the desk can be written to."""
        return any(channel.kind.is_written for channel in self.channels)

    def may_have_changed(self, today: dt.date) -> bool:
        """Whether what we know is older than two years, or bears no date."""
        return _years_since(self.as_of, today) > _DOUBTFUL_YEARS

    def channels_shown(self, today: dt.date) -> tuple[Channel, ...]:
        """Ways to reach the desk, writing first, without numbers too old or too vague to trust."""
        old = bool(self.as_of) and _years_since(self.as_of, today) > _OLD_YEARS
        vague = self.confidence in {Confidence.KNOWN, Confidence.SEED}
        silent = vague or (old and self.confidence is not Confidence.VERIFIED)
        if self.kind is DeskKind.EMERGENCY:
            silent = False
        shown = [c for c in self.channels if not (silent and c.kind is ChannelKind.PHONE)]
        order = tuple(ChannelKind)
        return tuple(sorted(shown, key=lambda channel: order.index(channel.kind)))


# A number that reaches the wrong person does harm: after these years we say so, or say nothing.
_DOUBTFUL_YEARS = 2.0
_OLD_YEARS = 5.0
_UNDATED_YEARS = 3.0
_DAYS_A_YEAR = 365.25


def _years_since(as_of: str, today: dt.date) -> float:
    if not as_of:
        return _UNDATED_YEARS
    parts = [int(part) for part in as_of.split("-")]
    # A year or a month alone is taken from its first day: rather too old than too trusted.
    year, month, day = [*parts, 1, 1][:3]
    then = dt.date(year, month, day)
    return (today - then).days / _DAYS_A_YEAR


@dataclass(frozen=True, slots=True)
class Municipality:
    """A city, ward, town or village. ``code`` is the six-digit local government code."""

    code: str
    prefecture: str
    name: str
    kana: str


CENTRES_LISTED = "https://hikikomori-voice-station.mhlw.go.jp/support/"
"""Where the health ministry lists the hikikomori support centres (ひきこもりVOICE STATION)."""


@dataclass(frozen=True, slots=True)
class Prefecture:
    """One of the 47. ``code`` is its two-digit number; ``romaji`` is its name without an ending."""

    code: str
    name: str
    kana: str
    romaji: str


@dataclass(frozen=True, slots=True)
class PrefectureHelp:
    """The desks for a whole prefecture, those of its large cities after its own, and its towns."""

    prefecture: Prefecture
    desks: tuple[Desk, ...]
    places: tuple[Municipality, ...]

    def is_within_reach(self, today: dt.date) -> bool:
        """Whether any desk can be written to or called by what we know of it."""
        return any(
            channel.kind.is_written or channel.kind is ChannelKind.PHONE
            for desk in self.desks
            for channel in desk.channels_shown(today)
        )


@dataclass(frozen=True, slots=True)
class LocalHelp:
    """The desks for one municipality: its own, those of its city or prefecture, and the office."""

    place: Municipality
    desks: tuple[Desk, ...]

    @property
    def has_centre(self) -> bool:
        """Whether a way to reach a hikikomori centre is known for this place."""
        return any(desk.kind is DeskKind.CENTRE and desk.channels for desk in self.desks)
