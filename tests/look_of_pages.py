"""Takes the look of every kind of screen down as a few numbers, and compares two of them.

After a change of looks that was meant, and when the screens have been looked at,
``.venv/bin/python -m tests.look_of_pages`` in the root writes the present ones into
``tests/ui/looks.toml``.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage

from reader.model.settings import Arrangement, Furigana, Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.places import Places, here
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.spot import Spot
from reader.ui.window import Window

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "tests" / "ui" / "looks.toml"

FINE = (40, 25)  # cells in which the lightness is taken down
COARSE = (8, 5)  # cells in which the colour is
NEAR = 6.0  # of 255: what a cell may differ by; other machines draw edges a little differently
ALIKE = 0.6  # of 255: what all cells may differ by in the mean

LARGE, SMALL = (1280, 800), (900, 600)
_PATIENCE_MS = 20_000
_SETTLED_MS = 300  # all that comes beside a page has come


class Screen(NamedTuple):
    """A place as somebody has it before them; ``anchor`` is where it is scrolled to."""

    place: str
    lang: Lang
    theme: str
    size: tuple[int, int]
    anchor: str = ""
    more: Mapping[str, object] = {}

    def settings(self) -> Settings:
        """How it is read."""
        return Settings(lang=self.lang, theme=self.theme)._replace(**self.more)


JA, EN = Lang.JA, Lang.EN
ALL = {"furigana": Furigana.ALL}
SIDE, BETWEEN = {"arrangement": Arrangement.SIDE}, {"arrangement": Arrangement.BETWEEN}
SCREENS = {
    "home, day": Screen("home", JA, "paper", LARGE),
    "home, evening": Screen("home", EN, "dusk", SMALL),
    "article": Screen("page:why", JA, "paper", LARGE),
    "article, English": Screen("page:why", EN, "paper", SMALL),
    "article, contrast": Screen("page:why", EN, "contrast", LARGE),
    "article, night": Screen("page:why", JA, "night", SMALL, "b12"),
    "furigana": Screen("page:money-now", JA, "paper", LARGE, more=ALL),
    "furigana, evening": Screen("page:money-now", JA, "dusk", SMALL, "b8", ALL),
    "furigana, rare, large": Screen(
        "page:money-now", JA, "paper", SMALL, more={"furigana": Furigana.RARE, "text_size": 28}
    ),
    "side by side": Screen("page:why", JA, "paper", LARGE, more=SIDE | ALL),
    "in turn": Screen("page:why", EN, "dusk", SMALL, more=BETWEEN),
    "chart": Screen("page:how-many", JA, "paper", LARGE, "b3"),
    "chart, contrast": Screen("page:how-many", EN, "contrast", SMALL, "b3"),
    "results": Screen("search:相談", JA, "paper", LARGE),
    "results, evening": Screen("search:money", EN, "dusk", SMALL),
    "help": Screen("help", JA, "paper", LARGE),
    "help, contrast": Screen("help", EN, "contrast", SMALL),
    "words": Screen("words", JA, "paper", LARGE),
    "words, evening": Screen("words", EN, "dusk", SMALL),
    "settings": Screen("settings", JA, "light", LARGE),
    "kept, empty": Screen("kept", JA, "dusk", LARGE),
    "topics": Screen("read:understanding", EN, "contrast-light", SMALL),
}


class Look(NamedTuple):
    """The lightness of many cells of a picture, and the colours of some."""

    fine: bytes
    coarse: bytes

    @classmethod
    def of(cls, picture: QImage) -> Look:
        """The look of a picture."""
        return cls(
            _shrunk(picture, FINE, QImage.Format.Format_Grayscale8, 1),
            _shrunk(picture, COARSE, QImage.Format.Format_RGB888, 3),
        )

    @classmethod
    def read(cls, text: str) -> Look:
        """A look that was written down."""
        every = base64.b85decode("".join(text.split()))
        count = FINE[0] * FINE[1]
        return cls(every[:count], every[count:])

    def written(self) -> str:
        """The look in letters."""
        return base64.b85encode(self.fine + self.coarse).decode()

    def distance(self, other: Look) -> tuple[float, float]:
        """By how much the cell differs that differs most, and all cells in the mean."""
        pairs = zip(self.fine + self.coarse, other.fine + other.coarse, strict=True)
        far = [abs(own - its) for own, its in pairs]
        return float(max(far)), sum(far) / len(far)

    def is_like(self, other: Look) -> bool:
        """Whether nobody could tell them apart."""
        most, mean = self.distance(other)
        return most <= NEAR and mean <= ALIKE


def _shrunk(picture: QImage, cells: tuple[int, int], form: QImage.Format, channels: int) -> bytes:
    small = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        *cells, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    small = small.convertToFormat(form)
    return b"".join(bytes(small.scanLine(y))[: cells[0] * channels] for y in range(cells[1]))


def kept() -> dict[str, str]:
    """The looks that were written down."""
    return tomllib.loads(KEPT.read_text(encoding="utf-8"))


def seen(built: Path) -> dict[str, str]:
    """The present looks of a published collection, from a process of its own.

    There it is the same on every machine: no screen, and no hinting of letters.
    """
    with tempfile.TemporaryDirectory() as folder:
        fonts = Path(folder) / "fonts.conf"
        fonts.write_text(_FONTS, encoding="utf-8")
        own = {"QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(fonts), "HOME": folder}
        kept_from = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP")
        around = {name: os.environ[name] for name in kept_from if name in os.environ}
        run = subprocess.run(
            [sys.executable, "-m", "tests.look_of_pages", str(built)],
            cwd=ROOT, env=around | own, capture_output=True, text=True, check=True,
        )  # fmt: skip
    found: dict[str, str] = json.loads(run.stdout)
    return found


_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>
<match target="font">
  <edit name="antialias" mode="assign"><bool>true</bool></edit>
  <edit name="hinting" mode="assign"><bool>false</bool></edit>
  <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  <edit name="rgba" mode="assign"><const>none</const></edit>
</match></fontconfig>
"""


