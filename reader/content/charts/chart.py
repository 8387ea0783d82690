"""What a file of statistics becomes: drawings in both languages, and the same figures as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from reader.model.source import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.content.documents import Document, Path
    from reader.content.findings import Findings
    from reader.model.collection import Picture
    from reader.model.text import Lang

WIDE, NARROW = 640, 400
"""The widths of the two drawings of a chart, in the pixels of a text of 17."""

_SHOWN = frozenset({Confidence.VERIFIED, Confidence.SECONDARY})


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, with the sources that stand behind it; it may have several lines."""

    text: str
    cites: tuple[str, ...] = ()


Rows = tuple[tuple[Cell, ...], ...]
"""A table; the first row is its head."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: its drawings, and its table in each language."""

    name: str
    pictures: tuple[Picture, ...]
    tables: Mapping[Lang, Rows]


@dataclass(frozen=True, slots=True)
class Charts:
    """The sound charts by name, and the names of all, also of those that are not sound."""

    sound: Mapping[str, Chart] = field(default_factory=dict)
    names: frozenset[str] = frozenset()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every drawing of every chart."""
        return tuple(picture for chart in self.sound.values() for picture in chart.pictures)


class Statistics(Protocol):
    """What one file says, whatever its kind."""

    def cited(self) -> Iterator[tuple[Path, tuple[str, ...]]]:
        """The sources of each entry that is shown, with their place."""

    def check(self, doc: Document, notes: Findings) -> None:
        """Note what is wrong with values that are each of the right form."""

    def rows(self, lang: Lang) -> Rows:
        """Everything that is shown, as a table."""

    def drawn(self, lang: Lang, width: int) -> bytes:
        """Everything that is shown, as an SVG of a width."""


def is_shown(confidence: Confidence) -> bool:
    """Whether a reader may be shown a figure: somebody must have been seen saying it."""
    return confidence in _SHOWN


def picture_name(chart: str, lang: Lang, width: int) -> str:
    """The name under which a drawing travels; the narrow one stands beside the wide one."""
    return f"{chart}.{lang}{'-narrow' if width == NARROW else ''}.svg"
