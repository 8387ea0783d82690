"""Whether an SVG is a drawing and nothing more: no scripts, and nothing fetched from elsewhere.

Nor may it take long: no window waits for it but ours, and Qt cannot be told to stop.
"""

from __future__ import annotations

import base64
import io
import re
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from reader.model.picture import MOST
from reader.model.text import Text

_ROOT = "http://www.w3.org/2000/svg|svg"
_INNER = re.compile(r"#|data:image/(?:png|jpeg);base64,")
_OUTER_STYLE = re.compile(r"@import|url\(\s*[\"']?\s*(?!#)[^\s\"')]", re.IGNORECASE)
_FORBIDDEN = frozenset(
    {
        "script",
        "foreignobject",
        "iframe",
        "handler",
        "listener",
        "set",  # it and those that follow can set an address later
        "animate",
        "animatemotion",
        "animatetransform",
        "filter",  # it and those that follow may be used within each other, without end
        "marker",
        "mask",
        "pattern",
    },
)
# What drawing takes, in milliseconds on a slow computer, with the worst that can be asked for:
# the whole picture filled again and again, and long curves that cross themselves.
_MOST = 4_000
_ELEMENT = 1.6
_PAINTED = 8.0
_LETTER = 1.4
_CURVE = 4.4e-5  # for each letter of a path, and each again
_DEEPEST = 100
_LONGEST_CHAIN = 20  # of elements that use each other
_LETTERS = frozenset({"text", "textarea"})
_BASE_64 = re.compile(r"[A-Za-z0-9+/\s]*={0,2}\s*")
_PNG_HEAD = 24
_MARK = 0xFF
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # as JPEG calls them


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a drawing, and on which of its lines."""

    line: int
    sentence: Text


class _RefusedError(Exception):
    """Carries a sentence out of the parser."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.sentence = Text(ja, en)


def fault(text: str) -> Fault | None:
    """The first thing that makes a text no harmless SVG, or None."""
    parser = expat.ParserCreate("utf-8", namespace_separator="|")
    checker = _Checker()
    parser.buffer_text = True
    parser.buffer_size = len(text) + 1  # a style sheet must arrive in one piece
    parser.StartElementHandler = checker.element
    parser.EndElementHandler = checker.end
    parser.CharacterDataHandler = checker.characters
    parser.XmlDeclHandler = checker.declaration
    parser.StartDoctypeDeclHandler = checker.doctype
    parser.ProcessingInstructionHandler = checker.instruction
    try:
        parser.ParseFile(io.BytesIO(text.encode()))
        checker.finish()
    except expat.ExpatError as error:
        return Fault(
            error.lineno,
            Text(
                "SVGとして読めません。書き出し直してください。",
                "This is not well-formed SVG. Export it again.",
            ),
        )
    except _RefusedError as refused:
        return Fault(parser.CurrentLineNumber, refused.sentence)
    return None


@dataclass(slots=True)
class _Work:
    """How long a drawing takes: each element by its id, and what it uses; "" is the whole."""

    within: list[str] = field(default_factory=lambda: [""])
    own: dict[str, float] = field(default_factory=lambda: {"": 0.0})
    used: dict[str, list[str]] = field(default_factory=dict)
    factor: float = 1.0

    def enter(self, name: str) -> None:
        """An element begins, of this id or none."""
        self.within.append(name)
        if len(self.within) > _DEEPEST:
            _too_much()

    def add(self, time: float) -> None:
        """The elements that are open take so much longer."""
        for name in {*self.within, ""}:
            self.own[name] = self.own.get(name, 0.0) + time
        if self.own[""] > _MOST:
            _too_much()

    def slow_down(self, times: float) -> None:
        """Every element takes so many times longer."""
        self.factor = max(self.factor, times)

    def use(self, name: str) -> None:
        """The elements that are open draw another once more."""
        for each in {*self.within, ""}:
            self.used.setdefault(each, []).append(name)

    def whole(self) -> float:
        """How long all of it takes; raises where elements use each other without end."""
        return self._of("", {}, 0) * self.factor

    def _of(self, name: str, known: dict[str, float], depth: int) -> float:
        if depth > _LONGEST_CHAIN:
            _too_much()
        if name not in known:
            used = (self._of(each, known, depth + 1) for each in self.used.get(name, ()))
            known[name] = self.own.get(name, 0.0) + sum(used)
        return known[name]


