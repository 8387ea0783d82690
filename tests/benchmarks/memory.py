"""The memory of a sitting: after ten pages of the collection, and after a search as well."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from reader import places
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui.application import Application
from tests.benchmarks.grown import page_ids
from tests.benchmarks.watching import Watch, settle

_PAGES = 10
_SEARCHES = ("札幌市の窓口", "居場所", "can I email instead of calling")  # the last leads to a page
_PATIENCE_MS = 60_000


def main() -> None:
    """Print the proportional set sizes in MB."""
    here = places.here()
    application = Application(here)
    watch = Watch()
    window = application.open(View("home", Settings(lang=Lang.JA, theme="paper")))
    window.show()
    settle()
    application.settle()
    figures = {"at_home": pss_mb()}
    for page in page_ids(here)[:_PAGES]:
        watch.painted(lambda page=page: window.go(f"page:{page}"))
        settle()
    figures["after_pages"] = pss_mb()
    for words in _SEARCHES:
        _search(window, words)
    watch.painted(window.conversation.open_chosen)
    settle()
    figures["after_search"] = pss_mb()
    print(json.dumps(figures))
    application.close()


def _search(window, words):
    loop = QEventLoop()
    window.shown_results.connect(loop.quit)
    QTimer.singleShot(0, lambda: window._frame.bar.field.setText(words))
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()
    window.shown_results.disconnect(loop.quit)
    settle()


def pss_mb() -> float:
    """The proportional set size of this process: what it shares with others is divided up."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    kib = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return round(kib / 1024, 1)


if __name__ == "__main__":
    main()
