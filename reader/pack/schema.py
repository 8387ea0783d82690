"""The tables of a pack's database and the numbers that tell one from any other file."""

from __future__ import annotations

FORMAT = 1
APPLICATION_ID = 0x454E4757  # "ENGW", as SQLite's own field for the kind of a file
DATABASE = "collection.sqlite"
MANIFEST = "manifest.toml"
PICTURES = "pictures"

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE topic (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  title_ja TEXT NOT NULL, title_en TEXT NOT NULL, line_ja TEXT NOT NULL, line_en TEXT NOT NULL);
CREATE TABLE page (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, topic TEXT NOT NULL,
  title_ja TEXT NOT NULL, title_en TEXT NOT NULL,
  summary_ja TEXT NOT NULL, summary_en TEXT NOT NULL,
  note_ja TEXT NOT NULL, note_en TEXT NOT NULL,
  audience TEXT NOT NULL, minutes INTEGER NOT NULL, reviewed TEXT NOT NULL,
  piece_of TEXT NOT NULL);
CREATE TABLE block (
  page TEXT NOT NULL, lang TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL,
  level INTEGER NOT NULL, anchor TEXT NOT NULL, html TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (page, lang, n)) WITHOUT ROWID;
CREATE TABLE furigana (
  page TEXT NOT NULL, anchor TEXT NOT NULL, html TEXT NOT NULL,
  PRIMARY KEY (page, anchor)) WITHOUT ROWID;
CREATE TABLE furigana_entry (name TEXT PRIMARY KEY, html TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE related (
  page TEXT NOT NULL, n INTEGER NOT NULL, other TEXT NOT NULL, PRIMARY KEY (page, n)) WITHOUT ROWID;
CREATE TABLE source (
  id TEXT PRIMARY KEY, title_ja TEXT NOT NULL, title_en TEXT NOT NULL,
  publisher_ja TEXT NOT NULL, publisher_en TEXT NOT NULL, date TEXT NOT NULL,
  address TEXT NOT NULL, basis TEXT NOT NULL, confidence TEXT NOT NULL,
  remark_ja TEXT NOT NULL, remark_en TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE citation (
  page TEXT NOT NULL, lang TEXT NOT NULL, n INTEGER NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (page, lang, n)) WITHOUT ROWID;
CREATE TABLE term (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, word_ja TEXT NOT NULL,
  word_en TEXT NOT NULL, kana TEXT NOT NULL, romaji TEXT NOT NULL, definition_ja TEXT NOT NULL,
  definition_en TEXT NOT NULL, variants TEXT NOT NULL, hurtful TEXT NOT NULL,
  section TEXT NOT NULL, confidence TEXT NOT NULL);
CREATE TABLE occurrence (
  term TEXT NOT NULL, page TEXT NOT NULL, PRIMARY KEY (term, page)) WITHOUT ROWID;
CREATE INDEX occurrence_page ON occurrence (page);
CREATE TABLE desk (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  name_ja TEXT NOT NULL, name_en TEXT NOT NULL, for_ja TEXT NOT NULL, for_en TEXT NOT NULL,
  channels TEXT NOT NULL, page TEXT NOT NULL, as_of TEXT NOT NULL, confidence TEXT NOT NULL,
  remark_ja TEXT NOT NULL, remark_en TEXT NOT NULL,
  prefecture TEXT NOT NULL, municipality TEXT NOT NULL);
CREATE INDEX desk_place ON desk (prefecture, municipality);
CREATE TABLE municipality (
  code TEXT PRIMARY KEY, prefecture TEXT NOT NULL, name TEXT NOT NULL,
  kana TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
  position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, ref TEXT NOT NULL,
  lang TEXT NOT NULL, title TEXT NOT NULL, other_title TEXT NOT NULL, text TEXT NOT NULL,
  words TEXT NOT NULL, anchors TEXT NOT NULL, asked TEXT NOT NULL,
  readings TEXT NOT NULL);
CREATE TABLE surface (
  spelling TEXT PRIMARY KEY, normal TEXT NOT NULL, cost REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE sound (
  key TEXT NOT NULL, spelling TEXT NOT NULL, PRIMARY KEY (key, spelling)) WITHOUT ROWID;
"""
