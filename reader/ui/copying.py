"""What goes to the clipboard from a page: its text alone, or with readings behind the kanji."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextCursor

from reader.ui.layers import Span
from reader.ui.paper import BREAK, JOINER
from reader.ui.readings import Run

_CELL, _TABLE_END, _PICTURE = "\ufdd0", "\ufdd1", "\ufffc"  # as Qt writes them
_PLAIN = str.maketrans(
    {"\u2028": "\n", "\u2029": "\n", _CELL: "\n", "\u00a0": " "}
    | dict.fromkeys((JOINER, BREAK, _TABLE_END, _PICTURE), "")
)


def plain(cursor: QTextCursor) -> str:
    """The selected text without anything that only serves the layout."""
    return with_readings(cursor, ())


def with_readings(cursor: QTextCursor, runs: Sequence[Run]) -> str:
    """The selected text with every reading behind its word: 漢字(かんじ)."""
    text = cursor.document().toRawText().encode("utf-16-le")
    return "\n".join(_read(text, part, runs) for part in _parts(cursor))


def _parts(cursor: QTextCursor) -> Iterator[Span]:
    """What is selected: a stretch of the text, or cells of a table one by one."""
    table = cursor.currentTable()
    if table is None or not cursor.hasComplexSelection():
        yield Span(cursor.selectionStart(), cursor.selectionEnd())
        return
    cells: tuple[int, int, int, int] = cursor.selectedTableCells()  # type: ignore[assignment]
    first, rows, left, columns = cells
    for row in range(first, first + rows):
        for column in range(left, left + columns):
            cell = table.cellAt(row, column)
            yield Span(cell.firstPosition(), cell.lastPosition())


def _read(text: bytes, part: Span, runs: Sequence[Run]) -> str:
    start, end = part
    inside = [run for run in runs if start <= run.position and run.position + run.length <= end]
    copied: list[str] = []
    for span, reading in _by_word(inside):
        copied += [_between(text, start, span.end), f"({reading})"]
        start = span.end
    return _plain("".join([*copied, _between(text, start, end)]))


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


def _between(text: bytes, start: int, end: int) -> str:
    return text[2 * start : 2 * end].decode("utf-16-le", "ignore")  # a letter counts as Qt does


def _plain(text: str) -> str:
    return text.removeprefix(_CELL).translate(_PLAIN)
