"""The pictures of a page: from the pack alone, in the colours and the typeface of the look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument

from reader.model.settings import STANDARD
from reader.ui.look import Look
from reader.ui.markup import escape

_IMAGE = QTextDocument.ResourceType.ImageResource.value
_DRAWING = ".svg"
_NARROW = "-narrow.svg"
_COLOURS = ("ground", "surface", "ink", "muted", "accent", "line", "soft")
_LEAST_SCALE = 0.8  # below it the words of a drawing would be too small: it has a narrow form


def _nothing(_name: str) -> str:
    return ""


class Pictures:
    """Draws the pictures of one page.

    ``find`` has the bytes of a name, or None. ``describe`` says what a picture shows, for those
    that cannot be shown.
    """

    def __init__(
        self,
        look: Look,
        find: Callable[[str], bytes | None],
        describe: Callable[[str], str] = _nothing,
    ) -> None:
        self._look = look
        self._find = find
        self._describe = describe
        self._drawn: set[str] = set()

    def image(self, name: str, width: int) -> QImage | None:
        """A picture for a column of ``width`` pixels, or a panel that says what it would show.

        None where neither can be had. A drawing with a narrow form beside it grows with the text
        of the page.
        """
        data = self._find(name)
        image = QImage() if data is None else self._made(name, data, width)
        if image.isNull():
            return self._named(name, width)
        self._drawn.add(name)
        return image

    def tr(self, text: str) -> str:
        """The saying in the language of the window."""
        return self._look.sayings.of(self._look.lang, "Pictures", text)

    def _named(self, name: str, width: int) -> QImage | None:
        description = self._describe(name)
        if not description:
            return None
        from reader.ui.placard import placard  # noqa: PLC0415 nearly every picture can be shown

        self._drawn.add(name)
        words = self.tr("A picture that cannot be shown: %1").replace("%1", description)
        return placard(words, self._look, width)

    def _made(self, name: str, data: bytes, width: int) -> QImage:
        if not name.endswith(_DRAWING):
            from reader.ui.raster import read  # noqa: PLC0415 few pages have a picture

            return read(data, width)
        from reader.ui.drawing import drawn, width_of  # noqa: PLC0415 few pages have a drawing

        narrow = self._find(name.removesuffix(_DRAWING) + _NARROW)
        if narrow is None:
            return drawn(self._coloured(data), width, may_grow=False)
        scale = self._look.text_size / STANDARD.text_size
        fits = width >= width_of(data) * scale * _LEAST_SCALE
        chosen = data if fits else narrow
        room = min(width, round(width_of(chosen) * scale))
        return drawn(self._coloured(chosen), room, may_grow=True)

    def take_look(self, look: Look) -> None:
        """Go on in another look."""
        self._look = look

    def draw_again(self, document: QTextDocument, width: int) -> None:
        """Draw for another width; what a document keeps of the old drawings goes."""
        for name in self._drawn:
            document.addResource(_IMAGE, QUrl(f"picture:{name}"), self.image(name, width))

    def forget(self, document: QTextDocument) -> None:
        """Have a document that is set anew ask for every picture again: it would keep the old."""
        for name in self._drawn:
            document.addResource(_IMAGE, QUrl(f"picture:{name}"), None)

    def _coloured(self, svg: bytes) -> bytes:
        """A drawing with what it leaves open: ``@ink@`` and the other colours, ``@family@``."""
        for name in _COLOURS:
            svg = svg.replace(f"@{name}@".encode(), getattr(self._look.theme, name).encode())
        return svg.replace(b"@family@", escape(self._look.family).encode())
