"""Hides everything at once behind a plain pad, and brings it back exactly as it was."""

from __future__ import annotations

import time
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.ui.presses import Presses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from reader.ui.pad import Pad
    from reader.ui.window import Window

_Kind = QEvent.Type
_KEYS = {_Kind.KeyPress, _Kind.KeyRelease}
_OTHERS = {_Kind.MouseButtonPress, _Kind.Wheel, _Kind.TouchBegin, _Kind.TabletPress}


class Guard(Protocol):
    """Who is told when the page is hidden, and asked whether it may come back."""

    def close(self) -> None:
        """Nothing of the page can be seen any more: lock what has a lock."""

    def ask(self, pad: Pad, bring_back: Callable[[], None]) -> None:
        """The page is wanted back: call ``bring_back``, at once or when a card was answered.

        It may be asked again while its card lies on the pad.
        """


class Unguarded:
    """Where nothing is locked: whoever hid the page brings it back."""

    def close(self) -> None:
        """There is nothing to lock."""

    def ask(self, pad: Pad, bring_back: Callable[[], None]) -> None:  # noqa: ARG002 see Guard
        """Back at once."""
        bring_back()


class Hiding(QObject):
    """Hides a window's page, and brings it back, when Shift is tapped three times or ``turn`` says.

    ``returned`` tells that the page is back. While it is away it is out of the window, with all
    that is in it: no key, no focus and no screen reader gets there, and what comes meanwhile
    (answers, notices, another look) waits in it.
    """

    returned = Signal()

    def __init__(self, window: Window, guard: Guard | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.guard = guard or Unguarded()
        self._presses = Presses()
        self._pad: Pad | None = None
        self._ready: Pad | None = None  # for the next time
        self._page: QWidget | None = None
        self._keyboard: QWidget | None = None  # what had it when the page was hidden
        self._dialogs: list[QDialog] = []
        window.hide_wanted.connect(self.turn)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def settle(self) -> None:
        """Have a pad ready, now that the page can be read."""
        self._ready = self._made()

    def _made(self) -> Pad:
        from reader.ui.pad import Pad  # noqa: PLC0415 it comes after the page

        return Pad(self._window)

    # When

    def _watch(self, window: QWindow | None) -> None:
        # Where the keys go: the window, or what is open over it. A filter for the whole program
        # would be asked at every event of every widget.
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every key before anybody else does, and leave it to them."""
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat() and self._is_last(event):
                self.turn()
        elif kind in _OTHERS:
            self._presses.spoil()
        return super().eventFilter(watched, event)

    def _is_last(self, event: QKeyEvent) -> bool:
        # A shortcut takes the press of its keys away, but never their release.
        with_others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() != Qt.Key.Key_Shift or with_others:
            self._presses.spoil()
        elif event.type() is _Kind.KeyPress:
            self._presses.press(time.monotonic())
        else:
            return self._presses.release(time.monotonic())
        return False

    # What

    @property
    def is_away(self) -> bool:
        """Whether the page is hidden."""
        return self._pad is not None

    def turn(self) -> None:
        """Hide the page; ask for it back where it is hidden."""
        if self._pad is None:
            self.hide_away()
        else:
            self.guard.ask(self._pad, self.bring_back)

    def hide_away(self) -> None:
        """Have nothing of the page on the screen, then a pad in its place."""
        if self._pad is not None:
            return
        pad = self._pad = self._ready or self._made()
        self._ready = None
        pad.cover()
        self._sweep()
        QGuiApplication.inputMethod().commit()  # what is being composed is not lost
        self._hold_keys(held=True)
        self._keyboard = self._window.focusWidget()
        self._page = self._window.takeCentralWidget()
        self._window.setCentralWidget(pad)
        if self._dialogs:  # which may have had the keyboard
            self._window.activateWindow()
        pad.open()
        pad.return_wanted.connect(self.turn)
        self.guard.close()

    def _sweep(self) -> None:
        """Close what is open over the window; a dialog comes back, as it may not have been read."""
        from PySide6.QtWidgets import QDialog  # noqa: PLC0415 a window opens without one

        for over in QApplication.topLevelWidgets():
            if not isValid(over) or over is self._window or not over.isVisible():
                continue
            if isinstance(over, QDialog):
                self._dialogs.append(over)
                over.hide()
            else:
                over.close()

    def _hold_keys(self, *, held: bool) -> None:
        here = Qt.FindChildOption.FindDirectChildrenOnly
        for shortcut in self._window.findChildren(QShortcut, options=here):
            shortcut.setEnabled(not held)

    def bring_back(self) -> None:
        """Show the page again as it was left, and wipe the pad."""
        pad, page = self._pad, self._page
        if pad is None or page is None:
            return
        self._pad = self._page = None
        QGuiApplication.inputMethod().reset()
        pad.wipe()
        keyboard = page.focusWidget()  # a view made meanwhile has its own
        if keyboard is None:
            keyboard = self._keyboard
        self._window.setCentralWidget(page)  # which deletes the pad
        page.show()
        self._hold_keys(held=False)
        if keyboard is not None and isValid(keyboard) and keyboard.isVisible():
            keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.focus_view()
        for dialog in filter(isValid, self._dialogs):
            dialog.show()
        self._dialogs.clear()
        self.returned.emit()
