"""The conversation of a search: what is asked while somebody types, and which answers are shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model.text import Lang, ReaderError
from reader.ui.answer import Answer, ask
from reader.ui.background import Worker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.search import Hit
    from reader.ui.hitgroups import Found
    from reader.ui.results import Results

# With so many, the rows that can be seen are nearly always those of the whole answer, whatever
# their groups; the others follow when the typing rests. Excerpts are made for those in sight alone,
# and for all then, or as soon as the list is scrolled.
_FIRST_HITS = 16
_ALL_HITS = 60
_REST_MS = 180


class Conversation(QObject):
    """Asks the worker, and shows its newest answer in the list of results of the moment.

    Emits ``answered`` when a list has been shown, ``failed`` with the error that is to be told.
    """

    answered = Signal()
    failed = Signal(ReaderError)

    def __init__(self, worker: Worker, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._library = library
        self._results: Results | None = None
        self._words = ""
        self._lang = Lang.EN
        self._asked = 0
        self._answered = 0
        self._first_asked = 0
        self._open_when_answered = False
        self._coming = ""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._ask_for_all)
        worker.answered.connect(self._take_answer)
        worker.failed.connect(self._take_failure)
        worker.progressed.connect(self._show_progress)

    def show_in(self, results: Results | None, lang: Lang) -> None:
        """Show answers in this list from now on, or nowhere."""
        if results is not None:
            results.rest_wanted.connect(self._ask_for_rest)
        self._results = results
        self._lang = lang
        self.show_coming(self._coming)

    def show_coming(self, text: str) -> None:
        """Say what will be searched soon; nothing where there is nothing."""
        self._coming = text
        if self._results is not None:
            self._results.show_coming(text)

    def ask(self, words: str) -> None:
        """Ask for the hits that can be seen at once, and for all when the typing rests."""
        if self._results is not None and not self._worker.is_ready:
            self._results.show_waiting(0, 0)
        self._words = words
        self._open_when_answered = False
        self._ask_for(_FIRST_HITS, None if self._results is None else self._results.in_sight)
        self._first_asked = self._asked
        self._resting.start()

    def begin_anew(self) -> None:
        """Know nothing any more of what was asked; answers that still come are shown nowhere."""
        self._results = None
        self._words = ""
        self._open_when_answered = False
        self._resting.stop()

    def ask_again(self) -> None:
        """Have the newest words answered anew, where an answer is shown."""
        if self._results is not None:
            self.ask(self._words)

    def open_chosen(self) -> None:
        """Open the hit that is chosen, once the list answers the newest words."""
        if self._results is None:
            return
        if not self._results.is_chosen_told:
            self._ask_for_rest()
        if self._answered < self._first_asked:
            self._open_when_answered = True  # what is listed still answers older words
        else:
            self._results.open_chosen()

    def choose(self, step: int) -> None:
        """Choose another hit, so many rows further."""
        if self._results is not None:
            self._results.choose(step)

    def _ask_for(self, limit: int, in_sight: int | None = None) -> None:
        words, lang = self._words, self._lang
        titled = self._titled(words, lang)
        if titled:  # the worker answers this too, so that answers stay in order
            self._asked = self._worker.ask(lambda _: Answer(titled))
            return
        self._asked = self._worker.ask(lambda searcher: ask(searcher, words, lang, limit, in_sight))

    def _titled(self, words: str, lang: Lang) -> tuple[Hit, ...]:
        """What a single Latin letter asks for; nothing for any other words."""
        from reader.ui import initials  # noqa: PLC0415 see below

        letter = initials.letter(words)
        return initials.titled(self._library, letter, lang) if letter else ()

    def _ask_for_all(self) -> None:
        if self._results is not None:
            self._ask_for(_ALL_HITS)

    def _ask_for_rest(self) -> None:
        """Ask at once for what would be asked for when the typing rests; Enter waits for it."""
        if self._resting.isActive() and self._answered >= self._first_asked:
            self._resting.stop()
            self._ask_for_all()
            self._first_asked = self._asked

    def _take_answer(self, number: int, answer: object) -> None:
        if number != self._asked or self._results is None or not isinstance(answer, Answer):
            return
        from reader.ui import kepthits  # noqa: PLC0415 the window stands before anybody searches

        kept = kepthits.of(self._library, self._words, self._lang)
        has_words = any(map(str.isalnum, self._words))
        hits: tuple[Found, ...] = (*answer.hits, *kept)
        self._results.show_hits(hits, answer.meant, answer.everywhere, has_words=has_words)
        self._answered = number
        self.answered.emit()
        if self._open_when_answered:
            self._open_when_answered = False
            self.open_chosen()

    def _take_failure(self, number: int, error: object) -> None:
        if number == self._asked and isinstance(error, ReaderError):
            if self._results is not None:
                self._results.show_failure(error.sentence.of(self._lang))
            self.failed.emit(error)

    def _show_progress(self, done: int, total: int) -> None:
        if self._results is not None:
            self._results.show_waiting(done, total)
