"""Types queries letter by letter into the real window and measures each keystroke to the list."""

from __future__ import annotations

import json
import time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from reader import places
from reader.model.view import View
from reader.ui.application import Application
from reader.ui.results import Results

QUERIES = (
    "ひきこもり支援センター", "親が死んだらどうする", "メールで相談", "hikikomori support",
    "居場所",
    "8050問題", "生活保護", "can I email instead of calling", "札幌市の窓口", "rental sister",
    "葬祭扶助", "自立相談支援", "withdrawal survey", "チャット", "年金",
)  # fmt: skip


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


def main() -> None:
    """Print p50, p95 and the longest in milliseconds, Qt's painting included."""
    application = Application(places.here())
    window = application.open(View(place="search:あ"))
    window.show()
    _settle(window, application)
    field = window.findChild(type(window._frame.bar.field))
    typed = (query[:end] for query in QUERIES for end in range(1, len(query) + 1))
    taken = [_keystroke(window, application, field, words) for words in typed]
    application.close()
    taken.sort()
    figures = {
        "p50": round(taken[len(taken) // 2] * 1000, 1),
        "p95": round(taken[int(len(taken) * 0.95)] * 1000, 1),
        "max": round(taken[-1] * 1000, 1),
        "keystrokes": len(taken),
    }
    print(json.dumps(figures))


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
