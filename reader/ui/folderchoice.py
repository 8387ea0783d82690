"""A button with the folders in which people have their files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.ui import folders

_Location = QStandardPaths.StandardLocation


class FolderChoice(QToolButton):
    """Emits the folder that is chosen; ``folders`` are all there are, by their names."""

    chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folders = self._known()
        self.setObjectName("appearance")
        self.setText(self.tr("Folder"))
        self.setAccessibleName(self.tr("Choose a folder"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for name, folder in self.folders.items():
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._choose, folder))
        self.setMenu(menu)

    def _choose(self, folder: Path) -> None:
        self.chosen.emit(folder)

    def _known(self) -> dict[str, Path]:
        own = {
            self.tr("Documents"): _Location.DocumentsLocation,
            self.tr("Desktop"): _Location.DesktopLocation,
            self.tr("Downloads"): _Location.DownloadLocation,
            self.tr("Home folder"): _Location.HomeLocation,
        }
        found = {name: folder for name, where in own.items() if (folder := folders.own(where))}
        return found | {path.name or str(path): path for path in folders.sticks()}
