"""The measures of a page's text and the style sheet of its document, from the look."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont

from reader.model.text import Lang
from reader.ui.look import Look

_LINE_HEIGHT = {Lang.JA: 2.0, Lang.EN: 1.75}
_FIXED = "-qt-line-height-type: fixed"


class Measures(NamedTuple):
    """The sizes of a page in pixels, from the size of its text."""

    text: int
    line: int
    small: int
    title: int
    heading: int
    gap: int

    @classmethod
    def of(cls, look: Look, lang: Lang) -> Measures:
        """The measures for a look; Japanese needs more room between lines."""
        size = look.text_size
        return cls(
            text=size,
            line=round(size * _LINE_HEIGHT[lang]),
            small=max(12, round(size * 0.78)),
            title=round(size * 1.6),
            heading=round(size * 1.18),
            gap=round(size * 0.95),
        )


def font(look: Look) -> QFont:
    """The typeface of the text of pages, at its size and with its spacing."""
    made = QFont(families(look, look.lang))
    made.setPixelSize(look.text_size)
    if look.settings.spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing(look))
    return made


def families(look: Look, lang: Lang) -> list[str]:
    """The typefaces of a text in the order in which a letter is looked for in them."""
    if look.latin and look.settings.is_legible:
        return [f"{look.latin} {lang}", look.family]
    return [look.family]


def spacing(look: Look) -> float:
    """Additional room after each letter, in pixels."""
    return look.text_size * look.settings.spacing / 100


def style(look: Look) -> str:
    """The style sheet of the document for a page in the language of the window.

    What stands in the other language beside or between it is of the class that bears the
    language's name; ``other`` is for what is quieter than the first.
    """
    m, theme = Measures.of(look, look.lang), look.theme
    small = round(m.small * 1.75)
    return f"""
    body, p, li, td, th {{ font-size: {m.text}px; line-height: {m.line}px; {_FIXED};
        color: {theme.ink}; }}
    p, ul, ol {{ margin-top: 0; margin-bottom: {m.gap}px; }}
    li {{ margin-bottom: {round(m.gap * 0.35)}px; }}
    h1 {{ font-size: {m.title}px; line-height: {round(m.title * 1.45)}px; {_FIXED};
        font-weight: bold; margin-top: 0; margin-bottom: 6px; }}
    h2 {{ font-size: {m.heading}px; line-height: {round(m.heading * 1.6)}px; {_FIXED};
        font-weight: bold; margin-top: {round(m.gap * 1.5)}px; margin-bottom: {m.gap // 2}px; }}
    h3 {{ font-size: {m.text}px; line-height: {m.line}px; {_FIXED};
        font-weight: bold; margin-top: {m.gap}px; margin-bottom: {m.gap // 4}px; }}
    .small {{ font-size: {m.small}px; line-height: {small}px; {_FIXED}; color: {theme.muted}; }}
    .small b, .small a, .small span {{ font-size: {m.small}px; }}
    .cell {{ font-size: {m.small + 1}px; line-height: {small}px; {_FIXED}; }}
    .cell a {{ font-size: {m.small + 1}px; }}
    .cell sup a {{ font-size: {m.text}px; }}
    a {{ color: {theme.accent}; text-decoration: none; }}
    code {{ font-family: "{look.family}"; background-color: {theme.soft}; }}
    """


def style_beside(look: Look, lang: Lang) -> str:
    """What is added to the style sheet for pieces in another language than the window's."""
    m = Measures.of(look, lang)
    names = ", ".join(f'"{family}"' for family in families(look, lang))
    return f"""
    .{lang} p, .{lang} li, .{lang} h1, .{lang} h2, .{lang} h3 {{ font-family: {names}; }}
    .{lang} p, .{lang} li {{ line-height: {m.line}px; {_FIXED}; }}
    .{lang} .small {{ line-height: {round(m.small * 1.75)}px; {_FIXED}; }}
    .own p, .own ul, .own ol {{ margin-bottom: {m.gap // 3}px; }}
    .own h2, .own h3 {{ margin-bottom: 0; }}
    .other h2, .other h3 {{ margin-top: {m.gap // 4}px; }}
    .other p, .other li, .other h1, .other h2, .other h3 {{ color: {look.theme.muted}; }}
    """
