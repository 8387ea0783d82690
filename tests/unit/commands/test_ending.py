"""However a command ends, it ends calmly: a closed pipe, Ctrl-C, an old terminal, our mistakes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from reader.commands.app import run
from reader.model.text import Lang

_ROOT = Path(__file__).parents[3]


@pytest.fixture
def program(places, tmp_path):
    """A script that runs the command line in a process of its own."""
    script = tmp_path / "engawa.py"
    script.write_text(
        textwrap.dedent(f"""
        import sys
        from pathlib import Path
        sys.path.insert(0, {str(_ROOT)!r})
        from reader.commands.app import run
        from reader.model.text import Lang
        from reader.places import Places
        places = Places(Path({str(places.shipped)!r}), Path({str(places.built)!r}))
        sys.exit(run(sys.argv[1:], Lang.JA, places, None))
        """),
        encoding="utf-8",
    )
    return [sys.executable, "-W", "error", str(script)]


@pytest.mark.parametrize("argv", [["read", "what-is-it"], ["--help"], ["desks", "佐久", "--json"]])
def test_a_reader_who_has_seen_enough_gets_no_complaint(program, argv):
    """The output is closed before anything is written, as by ``engawa read x | true``."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [*program, *argv], stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60
        )
    finally:
        os.close(writing)
    assert ended.stderr == b""
    assert ended.returncode == 1


def test_a_terminal_of_an_older_code_page_shows_what_it_can(program):
    ended = subprocess.run(
        [*program, "read", "what-is-it"],
        capture_output=True,
        check=True,
        timeout=60,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert ended.stderr == b""
    assert b"first-contact" in ended.stdout


def test_json_is_whole_even_where_not_everything_can_be_written(program):
    ended = subprocess.run(
        [*program, "desks", "佐久市", "--json"],
        capture_output=True,
        check=True,
        timeout=60,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert json.loads(ended.stdout.decode("ascii"))["place"]["name"] == "佐久市"


def test_output_to_a_file_is_plain_text(program):
    ended = subprocess.run(
        [*program, "read", "what-is-it"], capture_output=True, check=True, timeout=60
    )
    assert b"\x1b" not in ended.stdout
    assert "それは何か" in ended.stdout.decode()


class Terminal(io.StringIO):
    """A stream that says it is a terminal, also where the machine has none to lend."""

    encoding = "utf-8"

    def isatty(self):
        return True


def test_somebody_at_a_terminal_is_asked_what_to_open(places, monkeypatch):
    """A number is typed, then an empty line."""
    monkeypatch.setattr(sys, "stdin", Terminal("2\n\n"))
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert run(["read"], Lang.JA, places, None) == 0
    text = sys.stdout.getvalue()
    assert "はじめての相談" in text
    assert "死にふれます。" in text
    assert "空のまま Enter で終わり" in text


def test_ctrl_c_ends_without_a_trace(engawa, window, monkeypatch):
    def interrupted(_view):
        raise KeyboardInterrupt

    monkeypatch.setattr(window, "show", interrupted)
    answer = engawa(lang=Lang.JA)
    assert answer.code == 130
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("kind", [ZeroDivisionError, KeyError, PermissionError])
@pytest.mark.parametrize("lang", list(Lang))
def test_of_an_error_that_nobody_foresaw_the_way_is_told_but_not_its_words(
    engawa, window, monkeypatch, kind, lang
):
    def broken(_view):
        raise kind("居場所 /home/hanako")

    monkeypatch.setattr(window, "show", broken)
    answer = engawa(lang=lang)
    assert answer.code == 1
    assert not answer.out
    assert ("思わぬこと" if lang is Lang.JA else "nobody foresaw") in answer.err
    assert f"\n{kind.__name__}\n" in answer.err
    assert "  reader.commands.app:_obey:" in answer.err
    for word in ("居場所", "hanako", "Traceback", str(_ROOT)):
        assert word not in answer.err


def test_a_bundled_program_without_a_console_does_what_it_is_asked(places, window, monkeypatch):
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(f"sys.{stream}", None)
    assert run(["read"], Lang.JA, places, window) == 0
    assert run(["read", "nowhere"], Lang.JA, places, window) == 1
    assert run(["--help"], Lang.JA, places, window) == 0
    assert run([], Lang.JA, places, window) == 7
