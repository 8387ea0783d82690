"""Reads in the real window: ten pages of 3,000 words, turned, scrolled and changed in every way."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextBrowser

from reader import places
from reader.model.settings import Arrangement, Furigana, Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui.application import Application
from tests.benchmarks.grown import page_ids
from tests.benchmarks.watching import Watch, settle

_SIZE = (1060, 740)  # of the view of a page in the window
_GLANCE_MS = 500  # before anybody can have seen that a page has kanji to be asked for
_STEP = 90  # pixels: a little less than three lines, as a notch of the wheel


def main() -> None:
    """Print the figures in milliseconds, each as a list of all that was measured."""
    print(json.dumps(Reading(Path(sys.argv[1]), Lang(sys.argv[2])).figures()))


class _Bare(QTextBrowser):
    """The floor: what shows the same words without anything of Engawa."""

    def paintEvent(self, event):
        super().paintEvent(event)


class Reading:
    """One sitting of a reader in one language."""

    def __init__(self, built: Path, lang: Lang) -> None:
        here = places.Places(places.here().shipped, built)
        self._pages = page_ids(here)[:10]
        self._application = Application(here)
        self._watch = Watch()
        settings = Settings(lang=lang, theme="paper")
        self._window = self._application.open(View("home", settings))
        self._window.show()
        settle()
        self._application.settle()

    def figures(self) -> dict[str, list[float]]:
        """All figures."""
        found = {"open_bare": self._bare()}
        found["open_first"] = [self._go(self._pages[0])]
        found["open"] = [self._go(page) for page in self._pages[1:] + self._pages]
        found |= self._scrolled("plain")
        if self._settings.lang is Lang.JA:
            found |= self._furigana()
        found |= self._changes()
        self._application.close()
        return found

    def _bare(self) -> list[float]:
        """The same pages, set into a bare browser that is there already."""
        watch, browser = Watch(_Bare, _Bare), _Bare()
        browser.resize(*_SIZE)
        browser.show()
        settle()
        taken = []
        for page in self._pages:
            blocks = self._application.library.page(page, self._settings.lang).blocks
            html = "".join(f"<p>{block.html}</p>" for block in blocks)
            taken.append(watch.painted(lambda html=html: browser.setHtml(html)))
        browser.close()
        return taken

    @property
    def _settings(self) -> Settings:
        return self._window.look.settings

    def _go(self, page: str) -> float:
        return self._watch.painted(lambda: self._window.go(f"page:{page}"))

    def _want(self, **changes: object) -> float:
        wanted = self._settings._replace(**changes)
        return self._watch.painted(lambda: self._window.settings_wanted.emit(wanted))

    def _scrolled(self, name: str) -> dict[str, list[float]]:
        """Each step down the page until it is on the screen, and a repaint of the whole view."""
        view = self._window.view
        bar, viewport = view.verticalScrollBar(), view.viewport()
        steps, repaints = [], []
        settle(_GLANCE_MS)
        for height in range(0, bar.maximum(), _STEP):
            start = time.perf_counter()
            bar.setValue(height)
            QApplication.processEvents()
            middle = time.perf_counter()
            viewport.repaint()
            steps.append((middle - start) * 1000)
            repaints.append((time.perf_counter() - middle) * 1000)
        bar.setValue(bar.maximum() // 2)
        return {f"scroll_{name}": steps, f"repaint_{name}": repaints}

    def _furigana(self) -> dict[str, list[float]]:
        """Furigana at once, as nobody presses a key; once a page has been looked at; and later."""
        acts = ("furigana_at_once", "furigana_first", "furigana_later")
        found: dict[str, list[float]] = {act: [] for act in acts}
        for number, page in enumerate(self._pages):
            self._go(page)
            if number % 2:
                settle(_GLANCE_MS)
            found[acts[number % 2]].append(self._want(furigana=Furigana.ALL))
            if not number:
                found |= self._scrolled("furigana")
            for furigana in (Furigana.NONE, Furigana.ALL, Furigana.NONE):
                found["furigana_later"].append(self._want(furigana=furigana))
        self._want(furigana=Furigana.ALL)
        found["open_furigana"] = [self._go(page) for page in self._pages]
        self._want(furigana=Furigana.NONE)
        return found

    def _changes(self) -> dict[str, list[float]]:
        found: dict[str, list[float]] = {}
        lang = self._settings.lang
        for page in self._pages[:3]:
            self._go(page)
            for name, changes in (
                ("theme", [{"theme": each} for each in ("dusk", "paper")]),
                ("text_size", [{"text_size": each} for each in (19, 17)]),
                ("side", [{"arrangement": Arrangement.SIDE}]),
                ("one", [{"arrangement": Arrangement.ONE}]),
                ("language", [{"lang": lang.other}, {"lang": lang}]),
            ):
                found.setdefault(name, []).extend(self._want(**each) for each in changes)
        return found


if __name__ == "__main__":
    main()
