"""Sees to what is kept while the window is open: when it is written, locked and asked about."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.library import Library
from reader.model.keeping import Mode
from reader.model.settings import Settings
from reader.model.text import ReaderError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.mark import Mark
    from reader.model.text import Text
    from reader.private.keeping import Keeping
    from reader.ui.preferences import Stopped
    from reader.ui.presence import Presence

SETTINGS, PLACE, _MINUTES = "settings", "place", "minutes"
"""Under these names settings, the last place and the minutes until the lock are remembered."""

_TYPED_MS = 400
_SETTLED_MS = 600
_MINUTE_MS = 60_000
MINUTES = (3, 10, 30)
"""After so many minutes it may lock by itself."""

_STANDARD_MINUTES = 10


class Keeper(QObject):
    """Knows no window. Emits what a window is to show."""

    asked = Signal()  # something was kept for the first time: is it to stay?
    changed = Signal()  # what is kept came or went, or how it is kept
    locked = Signal()
    opened = Signal()
    failed = Signal(ReaderError)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        library.listener = self
        self.is_answered = False
        self._settings = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._save)
        self._idle = QTimer(self)
        self._idle.setTimerType(Qt.TimerType.PreciseTimer)  # each touch begins it anew
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self._presence: Presence | None = None

    @property
    def keeping(self) -> Keeping:
        """What is kept, and how that stands."""
        return self._library.keeping

    @property
    def has_begun(self) -> bool:
        """Whether what is kept has been looked at in this sitting."""
        return self._library.is_keeping

    # What the keeping tells

    def kept(self) -> None:
        """Something was kept that goes with the window."""
        if not self.is_answered and self.keeping.can_keep and not self.keeping.standing.is_locked:
            self.asked.emit()

    def put_off(self) -> bool:
        """Write what is typed when a moment has passed."""
        self._typing.start(_TYPED_MS)
        return True

    def troubled(self, error: ReaderError) -> None:
        """Something could not be written."""
        self.failed.emit(error)

    # Choosing

    def choose(self, mode: Mode, passphrase: str = "") -> None:
        """Keep in another way from now on; raises ReaderError with nothing changed."""
        self.keeping.choose(mode, passphrase)
        self.is_answered = True
        self.remember_settings_now()
        self._watch()
        self.changed.emit()

    def follow_opening(self) -> None:
        """The passphrase was given."""
        self._watch()
        self.changed.emit()
        self.opened.emit()

    def lock(self) -> bool:
        """Lock what lies behind a passphrase; whether there is such a thing."""
        self._typing.stop()
        if not self.has_begun or not self.keeping.lock():
            return False
        self._watch()
        self.locked.emit()
        self.changed.emit()
        return True

    def as_json(self) -> str:
        """Everything that is kept, for another copy of the program."""
        from reader.private import interchange  # noqa: PLC0415 few take it along

        return interchange.written(*self._all())

    def as_comment(self) -> str:
        """The same for the end of a Markdown text."""
        from reader.private import interchange  # noqa: PLC0415 few take it along

        return interchange.comment(*self._all())

    def _all(self) -> tuple[tuple[Mark, ...], dict[str, Text]]:
        marks = tuple(mark for _, mark in self.keeping.marks.numbered())
        return marks, {mark.page: self._library.title_of(mark.page) for mark in marks}

    def bring_in(self, file: Path) -> int:
        """Keep what a file holds, but nothing twice; how much was new. Raises ReaderError."""
        from reader.private import interchange  # noqa: PLC0415 few bring anything in

        marks, titles = interchange.opened(file)
        self.keeping.know(titles)
        count = self.keeping.marks.add_all(marks)
        self.changed.emit()
        return count

    def forget(self) -> tuple[str, ...]:
        """Remove everything that was ever kept; the paths of what was removed."""
        gone = tuple(map(str, self._library.forget()))
        self.is_answered = False
        self._watch()
        self.changed.emit()
        return gone

    def begin_anew(self) -> None:
        """Let go of all that goes with a window; what was written lies where it lay."""
        self._typing.stop()
        self._settings = ""
        self.is_answered = False
        if self.has_begun:
            self._library.begin_anew()
            self._watch()

    def close(self) -> bool:
        """Write what has not been written; whether all that was to be kept is."""
        self._typing.stop()
        return not self.has_begun or self.keeping.save()

    # The lock that comes by itself

    @property
    def minutes(self) -> int:
        """After so many minutes without a key or a touch it is locked."""
        said = self.keeping.remembered(_MINUTES)
        return next((n for n in MINUTES if str(n) == said), _STANDARD_MINUTES)

    def set_minutes(self, minutes: int) -> None:
        """Lock after another time."""
        self.keeping.remember(_MINUTES, str(minutes))
        self._watch()

    def _watch(self) -> None:
        standing = self.keeping.standing
        is_open = standing.mode is Mode.PASSPHRASE and not standing.is_locked
        if is_open:
            self._idle.start(self.minutes * _MINUTE_MS)
        else:
            self._idle.stop()
        if self._presence is None and is_open:
            from reader.ui.presence import Presence  # noqa: PLC0415 few have a passphrase

            self._presence = Presence(self)
            self._presence.noticed.connect(self._stay_open)
        if self._presence is not None:
            self._presence.watch(wanted=is_open)

    def _stay_open(self) -> None:
        if self._idle.isActive():
            self._idle.start()

    # What is remembered

    def recalled(self, settings: Settings) -> Settings:
        """The settings of the last sitting, if there were any and they were kept."""
        if not self._library.has_kept:
            return settings
        self.is_answered = self.keeping.standing.mode is not Mode.NOTHING
        self._watch()
        return self.settings(settings)

    def settings(self, settings: Settings) -> Settings:
        """Those that are remembered, or the ones that are given."""
        from reader.ui import preferences  # noqa: PLC0415 only where something is kept

        return preferences.read(self.keeping.remembered(SETTINGS), settings)

    def remember_settings(self, settings: Settings) -> None:
        """Remember how somebody reads, if anything is kept, a moment later."""
        from reader.ui import preferences  # noqa: PLC0415 only when something is changed

        self._settings = preferences.written(settings)
        QTimer.singleShot(_SETTLED_MS, self, self.remember_settings_now)

    def remember_settings_now(self) -> None:
        """Remember them now."""
        if self._settings and self.has_begun:
            self.keeping.remember(SETTINGS, self._settings)

    @property
    def stopped(self) -> Stopped:
        """Where the reader stopped the last time, if that is remembered."""
        from reader.ui import preferences  # noqa: PLC0415 only where something is kept

        return preferences.place_read(self.keeping.remembered(PLACE))

    def remember_place(self, wanted: bool) -> None:  # noqa: FBT001 Qt's signal has one
        """Remember from now on where the reader stops, or not any more."""
        self.keeping.remember(PLACE, "{}" if wanted else "")

    def _save(self) -> None:
        self.keeping.save()
