"""Which language the command line speaks."""

from __future__ import annotations

import pytest

from reader.commands.language import named, system_lang
from reader.model.text import Lang


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({"LANG": "ja_JP.UTF-8"}, Lang.JA),
        ({"LANG": "en_US.UTF-8"}, Lang.EN),
        ({"LANG": "de_DE.UTF-8"}, Lang.EN),
        ({"LANG": "C"}, Lang.EN),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP"}, Lang.JA),
        ({"LANG": "ja_JP", "LC_MESSAGES": "en_GB"}, Lang.EN),
        ({"LANG": "en_US", "LC_MESSAGES": "en_US", "LC_ALL": "ja"}, Lang.JA),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, Lang.JA),
        ({"LANG": "Japanese_Japan.932"}, Lang.JA),
    ],
)
def test_the_environment_decides(environ, lang):
    assert system_lang(environ) is lang


def test_a_linux_system_that_says_nothing_is_spoken_to_in_english(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert system_lang({}) is Lang.EN


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_asked_for_their_locale(monkeypatch, platform):
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("locale.getlocale", lambda: ("Japanese_Japan", "932"))
    assert system_lang({}) is Lang.JA
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert system_lang({}) is Lang.EN


@pytest.mark.parametrize(
    ("argv", "lang"),
    [
        ((), None),
        (("read", "a"), None),
        (("read", "--lang", "ja"), Lang.JA),
        (("--lang=en", "read"), Lang.EN),
        (("read", "--lang", "fr"), None),
        (("read", "--lang"), None),
        (("search", "--", "--lang", "ja"), None),
        (("search", "ja"), None),
    ],
)
def test_a_command_line_names_its_language(argv, lang):
    assert named(argv) is lang
