"""The window: rail, bar and the place that is shown; the only spot where the views are joined."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from reader.library import Library
from reader.model.text import Lang, ReaderError
from reader.ui.article import Article, Spot
from reader.ui.background import Worker
from reader.ui.frame import Frame
from reader.ui.history import History, Stop
from reader.ui.look import STANDARD_SIZE, Look, larger, smaller
from reader.ui.rail import KEYS
from reader.ui.stylesheet import stylesheet
from reader.ui.views import Requests, Views

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.search import Hit
    from reader.ui.results import Results

TITLE = "Engawa"  # always: the title bar tells nothing of what is read
_FIRST_HITS = 9  # as many as can be seen at once; the others follow when the typing rests
_ALL_HITS = 60
_REST_MS = 180
_NOTCH = 120  # eighths of a degree, as Qt counts
_ROOM_OF = {"door": "read", "page": "read", "search": ""}


class Match(NamedTuple):
    """What a search has matched in the page that it opens."""

    anchor: str = ""
    words: tuple[str, ...] = ()


class Window(QMainWindow):
    """Shows one place at a time; every change of look composes it anew at the same place."""

    lang_wanted = Signal(Lang)
    theme_wanted = Signal(str)
    shown_results = Signal()

    def __init__(self, library: Library, worker: Worker, look: Look, place: str = "home") -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(TITLE)
        self.setMinimumSize(560, 420)
        self._library = library
        self._worker = worker
        self._look = look
        self._history = History(Stop(place))
        self._match = Match()
        self._asked = 0
        self._answered = 0
        self._first_asked = 0
        self._open_when_answered = False
        self._wheel = 0
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._ask_for_all)
        self._frame = self._make_frame()
        self._requests = Requests(self)
        self._views = Views(library, self._requests)
        self._join()
        self.setStyleSheet(stylesheet(look.theme, look.family))
        self.setCentralWidget(self._frame)
        self._show()

    def _join(self) -> None:
        self._worker.answered.connect(self._take_answer)
        self._worker.failed.connect(self._take_failure)
        self._worker.progressed.connect(self._show_progress)
        requests = self._requests
        requests.place.connect(self.go)
        requests.settled_place.connect(self._settle_place)
        requests.word.connect(self._show_word)
        requests.copy.connect(self._copy)
        requests.zoom.connect(self._turn_wheel)
        requests.hit.connect(self._open_hit)
        for keys, action in {
            "Ctrl+K": self._focus_search,
            "/": self._focus_search,
            "Alt+Left": self.go_back,
            "Backspace": self.go_back,
            "Alt+Right": self.go_forward,
            "Ctrl++": lambda: self._zoom(1),
            "Ctrl+=": lambda: self._zoom(1),
            "Ctrl+-": lambda: self._zoom(-1),
            "Ctrl+0": lambda: self._resize_text(STANDARD_SIZE),
            "Ctrl+L": lambda: self.lang_wanted.emit(self._look.lang.other),
            "Ctrl+Q": self.close,
        }.items():
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        for room, keys in KEYS.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.go, room))

    # Composing

    @property
    def look(self) -> Look:
        """How the window looks at the moment."""
        return self._look

    def compose(self, look: Look) -> None:
        """Build everything in a look, at the place and spot where the reader is."""
        self._history = self._left()
        is_new_theme = look.theme != self._look.theme
        self._look = look
        self.takeCentralWidget()
        self._frame.deleteLater()
        if is_new_theme:
            self.setStyleSheet(stylesheet(look.theme, look.family))
        self._frame = self._make_frame()
        self.setCentralWidget(self._frame)
        self._frame.fit(self.width())
        self._show()

    def _make_frame(self) -> Frame:
        frame = Frame(self._look)
        frame.rail.chosen.connect(self.go)
        bar = frame.bar
        bar.back_wanted.connect(self.go_back)
        bar.forward_wanted.connect(self.go_forward)
        bar.lang_wanted.connect(self.lang_wanted)
        bar.theme_wanted.connect(self.theme_wanted)
        bar.size_wanted.connect(self._zoom)
        bar.standard_wanted.connect(lambda: self._resize_text(STANDARD_SIZE))
        bar.field.entered.connect(self._worker.prepare)
        bar.field.textChanged.connect(self._search)
        bar.field.returnPressed.connect(self._open_chosen)
        bar.field.moved.connect(self._move_choice)
        bar.field.left.connect(self._leave_search)
        return frame

    def _turn_wheel(self, angle: int) -> None:
        # A touchpad turns in many small angles; one step is one notch of a wheel.
        self._wheel += angle
        if abs(self._wheel) >= _NOTCH:
            self._zoom(1 if self._wheel > 0 else -1)
            self._wheel = 0

    def _zoom(self, step: int) -> None:
        size = self._look.text_size
        self._resize_text(larger(size) if step > 0 else smaller(size))

    def _resize_text(self, size: int) -> None:
        if size != self._look.text_size:
            self.compose(replace(self._look, text_size=size))

    # Going

    @property
    def place(self) -> str:
        """The place that is shown."""
        return self._history.present.place

    @property
    def view(self) -> QWidget | None:
        """The view that is shown."""
        return self._frame.view

    def go(self, place: str, match: Match | None = None) -> None:
        """Go to a place; see Stop for their names."""
        if place == self.place and match is None:
            return
        self._match = match or Match()
        self._history = self._left().gone_to(Stop(place))
        self._show()

    def go_back(self) -> None:
        """Return to the line where the last place was left."""
        self._step(self._left().back())

    def go_forward(self) -> None:
        """The way that going back came from."""
        self._step(self._left().forward())

    def _step(self, history: History) -> None:
        if history.behind != self._history.behind:
            self._match = Match()
            self._history = history
            self._show()

    def _left(self) -> History:
        return self._history.left_at(self._spot())

    def _settle_place(self, place: str) -> None:
        # The view has changed by itself: the same step of the way, under its new name.
        self._history = History(Stop(place), self._history.behind, self._history.ahead)

    def _spot(self) -> Spot:
        if not isinstance(self.view, Article):
            return Spot()
        return self.view.place_held or self.view.spot()

    def _show(self) -> None:
        try:
            view = self._views.make(self._history.present, self._look)
        except ReaderError as error:
            told = error.sentence.of(self._look.lang)
            QTimer.singleShot(0, self, lambda: self._frame.notice.say(told))
            self._history = History(Stop("home"), self._history.behind)
            view = self._views.make(self._history.present, self._look)
        stop = self._history.present
        self._frame.show_view(view)
        self._frame.rail.set_present(_ROOM_OF.get(stop.kind, stop.kind))
        self._frame.bar.back.setEnabled(bool(self._history.behind))
        self._frame.bar.forward.setEnabled(bool(self._history.ahead))
        self._arrive(view, stop)

    def _arrive(self, view: QWidget, stop: Stop) -> None:
        if stop.kind == "search":
            self._frame.set_words(stop.name)
            self._frame.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ask(stop.name)
            return
        self._frame.set_words("")
        self._focus_view()
        if isinstance(view, Article):
            match = self._match
            view.hold(stop.spot)
            # The text has its height only after the view has its width.
            QTimer.singleShot(0, view, lambda: _settle(view, stop.spot, match))

    # Searching

    def _search(self, words: str) -> None:
        if not words.strip():
            if self._history.present.kind == "search":
                self.go_back()
                self._focus_search()
            return
        if self._history.present.kind == "search":
            self._history = self._history.gone_to(Stop(f"search:{words}"))
            self._ask(words)
        else:
            self.go(f"search:{words}")

    def _ask(self, words: str) -> None:
        results = self._results()
        if results is not None and not self._worker.is_ready:
            results.show_waiting(0, 0)
        self._open_when_answered = False
        self._ask_for(words, _FIRST_HITS)
        self._first_asked = self._asked
        self._resting.start()

    def _ask_for(self, words: str, limit: int) -> None:
        lang = self._look.lang
        self._asked = self._worker.ask(lambda searcher: searcher.search(words, lang, limit))

    def _ask_for_all(self) -> None:
        stop = self._history.present
        if stop.kind == "search":
            self._ask_for(stop.name, _ALL_HITS)

    def _take_answer(self, number: int, hits: object) -> None:
        results = self._results()
        if number == self._asked and results is not None and isinstance(hits, tuple):
            results.show_hits(hits)
            self._answered = number
            self.shown_results.emit()
            if self._open_when_answered:
                self._open_when_answered = False
                results.open_chosen()

    def _show_progress(self, done: int, total: int) -> None:
        if (results := self._results()) is not None:
            results.show_waiting(done, total)

    def _take_failure(self, number: int, error: object) -> None:
        if number == self._asked and isinstance(error, ReaderError):
            sentence = error.sentence.of(self._look.lang)
            if (results := self._results()) is not None:
                results.show_failure(sentence)
            self._frame.notice.say(sentence)

    def _open_hit(self, hit: Hit) -> None:
        from reader.model.search import HitKind  # noqa: PLC0415 see views.py

        if hit.kind is HitKind.WORD:
            self.go(f"words:{hit.id}")
        elif hit.kind is HitKind.DESK:
            desk = self._library.desk(hit.id)
            self.go(f"help:{(desk and desk.municipality) or hit.id}")
        else:
            self.go(f"page:{hit.id}", Match(hit.anchor, hit.matched))

    def _open_chosen(self) -> None:
        results = self._results()
        if results is None:
            return
        if self._answered < self._first_asked:
            self._open_when_answered = True  # what is listed still answers older words
        else:
            results.open_chosen()

    def _move_choice(self, step: int) -> None:
        if (results := self._results()) is not None:
            results.choose(step)

    def _results(self) -> Results | None:
        from reader.ui.results import Results  # noqa: PLC0415 see views.py

        return self.view if isinstance(self.view, Results) else None

    def _leave_search(self) -> None:
        if self._history.present.kind == "search":
            self.go_back()
        self._focus_view()

    def _focus_view(self) -> None:
        first = getattr(self.view, "first_focus", self.view)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_search(self) -> None:
        self._frame.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._frame.bar.field.selectAll()

    # Small things

    def _show_word(self, term_id: str) -> None:
        from reader.ui.wordcard import WordCard  # noqa: PLC0415 see views.py

        term = self._library.word(term_id)
        if term is not None:
            WordCard(term, self._look, self).show_at(self._pointer())

    def _pointer(self) -> QPoint:
        point = QCursor.pos()
        inside = self.frameGeometry().contains(point)
        return point if inside else self.mapToGlobal(self.rect().center())

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._frame.notice.say(self.tr("Copied."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what stands around the view fit the width."""
        self._frame.fit(self.width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The title stays what it is, whatever else changes."""
        if event.type() == QEvent.Type.WindowTitleChange and self.windowTitle() != TITLE:
            self.setWindowTitle(TITLE)
        super().changeEvent(event)


def _settle(view: Article, spot: Spot, match: Match) -> None:
    if match.words or match.anchor:
        view.show_matches(match.anchor, match.words)
    else:
        view.go_to(spot)
    QTimer.singleShot(0, view, view.show_contents)