# In the process of its own


def pictures(application: Application, screens: Mapping[str, Screen]) -> Iterator[QImage]:
    """Each screen as a picture, in order."""
    for screen in screens.values():
        window = application.open(View(screen.place, screen.settings(), screen.size))
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        found = window.shown_results.connect if screen.place.startswith("search:") else None
        window.show()
        if found is not None:
            _wait(found)
        _wait(lambda done: QTimer.singleShot(_SETTLED_MS, done))
        _scroll(window, screen.anchor)
        yield window.grab().toImage()
        window.close()
        window.deleteLater()
        application.window = None


def _scroll(window: Window, anchor: str) -> None:
    article = window.findChild(Article)
    if article is not None:
        article.call_company()
        article.folio.finish()
        if anchor:
            article.go_to(Spot(anchor, 20))
        _wait(lambda done: QTimer.singleShot(20, done))


def _wait(start: Callable[[Callable[[], None]], object]) -> None:
    loop = QEventLoop()
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    start(loop.quit)
    loop.exec()


def _looks(built: Path) -> dict[str, str]:
    places = Places(shipped=here().shipped, built=built)
    application = Application(places)
    _drop_blinking(application.qt)
    looks = {
        name: Look.of(picture).written()
        for name, picture in zip(SCREENS, pictures(application, SCREENS), strict=True)
    }
    application.close()
    return looks


def _drop_blinking(qt: object) -> None:
    qt.setCursorFlashTime(0)  # type: ignore[attr-defined]


def renew() -> None:
    """Write down how everything looks now."""
    from reader import workshop  # noqa: PLC0415 the looks themselves need none

    with tempfile.TemporaryDirectory() as folder:
        made = Places(shipped=here().shipped, built=Path(folder))
        workshop.build_shipped(made)
        for name in ("fonts", "i18n"):
            shutil.copytree(here().built / name, made.built / name)
        found = seen(made.built)
    lines = ["# Written by `python -m tests.look_of_pages`; see there.\n"]
    for name, look in found.items():
        parts = [look[at : at + 96] for at in range(0, len(look), 96)]
        lines.append(f"\"{name}\" = '''\n" + "\n".join(parts) + "'''\n")
    KEPT.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        json.dump(_looks(Path(sys.argv[1])), sys.stdout)
    else:
        renew()
