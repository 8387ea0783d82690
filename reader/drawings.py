"""Whether an SVG is a drawing and nothing more: no scripts, and nothing fetched from elsewhere."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from xml.parsers import expat

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
    },
)


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
    parser.CharacterDataHandler = checker.characters
    parser.XmlDeclHandler = checker.declaration
    parser.StartDoctypeDeclHandler = checker.doctype
    parser.ProcessingInstructionHandler = checker.instruction
    try:
        parser.ParseFile(io.BytesIO(text.encode()))
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
class _Checker:
    """Judges the elements of one drawing in order."""

    is_first: bool = True

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
        for key, value in attributes.items():
            _attribute(key.rpartition("|")[2], value)

    def characters(self, text: str) -> None:
        """Style sheets are character data; no drawing needs these words elsewhere."""
        _style(text)

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


def _outside() -> None:
    raise _RefusedError(
        "SVGが外のものを読み込みます。絵の中に収めてください。",
        "The SVG refers to something outside itself. Draw it inside.",
    )
