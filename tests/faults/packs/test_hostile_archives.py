"""A pack file that was made to do harm is refused in a sentence, within 300 MB and 5 seconds."""

from __future__ import annotations

import hashlib
import io
import stat
import struct
import warnings
import zipfile
import zlib

import pytest

from tests.faults.fed import fed

MEGABYTE = 1 << 20
LABEL = "manifest.toml"
DATABASE = "collection.sqlite"


def _label(sound, members):
    """The label of the sound pack, with the right hash of every member."""
    head = (sound / LABEL).read_bytes().split(b"[members]")[0]
    lines = [
        f'{_quoted(name)} = "{hashlib.sha256(data).hexdigest()}"\n'
        for name, data in members.items()
    ]
    return head + b"[members]\n" + "".join(lines).encode()


def _quoted(name):
    return '"' + "".join(f"\\U{ord(letter):08x}" for letter in name) + '"'


def _whole(sound):
    names = (path.relative_to(sound).as_posix() for path in sound.rglob("*") if path.is_file())
    return {name: (sound / name).read_bytes() for name in names if name != LABEL}


def _zip(members, *, kind=zipfile.ZIP_DEFLATED, mode=0o644):
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", kind) as made:
        warnings.simplefilter("ignore")  # that a name stands twice is what a test is about
        for name, data in members:
            entry = zipfile.ZipInfo("x")
            entry.filename = name  # as it is, also where the library would mend it
            entry.compress_type = kind
            entry.external_attr = mode << 16
            made.writestr(entry, data)
    return out.getvalue()


def _pack(sound, extra=None, **how):
    members = _whole(sound) | (extra or {})
    return _zip([(LABEL, _label(sound, members)), *members.items()], **how)


def _shrunk(data, **fields):
    """A zip whose last member claims another size in the list at its end."""
    changed = bytearray(data)
    place = changed.rfind(b"PK\x01\x02")
    for name, value in fields.items():
        at = place + {"packed": 20, "whole": 24, "start": 42}[name]
        changed[at : at + 4] = value.to_bytes(4, "little")
    return bytes(changed)


