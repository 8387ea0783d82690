"""Every command and option is explained, in both languages and in docs/commands.md."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.core import TyperOption
from typer.main import get_command

from reader.commands.app import create
from reader.model.text import Lang

_DOCS = Path(__file__).parents[3] / "docs" / "commands.md"
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa]")


def _commands(places, lang):
    """Pairs of a command's name (empty for the program itself) and the command."""
    program = get_command(create(lang, places, None))
    return [("", program), *program.commands.items()]


def _explanations(places, lang):
    for name, command in _commands(places, lang):
        yield name, command.help
        for param in command.params:
            yield f"{name} {param.name}", param.help


@pytest.mark.parametrize("lang", list(Lang))
def test_every_command_and_option_is_explained_in_the_language(places, lang):
    for what, said in _explanations(places, lang):
        assert said, what
        assert bool(_JAPANESE.search(said)) is (lang is Lang.JA), what


def test_both_languages_have_the_same_commands_and_options(places):
    ja, en = ([what for what, _ in _explanations(places, lang)] for lang in Lang)
    assert ja == en
    assert {"read", "search", "desks", "check", "build"} <= set(ja)


def test_the_documentation_names_every_command_and_option(places):
    written = _DOCS.read_text(encoding="utf-8")
    for name, command in _commands(places, Lang.EN):
        assert f"engawa {name}".strip() in written
        for param in command.params:
            if isinstance(param, TyperOption):
                for option in param.opts:
                    assert re.search(rf"`{option}\b", written), f"{name} {option}"


def test_the_documentation_names_no_option_that_does_not_exist(places):
    known = {"--help", "-h"}
    for _, command in _commands(places, Lang.EN):
        known |= {option for param in command.params for option in param.opts}
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", _DOCS.read_text(encoding="utf-8")))
    assert named <= known


@pytest.mark.parametrize("command", ["", "read", "search", "desks", "check", "build"])
def test_a_japanese_manual_has_no_english_of_the_library(engawa, command):
    shown = engawa(*command.split(), "--help", lang=Lang.JA)
    assert shown.code == 0
    assert "使い方:" in shown.out
    for word in ("Usage", "Options", "Arguments", "Commands", "Show this", "required", "default"):
        assert word not in shown.out


def test_a_manual_follows_the_language_that_is_asked_for(engawa):
    assert "使い方:" in engawa("--lang", "ja", "--help").out
    assert "Usage:" in engawa("read", "--help", "--lang=en", lang=Lang.JA).out


def test_a_manual_fits_eighty_columns(engawa):
    for lang in Lang:
        for line in engawa("--help", lang=lang).out.splitlines():
            assert cell_len(line) <= 80


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("reed",), "「read」でしょうか"),
        (("xyzzy",), "そのコマンドはありません"),
        (("read", "--nothing"), "--nothing というオプションはありません"),
        (("read", "--lang"), "--lang の後に値を書いてください"),
        (("read", "--lang", "fr"), "--lang に使えるのは ja, en です"),
        (("search", "a", "--limit", "many"), "--limit に使えない値です"),
        (("search", "a", "--limit", "0"), "--limit に使えない値です"),
        (("search",), "WORDS を書き足してください"),
        (("desks",), "PLACE を書き足してください"),
        (("read", "one", "two"), "コマンドの書き方がわかりませんでした"),
        (("--size", "big"), "1280x800 のように"),
        (("--size", "100x99999"), "1280x800 のように"),
        (("--idle-minutes", "3"), "--reading-room と一緒に"),
        (("--reading-room", "--idle-minutes", "0"), "--idle-minutes に使えない値です"),
        (("--reading-room", "--idle-minutes", "x"), "--idle-minutes に使えない値です"),
        (("--reading-room", "read"), "コマンドと一緒には使えません"),
        (("build",), "--shipped を付けてください"),
        (("build", "--shipped", "-o", "x"), "--shipped を付けてください"),
    ],
)
def test_a_mistyped_command_is_answered_in_the_readers_language(engawa, argv, said):
    answer = engawa(*argv, lang=Lang.JA)
    assert answer.code == 2
    assert said in answer.err
    assert "書き方: engawa" in answer.err
    assert answer.out == ""
    english = engawa(*argv, lang=Lang.EN)
    assert english.code == 2
    assert not _JAPANESE.search(english.err)


def test_a_bundled_program_has_no_authors_commands(places, monkeypatch):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "markdown_it" else find(name)
    )
    assert set(get_command(create(Lang.EN, places, None)).commands) == {
        "read",
        "search",
        "desks",
        "forget",
        "prove",
    }
