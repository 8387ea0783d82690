"""The kanji that everybody has learnt at elementary school: ``resources/kyoiku.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from reader import places

_FILE = "kyoiku.toml"
# 々 and ヶ are no kanji of their own: whoever can read what stands before 々 can read both.
_KANJI = re.compile("[〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@cache
def grades() -> tuple[str, ...]:
    """The kanji of each of the six grades.

    They are the program's own and not of an author's folder: what children learn is the same
    for every collection.
    """
    text = (places.here().resources / _FILE).read_text(encoding="utf-8")
    return tuple("".join(kanji.split()) for kanji in tomllib.loads(text)["grades"].values())


def is_rare(text: str) -> bool:
    """Whether a text holds a kanji that is taught in none of the grades."""
    return any(kanji not in _learnt() for kanji in _KANJI.findall(text))


@cache
def _learnt() -> frozenset[str]:
    return frozenset("".join(grades()))
