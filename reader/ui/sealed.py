"""A view of text that opens nothing by itself and loads nothing but the pictures of its page."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.ui.pictures import Pictures


class Sealed(QTextBrowser):
    """Its links only say what they ask for. Each such view says how wide a picture may be."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)

    def picture_width(self) -> int:
        """The pixels that a picture may take."""
        raise NotImplementedError

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures come from the pack; nothing else is ever loaded."""
        name = QUrl(name)
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or name.scheme() != "picture":
            return None
        return self._pictures.image(name.path(), self.picture_width())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied text holds nothing that only serves the layout."""
        from reader.ui import copying  # noqa: PLC0415 only for those who copy

        data = QMimeData()
        data.setText(copying.plain(self.textCursor()))
        return data
