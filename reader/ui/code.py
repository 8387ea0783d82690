"""An address as a QR code, which the camera of another device reads: dark on light in any theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader import stand_in

Modules = tuple[bytes, ...]
"""The rows of a code: a byte for each of its squares, which is dark or light."""

_WEB = ("https://", "http://")
_AS_IT_IS = "".join(map(chr, range(33, 127)))  # an address is spelled already; 日本語 is not
_QUIET = 4  # squares of light all around: without them cameras do not find the code
_LEAST = 2  # pixels of a square, below which a camera sees none


def is_address(text: str) -> bool:
    """Whether another device could open a text."""
    return text.startswith(_WEB)


def modules(address: str) -> Modules | None:
    """The code of an address with its quiet edge, or None where it has no room in one."""
    stand_in.install()
    from urllib.parse import quote  # noqa: PLC0415 as below

    import segno  # noqa: PLC0415 few ask for a code

    try:
        made = segno.make(quote(address, safe=_AS_IT_IS), error="l", micro=False)
    except segno.DataOverflowError:
        return None
    return tuple(bytes(row) for row in made.matrix_iter(border=_QUIET))


class Code(QWidget):
    """Paints a code in squares of whole pixels, as large as has room in ``room`` pixels."""

    def __init__(self, code: Modules, room: int, name: str) -> None:
        super().__init__()
        self._code = code
        self._square = max(_LEAST, room // len(code))
        side = self._square * len(code)
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 a code is small
        """Paint dark squares on a light ground: cameras read no code that is light on dark."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        square = self._square
        for y, row in enumerate(self._code):
            for x, is_dark in enumerate(row):
                if is_dark:
                    black = Qt.GlobalColor.black
                    painter.fillRect(x * square, y * square, square, square, black)
        painter.end()