def _label_bomb():
    """A label that says it is short, packed out of 400 megabytes."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    zeros = bytes(MEGABYTE)
    packed = b"".join(packer.compress(zeros) for _ in range(400)) + packer.flush()
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(packed), 100, 13, 0)
    listed = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, 0, len(packed), 100, 13, 0, 0, 0, 0, 0, 0
    )
    database = b"x"
    second = len(local) + 13 + len(packed)
    other = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, zlib.crc32(database), 1, 1, 17, 0)
    other_listed = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 33, zlib.crc32(database), 1, 1, 17, 0, 0, 0, 0,
        0, second,
    )  # fmt: skip
    body = local + LABEL.encode() + packed + other + DATABASE.encode() + database
    directory = listed + LABEL.encode() + other_listed + DATABASE.encode()
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 2, 2, len(directory), len(body), 0)
    return body + directory + end


def _crowd(count):
    """A zip that lists very many members, all of them the same nothing."""
    one = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 33, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0)
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, 0, 0, 0, 6, 0) + b"000000"
    directory = b"".join(one + b"%06d" % number for number in range(count))
    least = min(count, 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, least, least, len(directory), len(local), 0)
    return local + directory + end


def _larger_kind(data):
    """The same zip with the end of a larger kind before its own, which says something else."""
    end = data[-22:]
    count, size, start = struct.unpack("<H2L", end[10:20])
    other = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(data) - 22, 1)
    return data[:-22] + other + locator + end


def _bombs(sound):
    zeros = bytes(330 * MEGABYTE)
    fewer = bytes(20 * MEGABYTE)
    many = {f"pictures/a{number}.svg": bytes(4 * MEGABYTE) for number in range(20)}
    shared = _pack(sound, {"pictures/a.svg": b"a" * 5_000})
    return {
        "one member of three hundred megabytes of nothing": _pack(sound, {"pictures/a.svg": zeros}),
        "many members of nothing": _pack(sound, many),
        "the same in a kind that unpacks at once": _pack(
            sound, {"pictures/a.svg": fewer}, kind=zipfile.ZIP_LZMA
        ),
        "the same in another kind": _pack(sound, kind=zipfile.ZIP_BZIP2),
        "a zip within a zip": _pack(sound, {"pictures/a.svg": _pack(sound,
        {"pictures/b.svg": fewer})}),
        "a short label out of 400 megabytes": _label_bomb(),
        "a list of three hundred thousand members": _crowd(300_000),
        "a size of four gigabytes": _shrunk(shared, whole=0xFFFFFFFE),
        "members made of the same bytes": _shrunk(shared, start=0, packed=len(shared)),
        "two ends that differ": _larger_kind(shared),
        "something behind the end": shared + b"\0" * 100,
    }  # fmt: skip


def test_a_bomb_is_refused_before_it_goes_off(sound, tmp_path):
    found = fed("archive", _bombs(sound), tmp_path)
    odd = {name: said for name, said in found.items() if not said.startswith("refused")}
    # A zip within a zip is a picture that is none: it lies there and is never opened.
    assert set(odd) <= {"a zip within a zip"}, odd


def test_the_sound_pack_is_read(sound, tmp_path):
    assert fed("archive", {"sound": _pack(sound)}, tmp_path) == {"sound": "read"}


NAMES = [
    "../a.svg", "pictures/../../a.svg", "/etc/a.svg", "//example.jp/share/a.svg", "C:/a.svg",
    "C:a.svg",
    "pictures/C:a.svg", "\\\\example.jp\\a.svg", "pictures\\a.svg", "..\\a.svg",
    "pictures/..\\a.svg",
    "pictures/a\\..\\..\\a.svg", "pictures/./a.svg", "pictures//a.svg", "pictures/", "pictures/..",
    "pictures/a/../../../a.svg", "pictures/a/b.svg", "a.svg", "pictures/.a.svg", "~/a.svg",
    # What looks like a dot or a stroke, and becomes one where names are brought into one form.
    "pictures/\u2024\u2024", "pictures/\uff0e\uff0e\uff0fa.svg", "pictures/a\u2215b.svg",
    "pictures/\uff0fa.svg", "pictures/a\u0000.svg", "pictures/a\n.svg", "pictures/a\x1b[2J.svg",
    # What is read backwards, cannot be seen, or is the same name in two ways of writing.
    "pictures/a\u202egvs.exe", "pictures/a\u200b.svg", "pictures/\u00e9.svg",
    "pictures/e\u0301.svg",
    # What Windows takes for a device, or for another name.
    "pictures/CON", "pictures/con.svg", "pictures/NUL.svg", "pictures/aux", "pictures/prn.png",
    "pictures/COM1.svg", "pictures/lpt9.svg", "pictures/a.svg.", "pictures/a.svg ",
    "pictures/ a.svg",
    "pictures/a.svg::$DATA", "pictures/a?.svg", "pictures/a*.svg", "pictures/a|b.svg",
    "pictures/a<b.svg", 'pictures/a"b.svg', "pictures/" + "a" * 300 + ".svg", "PICTURES/a.svg",
    "collection.sqlite-wal", "collection.sqlite-journal", "Collection.sqlite", "index/a.svg",
]  # fmt: skip


def test_a_member_whose_name_leads_elsewhere_is_refused(sound, tmp_path):
    inputs = {name: _pack(sound, {name: b"<svg/>"}) for name in NAMES}
    found = fed("archive", inputs, tmp_path)
    assert [name for name, said in found.items() if not said.startswith("refused")] == []


@pytest.mark.parametrize("name", ["pictures/a-b_c.1.svg", "pictures/comet.svg", "pictures/A1.png"])
def test_names_as_publishing_gives_them_are_not(sound, tmp_path, name):
    assert fed("archive", {name: _pack(sound, {name: b"<svg/>"})}, tmp_path) == {name: "read"}


def test_links_folders_and_devices_are_laid_out_as_files_or_refused(sound, tmp_path):
    kinds = {
        "link": stat.S_IFLNK,
        "folder": stat.S_IFDIR,
        "pipe": stat.S_IFIFO,
        "disk": stat.S_IFBLK,
    }
    inputs = {
        name: _pack(sound, {"pictures/a.svg": b"/etc/passwd"}, mode=kind | 0o777)
        for name, kind in kinds.items()
    }
    found = fed("archive", inputs, tmp_path)  # which fails where anything but files lies there
    assert set(found.values()) == {"read"}


def test_members_of_one_name_are_refused_on_every_system(sound, tmp_path):
    members = _whole(sound)
    label = (LABEL, _label(sound, members))
    inputs = {
        f"{name} twice": _zip([label, *members.items(), (name, data)])
        for name, data in [label, *members.items()]
    }
    inputs["names that differ in case"] = _pack(
        sound, {"pictures/a.svg": b"<svg/>", "pictures/A.svg": b"<svg/>"}
    )
    found = fed("archive", inputs, tmp_path)
    assert all("damaged" in said for said in found.values()), found


def test_a_label_nested_too_deep_is_refused(sound, tmp_path):
    database = (DATABASE, _whole(sound)[DATABASE])
    deep = {
        "arrays": b"a = " + b"[" * 200_000,
        "tables": b"a = " + b"{a=" * 100_000,
        "dots": b".".join([b"a"] * 100_000) + b" = 1",
        "keys": b"".join(b"a%d = 1\n" % number for number in range(300_000)),
    }
    inputs = {name: _zip([(LABEL, label), database]) for name, label in deep.items()}
    found = fed("archive", inputs, tmp_path)
    assert all(said.startswith("refused") for said in found.values()), found
