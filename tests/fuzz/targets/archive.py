"""A pack as somebody hands it over: one zip file, verified, laid out and read."""

from __future__ import annotations

import hashlib
import io
import random
import shutil
import stat
import warnings
import zipfile
from pathlib import Path

from reader.pack import archive
from reader.pack.schema import DATABASE, MANIFEST
from tests.fuzz import everything
from tests.fuzz.ground import published
from tests.fuzz.target import Target

_NAMES = (
    "../a.svg", "/a.svg", "pictures/../a", "pictures/..", "pictures/", "pictures/a/b.svg",
    "C:/a.svg",
    "pictures\\a.svg", "pictures/CON", "pictures/nul.svg", "pictures/a.svg ", "pictures/a.",
    "pictures/WINDOW.svg", "pictures/\u2024\u2024", "pictures/a\u202egvs.png", "pictures/\x00a",
    "pictures/" + "a" * 300, "Collection.sqlite", "collection.sqlite-wal", "pictures/window.svg",
    "pictures/e\u0301.svg", "pictures/\u00e9.svg", "pictures/ａ.svg", "manifest.toml",
)  # fmt: skip
_KINDS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Members added, renamed, doubled or changed, with a label that often says so."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            members = [(name, opened.read(name)) for name in opened.namelist()[:8]]
    except Exception:  # noqa: BLE001 whatever is wrong with it: bytes are changed instead
        return _in_bytes(data, chance)
    if not members or sum(len(content) for _, content in members) > 1 << 20:
        return _in_bytes(data, chance)
    members = _others(members, chance)
    if chance.random() < 0.8:
        members = _labelled(members, chance)
    made = _zipped(members, chance)
    return made if chance.random() < 0.7 else _in_bytes(made, chance)


def _others(members: list[tuple[str, bytes]], chance: random.Random) -> list[tuple[str, bytes]]:
    at = chance.randrange(len(members))
    name, content = members[at]
    kind = chance.randrange(5)
    if kind == 0:
        members.append((chance.choice(_NAMES), content[:500]))
    elif kind == 1:
        members[at] = (chance.choice(_NAMES), content)
    elif kind == 2:
        members.append((name, content))
    elif kind == 3:
        members.append((f"pictures/{at}.svg", bytes(chance.choice((0, 1, 100_000)))))
    else:
        members[at] = (name, _in_bytes(content, chance))
    return members


def _labelled(members: list[tuple[str, bytes]], chance: random.Random) -> list[tuple[str, bytes]]:
    label = next((content for name, content in members if name == MANIFEST), b"[members]")
    head = label.split(b"[members]")[0]
    if chance.random() < 0.2:
        head = _in_bytes(head, chance)
    sums = [
        f'"{name.encode("unicode_escape").decode()}" = "{hashlib.sha256(content).hexdigest()}"\n'
        for name, content in dict(members).items()
        if name != MANIFEST
    ]
    written = head + b"[members]\n" + "".join(sums).encode()
    return [(MANIFEST, written), *(each for each in members if each[0] != MANIFEST)]


def _zipped(members: list[tuple[str, bytes]], chance: random.Random) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as made:
        warnings.simplefilter("ignore")  # that a name stands twice is meant
        for name, content in members:
            entry = zipfile.ZipInfo(name.replace("\x00", "_"))
            entry.compress_type = chance.choice((*_KINDS, *_KINDS[1:2] * 12))
            if chance.random() < 0.05:
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            made.writestr(entry, content)
    return out.getvalue()


def _in_bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        # The end of a zip holds the list of what is in it.
        span = chance.choice((len(changed), min(len(changed), 300)))
        if span:
            changed[-chance.randint(1, span)] = chance.choice((0, 1, 8, 0x7F, 0x80, 0xFF))
    return bytes(changed)


def target(ground: Path) -> Target:
    """Whatever comes, nothing may lie beside the folder that it was to be laid out in."""
    source = published(ground)
    home = ground / "home"
    home.mkdir()
    given = ground / "given.engawa"
    given.touch()
    known = {path.name for path in ground.iterdir()}

    def run(data: bytes) -> None:
        given.write_bytes(data)
        try:
            archive.install(given, home / "pack")
            assert [path.name for path in home.iterdir()] == ["pack"]
            assert not any(path.is_symlink() for path in home.rglob("*"))
            everything.read(home / "pack")
        finally:
            left = {path.name for path in home.iterdir()} - {"pack"}
            shutil.rmtree(home / "pack", ignore_errors=True)
            assert not left, left
            assert {path.name for path in ground.iterdir()} == known

    words = (
        *map(str.encode, (MANIFEST, DATABASE, *_NAMES)),
        b"PK\x01\x02",
        b"PK\x05\x06",
        b"PK\x06\x06",
    )
    return Target(run, [(source.parent / "published.engawa").read_bytes()], words, 40_000, _changed)
