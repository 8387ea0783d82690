"""Every saying of the window stands in the Japanese translation, and nothing else does."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from reader import places
from reader.content.kyoiku import is_rare

ROOT = places.here().shipped
CATALOGUE = ROOT / "resources" / "i18n" / "engawa_ja.ts"
ALOUD = "Aloud"
KANJI = re.compile("[一-鿿々]")
RUBY = re.compile(r"\{([一-鿿々]+)\|[ぁ-ん]+\}")
HOLES = re.compile(r"%\d")


def _said(path: Path) -> set[tuple[str, str]]:
    """(class, text) for each ``self.tr("...")`` of a module."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ClassDef):
            continue
        for call in ast.walk(node):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "self.tr":
                if node.name == f"_{ALOUD}":  # says again what the page says
                    continue
                assert isinstance(call.args[0], ast.Constant), f"{path.name}: tr() takes a text"
                found.add((node.name, call.args[0].value))
    return found


def _messages() -> list[tuple[str, str, str, str | None]]:
    root = ET.parse(CATALOGUE).getroot()  # noqa: S314 our own file
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
            message.find("translation").get("type"),
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_the_catalogue_holds_exactly_what_the_window_says():
    said = set().union(*(_said(path) for path in (ROOT / "reader" / "ui").glob("*.py")))
    there = {(context, source) for context, source, _, _ in _messages()}
    assert said == {message for message in there if message[0] != ALOUD}


def test_what_the_window_says_on_a_page_has_readings_above_all_its_kanji():
    said = {source: words for context, source, words, _ in _messages() if context == "Paper"}
    aloud = {source: words for context, source, words, _ in _messages() if context == ALOUD}
    assert set(aloud) == {source for source, words in said.items() if KANJI.search(words)}
    for source, words in aloud.items():
        assert RUBY.sub(r"\1", words) == said[source]
        assert not KANJI.search(RUBY.sub("", words)), words
        assert not any(is_rare(base) for base in RUBY.findall(words)), "none is told as rare"


@pytest.mark.parametrize("message", _messages(), ids=lambda message: message[1][:40])
def test_every_saying_is_translated_with_its_holes(message):
    _, source, translation, unfinished = message
    assert unfinished is None
    assert translation.strip()
    assert sorted(HOLES.findall(source)) == sorted(HOLES.findall(translation))
