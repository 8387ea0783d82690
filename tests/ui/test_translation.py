"""Every saying of the window stands in the Japanese translation, and nothing else does."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from reader import places

ROOT = places.here().shipped
CATALOGUE = ROOT / "resources" / "i18n" / "engawa_ja.ts"
HOLES = re.compile(r"%\d")


def _said(path: Path) -> set[tuple[str, str]]:
    """(class, text) for each ``self.tr("...")`` of a module."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ClassDef):
            continue
        for call in ast.walk(node):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "tr":
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
    assert said == {(context, source) for context, source, _, _ in _messages()}


@pytest.mark.parametrize("message", _messages(), ids=lambda message: message[1][:40])
def test_every_saying_is_translated_with_its_holes(message):
    _, source, translation, unfinished = message
    assert unfinished is None
    assert translation.strip()
    assert sorted(HOLES.findall(source)) == sorted(HOLES.findall(translation))
