"""Asks for a file of some kind: those in the usual folders are offered, any other is typed."""

from __future__ import annotations

import os
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from reader.ui.askingcard import AskingCard
from reader.ui.folderchoice import FolderChoice
from reader.ui.tappable import Tappable, label

_OFFERED = 5
_LOOKED_AT = 2000  # names in a folder
_LONGEST = 4096


class FileCard(AskingCard):
    """Emits ``chosen`` with the path of a file, or ``left`` where none is wanted after all."""

    chosen = Signal(object)  # Path

    def __init__(self, *endings: str) -> None:
        told = self.tr("Its name ends in %1.").replace("%1", " / ".join(endings))
        super().__init__(self.tr("Which file?"), told)
        self._endings = endings
        self._choice = FolderChoice()
        self._choice.chosen.connect(self._begin_with)
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(self.tr("Folder and name of the file"))
        self.field.setPlaceholderText(self.tr("Folder and name of the file"))
        self.field.returnPressed.connect(self.take)
        for name, file in islice(self._found(), _OFFERED):
            self.column.addWidget(self._offer(name, file))
        self.column.addLayout(self._path_row())
        self._end_with(self.tr("Open"), self.take)

    def take(self) -> None:
        """Choose the file that was typed."""
        typed = self.field.text().strip().strip('"')
        if typed:
            first = next(iter(self._choice.folders.values()))
            self.chosen.emit(first / os.path.expanduser(typed))  # noqa: PTH111 Path's may raise
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _found(self) -> list[tuple[str, Path]]:
        """The files of that kind that lie in the usual folders, with the names of those."""
        found = {
            file: name
            for name, folder in self._choice.folders.items()
            for file in _files(folder, self._endings)
        }
        return [(name, file) for file, name in found.items()]

    def _offer(self, folder: str, file: Path) -> Tappable:
        inside = QHBoxLayout()
        inside.setContentsMargins(2, 7, 2, 7)
        inside.setSpacing(12)
        inside.addWidget(label(file.name, "accent", tight=True), 1)
        inside.addWidget(label(folder, "muted", wraps=False))
        row = Tappable("row", inside, f"{file.name}. {folder}")
        row.clicked.connect(partial(self._choose, file))
        return row

    def _choose(self, file: Path) -> None:
        self.chosen.emit(file)

    def _begin_with(self, folder: Path) -> None:
        self.field.setText(str(folder) + os.sep)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _path_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._choice)
        return row


def _files(folder: Path, endings: tuple[str, ...]) -> list[Path]:
    try:
        with os.scandir(folder) as found:
            names = [entry.name for entry in islice(found, _LOOKED_AT)]
    except OSError:
        return []
    return sorted(folder / name for name in names if name.lower().endswith(endings))
