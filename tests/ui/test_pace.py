"""A book is laid out anew in steps so small that the window goes on hearing what is pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.ui.pace import Pace

PARAGRAPH = "<p>" + "縁側は家の内でも外でもあるところです。" * 10 + "</p>"
NARROW, WIDE = 400, 700


class Beats(QObject):
    """Writes down how far the layout has come at every beat of its timer."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__()
        self.document = document
        self.seen: list[int] = []
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: ARG002 Qt's signature
        if event.type() == QEvent.Type.Timer:
            self.seen.append(self.reached())
        return False

    def reached(self) -> int:
        """The first character that stands in a line of the old width."""
        block = self.document.firstBlock()
        wide = _width(block)
        while block.isValid() and _width(block) == wide:
            block = block.next()
        return block.position() if block.isValid() else self.document.characterCount()


def _width(block: QTextBlock) -> float:
    layout = block.layout()
    return layout.lineAt(0).width() if layout.lineCount() else 0


@pytest.fixture
def browser(qtbot):
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.resize(NARROW, 300)
    made.setHtml(PARAGRAPH * 400)
    made.show()
    qtbot.waitExposed(made)
    document = made.document()
    document.documentLayout().blockBoundingRect(document.lastBlock())  # lays out all of it
    return made


def test_a_long_document_is_laid_out_in_small_steps_to_its_end(browser, qtbot):
    pace = Pace(browser.document(), browser)
    beats = Beats(browser.document())
    pace.begin()
    browser.resize(WIDE, 300)
    count = browser.document().characterCount()
    qtbot.waitUntil(lambda: beats.reached() == count, timeout=20_000)
    steps = [after - before for before, after in zip(beats.seen, beats.seen[1:], strict=False)]
    assert max(steps) < 8_000, "Qt's own steps come to tens of thousands"
    assert len([step for step in steps if step]) > 10


def test_the_document_becomes_as_high_as_it_would_without(browser, qtbot):
    pace = Pace(browser.document(), browser)
    pace.begin()
    browser.resize(WIDE, 300)
    bar = browser.verticalScrollBar()
    plain = QTextBrowser()
    qtbot.addWidget(plain)
    plain.resize(WIDE, 300)
    plain.setHtml(PARAGRAPH * 400)
    plain.show()
    height = plain.document().size().height()
    qtbot.waitUntil(lambda: bar.maximum() + browser.viewport().height() == height, timeout=20_000)


def test_another_change_of_width_while_it_is_under_way_begins_anew(browser, qtbot):
    pace = Pace(browser.document(), browser)
    beats = Beats(browser.document())
    pace.begin()
    browser.resize(WIDE, 300)
    qtbot.waitUntil(lambda: len(beats.seen) > 3, timeout=20_000)
    pace.begin()
    browser.resize(NARROW, 300)
    count = browser.document().characterCount()
    qtbot.waitUntil(lambda: beats.reached() == count, timeout=20_000)


def test_what_is_written_later_is_laid_out_as_ever(browser, qtbot):
    Pace(browser.document(), browser)
    browser.append("さいごの一行")
    assert browser.document().lastBlock().layout().lineCount() == 1
