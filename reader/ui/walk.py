"""A whole journey through the window without anybody at it: read, search, mark, note, export."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.model.proof import Trial
from reader.model.settings import Settings
from reader.model.text import Lang, Text
from reader.model.view import View
from reader.places import Places
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.code import Code, is_address
from reader.ui.codecard import CodeCard
from reader.ui.deskcard import DeskCard
from reader.ui.keptlist import KeptList
from reader.ui.notefield import NoteField
from reader.ui.savecard import SaveCard
from reader.ui.searchfield import SearchField
from reader.ui.window import Window

_OPEN = Text("窓が開く", "The window opens")
_READ = Text("ページが読める", "A page can be read")
_OTHER = Text("もう一つの言葉で読める", "It can be read in the other language")
_SEARCH = Text(
    "言葉をさがして、見つかったところが開く", "Words are found, and what they led to opens"
)
_HELP = Text("相談先が出る", "Places to ask are shown")
_MARK = Text("印がつく", "A passage can be marked")
_NOTE = Text("メモが書ける", "A note can be written")
_CODE = Text(
    "アドレスが別の端末のためのコードになる", "An address becomes a code for another device"
)
_TAKEN = Text("残したものがファイルになる", "What was kept becomes a file")
_HIDDEN = Text(
    "さっと隠すと、ページは窓のどこにもなく、戻すと同じところにある",
    "Hidden, the page is nowhere in the window; brought back, it is where it was",
)

_WRITTEN = "engawa prove: 縁側"
_EXAMPLE = "https://example.jp/"
_MARKED, _NOTED = (0, 4), (5, 9)  # letters of a paragraph
_LED_TO = ("page:", "words:", "help:")  # what a hit may be
_PATIENCE_MS = 60_000
_MOMENT_MS = 60

_W = TypeVar("_W", bound=QWidget)


def walk(places: Places, folder: Path, lang: Lang) -> Iterator[Trial]:
    """Walk step by step; what is taken along is written into ``folder``."""
    application = Application(places)
    window = application.open(View(settings=Settings(lang=lang)))
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    try:
        yield from _Walk(application, window, folder).steps()
    finally:
        application.close()


class _Walk:
    def __init__(self, application: Application, window: Window, folder: Path) -> None:
        self._application = application
        self._window = window
        self._folder = folder
        self._library = application.library
        self._page = self._library.infos[0]

    def steps(self) -> Iterator[Trial]:
        for what, step in (
            (_OPEN, self._opens),
            (_READ, self._reads),
            (_OTHER, self._reads_in_the_other),
            (_SEARCH, self._finds),
            (_HELP, self._shows_desks),
            (_CODE, self._hands_over),
            (_MARK, self._marks),
            (_NOTE, self._notes),
            (_TAKEN, self._takes_along),
            (_HIDDEN, self._hides),
        ):
            try:
                held = step()
            except LookupError:  # what should stand there does not
                held = False
            yield Trial(what, held)

    @property
    def _lang(self) -> Lang:
        return self._window.look.lang

    def _opens(self) -> bool:
        pause()
        return self._window.view is not None and self._window.isVisible()

    def _reads(self) -> bool:
        blocks = self._library.page(self._page.id, self._lang).blocks
        return self._article().document().blockCount() >= len(blocks) > 0

    def _reads_in_the_other(self) -> bool:
        before = self._article().toPlainText()
        settings = self._window.look.settings
        self._window.settings_wanted.emit(settings._replace(lang=self._lang.other))
        after = self._article().toPlainText()
        self._window.settings_wanted.emit(settings)
        return bool(before and after) and before != after

    def _finds(self) -> bool:
        for letter in self._page.title.of(self._lang):
            insert = partial(self._child(SearchField).insert, letter)
            _wait(self._window.shown_results.connect, insert)
        _press(self._child(SearchField), Qt.Key.Key_Return)
        pause()
        return self._window.place.startswith(_LED_TO)

    def _shows_desks(self) -> bool:
        self._window.go("help")
        pause()
        return self._window.findChild(DeskCard) is not None

    def _hands_over(self) -> bool:
        addresses = (
            source.address for source in self._library.page(self._page.id, self._lang).sources
        )
        card = CodeCard(next(filter(is_address, addresses), _EXAMPLE))
        found = card.findChild(Code)
        is_drawn = found is not None and not found.grab().isNull()
        card.deleteLater()
        return is_drawn

    def _marks(self) -> bool:
        self._select(*_MARKED)
        _press(self._article(), Qt.Key.Key_M)
        return [mark.note for mark in self._library.marks.all()] == [""]

    def _notes(self) -> bool:
        self._select(*_NOTED)
        _press(self._article(), Qt.Key.Key_N)
        field = self._child(NoteField)
        for letter in _WRITTEN:
            _press(field, Qt.Key.Key_unknown, letter)
        _press(field, Qt.Key.Key_Escape)
        return sorted(mark.note for mark in self._library.marks.all()) == ["", _WRITTEN]

    def _takes_along(self) -> bool:
        there = set(self._folder.iterdir())
        self._window.go("kept")
        self._child(KeptList).ask_where()
        card = self._child(SaveCard)
        card.field.setText(str(self._folder))
        card.save()
        made = set(self._folder.iterdir()) - there
        return [_WRITTEN in file.read_text(encoding="utf-8") for file in made] == [True]

    def _hides(self) -> bool:
        self._article()
        hiding, spot = self._application.hiding, self._window.spot
        hiding.turn()
        pause()
        is_away = self._window.findChild(Article) is None
        hiding.turn()
        pause()
        return is_away and self._window.findChild(Article) is not None and self._window.spot == spot

    def _article(self) -> Article:
        self._window.go(f"page:{self._page.id}")
        pause()
        article = self._window.view
        if not isinstance(article, Article):
            raise LookupError  # noqa: TRY004 it is what is found that is wrong
        article.folio.finish()
        article.call_company()
        pause()
        return article

    def _select(self, start: int, end: int) -> None:
        article = self._article()
        page = self._library.page(self._page.id, self._lang)
        anchor = next(block.anchor for block in page.blocks if len(block.text) > end)
        stands = article.folio.text.region(anchor).stands
        cursor = article.textCursor()
        cursor.setPosition(stands[start])
        cursor.setPosition(stands[end], cursor.MoveMode.KeepAnchor)
        article.setTextCursor(cursor)

    def _child(self, kind: type[_W]) -> _W:
        pause()  # until what stood there before has gone
        found = self._window.findChild(kind)
        if found is None:
            raise LookupError
        return found


def _press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, none, text))


def pause() -> None:
    """Let everything that waits for its turn have it."""
    loop = QEventLoop()
    QTimer.singleShot(_MOMENT_MS, loop.quit)
    loop.exec()


def _wait(connect: Callable[[Callable[[], None]], object], act: Callable[[], None]) -> None:
    """Act, and go on when the signal has come, or when nobody would wait any longer."""
    loop = QEventLoop()
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    connect(loop.quit)
    act()
    loop.exec()
