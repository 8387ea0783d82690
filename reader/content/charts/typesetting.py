"""How wide a text is about to be, and where its lines break, in Japanese and in English.

No font is asked: a chart is drawn once and shown in whatever typeface is there. The widths are
those of BIZ UDPGothic in bold, a broad typeface, rounded up.
"""

from __future__ import annotations

import re

from reader.content.markdown import is_wide

_EMS = {
    character: ems
    for ems, characters in (
        (0.36, " il.,:;'!|"),
        (0.5, 'Ijtfr()[]-–’‘“”"/'),
        (0.64, "csvxyz1"),
        (0.9, "wDGHOQ"),
        (1.0, "mMW%@—…"),
    )
    for character in characters
}
_CAPITAL, _USUAL = 0.82, 0.77

_HIRAGANA = "ぁ-ん"
_OPENING = "（「『〈《【“("
_CLOSING = "）」』〉》】”)"
_POINTS = "、。，．！？"
# A phrase: Japanese lines end best behind the kana that close one, English ones at a space.
_PHRASE = re.compile(
    rf"\s*[{_OPENING}]*[^\s{_OPENING}{_CLOSING}{_POINTS}{_HIRAGANA}]*"
    rf"[{_HIRAGANA}]*(?:[{_CLOSING}]+[{_HIRAGANA}]*)*[{_POINTS}]*",
)

_SENTENCE = re.compile(r".+?(?:[。！？]|[.!?](?=\s)|\Z)")


def measured(text: str, size: float) -> float:
    """The width of a text in pixels, rather too large than too small."""
    return sum(_ems(character) for character in text) * size


def wrapped(text: str, size: float, width: float) -> tuple[str, ...]:
    """The lines of a text, about equally long; none is wider than ``width``.

    A sentence begins its own line where that takes no more lines.
    """
    lines = _even(text, size, width)
    sentences = tuple(
        line for part in _SENTENCE.findall(text) for line in _even(part.strip(), size, width)
    )
    return sentences if len(sentences) == len(lines) else lines


def _even(text: str, size: float, width: float) -> tuple[str, ...]:
    phrases = _PHRASE.findall(text)
    lines = _filled(phrases, size, width)
    shortest = max((measured(line, size) for line in lines), default=0.0)
    widest = max((measured(phrase.strip(), size) for phrase in phrases), default=0.0)
    while shortest - size / 2 >= widest:
        shortest -= size / 2
        closer = _filled(phrases, size, shortest)
        if len(closer) > len(lines):
            break
        lines = closer
    return tuple(lines)


def _filled(phrases: list[str], size: float, width: float) -> list[str]:
    """As many phrases to a line as fit; a phrase that is too long for any line is cut."""
    lines = [""]
    for phrase in phrases:
        for piece in [phrase] if measured(phrase, size) <= width else phrase:
            if lines[-1] and measured(lines[-1] + piece, size) > width:
                lines.append(piece.lstrip())
            else:
                lines[-1] += piece
    return lines


def _ems(character: str) -> float:
    if is_wide(character):
        return 1.0
    return _EMS.get(character, _CAPITAL if character.isupper() else _USUAL)
