"""A pack that is not as it was published is refused, and leaves nothing behind."""

from __future__ import annotations

import hashlib
import io
import shutil
import sqlite3
import stat
import warnings
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from reader.model.text import Lang, ReaderError
from reader.pack import archive
from reader.pack.manifest import hash_of, parse
from reader.pack.read import Pack

_PLACES = 60


@pytest.fixture
def target(tmp_path):
    """Where a pack would be laid out; afterwards nothing may stand there or beside it."""
    home = tmp_path / "home"
    home.mkdir()
    return home / "pack"


def _refused(file: Path, target: Path) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        archive.install(file, target)
    assert list(target.parent.iterdir()) == []
    assert caught.value.sentence.ja
    return caught.value


def _given(tmp_path: Path, data: bytes) -> Path:
    file = tmp_path / "given.engawa"
    file.write_bytes(data)
    return file


def _zipped(members: list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a name stands twice is what a test is about
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for name, data in members:
                made.writestr(name, data)
    return out.getvalue()


def _members(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _relabelled(members: dict[str, bytes], **added: bytes) -> list[tuple[str, bytes]]:
    """The members with more of them, all named in the label with their right hashes."""
    lines = [f'"{name}" = "{hashlib.sha256(data).hexdigest()}"' for name, data in added.items()]
    label = members["manifest.toml"] + "\n".join(lines).encode() + b"\n"
    return [*(members | {"manifest.toml": label}).items(), *added.items()]


def test_a_whole_pack_is_laid_out_as_it_was_published(file, folder, target):
    label = archive.install(file, target)
    assert label.info.id == "sample"
    names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    assert [(target / name).read_bytes() for name in names] == [
        (folder / name).read_bytes() for name in names
    ]
    pack = Pack.open(target)
    assert pack.page("what-is-it", Lang.EN) is not None
    pack.close()


def test_a_pack_takes_the_place_of_an_older_one(file, target):
    target.mkdir()
    (target / "old.txt").write_text("old")
    archive.install(file, target)
    assert not (target / "old.txt").exists()
    assert list(target.parent.iterdir()) == [target]


def test_a_refused_pack_leaves_the_older_one_in_place(file, target, tmp_path):
    archive.install(file, target)
    broken = _given(tmp_path, file.read_bytes()[:-100])
    with pytest.raises(ReaderError):
        archive.install(broken, target)
    pack = Pack.open(target)
    assert pack.infos()
    pack.close()


@pytest.mark.parametrize("part", range(_PLACES))
def test_a_truncated_pack_is_refused(file, target, tmp_path, part):
    data = file.read_bytes()
    _refused(_given(tmp_path, data[: len(data) * part // _PLACES]), target)


@pytest.mark.parametrize("part", range(_PLACES))
def test_a_pack_with_one_altered_byte_is_refused_or_whole(file, folder, target, tmp_path, part):
    """A byte that carries no meaning (a time, an attribute) may change; no content may."""
    data = bytearray(file.read_bytes())
    for place in range(part, len(data), max(_PLACES, len(data) // 40)):
        altered = bytearray(data)
        altered[place] ^= 0x5A
        try:
            archive.install(_given(tmp_path, bytes(altered)), target)
        except ReaderError:
            assert list(target.parent.iterdir()) == []
        else:
            for path in folder.rglob("*"):
                if path.is_file():
                    copy = target / path.relative_to(folder)
                    assert copy.read_bytes() == path.read_bytes(), place
            shutil.rmtree(target)


@pytest.mark.parametrize("name", ["collection.sqlite", "pictures/chart.svg"])
def test_an_altered_member_is_refused(file, target, tmp_path, name):
    members = _members(file)
    members[name] = members[name][:-1] + b"?"
    _refused(_given(tmp_path, _zipped(list(members.items()))), target)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"P",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"%PDF-1.7\n" + bytes(200),
        _zipped([]),
        _zipped([("mimetype", b"application/epub+zip"), ("a.html", b"<p>")]),
        _zipped([("manifest.toml", b"format = 1\n")]),
        _zipped([("manifest.toml", b"= ="), ("collection.sqlite", b"")]),
        _zipped([("manifest.toml", b"\xff\xfe"), ("collection.sqlite", b"")]),
        _zipped([("manifest.toml", b"a = " + b"[" * 100_000), ("collection.sqlite", b"")]),
        _zipped([("manifest.toml", b"a = " + b"9" * 5_000), ("collection.sqlite", b"")]),
    ],
    ids=[
        "empty", "one byte", "png", "pdf", "empty zip", "epub", "no database",
        "not toml", "not text", "deep", "long number",
    ],
)  # fmt: skip
def test_a_foreign_file_is_refused(target, tmp_path, data):
    assert "Engawa" in _refused(_given(tmp_path, data), target).sentence.en


def test_a_file_that_is_not_there_is_named_as_such(target, tmp_path):
    assert "no such file" in _refused(tmp_path / "nowhere.engawa", target).sentence.en


def test_a_folder_is_not_taken_for_a_file(target, tmp_path):
    _refused(tmp_path, target)


def test_a_pack_of_a_newer_format_asks_for_a_newer_program(file, target, tmp_path):
    members = _members(file)
    label = members["manifest.toml"].replace(b"format = 1", b"format = 2\nsignature = 'x'")
    data = _zipped(list((members | {"manifest.toml": label}).items()))
    assert "newer" in _refused(_given(tmp_path, data), target).sentence.en


@pytest.mark.parametrize(
    "name",
    [
        "../outside.svg",
        "pictures/../../outside.svg",
        "/pictures/outside.svg",
        "pictures/sub/deep.svg",
        "pictures/./same.svg",
        "pictures//same.svg",
        "pictures/..",
        "pictures/C:outside.svg",
        "pictures\\outside.svg",
        "pictures/a\\..\\outside.svg",
        "run.py",
        "collection.sqlite-journal",
    ],
)
def test_a_member_that_would_lie_elsewhere_is_refused(file, target, tmp_path, name):
    made = _relabelled(_members(file), **{name.replace("\\", "\\\\"): b"x"})
    made[-1] = (name, b"x")
    _refused(_given(tmp_path, _zipped(made)), target)
    assert not (tmp_path / "outside.svg").exists()


def test_a_member_that_is_a_link_lies_there_as_a_file(file, target, tmp_path):
    made = _relabelled(_members(file), **{"pictures/link.svg": b"/etc/hosts"})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive_made:
        for name, data in made:
            entry = zipfile.ZipInfo(name)
            if name.endswith("link.svg"):
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive_made.writestr(entry, data)
    archive.install(_given(tmp_path, out.getvalue()), target)
    assert not (target / "pictures/link.svg").is_symlink()


def test_a_second_member_of_the_same_name_is_refused(file, target, tmp_path):
    members = _members(file)
    for name in members:
        data = _zipped([*members.items(), (name, members[name])])
        _refused(_given(tmp_path, data), target)


def test_names_that_only_some_systems_tell_apart_are_refused(file, target, tmp_path):
    made = _relabelled(_members(file), **{"pictures/CHART.svg": b"x"})
    _refused(_given(tmp_path, _zipped(made)), target)


def test_a_member_without_a_hash_and_a_hash_without_a_member_are_refused(file, target, tmp_path):
    members = _members(file)
    more = _zipped([*members.items(), ("pictures/more.svg", b"x")])
    _refused(_given(tmp_path, more), target)
    fewer = _zipped([item for item in members.items() if item[0] != "pictures/chart.svg"])
    _refused(_given(tmp_path, fewer), target)


def test_a_pack_that_would_fill_the_disk_is_refused(file, target, tmp_path):
    members = _members(file)
    data = bytearray(_zipped(list(members.items())))
    # The size of the last member in the list at the end of the zip: three gigabytes.
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = (3 << 30).to_bytes(4, "little")
    _refused(_given(tmp_path, bytes(data)), target)


def test_where_nothing_can_be_written_it_says_so(file, tmp_path):
    home = tmp_path / "home"
    home.write_text("a file, not a folder")
    with pytest.raises(ReaderError, match="free space"):
        archive.install(file, home / "pack")


# The folder form, after it was verified


@pytest.fixture
def laid_out(folder, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    return copy


def _read_everything(folder: Path) -> None:
    pack = Pack.open(folder)
    try:
        for info in pack.infos():
            for lang in Lang:
                pack.page(info.id, lang)
        pack.topics(), pack.terms(), pack.sources(), pack.municipalities(), pack.surfaces()
        pack.desks(), pack.attribution, list(pack.documents())
    finally:
        pack.close()


@pytest.mark.parametrize("part", range(1, 20))
def test_a_truncated_folder_does_not_open(laid_out, part):
    path = laid_out / "collection.sqlite"
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * part // 20])
    with pytest.raises(ReaderError):
        Pack.open(laid_out)


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", b"\x89PNG" + bytes(5000)])
def test_another_kind_of_file_does_not_open(laid_out, data):
    (laid_out / "collection.sqlite").write_bytes(data)
    with pytest.raises(ReaderError):
        Pack.open(laid_out)


def test_the_database_of_another_program_does_not_open(laid_out):
    path = laid_out / "collection.sqlite"
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE page (id)")
    with pytest.raises(ReaderError, match="another kind"):
        Pack.open(laid_out)


def test_the_database_of_a_newer_program_asks_for_it(laid_out):
    with closing(sqlite3.connect(laid_out / "collection.sqlite")) as db:
        db.execute("PRAGMA user_version = 2")
    with pytest.raises(ReaderError, match="newer"):
        Pack.open(laid_out)


def test_altered_bytes_are_refused_or_read_but_never_crash(laid_out):
    path = laid_out / "collection.sqlite"
    data = path.read_bytes()
    refused = 0
    for place in range(0, len(data), max(1, len(data) // 400)):
        altered = bytearray(data)
        altered[place] ^= 0xA5
        path.write_bytes(altered)
        try:
            _read_everything(laid_out)
        except ReaderError:
            refused += 1
    assert refused


@pytest.mark.parametrize("wrong", ["kind = 'poem'", "audience = 'nobody'", "reviewed = 'today'"])
def test_a_value_that_no_page_can_have_is_refused(laid_out, wrong):
    with closing(sqlite3.connect(laid_out / "collection.sqlite")) as db, db:
        db.execute(f"UPDATE page SET {wrong}")  # noqa: S608 the test's own words
    with pytest.raises(ReaderError):
        _read_everything(laid_out)


def test_a_folder_without_its_label_has_no_digest(laid_out):
    (laid_out / "manifest.toml").unlink()
    pack = Pack.open(laid_out)
    with pytest.raises(ReaderError):
        _ = pack.digest
    pack.close()


def test_a_label_that_is_not_one_is_refused():
    for data in (b"", b"format = 1\n", b"format = 'one'\n", b"\xff"):
        with pytest.raises(ReaderError):
            parse(data)


def test_a_label_keeps_odd_characters(folder, collection):
    label = parse((folder / "manifest.toml").read_bytes())
    assert label.info.issuer.en == 'The "Engawa" people'
    assert parse(label.to_toml().encode()) == label
    assert hash_of(folder / "collection.sqlite") in label.to_toml()
