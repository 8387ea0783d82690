"""A Japanese page with readings above every kanji: those of the collection and the window's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reader.model.page import BlockKind
from reader.model.text import Lang
from reader.ui.look import Look
from reader.ui.manuscript import Manuscript
from reader.ui.markup import escape, unescape
from reader.ui.paper import BREAK, JOINER, Paper, Part
from reader.ui.readings import SEPARATOR

_HEAD = frozenset({"top", "note"})
_TAG = re.compile("<[^>]*>")
_ANCHOR = re.compile(' id="([^"]+)"')
_ONLY_FOR_LAYOUT = str.maketrans("", "", JOINER + BREAK)
_BRACES = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
_MINUTES = re.compile("([0-9]+)<span[^>]*>分</span>")
_DATE = re.compile("([0-9]+)([年月日])")
_KANA = {"年": "ねん", "月": "がつ", "日": "にち"}
_DAYS = {
    "1": "ついたち", "2": "ふつか", "3": "みっか", "4": "よっか", "5": "いつか", "6": "むいか",
    "7": "なのか", "8": "ようか", "9": "ここのか", "10": "とおか", "14": "じゅうよっか",
    "20": "はつか", "24": "にじゅうよっか",
}  # fmt: skip


def fragments(manuscript: Manuscript, look: Look) -> dict[str, str]:
    """All that is read on the Japanese page, as fragments with readings, by anchor."""
    aloud = _Aloud(manuscript, look)
    return {**manuscript.readings, **aloud.around(), **aloud.copied()}


class _Aloud(Paper):
    """The same paper, whose sayings and texts bear readings; the blocks have theirs already."""

    def __init__(self, manuscript: Manuscript, look: Look) -> None:
        super().__init__(manuscript.in_lang(Lang.JA), look, manuscript.word)
        self._sayings = look.sayings
        self._readings = manuscript.readings
        self._known = _by_text(manuscript.readings)

    def around(self) -> dict[str, str]:
        """What stands above and below the blocks, by anchor."""
        return {**_divided(self.head()), **_divided(self.foot())}

    def copied(self) -> dict[str, str]:
        """The blocks that can be copied, each with what copies it."""
        copy = self.tr("Copy this")
        blocks = (block for block in self._page.blocks if block.kind is BlockKind.COPY)
        readings = self._readings
        return {b.anchor: f"{readings.get(b.anchor, b.html)}<br/>{copy}" for b in blocks}

    def tr(self, text: str) -> str:
        """The saying with readings; see the context of this class in the translation."""
        spelled = self._sayings.of(Lang.JA, "Aloud", text)
        if spelled == text:  # nothing in it needs a reading
            return super().tr(text)
        return _BRACES.sub(lambda found: _ruby(found[1], found[2]), escape(spelled))

    def _text(self, text: str) -> str:
        return self._known.get(text) or _DATE.sub(_dated, escape(text))

    def _facts(self) -> str:
        return _MINUTES.sub(_timed, super()._facts())


def _by_text(readings: Mapping[str, str]) -> dict[str, str]:
    """The lines of the fragments that are no blocks, by the text that each is the reading of."""
    around = (html for name, html in readings.items() if ":" in name or name in _HEAD)
    lines = (line for fragment in around for line in fragment.split("\n"))
    return {unescape(_TAG.sub("", line)): line for line in lines}


def _divided(parts: Iterator[Part]) -> dict[str, str]:
    """What stands after each anchor, as far as the next."""
    html = "".join(part.html for part in parts).translate(_ONLY_FOR_LAYOUT)
    html = html.replace("&#160;", " ")
    # A reading has no id: only its title stands in its tag.
    _, *pieces = _ANCHOR.split(html)
    return {
        anchor: text.partition(">")[2].rpartition("<")[0]
        for anchor, text in zip(pieces[::2], pieces[1::2], strict=True)
    }


def _ruby(base: str, kana: str) -> str:
    title = SEPARATOR.join(("", kana, "0"))
    return f'<span title="{title}">{base}</span>'


def _dated(found: re.Match[str]) -> str:
    number, unit = found.groups()
    if unit == "日" and number in _DAYS:
        return _ruby(number + unit, _DAYS[number])
    return number + _ruby(unit, _KANA[unit])


def _timed(found: re.Match[str]) -> str:
    number = found[1]
    return number + _ruby("分", "ぷん" if number[-1] in "134680" else "ふん")
