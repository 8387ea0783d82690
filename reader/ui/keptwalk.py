"""Sittings without anybody at the window: what stays, what is locked, and what goes."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from reader.model.keeping import Mode
from reader.model.mark import Mark, MarkKind, Passage
from reader.model.proof import Trial
from reader.model.settings import Settings
from reader.model.text import Lang, ReaderError, Text
from reader.model.view import View
from reader.places import Places
from reader.ui.application import Application
from reader.ui.walk import pause

_NOTHING = Text("選ばなければ、どこにも何も書き込まない", "Unless it is chosen, nothing is written")
_HERE = Text(
    "このパソコンに残すと、次に開いたときもある", "Kept on this computer, it is there the next time"
)
_LOCKED = Text(
    "合言葉をかけると、ファイルから中身が読めない",
    "Behind a passphrase, nothing of it can be read in the file",
)
_WRONG = Text(
    "ちがう合言葉では開かず、何も変わらない",
    "Another passphrase opens nothing and changes nothing",
)
_RIGHT = Text("正しい合言葉で開く", "The passphrase opens it")
_DAMAGED = Text(
    "こわれたファイルは、ひとつ前の控えからもどる",
    "A damaged file is brought back from the one before",
)
_FORGOTTEN = Text(
    "ぜんぶ消すと、書いた言葉がどこにも残らない",
    "Once everything is forgotten, no word of it is left",
)

_WRITTEN = "engawa prove: 縁側で、風を待つ"
_PASSPHRASE = "engawa prove 縁側"  # noqa: S105 of nobody
_SEARCHED = 64 << 20  # bytes of a file


def walk_kept(places: Places, lang: Lang) -> Iterator[Trial]:
    """Keep in each way, in a folder that is there for this alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        walk = _KeptWalk(replace(places, private=folder / "private"), lang)
        for what, step in (
            (_NOTHING, walk.keeps_nothing),
            (_HERE, walk.keeps_here),
            (_LOCKED, walk.locks),
            (_WRONG, walk.refuses),
            (_RIGHT, walk.unlocks),
            (_DAMAGED, walk.restores),
            (_FORGOTTEN, walk.forgets),
        ):
            try:
                held = step()
            except (LookupError, ReaderError):
                held = False
            yield Trial(what, held)


class _KeptWalk:
    def __init__(self, places: Places, lang: Lang) -> None:
        self._places = places
        self._lang = lang
        assert places.private is not None  # noqa: S101 walk_kept sees to it
        self._folder = places.private

    def keeps_nothing(self) -> bool:
        with self._sitting() as application:
            self._write(application)
        return not self._folder.exists()

    def keeps_here(self) -> bool:
        with self._sitting() as application:
            self._write(application)
            application.keeper.choose(Mode.HERE)
        with self._sitting() as application:
            return self._has_it(application) and _holds(self._folder, _WRITTEN)

    def locks(self) -> bool:
        with self._sitting() as application:
            application.keeper.choose(Mode.PASSPHRASE, _PASSPHRASE)
        with self._sitting() as application:
            is_out_of_sight = not application.library.marks.all()
        return is_out_of_sight and not _holds(self._folder, _WRITTEN)

    def refuses(self) -> bool:
        before = _bytes(self._folder)
        with self._sitting() as application:
            try:
                application.keeper.keeping.unlock(_PASSPHRASE + "?")
            except ReaderError:
                return not application.library.marks.all() and _bytes(self._folder) == before
        return False

    def unlocks(self) -> bool:
        with self._sitting() as application:
            application.keeper.keeping.unlock(_PASSPHRASE)
            application.library.marks.add(self._mark(application, ""))
            return self._has_it(application)

    def restores(self) -> bool:
        file = self._folder / "kept"
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        with self._sitting() as application:
            application.keeper.keeping.unlock(_PASSPHRASE)
            return self._has_it(application)

    def forgets(self) -> bool:
        with self._sitting() as application:
            application.keeper.forget()
            is_empty = not application.library.marks.all()
        return is_empty and not self._folder.exists()

    @contextmanager
    def _sitting(self) -> Iterator[Application]:
        """Somebody opens the window, and closes it again."""
        application = Application(self._places)
        window = application.open(View(settings=Settings(lang=self._lang), recalls=True))
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        pause()
        try:
            yield application
        finally:
            application.close()
            pause()

    def _write(self, application: Application) -> None:
        application.library.marks.add(self._mark(application, _WRITTEN))

    def _mark(self, application: Application, note: str) -> Mark:
        page = application.library.page(application.library.infos[0].id, self._lang)
        block = next(block for block in page.blocks if block.text)
        passage = Passage(block.anchor, 0, len(block.text), block.text)
        now = dt.datetime.now().astimezone()
        kind = MarkKind.HIGHLIGHT
        return Mark(page.info.id, self._lang, kind, now, (passage,), 1, note)

    def _has_it(self, application: Application) -> bool:
        return _WRITTEN in [mark.note for mark in application.library.marks.all()]


def _bytes(folder: Path) -> list[bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [file.read_bytes()[:_SEARCHED] for file in files]


def _holds(folder: Path, words: str) -> bool:
    return any(words.encode() in content for content in _bytes(folder))
