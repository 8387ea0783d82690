"""What a person gets who is handed dist/engawa: run by .ci/run after ``python3 dev.py bundle``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader
from PySide6.QtGui import QImage

from tests import whole_journey

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "dist" / "engawa"
PROGRAM = "engawa.exe" if sys.platform == "win32" else "engawa"
NETWORK_FILES = (
    "_socket", "_ssl", "_asyncio", "_hashlib", "_multiprocessing", "libssl", "libcrypto",
    "libcurl", "libsoup", "libgio", "qt6network", "qtnetwork", "plugins/tls", "networkinformation",
)  # fmt: skip
AUTHORS_ONLY = ("reader.content", "reader.workshop", "sudachipy", "markdown_it", "mdit_py_plugins")


@pytest.fixture
def home(tmp_path):
    """A person's home folder, empty."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def run(home, *arguments, program=BUNDLE / PROGRAM):
    """Run the frozen program as that person, with nothing of this checkout around it."""
    kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    result = subprocess.run(
        [program, *map(str, arguments)],
        cwd=home,
        env=kept | {"HOME": str(home), "LANG": "ja_JP.UTF-8", "PATH": os.defpath},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def files():
    return [path.relative_to(BUNDLE).as_posix() for path in BUNDLE.rglob("*") if path.is_file()]


def modules():
    """What Python can import from the bundle, its basic library included."""
    archive = CArchiveReader(str(BUNDLE / PROGRAM)).open_embedded_archive("PYZ.pyz")
    basic = zipfile.ZipFile(next(BUNDLE.rglob("base_library.zip"))).namelist()
    return set(archive.toc) | {name.rpartition(".")[0].replace("/", ".") for name in basic}


def test_the_frozen_program_checks_itself(home):
    assert "self-check: ok" in run(home, "--self-check")


def test_it_works_wherever_it_is_put(home):
    place = home / "縁側 (copy)"
    shutil.copytree(BUNDLE, place, symlinks=True)
    assert "self-check: ok" in run(home, "--self-check", program=place / PROGRAM)


def test_a_portable_copy_on_a_stick_that_cannot_be_written_is_read_all_the_same(home, tmp_path):
    place = home.parent / "縁側 – Père Noël"
    shutil.copytree(BUNDLE, place, symlinks=True)
    there = {path.name for path in place.iterdir()}
    (place / "portable").touch()
    picture = tmp_path / "home.png"
    for folder in (place, *(path for path in place.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    try:
        assert "self-check: ok" in run(home, "--self-check", program=place / PROGRAM)
        run(home, "--screenshot", picture, "--page", "home", program=place / PROGRAM)
        run(home, "prove", tmp_path, program=place / PROGRAM)
        assert "nothing to remove" in run(
            home, "forget", "--yes", "--lang", "en", program=place / PROGRAM
        )
    finally:
        for folder in (place, *(path for path in place.rglob("*") if path.is_dir())):
            folder.chmod(0o755)
    assert {path.name for path in place.iterdir()} == {*there, "portable"}
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_looking_leaves_nothing_in_the_home_folder(home, tmp_path):
    picture = tmp_path / "home.png"
    run(home, "--self-check")
    run(home, "--screenshot", picture, "--page", "home", "--size", "1280x800")
    assert [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("page", "lang", "theme", "size"),
    [
        ("home", "ja", "paper", (1280, 800)),
        ("what-is-hikikomori", "ja", "dusk", (900, 600)),
        ("help", "en", "paper", (900, 600)),
    ],
)
def test_the_window_is_drawn(home, tmp_path, page, lang, theme, size):
    file = tmp_path / "window.png"
    width, height = size
    choice = ("--page", page, "--lang", lang, "--theme", theme, "--size", f"{width}x{height}")
    run(home, "--screenshot", file, *choice)
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == size
    points = ((x, y) for x in range(0, width, 3) for y in range(0, height, 3))
    colours = {picture.pixel(x, y) for x, y in points}
    assert len(colours) > 50, "the window is empty"


def test_no_network_code_travels_along():
    found = [name for name in files() if any(word in name.lower() for word in NETWORK_FILES)]
    assert found == []
    assert [name for name in modules() if name.partition(".")[0] in whole_journey.NETWORK] == []
    assert "urllib.request" not in modules()


@pytest.mark.skipif(sys.platform != "linux", reason="strace exists on Linux alone")
def test_a_whole_journey_makes_no_socket_to_a_network_and_asks_for_no_name(home, tmp_path):
    file = tmp_path / "trace"
    program = (BUNDLE / PROGRAM,)
    answer = whole_journey.walked(program, home, whole_journey.traced((), file))
    assert whole_journey.leaving(file) == []
    assert whole_journey.network_modules(answer) == []
    assert "urllib.request" in answer["modules"], "the stand-in of search was never needed"
    assert [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="empty networks exist on Linux alone")
def test_a_whole_journey_succeeds_where_there_is_no_network(home, capsys):
    tool = whole_journey.alone()
    answer = whole_journey.walked((BUNDLE / PROGRAM,), home, tool)
    if not tool:
        with capsys.disabled():
            sys.stderr.write(f"\n{whole_journey.REFUSED}\n")
        assert answer["trials"][-1]["held"] is True


def test_publishing_stays_with_the_author():
    assert [name for name in modules() if name.startswith(AUTHORS_ONLY)] == []
    assert [name for name in files() if "sudachi" in name.lower()] == []


def test_the_collection_its_index_and_the_font_travel_along():
    built = ROOT / "build"
    folders = [built / name for name in ("collection", "fonts", "i18n", "index")]
    made = {path.relative_to(built) for folder in folders for path in folder.rglob("*")}
    carried = {Path(name.partition("/build/")[2]) for name in files()}
    assert {path for path in made if (built / path).is_file()} <= carried
    assert {path.parts[0] for path in carried if path.parts} >= {"collection", "index"}


def test_the_bundle_says_its_version(home):
    version = (BUNDLE / "VERSION").read_text(encoding="utf-8").strip()
    assert version in run(home, "--version")


def test_what_pyside_compiles_at_each_start_is_compiled_already():
    found = {name for name in files() if "shiboken6/files.dir/" in name}
    assert any(name.endswith("shibokensupport/signature/loader.pyc") for name in found)
    assert {Path(name).suffix for name in found} == {".pyc"}
