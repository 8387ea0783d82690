"""Where each letter of a page's text stands in its document, among footnotes and joiners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument

from reader.ui.anchors import Anchors
from reader.ui.paper import BREAK, JOINER

_SUPERSCRIPT = QTextCharFormat.VerticalAlignment.AlignSuperScript
_NOT_TEXT = frozenset({JOINER, BREAK, "\ufffc"})  # the last is where a picture stands
_ODD = re.compile(f"[{''.join(_NOT_TEXT)}\U00010000-\U0010ffff]")  # not one letter, one position


class Region(NamedTuple):
    """The text from one anchor to the next, and the position in the document of each character.

    Positions count as Qt does: a character beyond the first 65,536 takes two.
    """

    text: str
    stands: list[int]


class PageText:
    """The text of a document by anchor, without what only serves the layout and the footnotes."""

    def __init__(self, document: QTextDocument, anchors: Anchors) -> None:
        self._document = document
        self._anchors = anchors
        self._regions: dict[str, Region] = {}
        self._last = ""  # the anchor of the end of the document, if that has been read

    def region(self, anchor: str) -> Region:
        """The text from an anchor to the next one."""
        found = self._regions.get(anchor)
        if found is None:
            found = self._regions[anchor] = self._read(anchor)
            if self._anchors.end(anchor) == self._document.characterCount():
                self._last = anchor
        return found

    def forget_last(self) -> None:
        """The document has grown: more may belong to what was its last anchor."""
        self._regions.pop(self._last, None)

    def positions(self, anchor: str, text: str) -> list[int]:
        """The position of every character of ``text``, which stands at an anchor.

        Spaces and the ends of lines may differ; a space has the position of what stands there.
        Where the document differs from the text otherwise, the list ends early.
        """
        there, stands = self.region(anchor)
        found: list[int] = []
        at = 0
        while len(found) < len(text):
            end = there.find("\n", at)
            if end > at and text.startswith(there[at:end], len(found)):  # nearly always
                found += stands[at:end]
                at = end
                continue
            char = text[len(found)]
            if not char.isspace():
                while at < len(there) and there[at].isspace():
                    at += 1
            if at == len(there) or (there[at] != char and not char.isspace()):
                break
            found.append(stands[at])
            at += there[at] == char
        return found

    def _read(self, anchor: str) -> Region:
        block, end = self._anchors.block(anchor), self._anchors.end(anchor)
        text: list[str] = []
        stands: list[int] = []
        while block.isValid() and block.position() < end:
            for position, piece in _pieces(block):
                if _ODD.search(piece) is None:
                    text.append(piece)
                    stands.extend(range(position, position + len(piece)))
                    continue
                at = position
                for char in piece:
                    if char not in _NOT_TEXT:
                        text.append(char)
                        stands.append(at)
                    at += 2 if char > "\uffff" else 1
            text.append("\n")
            stands.append(block.position() + block.length() - 1)
            block = block.next()
        return Region("".join(text), stands)


def _pieces(block: QTextBlock) -> Iterator[tuple[int, str]]:
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        if piece.charFormat().verticalAlignment() is not _SUPERSCRIPT:
            yield piece.position(), piece.text()
        walk += 1
