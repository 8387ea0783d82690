"""What every command is given: the language, the places, the window, and two sheets to write on."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console, RenderableType

from reader.commands.flow import Flow, clean
from reader.commands.window import Window
from reader.library import Library
from reader.model.text import Lang, Text
from reader.places import Places

_WIDEST = 80  # cells: forty full-width characters, as wide as a line can be read in calm
_SPACES_AT_THE_END = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$", re.MULTILINE)
_RAW_CONTROLS = re.compile("[\x7f-\x9f]")


def _sheet(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, _WIDEST)
    return console


def this_day() -> dt.date:
    """The date where the reader is."""
    return dt.datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Face:
    """The command line in one language. ``today`` decides which numbers are too old to show."""

    lang: Lang
    places: Places
    window: Window | None = None
    today: dt.date = field(default_factory=this_day)
    out: Console = field(default_factory=lambda: _sheet(stderr=False))
    err: Console = field(default_factory=lambda: _sheet(stderr=True))

    def of(self, text: Text) -> str:
        """A saying in the language of this face."""
        return text.of(self.lang)

    def show(self, *parts: RenderableType) -> None:
        """Write parts below each other, broken into lines."""
        with self.out.capture() as captured:
            for part in parts:
                self.out.print(Flow(part) if isinstance(part, str) else part)
        # Tables fill their lines with spaces, which nobody wants in a copy or a file.
        self.out.file.write(_SPACES_AT_THE_END.sub(r"\1", captured.get()))

    def line(self, text: str) -> None:
        """Write one line that is never broken, for programs that read it."""
        self.out.print(clean(text), soft_wrap=True)

    def warn(self, text: str) -> None:
        """Write beside the answer, to the standard error."""
        self.err.print(Flow(text))

    def data(self, value: object) -> None:
        """Write a value as JSON."""
        # Where not everything can be written as it is, every program still reads the same.
        in_ascii = not self.out.encoding.startswith("utf")
        text = json.dumps(value, ensure_ascii=in_ascii, indent=2)
        # JSON leaves these as they are; a terminal would obey some of them.
        escaped = _RAW_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
        self.out.print(escaped, soft_wrap=True)

    def speaking(self, lang: Lang | None) -> Face:
        """The same face in another language, or as it is."""
        if lang is None or lang is self.lang:
            return self
        return Face(lang, self.places, self.window, self.today, self.out, self.err)

    @contextmanager
    def library(self, added: Iterable[Path] = ()) -> Iterator[Library]:
        """The open collection, with those of the ``added`` files; closed at the end."""
        library = Library.open(self.places)
        try:
            for file in added:
                library.add(file)
            yield library
        finally:
            library.close()
