"""Where the reader has been in this sitting, for back and forward. Kept in memory only."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.sought import NOTHING, Sought
from reader.ui.spot import Spot

_READ = ("door", "page", "collections")
_KEPT = ("keeping",)
_NOWHERE = ("search", "keys", "welcome")
_ROOMS = dict.fromkeys(_READ, "read") | dict.fromkeys(_KEPT, "kept") | dict.fromkeys(_NOWHERE, "")


class Stop(NamedTuple):
    """A place of the window, the spot in it, and what a search led to it by.

    Places are ``home``, ``read``, ``read:TOPIC``, ``door:AUDIENCE``, ``page:ID``, ``help``,
    ``help:CODE``, ``words``, ``words:ID``, ``search:WORDS``, ``kept``, ``settings``,
    ``keeping``, ``keeping:passphrase``, ``collections``, ``keys`` and ``welcome``.
    """

    place: str
    spot: Spot = Spot()
    sought: Sought = NOTHING

    @property
    def kind(self) -> str:
        """The part before the colon."""
        return self.place.partition(":")[0]

    @property
    def name(self) -> str:
        """The part after the colon."""
        return self.place.partition(":")[2]

    @property
    def room(self) -> str:
        """What of the rail leads there; empty or the kind where nothing does."""
        return _ROOMS.get(self.kind, self.kind)


class History(NamedTuple):
    """The present stop, with those behind and ahead of it."""

    present: Stop
    behind: tuple[Stop, ...] = ()
    ahead: tuple[Stop, ...] = ()

    def left_at(self, spot: Spot) -> History:
        """The same, with the spot at which the present place is left."""
        return self._replace(present=self.present._replace(spot=spot))

    def gone_to(self, stop: Stop) -> History:
        """A step to a new place; typing on in a search is not a step."""
        typing = stop.kind == "search" == self.present.kind
        behind = self.behind if typing else (*self.behind, self.present)
        return History(stop, behind)

    def back(self) -> History:
        """One step back, or the same where there is none."""
        if not self.behind:
            return self
        return History(self.behind[-1], self.behind[:-1], (self.present, *self.ahead))

    def forward(self) -> History:
        """One step forward, or the same where there is none."""
        if not self.ahead:
            return self
        return History(self.ahead[0], (*self.behind, self.present), self.ahead[1:])
