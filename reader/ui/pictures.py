"""The pictures of a page: from the pack alone, in the colours and the typeface of the look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage

from reader.ui.look import STANDARD_SIZE, Look
from reader.ui.markup import escape

_DRAWING = ".svg"
_NARROW = "-narrow.svg"
_COLOURS = ("ground", "surface", "ink", "muted", "accent", "line", "soft")
_LEAST_SCALE = 0.8  # below it the words of a drawing would be too small: it has a narrow form


class Pictures:
    """Draws the pictures of one page. ``find`` has the bytes of a name, or None."""

    def __init__(self, look: Look, find: Callable[[str], bytes | None]) -> None:
        self._look = look
        self._find = find

    def image(self, name: str, width: int) -> QImage | None:
        """A picture for a column of ``width`` pixels; None where the pack holds none.

        A drawing with a narrow form beside it grows with the text of the page.
        """
        data = self._find(name)
        if data is None:
            return None
        if not name.endswith(_DRAWING):
            return QImage.fromData(data)
        from reader.ui.drawing import drawn, width_of  # noqa: PLC0415 few pages have a drawing

        narrow = self._find(name.removesuffix(_DRAWING) + _NARROW)
        if narrow is None:
            return drawn(self._coloured(data), width, may_grow=False)
        scale = self._look.text_size / STANDARD_SIZE
        fits = width >= width_of(data) * scale * _LEAST_SCALE
        chosen = data if fits else narrow
        room = min(width, round(width_of(chosen) * scale))
        return drawn(self._coloured(chosen), room, may_grow=True)

    def _coloured(self, svg: bytes) -> bytes:
        """A drawing with what it leaves open: ``@ink@`` and the other colours, ``@family@``."""
        for name in _COLOURS:
            svg = svg.replace(f"@{name}@".encode(), getattr(self._look.theme, name).encode())
        return svg.replace(b"@family@", escape(self._look.family).encode())
