"""Writes a collection as a pack folder: one database, its pictures and the label with their hashes.

The same collection gives the same bytes.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from reader.model.analysis import Analysis
from reader.model.collection import Collection, Picture
from reader.model.desk import Channel, Desk
from reader.model.page import Page
from reader.model.source import Source
from reader.model.text import Lang, Text
from reader.model.word import Term
from reader.pack.manifest import Manifest, hash_of
from reader.pack.rows import Row
from reader.pack.schema import APPLICATION_ID, DATABASE, FORMAT, MANIFEST, PICTURES, TABLES

_SQLITE_VERSION_FIELD = slice(96, 100)
_LANGS = (Lang.JA, Lang.EN)


def write(collection: Collection, analysis: Analysis, folder: Path) -> Manifest:
    """Write the pack into ``folder`` (replaced if it exists) and return its label."""
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        _write_database(collection, analysis, fresh / DATABASE)
        _write_pictures(collection.pictures, fresh / PICTURES)
        manifest = Manifest(collection.info, _LANGS, analysis.tokenizer, _hashes(fresh))
        (fresh / MANIFEST).write_text(manifest.to_toml(), encoding="utf-8", newline="\n")
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return manifest


def _write_pictures(pictures: Iterable[Picture], folder: Path) -> None:
    for picture in pictures:
        folder.mkdir(exist_ok=True)
        (folder / picture.name).write_bytes(picture.data)


def _hashes(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hash_of(path) for path in files}


def _write_database(collection: Collection, analysis: Analysis, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA page_size = 4096")
        db.execute("PRAGMA journal_mode = OFF")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {FORMAT}")
        db.executescript(TABLES)
        db.execute("BEGIN")
        _insert_collection(db, collection)
        _insert_search(db, analysis)
        _insert(db, "furigana", sorted(analysis.furigana.blocks))
        _insert(db, "furigana_entry", sorted(analysis.furigana.entries))
        db.execute("COMMIT")
        db.execute("VACUUM")
    _forget_writer(path)


def _forget_writer(path: Path) -> None:
    # SQLite notes its own version in the header; without it other versions write the same bytes.
    data = bytearray(path.read_bytes())
    data[_SQLITE_VERSION_FIELD] = bytes(4)
    path.write_bytes(data)


def _insert_collection(db: sqlite3.Connection, collection: Collection) -> None:
    info = collection.info
    meta = {
        "id": info.id,
        "version": info.version,
        "licence": info.licence,
        "title_ja": info.title.ja,
        "title_en": info.title.en,
        "issuer_ja": info.issuer.ja,
        "issuer_en": info.issuer.en,
        "attribution_ja": collection.attribution.ja,
        "attribution_en": collection.attribution.en,
    }
    topics = enumerate(collection.topics)
    desks = enumerate(collection.desks)
    _insert(db, "meta", sorted(meta.items()))
    _insert(db, "topic", ((n, t.id, *_both(t.title), *_both(t.line)) for n, t in topics))
    _insert_pages(db, collection.pages)
    _insert(db, "source", map(_source_row, collection.sources))
    _insert(db, "term", (_term_row(n, term) for n, term in enumerate(collection.terms)))
    _insert(db, "occurrence", sorted(_occurrences(collection.pages)))
    _insert(db, "desk", (_desk_row(n, desk) for n, desk in desks))
    places = collection.municipalities
    _insert(db, "municipality", ((m.code, m.prefecture, m.name, m.kana) for m in places))


def _insert_pages(db: sqlite3.Connection, pages: Sequence[Page]) -> None:
    pairs: dict[str, dict[Lang, Page]] = {}
    for page in pages:
        pairs.setdefault(page.info.id, {})[page.lang] = page
    for position, (page_id, pair) in enumerate(pairs.items()):
        ja, en = pair[Lang.JA], pair[Lang.EN]
        _insert(db, "page", [_page_row(position, ja, en.note)])
        _insert(db, "related", ((page_id, n, other.id) for n, other in enumerate(ja.related)))
        for page in (ja, en):
            _insert_text(db, page)


def _insert_text(db: sqlite3.Connection, page: Page) -> None:
    key = (page.info.id, page.lang)
    cited = enumerate(page.sources)
    _insert(db, "citation", ((*key, n, source.id) for n, source in cited))
    blocks = enumerate(page.blocks)
    _insert(db, "block", ((*key, n, b.kind, b.level, b.anchor, b.html, b.text) for n, b in blocks))


def _occurrences(pages: Iterable[Page]) -> set[tuple[str, str]]:
    """Each word with each page that leads to it, in whichever language."""
    blocks = ((page.info.id, block) for page in pages for block in page.blocks)
    return {(term, page_id) for page_id, block in blocks for term in block.words}


def _page_row(position: int, page: Page, note_en: str) -> Row:
    info = page.info
    piece_of = page.piece_of.id if page.piece_of else ""
    texts = (*_both(info.title), *_both(info.summary), page.note, note_en)
    audience, reviewed = " ".join(info.audience), page.reviewed.isoformat()
    kept = (audience, info.minutes, reviewed, piece_of)
    return (position, info.id, info.kind, info.topic, *texts, *kept)


def _source_row(s: Source) -> Row:
    about = (*_both(s.title), *_both(s.publisher))
    return (s.id, *about, s.date, s.address, s.basis, s.confidence, *_both(s.remark))


def _term_row(position: int, t: Term) -> Row:
    words = (*_both(t.word), t.kana, t.romaji, *_both(t.definition))
    return (
        position,
        t.id,
        *words,
        "\n".join(t.variants),
        "\n".join(t.hurtful),
        t.section,
        t.confidence,
    )


def _insert_search(db: sqlite3.Connection, analysis: Analysis) -> None:
    _insert(
        db,
        "document",
        (
            (n, d.key, d.kind, d.ref, d.lang, d.title, d.other_title, d.text, d.words, *lists)
            for n, d in enumerate(analysis.documents)
            for lists in [(" ".join(d.anchors), "\n".join(d.asked), d.readings)]
        ),
    )
    ordered = sorted(analysis.surfaces, key=lambda surface: surface.spelling)
    _insert(db, "surface", ((s.spelling, s.normal, round(s.cost, 4)) for s in ordered))
    _insert(db, "sound", sorted({(sound.key, sound.spelling) for sound in analysis.sounds}))


def _desk_row(position: int, d: Desk) -> Row:
    channels = _packed([_channel_row(channel) for channel in d.channels])
    about = (*_both(d.name), *_both(d.for_whom), channels, d.page, d.as_of, d.confidence)
    return (position, d.id, d.kind, *about, *_both(d.remark), d.prefecture, d.municipality)


def _channel_row(channel: Channel) -> list[str]:
    return [channel.kind, channel.value, *_both(channel.hours), *_both(channel.cost)]


def _both(text: Text) -> tuple[str, str]:
    return text.ja, text.en


def _packed(values: Sequence[object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _insert(db: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    listed = list(rows)
    if listed:
        holes = ", ".join("?" * len(listed[0]))
        db.executemany(f"INSERT INTO {table} VALUES ({holes})", listed)  # noqa: S608 our own names
