"""Tables of TOML and rows of CSV as dataclasses: every wrong key is named, with its line."""

from __future__ import annotations

import datetime as dt
import functools
import types
import typing
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import EnumType, StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import msgspec

from reader.content.hidden import first_hidden
from reader.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Hashable

    from reader.content.documents import Document, Path
    from reader.content.findings import Findings

_MOST_UNKNOWN = 30  # of one table; to look up the lines of more takes long, and nobody reads on
T = TypeVar("T")


class HasId(Protocol):
    """Anything that is listed under an id."""

    @property
    def id(self) -> str:
        """The id."""


E = TypeVar("E", bound=HasId)


class Place(Protocol):
    """What knows the lines and the names of values."""

    def line(self, path: Path) -> int:
        """The file's line of a path of keys."""

    def name(self, path: Path) -> str:
        """The path as its author reads it."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[E]):
    """The sound entries of one file with their lines, and all ids, also of unsound entries.

    ``ids`` is None where the file could not be read, so that nobody complains of unknown ids.
    """

    entries: tuple[tuple[E, int], ...] = ()
    ids: frozenset[str] | None = frozenset()


def read(cls: type[T], value: object, path: Path, place: Place, notes: Findings) -> T | None:
    """A table as an instance of a dataclass, or None and a note for every key that is wrong."""
    if not isinstance(value, dict):
        name = place.name(path)
        notes.add(
            place.line(path),
            f"「{name}」は、キーと値を並べた表で書いてください。",
            f"Write `{name}` as a table of keys and values.",
        )
        return None
    before = len(notes.found)
    hints = _hints(typing.cast("Hashable", cls))
    for key in islice((key for key in value if key not in hints), _MOST_UNKNOWN):
        _unknown((*path, key), tuple(hints), place, notes)
    values: dict[str, object] = {}
    for slot in fields(cls):  # type: ignore[arg-type]  # T is a dataclass; no bound can say so
        here = (*path, slot.name)
        if slot.name in value:
            values[slot.name] = _value(hints[slot.name], value[slot.name], here, place, notes)
        elif slot.default is MISSING and slot.default_factory is MISSING:
            _missing(here, place, notes)
    return cls(**values) if len(notes.found) == before else None


def listing(doc: Document | None, key: str, cls: type[E], notes: Findings) -> Listing[E]:
    """The entries of ``[[key]]``; nothing else may stand in the document; ids are unique."""
    if doc is None:
        return Listing(ids=None)
    for other in islice((other for other in doc.data if other != key), _MOST_UNKNOWN):
        _unknown((other,), (key,), doc, notes)
    raw = doc.data.get(key, [])
    if not isinstance(raw, list):
        notes.add(
            doc.line((key,)),
            f"項目は[[{key}]]の見出しで一つずつ書いてください。",
            f"Write the entries one by one, each below [[{key}]].",
        )
        return Listing(ids=None)
    seen: dict[str, int] = {}
    sound: list[tuple[E, int]] = []
    for position, value in enumerate(raw):
        path = (key, position)
        entry = read(cls, value, path, doc, notes)
        if entry is not None:
            sound.append((entry, doc.line(path)))
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            _once(value["id"], doc.line((*path, "id")), seen, notes)
    return Listing(tuple(sound), frozenset(seen))


def _once(name: str, line: int, seen: dict[str, int], notes: Findings) -> None:
    if name in seen:
        notes.add(
            line,
            f"id「{name}」は{seen[name]}行目にもあります。どちらかを変えてください。",
            f"The id `{name}` is already used on line {seen[name]}. Change one of the two.",
        )
    seen.setdefault(name, line)


def _value(hint: object, value: object, path: Path, place: Place, notes: Findings) -> object:
    if isinstance(hint, type) and is_dataclass(hint):
        return read(hint, value, path, place, notes)
    inner = _item_table(hint)
    if inner is not None and isinstance(value, list):
        return tuple(
            read(inner, item, (*path, position), place, notes)
            for position, item in enumerate(value)
        )
    try:
        result: object = msgspec.convert(value, hint, builtin_types=(dt.date,))
    except msgspec.ValidationError:
        _wrong(hint, value, path, place, notes)
        return None
    _refuse_hidden(value, path, place, notes)
    return result


def _refuse_hidden(value: object, path: Path, place: Place, notes: Findings) -> None:
    """An escape of TOML can make an invisible character that the file itself does not show."""
    texts = value if isinstance(value, list) else [value]
    for text in texts:
        character = first_hidden(text) if isinstance(text, str) else ""
        if character:
            notes.add(
                place.line(path),
                f"「{place.name(path)}」に目に見えない文字({character})があります。消してください。",
                f"`{place.name(path)}` holds an invisible character ({character}). Delete it.",
            )


@functools.cache
def _hints(cls: Hashable) -> dict[str, object]:
    return typing.get_type_hints(cls, include_extras=True)


def _item_table(hint: object) -> type | None:
    """The dataclass of whose instances a hint such as ``tuple[Row, ...]`` is a list."""
    if isinstance(hint, types.GenericAlias) and hint.__origin__ is tuple:
        item = hint.__args__[0]
        return item if isinstance(item, type) and is_dataclass(item) else None
    return None


def _unknown(path: Path, known: tuple[str, ...], place: Place, notes: Findings) -> None:
    names = ", ".join(known)
    notes.add(
        place.line(path),
        f"「{place.name(path)}」というキーはありません。使えるキー: {names}",
        f"There is no key `{place.name(path)}`. The keys are: {names}.",
    )


def _missing(path: Path, place: Place, notes: Findings) -> None:
    name, line = place.name(path), place.line(path[:-1])
    if path[-1] in ("ja", "en"):
        notes.add(
            line,
            f"「{name}」がありません。日本語(ja)と英語(en)の両方を書いてください。",
            f"`{name}` is missing. Write it in both languages, ja and en.",
        )
        return
    notes.add(
        line, f"「{name}」がありません。書き足してください。", f"`{name}` is missing. Add it."
    )


def _wrong(hint: object, value: object, path: Path, place: Place, notes: Findings) -> None:
    name, shown, words = place.name(path), " ".join(f"{value}".split())[:40], expected(hint)
    notes.add(
        place.line(path),
        f"「{name}」の値「{shown}」は使えません。{words.ja}を書いてください。",
        f"`{name}` cannot be `{shown}`. Write {words.en}.",
    )


_PLAIN = {
    str: Text("引用符で囲んだ文字列", "a text in quotes"),
    bool: Text("trueかfalse", "true or false"),
    dt.date: Text(
        "2026-11-22のような日付(引用符なし)", "a date such as 2026-11-22, without quotes"
    ),
}


def expected(hint: object) -> Text:
    """What a value of a type must be, in words for its author."""
    if isinstance(hint, EnumType):
        names = ", ".join(str(member) for member in typing.cast("type[StrEnum]", hint))
        return Text(f"次のどれか({names})", f"one of: {names}")
    if typing.get_origin(hint) is typing.Literal:
        names = ", ".join(typing.get_args(hint))
        return Text(f"次のどれか({names})", f"one of: {names}")
    if typing.get_origin(hint) is tuple:
        item = expected(typing.get_args(hint)[0])
        return Text(f"角かっこで囲んだ一覧(中身は{item.ja})", f"a list in brackets, each {item.en}")
    for extra in getattr(hint, "__metadata__", ()):
        if isinstance(extra, msgspec.Meta) and extra.extra:
            return typing.cast("Text", extra.extra["words"])
    return _PLAIN.get(typing.cast("type", hint), Text("正しい値", "a value of the right kind"))
