"""What goes to the clipboard from a page: its text alone, or with readings behind the kanji."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from reader.ui.layers import Span
from reader.ui.paper import BREAK, JOINER
from reader.ui.readings import Run


def plain(cursor: QTextCursor) -> str:
    """The selected text without anything that only serves the layout."""
    text = cursor.selection().toPlainText()
    return text.replace(JOINER, "").replace(BREAK, "")


def with_readings(cursor: QTextCursor, runs: Sequence[Run]) -> str:
    """The selected text with every reading behind its word: 漢字(かんじ)."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    inside = [run for run in runs if start <= run.position and run.position + run.length <= end]
    walk = QTextCursor(cursor.document())
    copied: list[str] = []
    at = start
    for span, reading in _by_word(inside):
        copied += [_between(walk, at, span.end), f"({reading})"]
        at = span.end
    return "".join([*copied, _between(walk, at, end)])


def _by_word(runs: Sequence[Run]) -> list[tuple[Span, str]]:
    """Readings of neighbouring kanji as one."""
    words: list[tuple[Span, str]] = []
    for run in runs:
        if words and words[-1][0].end == run.position:
            before, reading = words.pop()
            words.append((Span(before.start, run.position + run.length), reading + run.reading))
        else:
            words.append((Span(run.position, run.position + run.length), run.reading))
    return words


def _between(walk: QTextCursor, start: int, end: int) -> str:
    walk.setPosition(start)
    walk.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return plain(walk)
