"""Types queries letter by letter into the real window and measures each keystroke to the list."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from reader import __version__, places
from reader.model.view import View
from reader.search import open_searcher
from reader.ui.application import Application
from reader.ui.results import Results
from tests.benchmarks import screen
from tests.benchmarks.search.paragraphs import Paragraphs
from tests.benchmarks.search.publishing import published

QUERIES = (
    "ひきこもり支援センター", "親が死んだらどうする", "メールで相談", "hikikomori support",
    "居場所",
    "8050問題", "生活保護", "can I email instead of calling", "札幌市の窓口", "rental sister",
    "葬祭扶助", "自立相談支援", "withdrawal survey", "チャット", "年金",
)  # fmt: skip


_FOLDER = Path("build/bench/search")


class Painted(QObject):
    """Sees when the list has been painted; a list that looks as before is not painted again."""

    seen = False
    is_awaited = False

    def await_it(self, *_):
        self.is_awaited = True

    def eventFilter(self, watched, event):  # noqa: ARG002 Qt's signature
        if event.type() == QEvent.Type.Paint:
            self.seen = True  # the painting itself follows before events are through
        return False


class _OverCorpus(Application):
    """The program, but what it searches are the paragraphs of a corpus."""

    def __init__(self, corpus: Path) -> None:
        self._file = published(corpus, _FOLDER)
        super().__init__(places.here())

    def _searcher(self):
        index = self._file.with_name(f"{self._file.stem}-index")
        searcher = open_searcher(Paragraphs(self._file), index, __version__)
        searcher.warm()
        return searcher


def main() -> None:
    """Print p50, p95 and the longest in milliseconds, Qt's painting included."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object (always)")
    parser.add_argument("--corpus", type=Path, help="paragraphs to search in as JSON lines")
    asked = parser.parse_args()
    if "QT_QPA_PLATFORM" not in os.environ:
        with screen.virtual() as environment:
            command = [sys.executable, "-m", "tests.benchmarks.typing", *sys.argv[1:]]
            sys.exit(subprocess.call(command, env=environment))
    print(json.dumps(_measured(_OverCorpus(asked.corpus) if asked.corpus else None)))


def _measured(application: Application | None) -> dict[str, float]:
    application = application or Application(places.here())
    window = application.open(View(place="search:あ"))
    window.show()
    _settle(window, application)
    application.settle()
    field = window.findChild(type(window._frame.bar.field))
    typed = (query[:end] for query in QUERIES for end in range(1, len(query) + 1))
    taken = [_keystroke(window, application, field, words) for words in typed]
    application.close()
    taken.sort()
    return {
        "p50": round(taken[len(taken) // 2] * 1000, 1),
        "p95": round(taken[int(len(taken) * 0.95)] * 1000, 1),
        "max": round(taken[-1] * 1000, 1),
        "keystrokes": len(taken),
    }


def _keystroke(window, application, field, text):
    loop = QEventLoop()
    window.shown_results.connect(loop.quit)
    painted = Painted()
    results = window.findChild(Results)
    viewport = results._list.viewport()
    viewport.installEventFilter(painted)
    model = results._list.model()
    changes = (model.dataChanged, model.rowsInserted, model.rowsRemoved)
    for change in changes:
        change.connect(painted.await_it)
    start = time.perf_counter()
    field.setText(text)
    loop.exec()
    application.qt.processEvents()
    while painted.is_awaited and not painted.seen and results._list.isVisible():
        application.qt.processEvents()
    taken = time.perf_counter() - start
    viewport.removeEventFilter(painted)
    for change in changes:
        change.disconnect(painted.await_it)
    window.shown_results.disconnect(loop.quit)
    return taken


def _settle(window, application):
    loop = QEventLoop()
    window.shown_results.connect(loop.quit)
    QTimer.singleShot(30000, loop.quit)
    loop.exec()
    application.qt.processEvents()


if __name__ == "__main__":
    main()
