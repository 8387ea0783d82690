"""Opens one page in a process of its own and says when it can be read: Engawa, or the floor."""

from __future__ import annotations

import sys
from pathlib import Path

PAGE = "first-contact"
SETTLED_MS = 700


def bare() -> None:
    """Show the same page in nothing but a QTextBrowser; its HTML comes from a file."""
    from PySide6.QtWidgets import QApplication, QTextBrowser  # noqa: PLC0415 part of what is measured

    class Browser(QTextBrowser):
        def paintEvent(self, event):
            super().paintEvent(event)
            say()

    application = QApplication([])
    browser = Browser()
    browser.setHtml(Path(sys.argv[2]).read_text(encoding="utf-8"))
    browser.resize(1280, 800)
    browser.show()
    application.exec()


def engawa() -> None:
    """Open Engawa's window at the page, as a start with a page does."""
    import gc  # noqa: PLC0415 part of what is measured

    gc.disable()  # as reader.__main__ does
    from reader import places  # noqa: PLC0415
    from reader.__main__ import Window  # noqa: PLC0415
    from reader.model.view import View  # noqa: PLC0415
    from reader.ui.article import Article  # noqa: PLC0415

    paint = Article.paintEvent

    def painted(self, event):
        paint(self, event)
        say()

    Article.paintEvent = painted
    Window(places.here()).show(View(place=PAGE))


def say() -> None:
    """Say once that the page is painted."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 not part of what is measured

    if getattr(say, "said", False):
        return
    say.said = True
    print("readable", flush=True)
    QTimer.singleShot(SETTLED_MS, tell_memory)


def tell_memory() -> None:
    """Say what memory is used once everything has settled."""
    print(_pss(), flush=True)


def _pss() -> float:
    """The proportional set size of this process in MB."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    kib = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return round(kib / 1024, 1)


if __name__ == "__main__":
    {"bare": bare, "engawa": engawa}[sys.argv[1]]()
