"""An SVG that leaves colours and typeface open: ``@ink@`` and the like stand in their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from reader.content.charts.typesetting import wrapped

FAMILY = "@family@"
GROUND, INK, MUTED, ACCENT, LINE = "@ground@", "@ink@", "@muted@", "@accent@", "@line@"
BODY, QUIET = 16, 15
"""The sizes of texts in pixels; at 0.8, the least scale of a window, no text is below 12."""

LEADING = 1.5
_FILL = 'fill="{}"'


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size in pixels, colour, weight, and which end of it is at its place."""

    size: int = BODY
    colour: str = INK
    bold: bool = False
    anchor: str = "start"


# How the parts of every chart are set, and what stands free between them.
TITLE = Style(bold=True)
NAME = Style()
VALUE = Style(bold=True)
SMALL = Style(QUIET, MUTED)
GROUP = Style(QUIET, MUTED, bold=True)
GAP = 22


@dataclass(slots=True)
class Canvas:
    """One drawing while it is being made; x to the right, y downwards, in pixels."""

    width: int
    parts: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, style: Style) -> None:
        """One line of text whose letters stand on ``y``."""
        weight = ' font-weight="bold"' if style.bold else ""
        anchor = f' text-anchor="{style.anchor}"' if style.anchor != "start" else ""
        self.parts.append(
            f'<text x="{_number(x)}" y="{_number(y)}" font-family="{FAMILY}"'
            f' font-size="{style.size}"{weight}{anchor} fill="{style.colour}">'
            f"{_safe(words)}</text>",
        )

    def paragraph(self, x: float, y: float, words: str, style: Style, width: float) -> float:
        """Lines of text, the first standing on ``y``; returns where a next line would stand."""
        for line in wrapped(words, style.size, width):
            self.text(x, y, line, style)
            y += style.size * LEADING
        return y

    def line(
        self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float = 1
    ) -> None:
        """A straight line with round ends."""
        (x1, y1), (x2, y2) = start, end
        self.parts.append(
            f'<line x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"'
            f' stroke="{colour}" stroke-width="{_number(width)}" stroke-linecap="round"/>',
        )

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle."""
        self.parts.append(
            f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"'
            f" {_FILL.format(colour)}/>",
        )

    def bar(self, place: tuple[float, float], size: tuple[float, float], colour: str) -> None:
        """A filled box with soft corners, from its upper left."""
        (x, y), (width, height) = place, size
        self.parts.append(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}"'
            f' height="{_number(height)}" rx="{_number(min(3, width / 2))}"'
            f" {_FILL.format(colour)}/>",
        )

    def svg(self, title: str, height: float) -> bytes:
        """The whole drawing."""
        size = f'{self.width}" height="{_number(height)}'
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}"'
            f' viewBox="0 0 {self.width} {_number(height)}" role="img">'
        )
        lines = (head, f"<title>{_safe(title)}</title>", *self.parts, "</svg>")
        return ("\n".join(lines) + "\n").encode()


def _safe(words: str) -> str:
    # An at sign of the words must not be taken for a colour that is left open.
    return escape(words).replace("@", "&#64;")


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
