"""A view of text that opens nothing by itself and loads nothing but the pictures of its page."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.ui.pictures import Pictures

_NO_STYLE = QByteArray(b"\n")


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
        """Pictures come from the pack; nothing else is ever loaded.

        What is handed back is never nothing: Qt would then go and look for a file of that name.
        """
        name = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return _NO_STYLE
        is_ours = name.scheme() == "picture"
        image = self._pictures.image(name.path(), self.picture_width()) if is_ours else None
        return image or _no_picture()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied text holds nothing that only serves the layout."""
        from reader.ui import copying  # noqa: PLC0415 only for those who copy

        data = QMimeData()
        data.setText(copying.plain(self.textCursor()))
        return data


def _no_picture() -> QImage:
    """The least of a picture, of which nothing can be seen."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
