"""Tells what went wrong in one plain dialog: why no window opens, or what nobody foresaw."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader import report
from reader.model.text import Lang, ReaderError, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.hiding import Hiding
    from reader.ui.window import Window

_TITLE = "Engawa"
_WIDTH = 520
_SIDE = 20
_REPORT_HEIGHT = 116
_MOST_REPORTS = 5  # in one dialog

# Said here and not in the catalogue of translations, which may be what is missing.
_CLOSE = Text("閉じる", "Close")
_COPY = Text("記録をコピー", "Copy the report")
_COPIED = Text("コピーしました", "Copied")
_REPORT = Text("記録", "Report")
_UNFORESEEN = Text(
    "思わぬことが起きました。読むことは、続けられるところは続けられます。\n"
    "うまく動かないままのときは、Engawa を閉じて、もう一度開いてください。"
    "その前に、とっておいたものがあれば書き出しておくと安心です。",
    "Something happened that nobody foresaw. Reading goes on where it can.\n"
    "If something stays broken, please close Engawa and open it again. "
    "If you have kept anything, it is safest to save it to a file first.",
)
_NO_WINDOW = Text(
    "思わぬことが起きて、Engawa を開けませんでした。もう一度開いてみてください。",
    "Something happened that nobody foresaw, and Engawa could not open. Please try again.",
)
_ABOUT_REPORT = Text(
    "下の記録は、直す人に伝えるためのものです。自動で送られることはありません。"
    "読んだもの、さがした言葉、メモ、名前、フォルダーの場所は入っていません。",
    "The report below is for whoever can mend this. It is not sent anywhere by itself. "
    "It holds nothing of what you read, searched for or wrote, no name and no folder.",
)
_TIMES = Text("\nこれまでに{count}回起きました。", "\nIt has happened {count} times.")


class ErrorDialog(QDialog):
    """A sentence and a button to close; with a report, what it is for and a button to copy it."""

    def __init__(self, sentence: str, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        self._lang, self._said = lang, sentence
        self._sentence = _label(sentence)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE, 18, _SIDE, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self._sentence)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)
        close = QPushButton(_CLOSE.of(lang))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._buttons.addWidget(close)
        self._text: QPlainTextEdit | None = None
        self.adjustSize()

    def show_report(self, text: str, count: int = 1) -> None:
        """Show a report, and how often it happened, where others were shown before."""
        if self._text is None:
            self._text = self._report_field()
        self._text.setPlainText(text)
        times = _TIMES.filled(count=str(count)).of(self._lang) if count > 1 else ""
        self._sentence.setText(self._said + times)
        self.adjustSize()

    def _report_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setReadOnly(True)
        field.setAccessibleName(_REPORT.of(self._lang))
        field.setFixedHeight(_REPORT_HEIGHT)
        field.setTabChangesFocus(True)
        copy = QPushButton(_COPY.of(self._lang))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: self._copy(copy, field.toPlainText()))
        self._column.insertWidget(1, _label(_ABOUT_REPORT.of(self._lang)))
        self._column.insertWidget(2, field)
        self._buttons.insertWidget(0, copy)
        return field

    def _copy(self, button: QPushButton, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        button.setText(_COPIED.of(self._lang))


class Unforeseen(QObject):
    """Takes errors from any thread, and tells them in one dialog while reading goes on.

    Never two at once, and no error twice: what happens again and again is counted. Nothing is told
    while the page is hidden; it waits until it is back.
    """

    _came = Signal(str)  # empty for an error that is known

    def __init__(self, window: Window, hiding: Hiding) -> None:
        super().__init__(window)
        self._window, self._hiding = window, hiding
        self._log = report.Log(qVersion())
        self._reports: list[str] = []
        self._count = 0
        self._can_tell = True
        self._dialog: ErrorDialog | None = None
        # Not at once: it may have happened on another thread, or while something is painted.
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        hiding.returned.connect(self._try_to_tell)

    def take(self, error: BaseException) -> None:
        """Tell an error as soon as there is nothing else to do."""
        told = self._log.take(error)
        self._came.emit(told.text if told else "")

    def _take(self, text: str) -> None:
        if self._dialog is None and not self._reports and not text:
            return  # told already, and closed by the reader
        self._count += 1
        if text and len(self._reports) < _MOST_REPORTS:
            self._reports.append(text)
        self._try_to_tell()

    def _try_to_tell(self) -> None:
        if not self._can_tell:
            return
        self._can_tell = False  # an error in here would come back for ever
        self._tell()
        self._can_tell = True

    def _tell(self) -> None:
        if not self._reports or self._hiding.is_away or not self._window.isVisible():
            return
        if self._dialog is None:
            lang = self._window.look.lang
            self._dialog = ErrorDialog(_UNFORESEEN.of(lang), lang, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.finished.connect(self._forget)
        self._dialog.show_report("\n\n".join(self._reports), self._count)
        self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None
        self._reports.clear()
        self._count = 0


def show(error: ReaderError, lang: Lang) -> None:
    """Show why no window opens and what to do, and wait until it has been read."""
    _show(error.sentence.of(lang), lang, "")


def show_unforeseen(told: report.Report, lang: Lang) -> None:
    """Show that no window opens for a reason that nobody foresaw, and wait."""
    _show(_NO_WINDOW.of(lang), lang, told.text)


def _show(sentence: str, lang: Lang, text: str) -> None:
    application = QApplication.instance() or QApplication([_TITLE])
    dialog = ErrorDialog(sentence, lang)
    if text:
        dialog.show_report(text)
    dialog.exec()
    dialog.deleteLater()
    # There is no event loop any more that would see to it.
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)
    application.processEvents()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFixedWidth(_WIDTH - 2 * _SIDE)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
