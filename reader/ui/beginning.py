"""Takes a window back to its beginning: of what somebody did in it, nothing is left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from reader.ui.services import Services

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.search.searcher import Searcher
    from reader.ui.window import Window


def begin_anew(window: Window, services: Services, files: tuple[Path, ...]) -> None:
    """Close what is open, and forget all that goes with a window.

    Collections stay if they come from ``files``.
    """
    QGuiApplication.inputMethod().reset()
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.hide()
    window.begin_anew()
    services.keeper.begin_anew()  # after the window: a note is taken while its card goes
    services.arrivals.begin_anew(files)
    services.worker.withdraw()
    if services.worker.isRunning():  # else nothing has been asked yet
        services.worker.change(_forget)


def _forget(searcher: Searcher) -> None:
    searcher.forget()
    searcher.warm()
