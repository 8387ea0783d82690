"""What one page counts from its first line to its last: readings, footnotes and mentions."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from reader.content.charts import Charts
from reader.content.furigana import without_bars
from reader.content.hidden import first_hidden, without_hidden
from reader.content.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

    from reader.content.findings import Findings
    from reader.model.text import Lang


@dataclass(frozen=True, slots=True)
class Run:
    """The inside of one paragraph, item or cell.

    ``prose`` is the text without what stands in back-ticks: where figures are looked for.
    """

    html: str
    text: str
    prose: str


@dataclass(slots=True)
class Pen:
    """The counters of one page in one language, while it is being written."""

    lang: Lang
    notes: Findings
    mentions: list[Mention] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    serial: int = 0
    charts: Charts = field(default_factory=Charts)

    def mention(self, kind: MentionKind, name: str, line: int) -> None:
        """Note that the page points to something."""
        self.mentions.append(Mention(kind, name, line))

    def number(self, source: str) -> int:
        """The footnote number of a source: its place in the order of first citation."""
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def next_serial(self) -> int:
        """A number that no other reading of the page has."""
        self.serial += 1
        return self.serial

    def visible(self, text: str, line: int) -> str:
        """The text without characters that nobody sees; entities such as ``&#8291;`` make them."""
        restored = without_bars(text)
        character = first_hidden(restored)
        if character:
            self.notes.add(
                line,
                f"目に見えない文字({character})があります。その文字を消してください。",
                f"There is an invisible character ({character}). Delete it.",
            )
        return without_hidden(restored)

    def picture(self, node: SyntaxTreeNode, line: int) -> Run:
        """A picture as its whole element, its text being its description."""
        name = without_bars(str(node.attrs.get("src", "")))
        self.mention(MentionKind.PICTURE, name, line)
        return self.image(node, line, name)

    def image(self, node: SyntaxTreeNode, line: int, name: str) -> Run:
        """The picture of a name, with the description that a node gives."""
        alt = " ".join(self.visible(self._description(node, line), line).split())
        if not alt:
            self.notes.add(
                line,
                "画像の説明がありません。![説明](名前)のように書いてください。",
                "The picture has no description. Write ![description](name).",
            )
        return Run(f'<img src="picture:{escape(name)}" alt="{escape(alt)}">', alt, "")

    def _description(self, node: SyntaxTreeNode, line: int) -> str:
        breaks = {"softbreak", "hardbreak"}
        if any(child.type not in {"text", "text_special", *breaks} for child in node.children):
            self.notes.add(
                line,
                "画像の説明には書式を使えません。文字だけにしてください。",
                "The description of a picture is plain text. Take out its markup.",
            )
            return node.content
        return "".join(" " if child.type in breaks else child.content for child in node.children)
