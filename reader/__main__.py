"""Starts Engawa: the only place where the parts are joined, the window or a command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from reader import fence, places, report
from reader.commands.language import system_lang
from reader.model.settings import Settings
from reader.model.text import Lang, ReaderError, Text
from reader.model.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.proof import Trial

_NO_DISPLAY = Text(
    "画面(ディスプレイ)がないため、この端末の中で読みます。",
    "There is no display, so reading goes on in this terminal.",
)


class Window:
    """The window as the command line may ask for it; Qt is loaded only then."""

    def __init__(self, here: places.Places) -> None:
        self._here = here

    def show(self, view: View) -> int:
        """Open the window and stay until it is closed; the exit code."""
        if not has_display():
            raise ReaderError(
                ja="ここには画面がないため、窓を開けません。「engawa read」なら端末で読めます。",
                en="There is no display here for a window. “engawa read” reads in the terminal.",
            )
        gc.disable()  # nothing made while starting is garbage; the window collects what comes later
        from reader.ui.application import run  # noqa: PLC0415 commands start without Qt

        return run(_places(self._here, view), view)

    def picture(self, view: View, file: Path) -> None:
        """Save a picture of the window."""
        import tempfile  # noqa: PLC0415 commands start without Qt, and the window without this

        from reader.ui.application import picture  # noqa: PLC0415 commands start without Qt

        _need_no_display()
        with tempfile.TemporaryDirectory() as empty:  # what a reader keeps is in no picture
            here = replace(self._here, private=Path(empty, "private"))
            picture(_places(here, view), view, file)

    def lay_out(self, page_id: str, lang: Lang) -> int:
        """Lay out a page; the number of blocks it came to."""
        from reader.ui.application import lay_out  # noqa: PLC0415 commands start without Qt

        _need_no_display()
        return lay_out(self._here, page_id, lang)

    def walk(self, folder: Path, lang: Lang) -> Iterable[Trial]:
        """Walk through the window without anybody at it."""
        _need_no_display()
        from reader.ui.keptwalk import walk_kept  # noqa: PLC0415 commands start without Qt
        from reader.ui.walk import walk  # noqa: PLC0415 the same

        here = replace(self._here, private=None)
        return chain(walk(here, folder, lang), walk_kept(here, lang))


def main() -> int:
    """Close the networks to this process, have nothing of it told or dumped, then start."""
    fence.keep_out()
    fence.put_up(os.environ)
    fence.leave_no_core()
    report.listen(report.Log().take)
    return start()


def start() -> int:
    """Open the window; with arguments, do what they ask for."""
    here = places.here()
    window = Window(here)
    arguments = sys.argv[1:]
    lang = system_lang(os.environ)
    if has_display() and (view := _plain_view(arguments, lang)):
        return _start(window, view)
    from reader.commands.app import run  # noqa: PLC0415 the window starts without them

    if not arguments:
        sys.stderr.write(_NO_DISPLAY.of(lang) + "\n")
        arguments = ["read"]
    return run(arguments, lang, here, window)


def _plain_view(arguments: list[str], lang: Lang) -> View | None:
    """What a start shows that asks for nothing, or for a page alone; None for all others."""
    match arguments:
        case []:
            return View(settings=Settings(lang=lang), recalls=True)
        case ["--page", place]:
            return View(place, Settings(lang=lang), recalls=True)
    return None


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _start(window: Window, view: View) -> int:
    try:
        return window.show(view)
    except ReaderError as error:
        lang = view.settings.lang
        if sys.stderr is not None:  # as it is where a program is opened by a double click
            sys.stderr.write(error.sentence.of(lang) + "\n")
        from reader.ui.errors import show  # noqa: PLC0415 only when it is needed

        show(error, lang)
        return 1
    except Exception as error:  # noqa: BLE001 nobody foresaw it: it is told without its words
        told = report.Log().take(error)
        from reader.ui.errors import show_unforeseen  # noqa: PLC0415 only when it is needed

        if told is not None:
            show_unforeseen(told, view.settings.lang)
        return 1


def _places(here: places.Places, view: View) -> places.Places:
    """In a reading room there is no place where anything could be kept."""
    return here if view.room is None else replace(here, private=None)


def _need_no_display() -> None:
    # A picture and a lay-out are made without a screen where there is none.
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


if __name__ == "__main__":
    sys.exit(main())
