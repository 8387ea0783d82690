"""The bones of a page: what must be alike in both languages, block by block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.passages import Passage
from reader.model.page import Block, BlockKind
from reader.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.content.findings import Findings


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a block must be alike in both languages.

    ``size`` is the level of a heading, the number of items of a list, or rows and columns of a
    table; ``inner`` are the shapes of what stands inside boxes, quotes and the items of a list.
    """

    kind: BlockKind
    size: tuple[int, ...] = ()
    inner: tuple[Shape, ...] = ()

    def words(self) -> Text:
        """The shape in words for its author."""
        name = _NAMES[self.kind]
        if self.kind is BlockKind.TABLE:
            rows, columns = self.size
            return Text(f"{name.ja}({rows}行{columns}列)", f"{name.en} of {rows} x {columns} cells")
        if self.kind is BlockKind.HEADING:
            return Text(f"{name.ja}({self.size[0]})", f"{name.en} of level {self.size[0]}")
        if self.size:
            return Text(f"{name.ja}({self.size[0]}項目)", f"{name.en} with {self.size[0]} items")
        return name


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its line in the file, its shape, the sources it cites, and its passages."""

    block: Block
    line: int
    shape: Shape
    cites: frozenset[str]
    passages: tuple[Passage, ...] = ()


_NAMES = {
    BlockKind.HEADING: Text("見出し", "a heading"),
    BlockKind.PARAGRAPH: Text("段落", "a paragraph"),
    BlockKind.LIST: Text("箇条書き", "a list"),
    BlockKind.NUMBERED: Text("番号付きの箇条書き", "a numbered list"),
    BlockKind.QUOTE: Text("引用", "a quote"),
    BlockKind.TABLE: Text("表", "a table"),
    BlockKind.PICTURE: Text("画像", "a picture"),
    BlockKind.BOX: Text("囲み", "a box"),
    BlockKind.COPY: Text("書き写す文", "a sentence to copy"),
}


def compare(
    ja: Sequence[Placed],
    en: Sequence[Placed],
    ja_notes: Findings,
    en_notes: Findings,
) -> None:
    """Note the first block in which two pages differ, and every block that cites otherwise."""
    for number, (one, other) in enumerate(zip(ja, en, strict=False), start=1):
        if one.shape != other.shape:
            _differs(number, one, other, en_notes)
            return
        if one.cites != other.cites:
            _cites_otherwise(one, other, en_notes)
    if len(ja) != len(en):
        longer, notes = (ja, ja_notes) if len(ja) > len(en) else (en, en_notes)
        _goes_on(longer[min(len(ja), len(en))], notes)


def _differs(number: int, ja: Placed, en: Placed, notes: Findings) -> None:
    one, other = ja.shape.words(), en.shape.words()
    if one == other:
        one = Text(one.ja + "で中身が別", one.en + " with other parts inside")
    notes.add(
        en.line,
        f"{number}番目のまとまりが英語は{other.ja}、日本語({ja.line}行目)は{one.ja}です。"
        "両方を同じ形にしてください。",
        f"Block {number} is {other.en} here and {one.en} in Japanese (line {ja.line}). "
        "Give both languages the same shape.",
    )


def _goes_on(extra: Placed, notes: Findings) -> None:
    words = extra.shape.words()
    notes.add(
        extra.line,
        f"ここからの{words.ja}が、もう一方の言語にありません。両方を同じ形にしてください。",
        f"From here on, {words.en}, the other language has nothing. "
        "Give both languages the same shape.",
    )


def _cites_otherwise(ja: Placed, en: Placed, notes: Findings) -> None:
    names = ", ".join(sorted(ja.cites ^ en.cites))
    notes.add(
        en.line,
        f"このまとまりと日本語({ja.line}行目)とで脚注が違います({names})。同じ出典にしてください。",
        f"The footnotes here and in Japanese (line {ja.line}) differ ({names}). "
        "Cite the same sources in both.",
    )
