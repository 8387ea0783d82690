"""What was copied from here, so that the clipboard can be emptied of it and of nothing else."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from shiboken6 import createdByPython

_OWNED = {
    QClipboard.Mode.Clipboard: QClipboard.ownsClipboard,
    QClipboard.Mode.Selection: QClipboard.ownsSelection,
}


class Clippings(QObject):
    """Follows the clipboard, and the selection where the system (X11, Wayland) has one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._copied: dict[QClipboard.Mode, str] = {}
        self._clipboard.changed.connect(self._follow)

    def empty(self) -> None:
        """Empty the clipboard if what it holds comes from here."""
        for mode in _OWNED:
            if self._is_ours(mode):
                self._clipboard.clear(mode)
        self._copied.clear()

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        # A manager of clipboards may have taken over what was copied here: the text tells.
        copied = self._copied.get(mode)
        return self._is_owned(mode) or bool(copied and copied == self._clipboard.text(mode))

    def _is_owned(self, mode: QClipboard.Mode) -> bool:
        # Not every system tells who owns what.
        data: QMimeData | None = self._clipboard.mimeData(mode)
        return _OWNED[mode](self._clipboard) or (data is not None and createdByPython(data))

    def _follow(self, mode: QClipboard.Mode) -> None:
        if mode not in _OWNED:
            return
        if self._is_owned(mode) or QGuiApplication.focusWindow() is not None:
            self._copied[mode] = self._clipboard.text(mode)
        else:
            self._copied.pop(mode, None)
