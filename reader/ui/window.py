"""The window: rail, bar and the place that is shown; the only spot where the views are joined."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from reader.model.text import ReaderError
from reader.ui import windowkeys
from reader.ui.article import Article
from reader.ui.conversation import Conversation
from reader.ui.frame import Frame, Ground
from reader.ui.history import History, Stop
from reader.ui.look import Look
from reader.ui.services import Services
from reader.ui.spot import Changeable, Keyed, Spot
from reader.ui.views import Requests, Views

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.search import Hit
    from reader.ui.card import Card

TITLE = "Engawa"  # always: the title bar tells nothing of what is read
_MATCH_HEIGHT = 0.3  # of the view: where a match stands, with what leads up to it above


class Window(QMainWindow):
    """Shows one place at a time; every change of look composes it anew at the same place."""

    settings_wanted = Signal(object)  # Settings
    finished = Signal()  # in a reading room: the next reader is to begin anew
    shown_results = Signal()
    hide_wanted = Signal()
    strip_lost = Signal()  # it went with the language that it was in

    def __init__(
        self,
        services: Services,
        look: Look,
        place: str = "home",
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(TITLE)
        self.setMinimumSize(560, 420)
        self._library = services.library
        self._worker = services.worker
        self._look = look
        self._is_shared = services.room is not None
        self._history = History(Stop(place))
        self.conversation = Conversation(services.worker, services.library, self)
        self._ground = Ground()
        self._frame = self._make_frame()
        self._requests = Requests(self)
        self._views = Views(services, self._requests)
        self._join()
        self.setCentralWidget(self._ground)
        self._ground.hold(self._frame)
        self._show()

    def _join(self) -> None:
        self.conversation.answered.connect(self.shown_results)
        self.conversation.failed.connect(self.tell)
        windowkeys.obey(self, self._requests)
        windowkeys.listen(self)

    # Composing

    @property
    def look(self) -> Look:
        """How the window looks at the moment."""
        return self._look

    def take(self, look: Look) -> None:
        """Have another look, at the place and spot where the reader is."""
        old, self._look = self._look, look
        if look.lang is not old.lang:
            self._compose()
            return
        self._frame.take_look(look)
        if isinstance(self.view, Changeable):
            self.view.take_look(look)
        elif look.theme != old.theme:
            control = self._frame.control
            self.renew()
            self._frame.focus_on(control)

    def renew(self) -> None:
        """Make the view anew, at the spot where the reader is."""
        self._history = self._left()
        self._show()

    @property
    def is_absent(self) -> bool:
        """Whether a page is asked for that no collection has."""
        return self._history.present.kind == "page" and not isinstance(self.view, Article)

    def begin_anew(self) -> None:
        """Be as a window is that has just been opened, at home: nothing that was done is left."""
        self._history = History(Stop("home"))
        self.conversation.begin_anew()
        self._views.begin_anew()
        self._put_frame()

    def _compose(self) -> None:
        """Build everything anew."""
        self._history = self._left()
        control, has_strip = self._frame.control, self._frame.has_strip
        self._put_frame()
        self._frame.focus_on(control)
        if has_strip:
            self.strip_lost.emit()

    def _put_frame(self) -> None:
        self._frame = self._make_frame()
        self._ground.hold(self._frame)
        self._frame.fit(self.width())
        self._show()

    def _make_frame(self) -> Frame:
        frame = Frame(self._look, self, with_finish=self._is_shared)
        frame.rail.chosen.connect(self.go)
        frame.hide_wanted.connect(self.hide_wanted)
        frame.rail.finished.connect(self.finished)
        bar = frame.bar
        bar.back_wanted.connect(self.go_back)
        bar.forward_wanted.connect(self.go_forward)
        bar.settings_wanted.connect(self.settings_wanted)
        bar.sheet_wanted.connect(lambda: self.go("settings"))
        bar.field.entered.connect(self._worker.prepare)
        bar.field.asked.connect(self._search)
        bar.field.returnPressed.connect(self.conversation.open_chosen)
        bar.field.moved.connect(self.conversation.choose)
        bar.field.left.connect(self._leave_search)
        return frame

    def zoom(self, step: int) -> None:
        """Have larger or smaller text, by so many steps."""
        settings = self._look.settings
        self.settings_wanted.emit(settings.larger() if step > 0 else settings.smaller())

    def want(self, **changes: object) -> None:
        """Ask for other settings."""
        self.settings_wanted.emit(self._look.settings._replace(**changes))  # type: ignore[arg-type]

    # Going

    @property
    def place(self) -> str:
        """The place that is shown."""
        return self._history.present.place

    @property
    def spot(self) -> Spot:
        """Where the reader is in it."""
        return self._frame.spot

    def show_strip(self, strip: QWidget | None) -> None:
        """Show something small below the view until it is taken away."""
        self._frame.show_strip(strip)

    @property
    def view(self) -> QWidget | None:
        """The view that is shown."""
        return self._frame.view

    def go(self, place: str) -> None:
        """Go to a place; see Stop for their names."""
        if place != self.place:
            self._step(self._left().gone_to(Stop(place)))

    def go_to(self, page: str, spot: Spot) -> None:
        """Go to a spot of a page."""
        self._step(self._left().gone_to(Stop(f"page:{page}", spot)))

    def go_back(self) -> None:
        """Return to the line where the last place was left."""
        if self._history.behind:
            self._step(self._left().back())

    def go_forward(self) -> None:
        """The way that going back came from."""
        if self._history.ahead:
            self._step(self._left().forward())

    def go_within(self, spot: Spot) -> None:
        """Jump in the page that is shown."""
        # A jump in the page that is shown is a step as well: back leads to where it began.
        left = self._left()
        if left.present.spot != spot:
            self._step(left.gone_to(left.present._replace(spot=spot)))

    def _step(self, history: History) -> None:
        is_within = history.present.place == self.place
        self._history = history
        if is_within:
            self._enable_steps()
            self._frame.go_to(history.present.spot)
            self._frame.focus_view()
        else:
            self._show()

    def _enable_steps(self) -> None:
        self._frame.bar.back.setEnabled(bool(self._history.behind))
        self._frame.bar.forward.setEnabled(bool(self._history.ahead))

    def _left(self) -> History:
        return self._history.left_at(self._frame.spot)

    def settle_place(self, place: str) -> None:
        """Take another name for what is shown."""
        # The view has changed by itself: the same step of the way, under its new name.
        self._history = History(Stop(place), self._history.behind, self._history.ahead)

    def _show(self) -> None:
        view = self._views.make(self._history.present, self._look)
        stop = self._history.present
        if stop.kind == "keeping":  # where the question is answered
            self._frame.show_strip(None)
        self._frame.show_view(view, stop.spot)
        self._frame.rail.set_present(stop.room)
        self._enable_steps()
        self._arrive(view, stop)

    def _arrive(self, view: QWidget, stop: Stop) -> None:
        if stop.kind == "search":
            from reader.ui.results import Results  # noqa: PLC0415 see views.py

            shown = view if isinstance(view, Results) else None
            self.conversation.show_in(shown, self._look.lang)
            self._frame.set_words(stop.name)
            self._frame.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.conversation.ask(stop.name)
        else:
            self.conversation.show_in(None, self._look.lang)
            self._frame.set_words("")
            self._frame.focus_view()

    # Searching

    def _search(self, words: str) -> None:
        if not words.strip():
            if self._history.present.kind == "search":
                self.go_back()
                self.focus_search()
            return
        if self._history.present.kind == "search":
            self._history = self._history.gone_to(Stop(f"search:{words}"))
            self.conversation.ask(words)
        else:
            self.go(f"search:{words}")

    def search_for(self, words: str) -> None:
        """Search for other words, as if they had been typed."""
        self._frame.bar.field.setText(words)
        self._frame.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_hit(self, hit: Hit) -> None:
        """Go to what a search has found."""
        from reader.ui import destinations  # noqa: PLC0415 see views.py

        self._step(
            self._left().gone_to(destinations.of_hit(hit, self._library, self._match_height))
        )

    def open_mark(self, mark_id: str) -> None:
        """Go to what was kept."""
        from reader.ui import destinations  # noqa: PLC0415 see views.py

        mark = self._library.marks.one(mark_id)
        if mark is None:
            return
        try:
            stop, is_whole = destinations.of_mark(mark, self._library, self._match_height)
        except ReaderError:  # the view of such a page says so, and leads on
            stop, is_whole = Stop(f"page:{mark.page}"), True
        self._step(self._left().gone_to(stop))
        if not is_whole:
            self.say(self.tr("These words are not on the page any more. They stood about here."))

    @property
    def _match_height(self) -> int:
        return round(self._frame.view_height * _MATCH_HEIGHT)

    def _leave_search(self) -> None:
        if self._history.present.kind == "search":
            self.go_back()
        self._frame.focus_view()

    def focus_search(self) -> None:
        """Give the keyboard to the search field."""
        self._frame.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._frame.bar.field.selectAll()

    def focus_view(self) -> None:
        """Give the keyboard to the view."""
        self._frame.focus_view()

    # Small things

    def show_card(self, card: Card, link: QRect) -> None:
        """Show a card beside what it belongs to."""
        card.place_wanted.connect(self.go)
        card.spot_wanted.connect(self.go_within)
        card.copy_wanted.connect(self.copy)
        card.show_in(self._frame, self._frame.stage, link)

    def say(self, text: str) -> None:
        """Say what was done in a line at the lower edge."""
        self._frame.notice.say(text)

    def tell(self, error: ReaderError) -> None:
        """Tell what did not work in a line at the lower edge."""
        self._frame.notice.say(error.sentence.of(self._look.lang))

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._frame.notice.say(self.tr("Copied."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody else has taken belong to the page, wherever the focus is."""
        if isinstance(self.view, Keyed) and self.view.take_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what stands around the view fit the width."""
        self._frame.fit(self.width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The title stays what it is, whatever else changes."""
        if event.type() == QEvent.Type.WindowTitleChange and self.windowTitle() != TITLE:
            self.setWindowTitle(TITLE)
        super().changeEvent(event)
