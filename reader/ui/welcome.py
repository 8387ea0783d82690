"""The first page, in both languages at once: what this is, and what it cannot protect against."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.model.readingroom import ReadingRoom
from reader.model.text import Lang, Text
from reader.ui.keycap import explained
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import label

_WIDTH = 1000
_TWO_COLUMNS = 760
_GUTTER = 44

# Said here and not in the catalogue of translations: both are shown, whatever the language is.
_TITLE = Text("はじめに", "Before you begin")
_PARTS = (
    (
        Text("どんなものか", "What this is"),
        Text(
            "家にいる時間が長い人と、その家族、支える人のための読みものです。"
            "ひとりで読めます。どこでやめてもかまいません。"
            "相談できるところも、町の名前でさがせます。",
            "For people who are mostly at home, their families, and those who help. "
            "Read alone, stop anywhere, and find by town whom to ask.",
        ),
    ),
    (
        Text("何も送りません", "Nothing is sent"),
        Text(
            "インターネットにはつながりません。読んだことも、さがした言葉も残しません。"
            "自分でコピーしたり書き出したりしたものは、残ることがあります。",
            "It never connects to the internet. What you read and search for is not kept. "
            "Text that you copy or save may stay.",
        ),
    ),
    (
        Text("防げないこと", "What it cannot prevent"),
        Text(
            "同じパソコンを使う人は、このプログラムを見つけられます。",
            "Others at this computer can find the program.",
        ),
        Text(
            "監視ソフトがあると、画面もキーも、すべて見られます。",
            "Monitoring software on it sees everything.",
        ),
        Text(
            "うしろから画面をのぞかれることも、防げません。",
            "Somebody may look over your shoulder.",
        ),
        Text(
            "気になるときは、自分だけが使う機器のほうが安心です。",
            "In doubt, a device only you use is safer.",
        ),
    ),
)
_ROOM = (
    Text("ここは、みんなで使うパソコンです", "This computer is in a reading room"),
    Text(
        "何もファイルに残りません。次に使う人に、あなたの読んだものは見えません。"
        "席を立つときは「おわりにする」を押してください。しるしもメモも、さがした言葉も消えます。",
        "Nothing is kept in a file, and whoever comes next sees nothing of what you read. "
        "When you leave, please press “Finish”: marks, notes and searches go at once.",
    ),
    Text(
        "{minutes}分のあいだ操作がないときも、ひとりでに同じようになります。"
        "その前にお知らせしますから、読むのを急がなくてだいじょうぶです。",
        "The same happens by itself after {minutes} minutes without a key or a movement. "
        "You are told before, so there is no need to hurry.",
    ),
)
_KEYS_TITLE = Text("覚えておくと楽なキー", "Three keys worth knowing")
_KEYS = (
    ("Shift×3", Text("さっと隠す・戻す", "Hide, and back")),
    ("F1", Text("相談先をさがす", "Find help")),
    ("?", Text("キーの一覧", "All keys")),
)
_BEGIN = Text("読みはじめる", "Begin reading")
_MORE = Text("くわしく", "More")
_ABOUT = Text("残るもの、残らないもの", "What stays, and what does not")


class BeginButton(QPushButton):
    """Leaves the arrows to the page, which scrolls; other buttons pass the keyboard on by them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Welcome(QWidget):
    """Emits ``left`` when the reader has seen enough of it, ``more_wanted`` when not.

    In a reading room it says so first.
    """

    left = Signal()
    more_wanted = Signal()  # of what stays and what does not

    def __init__(
        self, look: Look, room: ReadingRoom | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._parts = _parts(room)
        self._langs = (look.lang, look.lang.other)
        self._scrolled = Scrolled(_WIDTH)
        self._cells = {lang: self._column(lang) for lang in self._langs}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_GUTTER)
        self._grid.setVerticalSpacing(14)
        column = self._scrolled.column
        column.setContentsMargins(44, 22, 44, 14)
        column.addStretch(1)
        column.addLayout(self._grid)
        column.addSpacing(16)
        column.addWidget(label(_both(_KEYS_TITLE, look.lang), "name"))
        column.addSpacing(8)
        self._keys = self._key_row(look)
        column.addLayout(self._keys)
        column.addStretch(2)
        self.first_focus = self._begin(look)
        self._more = self._leading_on(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scrolled, 1)
        layout.addWidget(self._foot())
        self._is_beside: bool | None = None
        self._arrange(beside=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the languages beside each other, or one above the other."""
        self._arrange(beside=self.width() >= _TWO_COLUMNS)
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ask for Esc before a shortcut of the window takes it."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; what scrolls a page scrolls this one, though the button has the keyboard."""
        if _is_escape(event):
            self.left.emit()
        else:
            # Not sent through the application: what the bar does not take would come back here.
            self._scrolled.verticalScrollBar().event(event)

    def _arrange(self, *, beside: bool) -> None:
        if beside is self._is_beside:
            return
        self._is_beside = beside
        for nth, lang in enumerate(self._langs):
            cells = self._cells[lang]
            for down, cell in enumerate(cells):
                row, across = (down, nth) if beside else (down + nth * len(cells), 0)
                self._grid.addWidget(cell, row, across)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if beside else 0)
        direction = QBoxLayout.Direction
        self._keys.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _column(self, lang: Lang) -> tuple[QWidget, ...]:
        cells: list[QWidget] = [label(_TITLE.of(lang), "heading")]
        for title, *sentences in self._parts:
            cell = QWidget()
            # Both languages get the same width, whatever the longer one would like.
            cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            inside = QVBoxLayout(cell)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(3)
            inside.addWidget(label(title.of(lang), "name"))
            for sentence in sentences:
                inside.addWidget(label(sentence.of(lang), "address"))
            inside.addStretch(1)
            cells.append(cell)
        return tuple(cells)

    def _key_row(self, look: Look) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for keys, said in _KEYS:
            row.addLayout(explained(look, keys, _both(said, look.lang)))
        return row

    def _begin(self, look: Look) -> QPushButton:
        button = BeginButton(_both(_BEGIN, look.lang))
        button.setProperty("look", "primary")
        button.setAutoDefault(True)
        button.setAccessibleDescription(_aloud(self._parts, look.lang))
        button.clicked.connect(self.left)
        return button

    def _leading_on(self, look: Look) -> QPushButton:
        button = BeginButton(_both(_MORE, look.lang))
        button.setProperty("look", "plain")
        button.setAutoDefault(True)
        button.setAccessibleDescription(_ABOUT.of(look.lang))
        button.setToolTip(_both(_ABOUT, look.lang))
        button.clicked.connect(self.more_wanted)
        return button

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("strip")
        inside = QHBoxLayout(foot)
        inside.setContentsMargins(28, 9, 28, 9)
        inside.addStretch(1)
        inside.addWidget(self.first_focus)
        inside.addSpacing(8)
        inside.addWidget(self._more)
        inside.addStretch(1)
        return foot


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _both(text: Text, first: Lang) -> str:
    return f"{text.of(first)} / {text.of(first.other)}"


def _parts(room: ReadingRoom | None) -> tuple[tuple[Text, ...], ...]:
    if room is None:
        return _PARTS
    return (tuple(text.filled(minutes=room.idle_minutes) for text in _ROOM), *_PARTS)


def _aloud(parts: tuple[tuple[Text, ...], ...], lang: Lang) -> str:
    """The page as a screen reader says it when the button gets the keyboard."""
    sentences = (text.of(lang) for part in parts for text in part)
    keys = (f"{key}: {said.of(lang)}" for key, said in _KEYS)
    return "\n".join((*sentences, *keys))
