"""Joins arrivals with a window: what is shown follows what comes and goes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.model.text import ReaderError
from reader.ui.arrivals import Arrivals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.pack.sitting import Added
    from reader.ui.window import Window

_LISTING = frozenset({"read", "words"})
_HERE = "collections"


class Reception(QObject):
    """Lists what has come in the view that stands open, and says what can be searched."""

    def __init__(self, arrivals: Arrivals, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._open: tuple[str, ...] = ()
        self._arrivals = arrivals
        arrivals.changed.connect(self._follow)
        arrivals.searchable.connect(self._tell)
        arrivals.failed.connect(self._warn)
        arrivals.progressed.connect(self._show_progress)

    def _follow(self) -> None:
        self._show_progress()
        ids = self._arrivals.open_ids
        if ids == self._open:
            return
        self._open = ids
        kind = self._window.place.partition(":")[0]
        if kind in _LISTING or self._window.is_absent:
            self._window.renew()

    def _show_progress(self) -> None:
        coming = self._arrivals.coming
        done, total = (coming[0].done, coming[0].total) if coming else (0, 0)
        text = ""
        if coming and coming[0].title is not None:
            title = coming[0].title.of(self._window.look.lang)
            text = self.tr("Preparing to search “%1”…").replace("%1", title)
            text = f"{text}  {done * 100 // total} %" if total else text
        self._window.conversation.show_coming(text)

    def _tell(self, added: Added) -> None:
        title = added.info.title.of(self._window.look.lang)
        self._window.say(self.tr("“%1” can be searched now.").replace("%1", title))
        self._window.conversation.ask_again()

    def _warn(self, error: ReaderError) -> None:
        if self._window.place != _HERE:  # which tells it by itself, and for longer
            self._window.tell(error)