@dataclass(slots=True)
class _Checker:
    """Judges the elements of one drawing in order."""

    is_first: bool = True
    pixels: int = 0
    tags: list[str] = field(default_factory=list)
    work: _Work = field(default_factory=_Work)

    def element(self, name: str, attributes: dict[str, str]) -> None:
        if self.is_first and name != _ROOT:
            raise _RefusedError(
                "SVGではありません。いちばん外側は<svg>にしてください。",
                "This is not an SVG: its outermost element must be <svg>.",
            )
        self.is_first = False
        local = name.rpartition("|")[2]
        if local.lower() in _FORBIDDEN:
            raise _RefusedError(
                f"SVGに<{local}>があります。取り除いてください。",
                f"The SVG holds <{local}>. Take it out.",
            )
        self.work.enter(attributes.get("id", ""))
        self.tags.append(local.lower())
        for key, value in attributes.items():
            name = key.rpartition("|")[2]
            _attribute(name, value)
            if name == "href":
                self._refer(local, value.strip())
        self._weigh(attributes)

    def _refer(self, local: str, address: str) -> None:
        if local == "use":
            self.work.use(address.removeprefix("#"))
        elif not address.startswith("#"):
            self.pixels += _pixels(address)
        if self.pixels > MOST:
            _too_much()

    def _weigh(self, attributes: dict[str, str]) -> None:
        line = len(attributes.get("d", "")) + len(attributes.get("points", ""))
        is_painted = any("url(" in value for value in attributes.values())
        self.work.add((_PAINTED if is_painted else _ELEMENT) + _CURVE * line * line)

    def end(self, _name: str) -> None:
        """An element ends."""
        self.work.within.pop()
        self.tags.pop()

    def characters(self, text: str) -> None:
        """Style sheets are character data; no drawing needs these words elsewhere."""
        _style(text)
        if _LETTERS.intersection(self.tags) and not text.isspace():
            self.work.add(_LETTER * len(text))
        if "style" in self.tags and "url(" in text:
            self.work.slow_down(_PAINTED / _ELEMENT)

    def finish(self) -> None:
        """The end of the drawing."""
        if self.work.whole() > _MOST:
            _too_much()

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """Whoever draws would read other letters than those that are looked at here."""
        if encoding is not None and encoding.lower() != "utf-8":
            raise _RefusedError(
                "SVGの文字コードがUTF-8ではありません。UTF-8で書き出し直してください。",
                "The SVG says that it is not UTF-8. Export it again as UTF-8.",
            )

    def doctype(self, *_: object) -> None:
        raise _RefusedError(
            "SVGに<!DOCTYPE>があります。取り除いてください。",
            "The SVG holds <!DOCTYPE>. Take it out.",
        )

    def instruction(self, target: str, _data: str) -> None:
        raise _RefusedError(
            f"SVGに<?{target}>があります。取り除いてください。",
            f"The SVG holds <?{target}>. Take it out.",
        )


def _attribute(name: str, value: str) -> None:
    if name.lower().startswith("on"):
        raise _RefusedError(
            f"SVGに動作({name})があります。取り除いてください。",
            f"The SVG holds an action ({name}). Take it out.",
        )
    if name.lower() in {"href", "src"} and not _INNER.match(value.strip()):
        _outside()
    _style(value)


def _style(text: str) -> None:
    if "\\" in text:
        raise _RefusedError(
            "SVGに「\\」があります。取り除いてください。",
            "The SVG holds a backslash, which can hide an address. Take it out.",
        )
    if _OUTER_STYLE.search(text):
        _outside()


def _pixels(address: str) -> int:
    """How many a picture inside of a drawing has; Qt goes by what it holds, not by its name."""
    written = address.partition(",")[2]
    try:
        data = base64.b64decode(written) if _BASE_64.fullmatch(written) else b""
    except ValueError:
        data = b""
    width, height = _png_size(data) or _jpeg_size(data) or (0, 0)
    if not width * height:
        _outside()
    return width * height


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or len(data) < _PNG_HEAD:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """What the first frame says that is one: segments follow each other, each with its length."""
    at = 2
    while data.startswith(b"\xff\xd8\xff") and at + 9 <= len(data) and data[at] == _MARK:
        if data[at + 1] in _FRAMES:
            height, width = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _too_much() -> NoReturn:
    raise _RefusedError(
        "SVGの中身が多すぎて、表示に時間がかかります。部品を減らすか、PNGにしてください。",
        "The SVG holds too much to be drawn in a moment. Simplify it, or save it as PNG.",
    )


def _outside() -> NoReturn:
    raise _RefusedError(
        "SVGが外のものを読み込みます。絵の中に収めてください。",
        "The SVG refers to something outside itself. Draw it inside.",
    )
