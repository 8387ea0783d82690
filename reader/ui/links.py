"""The links of a page: what each asks for, where it stands, and how the keyboard reaches it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.article import Article

_Keep = QTextCursor.MoveMode.KeepAnchor


def follow(article: Article, url: QUrl) -> None:
    """Say what a link asks for; nothing is opened, and other addresses ask for nothing."""
    article.call_company()
    full = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    scheme, _, rest = full.partition(":")
    if scheme == "page":
        article.page_wanted.emit(rest)
    elif scheme == "word":
        article.word_wanted.emit(rest, place_of_link(article))
    elif scheme == "source":
        article.source_wanted.emit(rest, place_of_link(article))
    elif scheme == "desks":
        article.desks_wanted.emit()
    elif scheme == "block":
        article.copy_wanted.emit(article.folio.block_text(rest))
    elif scheme == "copy":
        article.copy_wanted.emit(rest)
    elif scheme == "code":
        article.code_wanted.emit(rest, place_of_link(article))


def place_of_link(view: QTextBrowser) -> QRect:
    """Where on the screen the link stands that was followed; Qt has selected it."""
    cursor = view.textCursor()
    end = view.cursorRect(cursor)
    cursor.setPosition(cursor.selectionStart())
    start = view.cursorRect(cursor)
    stands = start.united(end) if start.top() == end.top() else end
    return stands.translated(view.viewport().mapToGlobal(QPoint(0, 0)))


def begin_in_sight(view: QTextBrowser, *, forward: bool) -> None:
    """Place the cursor so that the next step among the links leads to one in sight.

    A link in sight that has the keyboard already is left as it is; so is the scrolling.
    """
    cursor = view.textCursor()
    is_in_sight = view.viewport().rect().intersects(view.cursorRect())
    if is_in_sight and cursor.hasSelection():
        return
    # Qt steps on from a selection, and from the ends of the page where there is none.
    if not forward:
        last = view.cursorForPosition(view.viewport().rect().bottomRight()).position()
        cursor = _link_after(view.document(), cursor.position() if is_in_sight else last)
    else:
        if not is_in_sight:
            cursor = view.cursorForPosition(QPoint(0, 0))
        cursor.movePosition(QTextCursor.MoveOperation.Left, _Keep)
    height = view.verticalScrollBar().value()
    view.setTextCursor(cursor)
    view.verticalScrollBar().setValue(height)


def _link_after(document: QTextDocument, position: int) -> QTextCursor:
    """The first link that begins after a position, selected; nothing where there is none."""
    cursor, block = QTextCursor(document), document.findBlock(position)
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            if piece.position() > position and piece.charFormat().isAnchor():
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), _Keep)
                return cursor
            walk += 1
        block = block.next()
    return cursor
