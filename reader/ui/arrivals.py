"""Collections on their way in: each is laid out and indexed on a thread of its own, in turn."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.model.text import ReaderError, Text
from reader.ui.background import Worker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.library import Library
    from reader.pack.sitting import Added

_TOLD_EVERY = 50  # documents


class Coming(NamedTuple):
    """What is on its way; all but ``file`` is unknown before the file is laid out."""

    file: Path
    id: str = ""
    title: Text | None = None
    done: int = 0
    total: int = 0


class Arrivals(QObject):
    """What is open beside the shipped collection, and what will be. Nothing of it is kept.

    Emits ``changed`` when something comes or goes, ``progressed`` between, ``searchable`` with
    what the next search looks into as well, and ``failed`` with the error that is to be told.
    """

    changed = Signal()
    progressed = Signal()
    searchable = Signal(object)  # Added
    failed = Signal(ReaderError)

    def __init__(self, library: Library, searching: Worker) -> None:
        super().__init__()
        self._library = library
        self._searching = searching
        self._waiting: deque[Path] = deque()
        self._files: dict[str, Path] = {}  # by the id of what came from them
        self._arrival: _Arrival | None = None
        self._left: list[_Arrival] = []  # threads that have not ended yet
        self._refused: set[Path] = set()  # told already: the next reader need not hear of them

    @property
    def coming(self) -> tuple[Coming, ...]:
        """What is on its way, the one at hand first."""
        at_hand = () if self._arrival is None else (self._arrival.state,)
        return (*at_hand, *map(Coming, self._waiting))

    @property
    def open_ids(self) -> tuple[str, ...]:
        """The ids of what is open, in order."""
        return tuple(added.id for added in self._library.added)

    @property
    def is_busy(self) -> bool:
        """Whether anything is on its way."""
        return self._arrival is not None

    def add(self, file: Path) -> None:
        """Open a collection, and have it searched as soon as it has an index."""
        self._refused.discard(file)
        self._wait_for(file)

    def cancel(self, file: Path) -> None:
        """Give up what is on its way; nothing of it is left."""
        if self._arrival is not None and self._arrival.state.file == file:
            self._leave(self._arrival)
        elif file in self._waiting:
            self._waiting.remove(file)
        self._go_on()

    def remove(self, pack_id: str) -> None:
        """Close a collection; the next search does not know it any more."""
        added = next((each for each in self._library.added if each.id == pack_id), None)
        if added is None:
            return
        if self._arrival is not None and self._arrival.added == added:
            self.cancel(self._arrival.state.file)
            return
        self._searching.change(lambda searcher: searcher.let_go(added.digest))
        self._library.remove(pack_id)
        self.changed.emit()

    def begin_anew(self, files: tuple[Path, ...]) -> None:
        """Have those collections alone that come from these files; nothing is left of others."""
        self._waiting = deque(file for file in self._waiting if file in files)
        self._refused &= set(files)
        if self._arrival is not None and self._arrival.state.file not in files:
            self.cancel(self._arrival.state.file)
        for pack_id in self.open_ids:
            if self._files.get(pack_id) not in files:
                self.remove(pack_id)
        self._files = {pack_id: self._files[pack_id] for pack_id in self.open_ids}
        there = set(self._files.values())
        there |= {coming.file for coming in self.coming}
        for file in files:
            if file not in there:
                self._wait_for(file)  # one that was refused as well: a share may be back

    def end(self) -> None:
        """Give up everything, and wait until that is done."""
        self._waiting.clear()
        if self._arrival is not None:
            self._leave(self._arrival)
        for arrival in self._left:
            arrival.worker.wait()

    def _wait_for(self, file: Path) -> None:
        self._waiting.append(file)
        self._go_on()

    def _go_on(self) -> None:
        if self._arrival is None and self._waiting:
            self._arrival = arrival = _Arrival(self._library, self._waiting.popleft())
            arrival.laid_out.connect(self._admit)
            arrival.worker.progressed.connect(self._tell)
            arrival.worker.answered.connect(self._welcome)
            arrival.worker.failed.connect(self._take_failure)
            arrival.start()
        self.changed.emit()

    def _admit(self, arrival: _Arrival, added: Added) -> None:
        arrival.added = added
        if arrival is not self._arrival:
            return
        try:
            self._library.admit(added)
        except ReaderError as error:
            self._refuse(arrival, error)
            return
        self._files[added.id] = arrival.state.file
        arrival.state = arrival.state._replace(id=added.id, title=added.info.title)
        self.changed.emit()

    def _tell(self, done: int, total: int) -> None:
        if self._arrival is not None and self._arrival.worker is self.sender():
            self._arrival.state = self._arrival.state._replace(done=done, total=total)
            self.progressed.emit()

    def _welcome(self, _number: int, added: Added) -> None:
        arrival = self._arrival
        if arrival is None or arrival.added != added:
            return
        library = self._library
        self._refused.discard(arrival.state.file)
        self._searching.change(lambda searcher: searcher.take_in(library.part(added)))
        self._part_from(arrival)
        self._go_on()
        self.searchable.emit(added)

    def _take_failure(self, _number: int, error: ReaderError) -> None:
        if self._arrival is not None and self._arrival.worker is self.sender():
            self._refuse(self._arrival, error)

    def _refuse(self, arrival: _Arrival, error: ReaderError) -> None:
        self._leave(arrival)
        if arrival.state.file not in self._refused:
            self._refused.add(arrival.state.file)
            self.failed.emit(error)
        self._go_on()

    def _leave(self, arrival: _Arrival) -> None:
        """Let one go before it has arrived; its files go when its thread has."""
        self._part_from(arrival)
        if arrival.added is not None and arrival.added in self._library.added:
            self._library.let_go(arrival.added.id)

    def _part_from(self, arrival: _Arrival) -> None:
        self._arrival = None
        self._left.append(arrival)
        arrival.worker.finished.connect(self._forget)
        arrival.worker.stop()

    def _forget(self) -> None:
        for arrival in [each for each in self._left if each.worker.isFinished()]:
            self._left.remove(arrival)
            if arrival.added is not None and arrival.added not in self._library.added:
                self._library.discard(arrival.added)
            arrival.worker.deleteLater()
            arrival.deleteLater()


class _Arrival(QObject):
    """One of them. ``laid_out`` tells itself and the collection, before there is an index."""

    laid_out = Signal(object, object)

    def __init__(self, library: Library, file: Path) -> None:
        super().__init__()
        self._library = library
        self.state = Coming(file)
        self.added: Added | None = None
        self.worker = Worker(self._prepare)

    def start(self) -> None:
        """Begin, on the worker's thread; the answer is the collection."""
        self.worker.ask(lambda added: added)

    def _prepare(self) -> Added:
        added = self._library.lay_out(self.state.file, self.worker.go_on)
        self.laid_out.emit(self, added)
        part = self._library.part(added, self._tell)
        part.words.close()
        part.pack.close()
        return added

    def _tell(self, done: int, total: int) -> None:
        self.worker.go_on()
        if done % _TOLD_EVERY == 0:
            self.worker.progressed.emit(done, total)
