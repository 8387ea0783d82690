"""How somebody reads, as a text that can be remembered, and back."""

from __future__ import annotations

from typing import get_type_hints

import msgspec

from reader.model.settings import COLUMNS, SPACINGS, TEXT_SIZES, Settings
from reader.ui.spot import Spot


def written(settings: Settings) -> str:
    """Settings as a text."""
    return msgspec.json.encode(settings._asdict()).decode()


def read(text: str, otherwise: Settings) -> Settings:
    """The settings of a text; what of it is unknown or out of range is as ``otherwise`` has it."""
    found = _read(text)
    known = {name: value for name, value in found.items() if name in Settings._fields}
    for name, kind in get_type_hints(Settings).items():
        if name in known:
            try:
                known[name] = msgspec.convert(known[name], kind)
            except msgspec.ValidationError:
                del known[name]
    for name, values in (("text_size", TEXT_SIZES), ("column", COLUMNS), ("spacing", SPACINGS)):
        if known.get(name, values[0]) not in values:
            del known[name]
    return otherwise._replace(**known)  # type: ignore[arg-type]  # each was converted


class Stopped(msgspec.Struct):
    """Where somebody stopped reading: a page, and the block at the top with its offset."""

    page: str = ""
    anchor: str = ""
    offset: int = 0

    @property
    def spot(self) -> Spot:
        """The place on the page."""
        return Spot(self.anchor, self.offset)


def place_written(place: str, spot: Spot) -> str:
    """A place of the window as a text; only pages are remembered."""
    page = place.removeprefix("page:") if place.startswith("page:") else ""
    return msgspec.json.encode(Stopped(page, spot.anchor, spot.offset)).decode()


def place_read(text: str) -> Stopped:
    """The place of a text; an empty one where it holds none."""
    try:
        return msgspec.json.decode(text, type=Stopped)
    except msgspec.MsgspecError:
        return Stopped()


def _read(text: str) -> dict[str, object]:
    try:
        return msgspec.json.decode(text, type=dict[str, object])
    except msgspec.MsgspecError:
        return {}
