"""The view of the collections that are open beside the shipped one: add, wait, give up, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.model.text import ReaderError, Text
from reader.ui import spoken
from reader.ui.arrivals import Arrivals, Coming
from reader.ui.entry import REACH, Rule
from reader.ui.filecard import FileCard
from reader.ui.look import Look
from reader.ui.placesearch import clear
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import Tappable, label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.library import Library
    from reader.pack.sitting import Added

_WIDTH = 640
_INSIDE = (REACH, 10, REACH, 11)


class Holdings(Scrolled):
    """Follows the arrivals by itself. Emits the topic that the reader wants to see."""

    topic_wanted = Signal(str)

    def __init__(
        self, look: Look, library: Library, arrivals: Arrivals, parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, parent, reach=REACH)
        self._look = look
        self._library = library
        self._arrivals = arrivals
        self._progress: QLabel | None = None
        self._card: FileCard | None = None
        self._add = QPushButton(self.tr("Add a collection…"))
        self._failure = label("", "plain")
        self._failure.hide()
        self._asking = QVBoxLayout()
        self._list = QVBoxLayout()
        self._fill()
        self.rows["add"] = self.first_focus = self._add
        self._list_all()
        arrivals.changed.connect(self._list_all)
        arrivals.progressed.connect(self._show_progress)
        arrivals.failed.connect(self._tell)

    def _fill(self) -> None:
        self._add.setProperty("look", "plain")
        self._add.setAutoDefault(True)
        self._add.clicked.connect(self._ask)
        told = self.tr(
            "A collection is one file: the pages of a library, an issue of a newspaper, the desks "
            "of a town. It stays open until this window is closed; nothing of it is kept."
        )
        head = QVBoxLayout()
        head.setContentsMargins(REACH, 0, REACH, 12)
        head.setSpacing(0)
        head.addWidget(label(self.tr("Collections"), "heading"))
        head.addSpacing(3)
        head.addWidget(label(told, "muted"))
        head.addSpacing(14)
        head.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(self._asking)
        head.addSpacing(10)
        head.addWidget(self._failure)
        self.column.addLayout(head)
        self.column.addLayout(self._list)
        self.column.addStretch(1)

    # Asking for a file

    def _ask(self) -> None:
        self._failure.hide()
        if self._card is None:
            self._card = FileCard(".engawa")
            self._card.left.connect(self._put_away)
            self._card.chosen.connect(self._take)
            self._asking.addWidget(self._card)
            self._add.hide()
        self._card.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self._add.show()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, file: object) -> None:
        self._put_away()
        self._arrivals.add(file)  # type: ignore[arg-type]

    def _tell(self, error: ReaderError) -> None:
        sentence = error.sentence.of(self._look.lang)
        self._failure.setText(sentence)
        self._failure.show()
        spoken.say(self._failure, sentence)

    # What is open, and what will be

    def _list_all(self) -> None:
        focused = self.window().focusWidget()
        had_keyboard = focused is not None and self._is_listed(focused)
        clear(self._list)
        self._progress = None
        coming = self._arrivals.coming
        arriving = {each.id for each in coming}
        for added in self._library.added:
            if added.id not in arriving:
                self._list.addWidget(self._open_row(added))
                self._list.addWidget(Rule())
        for each in coming:
            self._list.addWidget(self._coming_row(each))
            self._list.addWidget(Rule())
        self._show_progress()
        if had_keyboard:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_listed(self, widget: QWidget) -> bool:
        items = (self._list.itemAt(number) for number in range(self._list.count()))
        rows = (item.widget() for item in items if item is not None)
        return any(row is not None and row.isAncestorOf(widget) for row in rows)

    def _open_row(self, added: Added) -> QWidget:
        lang, info = self._look.lang, added.info
        topics = [topic for topic in self._library.topics if topic.id.startswith(f"{added.id}/")]
        counted = self.tr("%1 pages").replace("%1", str(self._library.page_count(added.id)))
        facts = self._look.joined(info.issuer.of(lang), info.version, counted)
        remove = self._button(self.tr("Remove"), info.title)
        remove.clicked.connect(partial(self._arrivals.remove, added.id))
        read = self._title_row(info.title.of(lang), facts)
        if topics:
            read.clicked.connect(partial(self._want, topics[0].id))
        return _beside(read, remove)

    def _title_row(self, title: str, facts: str) -> Tappable:
        inside = QVBoxLayout()
        inside.setContentsMargins(*_INSIDE)
        inside.setSpacing(3)
        inside.addWidget(label(title, "name"))
        inside.addWidget(label(facts, "muted"))
        return Tappable("entry", inside, f"{title}. {facts}")

    def _coming_row(self, coming: Coming) -> QWidget:
        named = coming.title or Text(coming.file.name, coming.file.name)
        state = label("", "muted", wraps=False)
        if self._progress is None:
            self._progress = state
        else:
            state.setText(self.tr("Waiting"))
        cancel = self._button(self.tr("Cancel"), named)
        cancel.clicked.connect(partial(self._arrivals.cancel, coming.file))
        block = QWidget()
        inside = QVBoxLayout(block)
        inside.setContentsMargins(*_INSIDE)
        inside.setSpacing(3)
        inside.addWidget(label(named.of(self._look.lang), "name"))
        inside.addWidget(state)
        return _beside(block, cancel)

    def _button(self, name: str, of: Text) -> QPushButton:
        button = QPushButton(name)
        button.setProperty("look", "plain")
        button.setAutoDefault(True)
        button.setAccessibleName(f"{name}: {of.of(self._look.lang)}")
        return button

    def _show_progress(self) -> None:
        coming = self._arrivals.coming
        if self._progress is None or not coming:
            return
        done, total = coming[0].done, coming[0].total
        if coming[0].title is None:
            self._progress.setText(self.tr("Looking through the file…"))
            return
        text = self.tr("Can be read; the search is being prepared…")
        self._progress.setText(f"{text}  {done * 100 // total} %" if total else text)

    def _want(self, topic: str) -> None:
        self.topic_wanted.emit(topic)


def _beside(first: QWidget, button: QPushButton) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, REACH, 0)
    layout.setSpacing(12)
    layout.addWidget(first, 1)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
