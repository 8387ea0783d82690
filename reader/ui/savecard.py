"""Asks where a file shall lie, and makes it there; what is chosen is remembered nowhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
)

from reader.model.text import ReaderError
from reader.ui.askingcard import AskingCard
from reader.ui.folderchoice import FolderChoice
from reader.ui.look import Look

# A dialog of Qt or of the system would keep a list of the folders and files it was used for:
# see docs/decisions/0016.

_NAME = "engawa"
_LONGEST = 4096


class SaveCard(AskingCard):
    """Emits ``saved`` with the path of the file, or ``left`` where none is wanted after all."""

    saved = Signal(str)

    def __init__(
        self,
        look: Look,
        text: Callable[[], str],
        *,
        ending: str = ".md",
    ) -> None:
        told = self.tr("It stays there until somebody deletes it.")
        super().__init__(self.tr("Where should the file go?"), told)
        self._look = look
        self._text = text
        self._ending = ending
        self._choice = FolderChoice()
        self._first = next(iter(self._choice.folders.values()))
        self.field = self._path_field()
        self.column.addLayout(self._path_row())
        self._end_with(self.tr("Save"), self.save)

    def save(self) -> None:
        """Make the file, or tell why it cannot be made."""
        from reader.private.writing import write_new  # noqa: PLC0415 few write a file

        file = self._meant()
        try:
            write_new(self._text(), file)
        except ReaderError as error:
            self._tell(error.sentence.of(self._look.lang), self.field)
            return
        self.saved.emit(str(file))

    def _meant(self) -> Path:
        """The file that is named: in a folder it has our name, and an ending if it has none."""
        typed = os.path.expanduser(self.field.text().strip())  # noqa: PTH111 Path's may raise
        file = self._first / typed  # a whole path stays what it is
        if os.path.isdir(file):  # noqa: PTH112 the same
            return self._free(file)
        return file if file.suffix else file.with_name(file.name + self._ending)

    def _path_field(self) -> QLineEdit:
        field = QLineEdit(str(self._free(self._first)))
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(self.tr("Folder and name of the file"))
        field.returnPressed.connect(self.save)
        return field

    def _path_row(self) -> QHBoxLayout:
        self._choice.chosen.connect(self._move_to)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._choice)
        return row

    def _move_to(self, folder: Path) -> None:
        # The name stays, unless it is the one that was proposed and is taken there.
        name = Path(self.field.text()).name
        is_ours = name.startswith(_NAME) or not name
        self.field.setText(str(self._free(folder) if is_ours else folder / name))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _free(self, folder: Path) -> Path:
        """A file of our name that is not there yet."""
        file, number = folder / f"{_NAME}{self._ending}", 1
        while os.path.exists(file):  # noqa: PTH110 Path's raises where one may not look
            number += 1
            file = folder / f"{_NAME}-{number}{self._ending}"
        return file
