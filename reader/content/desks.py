"""Who answers: the desks of the country and of the prefectures, and whom the data are owed to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from reader.content.documents import parse
from reader.content.prefectures import PREFECTURES, prefecture_of
from reader.content.shapes import (
    Address,
    AddressOrNone,
    Filled,
    Id,
    Mail,
    MaybeSaid,
    MunicipalityCodeOrNone,
    Phone,
    Said,
    SomeDay,
    is_real_day,
)
from reader.content.sources import no_such_day
from reader.content.tables import Listing, expected, listing, read
from reader.model.desk import Channel, ChannelKind, Desk, DeskKind
from reader.model.source import Confidence
from reader.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.content.files import Tree
    from reader.content.findings import Findings

ATTRIBUTION = "resources/desks/attribution.toml"
WRITTEN = ("resources/desks/national.toml", "resources/desks/centres.toml")

_RESERVED = re.compile("m-[0-9]{6}-[0-9]+")
_UNSAID = MaybeSaid("", "")
_SURE = frozenset({Confidence.VERIFIED, Confidence.SECONDARY})
_VALUES: dict[ChannelKind, object] = {
    ChannelKind.PHONE: Phone,
    ChannelKind.MAIL: Mail,
    ChannelKind.WEB: Address,
    ChannelKind.FORM: Address,
}


class _Kind(StrEnum):
    """The kinds that are written by hand; the others come from the table of municipalities."""

    EMERGENCY = "emergency"
    NATIONAL = "national"
    CENTRE = "centre"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class _Way:
    kind: ChannelKind
    value: Filled
    hours: MaybeSaid = _UNSAID
    cost: MaybeSaid = _UNSAID

    def channel(self) -> Channel:
        return Channel(self.kind, self.value, self.hours.text(), self.cost.text())


@dataclass(frozen=True, slots=True)
class _Entry:
    id: Id
    kind: _Kind
    name: Said
    for_whom: Said
    as_of: SomeDay
    confidence: Confidence
    channels: tuple[_Way, ...] = ()
    page: AddressOrNone = ""
    prefecture: str = ""
    municipality: MunicipalityCodeOrNone = ""
    remark: MaybeSaid = _UNSAID

    def desk(self) -> Desk:
        return Desk(
            self.id,
            DeskKind(self.kind),
            self.name.text(),
            self.for_whom.text(),
            tuple(way.channel() for way in self.channels),
            self.page,
            self.as_of,
            self.confidence,
            self.remark.text(),
            self.prefecture,
            self.municipality,
        )


def desks(tree: Tree, municipalities: Collection[str], notes: Findings) -> Listing[Desk]:
    """The desks that are written by hand, in the order of the files.

    ``municipalities`` are the known codes; where there are none, none is asked for.
    """
    found: list[tuple[Desk, int]] = []
    seen: dict[str, str] = {}
    for file in WRITTEN:
        here = notes.of(file)
        for entry, line in _entries(tree, file, here).entries:
            _check(entry, line, municipalities, here)
            if entry.id in seen and seen[entry.id] != file:
                here.add(
                    line,
                    f"id「{entry.id}」は{seen[entry.id]}にもあります。どちらかを変えてください。",
                    f"The id `{entry.id}` is also used in {seen[entry.id]}. Change one of the two.",
                )
            seen.setdefault(entry.id, file)
            found.append((entry.desk(), line))
    return Listing(tuple(found), frozenset(seen))


def attribution(tree: Tree, notes: Findings) -> Text:
    """To whom the table of municipalities is owed; empty where the file is not there."""
    if not tree.has(ATTRIBUTION):
        return Text("", "")
    here = notes.of(ATTRIBUTION)
    text = tree.text(ATTRIBUTION, here)
    doc = None if text is None else parse(text, here)
    said = None if doc is None else read(Said, doc.data, (), doc, here)
    return Text("", "") if said is None else said.text()


def _entries(tree: Tree, file: str, notes: Findings) -> Listing[_Entry]:
    if not tree.has(file):
        return Listing()
    text = tree.text(file, notes)
    return listing(None if text is None else parse(text, notes), "desk", _Entry, notes)


def _check(entry: _Entry, line: int, municipalities: Collection[str], notes: Findings) -> None:
    if not is_real_day(entry.as_of):
        no_such_day(entry.as_of, line, notes)
    for way in entry.channels:
        _check_way(entry, way, line, notes)
    if not entry.channels and not entry.page:
        notes.add(
            line,
            f"「{entry.id}」には連絡の方法がありません。channelsかpageを書いてください。",
            f"`{entry.id}` cannot be reached. Write channels or a page.",
        )
    if _RESERVED.fullmatch(entry.id):
        notes.add(
            line,
            f"id「{entry.id}」の形は市区町村の表のためのものです。別のidにしてください。",
            f"Ids such as `{entry.id}` belong to the table of municipalities. Choose another.",
        )
    _check_place(entry, line, municipalities, notes)


def _check_way(entry: _Entry, way: _Way, line: int, notes: Findings) -> None:
    """A wrong number is worse than none, so that an unsure desk shows none."""
    shape = _VALUES.get(way.kind, Filled)
    try:
        msgspec.convert(way.value, shape)
    except msgspec.ValidationError:
        words = expected(shape)
        notes.add(
            line,
            f"「{entry.id}」の{way.kind}「{way.value}」の形が違います。{words.ja}を書いてください。",
            f"The {way.kind} of `{entry.id}` cannot be `{way.value}`. Write {words.en}.",
        )
    if way.kind is ChannelKind.PHONE and entry.confidence not in _SURE:
        notes.add(
            line,
            f"「{entry.id}」は未確認(confidence)なので、電話番号を載せられません。"
            "確かめるか、番号を消してください。",
            f"`{entry.id}` is unconfirmed (confidence) and may show no phone number. "
            "Confirm it or delete the number.",
        )


def _check_place(
    entry: _Entry,
    line: int,
    municipalities: Collection[str],
    notes: Findings,
) -> None:
    if entry.prefecture and entry.prefecture not in PREFECTURES:
        notes.add(
            line,
            f"「{entry.prefecture}」という都道府県はありません。「東京都」のように書いてください。",
            f"There is no prefecture `{entry.prefecture}`. Write it as in 東京都.",
        )
    if not entry.municipality:
        return
    is_known = entry.municipality in municipalities if municipalities else True
    if not is_known or prefecture_of(entry.municipality) != entry.prefecture:
        notes.add(
            line,
            f"団体コード{entry.municipality}が見つからないか、都道府県と合いません。確かめてください。",
            f"The code {entry.municipality} is unknown or not of this prefecture. Check both.",
        )
