"""The rows of a list: the things themselves, each with its name and what is read out of it."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
Thing = TypeVar("Thing")


class Listed(QAbstractListModel, Generic[Thing]):
    """Things as rows. Each kind of list says what a thing is called and what is told of it."""

    def __init__(self) -> None:
        super().__init__()
        self._things: tuple[Thing, ...] = ()

    def name(self, thing: Thing) -> str:
        """What no other thing of the list is called, in whatever order they stand."""
        raise NotImplementedError

    def told(self, thing: Thing) -> str:
        """All that is painted of a thing, for a screen reader."""
        raise NotImplementedError

    @property
    def things(self) -> tuple[Thing, ...]:
        """What is listed, in order."""
        return self._things

    def take(self, things: tuple[Thing, ...]) -> None:
        """List these."""
        self.beginResetModel()
        self._things = things
        self.endResetModel()

    def index_of(self, name: str) -> QModelIndex:
        """The row of the thing of a name, or an index that is not valid."""
        names = [self.name(thing) for thing in self._things]
        return self.index(names.index(name), 0) if name in names else QModelIndex()

    def name_at(self, index: QModelIndex) -> str:
        """The name of what stands in a row; empty for an index that is not valid."""
        return self.name(self._things[index.row()]) if index.isValid() else ""

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: ARG002 Qt's signature
        """One row a thing."""
        return len(self._things)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The thing for painting, its words for a screen reader."""
        thing = self._things[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return thing
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.told(thing)
        return None
