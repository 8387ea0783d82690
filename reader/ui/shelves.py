"""Lists of pages: everything by topic, or what stands behind one door."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.model.page import Audience, PageInfo, Topic
from reader.ui.entry import REACH, Entry, Rule
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import Tappable, label

_WIDTH = 760
_AT_ONCE = 80  # pages of a shelf; an added collection may have thousands


class Shelves(Scrolled):
    """Emits the id of the page that the reader chooses."""

    page_wanted = Signal(str)
    collections_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent, reach=REACH)
        self._look = look
        self._headings: dict[str, QWidget] = {}
        self.first_focus: QWidget = self

    @classmethod
    def by_topic(
        cls,
        look: Look,
        topics: Iterable[Topic],
        infos: tuple[PageInfo, ...],
        *,
        can_add: bool = True,
    ) -> Shelves:
        """Every page under its topic; where collections can be added, the way to them."""
        made = cls(look)
        for topic in topics:
            title, line = topic.title.of(look.lang), topic.line.of(look.lang)
            pages = tuple(info for info in infos if info.topic == topic.id)
            made._shelf(topic.id, title, line, pages)
        if not made._headings:
            made._tell_empty()
        if can_add:
            made._lead_to_collections()
        made.column.addStretch(1)
        return made

    @classmethod
    def behind_door(cls, look: Look, door: Audience, infos: tuple[PageInfo, ...]) -> Shelves:
        """The pages for one kind of reader."""
        made = cls(look)
        title, line = made._door_texts()[door]
        made._shelf(door, title, line, infos)
        made.column.addStretch(1)
        return made

    def _door_texts(self) -> dict[Audience, tuple[str, str]]:
        return {
            Audience.SELF: (
                self.tr("For myself"),
                self.tr("Stop anywhere. Nothing asks you to go on."),
            ),
            Audience.FAMILY: (self.tr("For my family"), self.tr("One page at a time is enough.")),
            Audience.SUPPORTER: (
                self.tr("For those who help"),
                self.tr("To read first, and to hand on."),
            ),
        }

    def show_topic(self, topic: str) -> None:
        """Bring a topic to the top."""
        heading = self._headings.get(topic)
        if heading is not None:
            # The layout has no sizes before the view is shown.
            QTimer.singleShot(0, self, lambda: self._scroll_to(heading))

    def _scroll_to(self, heading: QWidget) -> None:
        self.verticalScrollBar().setValue(max(0, heading.y() - 24))

    def _shelf(self, key: str, title: str, line: str, infos: tuple[PageInfo, ...]) -> None:
        if self._headings:
            self.column.addSpacing(34)
        heading = label(title, "heading")
        self._headings[key] = heading
        self._put(heading)
        if not infos:
            self._tell_empty()
            return
        self.column.addSpacing(3)
        self._put(label(line, "muted"))
        self.column.addSpacing(10)
        room = QVBoxLayout()
        room.setSpacing(0)
        self.column.addLayout(room)
        self._list(room, key, infos)

    def _list(self, room: QVBoxLayout, key: str, infos: tuple[PageInfo, ...]) -> None:
        """List the first of some pages, and lead to the rest where they are very many."""
        for info in infos[:_AT_ONCE]:
            entry = Entry(info, self._look)
            entry.clicked.connect(partial(self.page_wanted.emit, info.id))
            if not self.rows:
                self.first_focus = entry
            self.rows[f"{key}/{info.id}"] = entry
            room.addWidget(entry)
            room.addWidget(Rule())
        rest = infos[_AT_ONCE:]
        if rest:
            more = self._way(self.tr("%1 more").replace("%1", str(len(rest))))
            room.addWidget(more)

            def unfold() -> None:
                more.hide()
                more.deleteLater()
                self._list(room, key, rest)
                self.rows[f"{key}/{rest[0].id}"].setFocus(Qt.FocusReason.OtherFocusReason)

            more.clicked.connect(unfold)

    def _lead_to_collections(self) -> None:
        self.column.addSpacing(34)
        way = self._way(self.tr("Add a collection…"))
        way.clicked.connect(self.collections_wanted)
        self.rows["collections"] = way
        self.column.addWidget(way)

    def _way(self, name: str) -> Tappable:
        inside = QHBoxLayout()
        inside.setContentsMargins(REACH, 10, REACH, 11)
        inside.addWidget(label(name, "accent", tight=True))
        return Tappable("row", inside, name)

    def _tell_empty(self) -> None:
        from reader.ui.emptystate import EmptyState  # noqa: PLC0415 a collection seldom is

        title = self.tr("There are no pages here.")
        line = self.tr("What this collection has can be found by the search above (/).")
        self._put(EmptyState(self._look, "read", title, line))

    def _put(self, widget: QWidget) -> None:
        """Put something that is no entry where the text of the entries stands."""
        widget.setContentsMargins(REACH, 0, REACH, 0)
        self.column.addWidget(widget)
