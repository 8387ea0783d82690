"""The report of an error that nobody foresaw: enough to mend it, and nothing of a reader."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader import __version__, report

ROOT = Path(__file__).parents[2]
TITLE = "居場所のこと"


def _caught(program):
    try:
        program()
    except Exception as error:  # noqa: BLE001 whatever it is
        return error
    raise AssertionError


def _read(words):
    return json.loads(words)


def test_it_says_which_versions_which_kind_and_which_way():
    told = report.of(_caught(lambda: _read(f'"{TITLE}')), qt="6.11.3")
    first, blank, kind, *way = told.text.splitlines()
    assert first.startswith(f"Engawa {__version__}, Python 3.")
    assert ", Qt 6.11.3, " in first
    assert (blank, kind) == ("", "JSONDecodeError")
    assert re.fullmatch(r"  \S+test_report:_read:\d+", way[2])
    assert re.fullmatch(r"  json\.decoder:JSONDecoder\.raw_decode:\d+", way[-1])


@pytest.mark.parametrize(
    "error",
    [
        KeyError(TITLE),
        ValueError(f"/home/hanako/{TITLE}"),
        FileNotFoundError(2, "No such file", f"/home/hanako/{TITLE}"),
        OSError(f"/home/hanako/{TITLE}"),
        ImportError(f"cannot import {TITLE}", name=TITLE, path=f"/home/hanako/{TITLE}"),
        UnicodeDecodeError("utf-8", TITLE.encode(), 0, 1, TITLE),
        SyntaxError(TITLE, (f"/home/hanako/{TITLE}", 1, 1, TITLE)),
        ExceptionGroup(TITLE, [ValueError(TITLE)]),
    ],
)
def test_it_holds_no_words_of_the_error(error):
    error.add_note(TITLE)
    text = report.of(_caught(lambda: _raise(error))).text
    for word in (TITLE, "hanako", "/", str(ROOT)):
        assert word not in text
    assert type(error).__name__ in text


def _raise(error):
    raise error


def test_what_an_error_came_from_is_told_as_well():
    def failing():
        try:
            _raise(KeyError(TITLE))
        except KeyError as error:
            raise ValueError(TITLE) from error

    text = report.of(_caught(failing)).text
    assert text.index("\nValueError\n") < text.index("\nKeyError\n")
    assert TITLE not in text


def test_an_error_that_comes_from_itself_has_an_end():
    error = _caught(lambda: _raise(ValueError()))
    other = KeyError()
    error.__context__, other.__context__ = other, error
    assert report.of(error).text.count("ValueError") == 1


def test_an_endless_way_is_told_by_its_last_steps():
    def endless():
        endless()

    lines = report.of(_caught(endless)).text.splitlines()
    assert "RecursionError" in lines
    assert len(lines) < 60


def test_a_module_with_a_strange_name_is_not_told():
    program = compile("raise ValueError", f"/home/hanako/{TITLE}.py", "exec")
    text = report.of(_caught(lambda: exec(program, {"__name__": f"a {TITLE}"}))).text  # noqa: S102
    assert TITLE not in text
    assert "  ?:<module>:1" in text


def test_what_the_system_says_of_a_full_disk_is_told():
    assert "OSError: [Errno 28] No space left on device" in report.of(OSError(28, TITLE)).text


def test_a_library_that_is_missing_is_named():
    missing = "libEGL.so.1: cannot open shared object file: No such file or directory"
    assert "\nImportError: libEGL.so.1" in report.of(ImportError(missing)).text
    assert "\nModuleNotFoundError: whoosh.fields" in (
        report.of(ModuleNotFoundError(TITLE, name="whoosh.fields")).text
    )


def test_each_kind_is_written_once(capsys):
    log = report.Log()
    same = [_caught(lambda: _raise(KeyError(TITLE))) for _ in range(3)]
    assert [log.take(error) is None for error in same] == [False, True, True]
    assert log.take(_caught(lambda: _read("{"))) is not None
    err = capsys.readouterr().err
    assert err.count("\nKeyError\n") == 1
    assert err.count("\nJSONDecodeError\n") == 1


def test_a_program_without_standard_error_goes_on(monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    assert report.Log().take(KeyError(TITLE)) is not None


@pytest.fixture
def heard():
    """What was told while it was listened to."""
    told = []
    end = report.listen(told.append)
    yield told
    end()


def test_a_thread_is_heard(heard):
    thread = threading.Thread(target=lambda: _raise(KeyError(TITLE)))
    thread.start()
    thread.join()
    assert [type(error) for error in heard] == [KeyError]


def test_what_cannot_be_raised_is_heard(heard):
    class Going:
        def __del__(self):
            raise KeyError(TITLE)

    Going()
    assert [type(error) for error in heard] == [KeyError]


def test_an_error_while_telling_is_dropped(capsys):
    end = report.listen(lambda _error: _raise(ValueError(TITLE)))
    with contextlib.closing(_Ending(end)):
        sys.excepthook(KeyError, KeyError(TITLE), None)
    assert TITLE not in capsys.readouterr().err


class _Ending:
    def __init__(self, close):
        self.close = close


def test_who_listened_before_is_heard_again_at_the_end():
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    report.listen(lambda _error: None)()
    assert before == (sys.excepthook, threading.excepthook, sys.unraisablehook)


def test_the_running_program_ends_with_a_report_alone():
    program = f"""
from reader import __main__
def start():
    raise KeyError({TITLE!r})
__main__.start = start
raise SystemExit(__main__.main())
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert "\nKeyError\n" in ended.stderr
    assert "  reader.__main__:main:" in ended.stderr
    for word in (TITLE, "Traceback", str(ROOT), "/"):
        assert word not in ended.stderr
