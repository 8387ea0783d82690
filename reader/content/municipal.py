"""The table of municipalities, ``resources/desks/municipal.csv``: town halls and advice desks."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.content.prefectures import prefecture_of
from reader.content.shapes import (
    Address,
    Filled,
    MailOrNone,
    MunicipalityCode,
    PhoneOrNone,
    SomeDay,
    is_municipality_code,
    is_real_day,
)
from reader.content.sources import no_such_day
from reader.content.tables import read
from reader.model.desk import Channel, ChannelKind, Desk, DeskKind, Municipality
from reader.model.source import Confidence
from reader.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.content.documents import Path
    from reader.content.files import Tree
    from reader.content.findings import Findings

MUNICIPAL = "resources/desks/municipal.csv"


class _Kind(StrEnum):
    SELF_RELIANCE = "self_reliance"
    CITY_HALL = "city_hall"


_FOR_WHOM = {
    _Kind.SELF_RELIANCE: Text(
        "くらし、仕事、お金、住まいの困りごとを、一つの窓口で一緒に考えるところです。"
        "何から話せばよいか決まっていなくても、かまいません。",
        "A desk that thinks with you about daily life, work, money and housing in one place. "
        "You do not need to know where to begin.",
    ),
    _Kind.CITY_HALL: Text(
        "役所・役場の代表番号です。どこに聞けばよいかわからないとき、"
        "「ひきこもりの相談窓口はどこですか」とたずねることができます。",
        "The main number of the town hall. If you do not know where to ask, you can ask which "
        "desk is for people in withdrawal and their families.",
    ),
}


_NO_NUMBER = Text(
    "番号は確かめられなかったため、載せていません。公式ページでご確認ください。",
    "We could not confirm the number, so none is shown. Please see the official page.",
)


@dataclass(frozen=True, slots=True)
class _Row:
    prefecture: Filled
    municipality_code: MunicipalityCode
    municipality: Filled
    municipality_kana: Filled
    kind: _Kind
    name: Filled
    phone: PhoneOrNone
    email: MailOrNone
    official_page: Address
    as_of: SomeDay

    def municipality_of(self) -> Municipality:
        return Municipality(
            self.municipality_code,
            self.prefecture,
            self.municipality,
            self.municipality_kana,
        )

    def desk(self, number: int) -> Desk:
        # A number that could not be confirmed is left out; the official page stays.
        mail = (Channel(ChannelKind.MAIL, self.email),) if self.email else ()
        phone = (Channel(ChannelKind.PHONE, self.phone),) if self.phone else ()
        return Desk(
            f"m-{self.municipality_code}-{number}",
            DeskKind(self.kind),
            Text(self.name, self.name),
            _FOR_WHOM[self.kind],
            (*mail, *phone),
            self.official_page,
            self.as_of,
            Confidence.SECONDARY,
            Text("", "") if self.phone else _NO_NUMBER,
            self.prefecture,
            self.municipality_code,
        )


_COLUMNS = [column.name for column in fields(_Row)]


@dataclass(frozen=True, slots=True)
class _Line:
    """The place of every value of one row."""

    number: int

    def line(self, _path: Path) -> int:
        return self.number

    def name(self, path: Path) -> str:
        return str(path[-1])


def municipal(tree: Tree, notes: Findings) -> tuple[tuple[Desk, ...], tuple[Municipality, ...]]:
    """The desks and the municipalities of the table, in its order; none where it is not there."""
    if not tree.has(MUNICIPAL):
        return (), ()
    here = notes.of(MUNICIPAL)
    text = tree.text(MUNICIPAL, here)
    rows = () if text is None else tuple(_sound_rows(text, here))
    counted: Counter[str] = Counter()
    desks = []
    for row in rows:
        counted[row.municipality_code] += 1
        desks.append(row.desk(counted[row.municipality_code]))
    towns = {row.municipality_code: row.municipality_of() for row in rows}
    return tuple(desks), tuple(towns.values())


def _sound_rows(text: str, notes: Findings) -> Iterator[_Row]:
    names: dict[str, tuple[Municipality, int]] = {}
    seen: dict[_Row, int] = {}
    for number, values in _records(text, notes):
        row = read(_Row, values, (), _Line(number), notes)
        if row is None:
            continue
        _check(row, number, notes)
        known, line = names.setdefault(row.municipality_code, (row.municipality_of(), number))
        if known != row.municipality_of():
            notes.add(
                number,
                f"{row.municipality_code}の都道府県、名前かかなが{line}行目と違います。そろえてください。",
                f"The names of {row.municipality_code} differ from those on line {line}. "
                "Make them equal.",
            )
        if row in seen:
            notes.add(
                number,
                f"{seen[row]}行目と同じ窓口です。どちらかを消してください。",
                f"This desk is the same as on line {seen[row]}. Delete one of the two.",
            )
        seen.setdefault(row, number)
        yield row


def _check(row: _Row, number: int, notes: Findings) -> None:
    if not is_real_day(row.as_of):
        no_such_day(row.as_of, number, notes)
    code = row.municipality_code
    if not is_municipality_code(code):
        notes.add(
            number,
            f"団体コード{code}の検査数字が合いません。六桁を写し直してください。",
            f"The check digit of the code {code} is wrong. Copy the six digits again.",
        )
    if prefecture_of(code) != row.prefecture:
        notes.add(
            number,
            f"団体コード{code}は{row.prefecture}のものではありません。どちらかを直してください。",
            f"The code {code} is not one of {row.prefecture}. Mend one of the two.",
        )


def _records(text: str, notes: Findings) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows below the heading with the numbers of their lines; ``#`` lines at the head skip."""
    lines = text.split("\n")
    skipped = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    table = csv.reader(io.StringIO("\n".join(lines[skipped:])), strict=True)
    try:
        heading = next(table, [])
        if heading != _COLUMNS:
            _wrong_heading(heading, min(skipped + 1, len(lines)), notes)
            return
        for cells in table:
            number = skipped + table.line_num
            if len(cells) == len(_COLUMNS):
                yield number, dict(zip(_COLUMNS, cells, strict=True))
            elif cells:
                notes.add(
                    number,
                    f"この行は{len(cells)}列です。{len(_COLUMNS)}列にしてください。",
                    f"This row has {len(cells)} columns. It must have {len(_COLUMNS)}.",
                )
    except csv.Error:
        notes.add(
            skipped + max(table.line_num, 1),
            "CSVとして読めません。この行の引用符とコンマを確かめてください。",
            "This is not valid CSV. Check the quotes and commas on this line.",
        )


def _wrong_heading(heading: list[str], line: int, notes: Findings) -> None:
    missing = ", ".join(name for name in _COLUMNS if name not in heading)
    unknown = ", ".join(name for name in heading if name not in _COLUMNS)
    notes.add(
        line,
        f"列の見出しが違います(ない列: {missing or 'なし'}、知らない列: {unknown or 'なし'})。"
        f"この順に書いてください: {','.join(_COLUMNS)}",
        f"The columns are wrong (missing: {missing or 'none'}; unknown: {unknown or 'none'}). "
        f"Write them in this order: {','.join(_COLUMNS)}",
    )
