"""The label of a pack: what it is, for which reader, and the hash of each of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reader import toml
from reader.model.collection import CollectionInfo
from reader.model.text import Lang, Text
from reader.pack import refusal
from reader.pack.schema import FORMAT

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parsed label. ``members`` maps each file's path in the pack to its SHA-256 in hex."""

    info: CollectionInfo
    languages: tuple[Lang, ...]
    tokenizer: str
    members: Mapping[str, str]
    format: int = FORMAT

    def to_toml(self) -> str:
        """The label as text, the same for the same pack."""
        info = self.info
        lines = [
            f"format = {self.format}",
            f"id = {_quoted(info.id)}",
            f"version = {_quoted(info.version)}",
            f"licence = {_quoted(info.licence)}",
            f"languages = [{', '.join(_quoted(lang) for lang in self.languages)}]",
            f"tokenizer = {_quoted(self.tokenizer)}",
            f"title = {{ ja = {_quoted(info.title.ja)}, en = {_quoted(info.title.en)} }}",
            f"issuer = {{ ja = {_quoted(info.issuer.ja)}, en = {_quoted(info.issuer.en)} }}",
            "",
            "[members]",
            *(f"{_quoted(name)} = {_quoted(self.members[name])}" for name in sorted(self.members)),
        ]
        return "\n".join(lines) + "\n"


class _Label(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    id: str
    version: str
    licence: str
    languages: list[Lang]
    tokenizer: str
    title: Text
    issuer: Text
    members: dict[str, str]


def parse(data: bytes) -> Manifest:
    """Read a label; raises ReaderError for a foreign, damaged or newer one."""
    try:
        table = toml.parse(data.decode("utf-8"))
        number = table.get("format")
        if isinstance(number, int) and number > FORMAT:
            raise refusal.newer()
        label = msgspec.convert(table, _Label)
    except (ValueError, msgspec.ValidationError) as error:
        raise refusal.foreign() from error
    info = CollectionInfo(label.id, label.title, label.version, label.licence, label.issuer)
    return Manifest(info, tuple(label.languages), label.tokenizer, label.members, label.format)


def hash_of(path: Path) -> str:
    """The SHA-256 of a file in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _quoted(value: str) -> str:
    # A JSON string is a TOML basic string too, apart from the delete character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
