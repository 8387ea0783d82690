"""The packs that a reader has added for this sitting, as they are open on one thread."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model.page import Topic
from reader.model.text import Text
from reader.pack import refusal
from reader.pack.guest import Guest, owner
from reader.pack.sitting import Added


class Guests:
    """Those that are open, in the order in which they came."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[Added, Guest]] = {}
        self._former: dict[str, Text] = {}

    def __iter__(self) -> Iterator[Guest]:
        return (guest for _, guest in self._open.values())

    @property
    def added(self) -> tuple[Added, ...]:
        """What is open."""
        return tuple(added for added, _ in self._open.values())

    def former(self, page_id: str) -> Text | None:
        """What a marked page of one that has been removed was called."""
        return self._former.get(page_id)

    def of(self, thing_id: str) -> Guest | None:
        """The one that a thing belongs to, or None."""
        return self.named(owner(thing_id))

    def named(self, pack_id: str) -> Guest | None:
        """The one with an id, or None."""
        found = self._open.get(pack_id)
        return None if found is None else found[1]

    def admit(self, added: Added) -> None:
        """Open one; raises ReaderError where it is open already."""
        if added.id in self._open:
            raise refusal.open_already()
        self._open[added.id] = (added, added.open())

    def let_go(self, pack_id: str, marked: frozenset[str] = frozenset()) -> Added | None:
        """Close one, and remember what the ``marked`` pages of it are called; None if unknown."""
        found = self._open.pop(pack_id, None)
        if found is None:
            return None
        added, guest = found
        infos = (guest.info(page) for page in marked if owner(page) == pack_id)
        self._former |= {info.id: info.title for info in infos if info is not None}
        guest.close()
        return added

    def topics(self) -> Iterator[Topic]:
        """The shelves of all, each called by its collection as well."""
        for added, guest in self._open.values():
            whole = added.info.title
            for topic in guest.topics():
                title = Text(f"{whole.ja}：{topic.title.ja}", f"{whole.en}: {topic.title.en}")
                yield Topic(topic.id, title, topic.line)

    def close(self) -> None:
        """Close all."""
        for _, guest in self._open.values():
            guest.close()
        self._open.clear()
