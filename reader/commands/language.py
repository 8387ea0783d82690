"""Which language the command line speaks: the one asked for, else that of the system."""

from __future__ import annotations

import locale
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.model.text import Lang

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_OPTION = "--lang"


def system_lang(environ: Mapping[str, str]) -> Lang:
    """The language of the system: Japanese where it says so, English otherwise."""
    for variable in _VARIABLES:
        if environ.get(variable):
            return _lang_of(environ[variable])
    if sys.platform in {"win32", "darwin"}:
        return _lang_of(locale.getlocale()[0] or "")
    return Lang.EN


def named(argv: Sequence[str]) -> Lang | None:
    """The language that a command line asks for, so that its errors are told in it as well."""
    words = list(argv)
    if "--" in words:
        words = words[: words.index("--")]
    for word, following in pairwise([*words, ""]):
        option, _, value = word.partition("=")
        asked = value or following
        if option == _OPTION and asked in tuple(Lang):
            return Lang(asked)
    return None


def _lang_of(name: str) -> Lang:
    # "ja_JP.UTF-8" by POSIX, "Japanese_Japan" on Windows.
    return Lang.JA if name.lower().startswith("ja") else Lang.EN
