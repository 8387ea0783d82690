"""What Engawa's start is measured beside: the floor, its own bundle, Kiwix Desktop."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColorConstants, QImage

from reader import places
from tests.benchmarks.opening import PAGE

_BUNDLE = Path("dist/engawa/engawa")
_FLOOR = Path("tests/benchmarks/floor.py")
_ZIM_TOOLS = ("kiwix-desktop", "zimwriterfs")
ALONE = frozenset({"kiwix"})
"""What comes in one form only, neither from source nor frozen by us."""

_ILLUSTRATION = 48  # pixels: the format wants one of this size


class Program(NamedTuple):
    """One program that shows a page: its name in the figures, its command, what it is given."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = {}


def from_source(html: Path) -> list[Program]:
    """The floor and Engawa as they run in a checkout: at a page, at home."""
    python = (sys.executable, "-m")
    return [
        Program("floor", (*python, "tests.benchmarks.floor", str(html))),
        Program("page", (*python, "tests.benchmarks.opening", "engawa")),
        Program("home", (*python, "reader")),
    ]


def frozen(html: Path) -> list[Program]:
    """The same as bundles, where ``python3 dev.py bundle`` has made one."""
    if not _BUNDLE.is_file():
        print("frozen: left out (python3 dev.py bundle makes dist/engawa)", file=sys.stderr)
        return []
    return [
        Program("frozen_floor", (str(_frozen_floor()), str(html))),
        Program("frozen_home", (str(_BUNDLE),)),
        Program("frozen_page", (str(_BUNDLE), "--page", PAGE)),
    ]


def _frozen_floor() -> Path:
    """The bare reader as a bundle of its own, made once."""
    folder = places.here().built / "bench"
    made = folder / "floor/floor"
    if not made.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        # A copy: modules beside the original have names of Python's own.
        script = Path(shutil.copy(_FLOOR, folder))
        outcome = ("--distpath", folder, "--workpath", folder / "work", "--specpath", folder)
        subprocess.run(
            [sys.executable, "-m", "PyInstaller", "--noconfirm", *map(str, outcome), str(script)],
            check=True,
            capture_output=True,
        )
    return made


def kiwix(html: Path, folder: Path) -> Iterator[Program]:
    """Kiwix Desktop with the page as its only one, where it is installed."""
    missing = [name for name in _ZIM_TOOLS if shutil.which(name) is None]
    if missing:
        print(f"Kiwix Desktop: left out ({', '.join(missing)} not installed)", file=sys.stderr)
        return
    zim = _zim(html, folder)
    home = folder / "home"
    home.mkdir()
    private = dict.fromkeys(
        ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), str(home)
    )
    # Its browser refuses to run as root otherwise; for anybody else it is no faster.
    yield Program(
        "kiwix", ("kiwix-desktop", str(zim)), {**private, "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    )


def _zim(html: Path, folder: Path) -> Path:
    source, made = folder / "zim", folder / "page.zim"
    source.mkdir()
    shutil.copy(html, source / "index.html")
    picture = QImage(_ILLUSTRATION, _ILLUSTRATION, QImage.Format.Format_RGB32)
    picture.fill(QColorConstants.White)
    picture.save(str(source / "icon.png"))
    about = (f"--{what}=Engawa" for what in ("title", "description", "creator", "publisher"))
    shape = ("--welcome=index.html", "--illustration=icon.png", "--language=eng")
    subprocess.run(
        ["zimwriterfs", *shape, *about, "--withoutFTIndex", str(source), str(made)],
        check=True,
        capture_output=True,
    )
    return made
