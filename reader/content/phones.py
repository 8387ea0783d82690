"""Telephone numbers in pages: only numbers that a desk of ours has may stand there."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.content.figures import UNCOUNTED
from reader.content.passages import of_page
from reader.model.desk import ChannelKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.content.findings import Findings
    from reader.content.page import Draft
    from reader.model.desk import Desk

_DESKS = "resources/desks/"
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−ー－ｰ"), "-")  # all that people type for a hyphen
_ADDRESS = re.compile(r"https?://[!-~]+|[!-~]+@[!-~]+")
# Three groups of digits, with or without anything between them, in all ten or eleven digits.
_LONG = re.compile(
    r"(?<![0-9A-Za-z.,/=_-])(?:\+81[- ]?(?:\(0\))?|\(?0)[0-9]{1,4}[-.・の ()]{0,2}"
    r"[0-9]{1,4}[-.・の ()]{0,2}[0-9]{3,4}(?![0-9])",
)
_LENGTHS = (10, 11)
_HASHED = re.compile(r"[#♯]\s?[0-9]{4}(?![0-9])")
# The short numbers that a telephone in Japan knows. They may also count something, so that beside
# those of ours they are only taken for numbers where the words are about telephones.
_SHORT = re.compile(
    r"(?<![0-9A-Za-z.,/#\-])(?:104|11[0-9]|136|171|177|18[4-9])(?!-?[A-Za-z])" + UNCOUNTED
)
_ABOUT_PHONES = re.compile(
    r"電話|ダイヤル|番(?!組)|通報|かけ|\b(?:call|dial|phone|ring)",
    re.IGNORECASE,
)
_AROUND = 20


def numbers(text: str) -> Iterator[str]:
    """The telephone numbers in a text, in half-width characters, in the order of their kinds."""
    flat = unicodedata.normalize("NFKC", text).translate(_DASHES)
    flat = _ADDRESS.sub(" ", flat)
    for match in _LONG.finditer(flat):
        if len(digits(match.group())) in _LENGTHS:
            yield match.group()
    yield from _HASHED.findall(flat)
    flat = _LONG.sub(" ", flat)
    for match in _SHORT.finditer(flat):
        around = flat[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        if _ABOUT_PHONES.search(around):
            yield match.group()


def digits(number: str) -> str:
    """What is dialled within Japan: digits, behind ``#`` where it begins so."""
    bare = re.sub(r"\+81[- ]?(?:\(0\))?", "0", number)
    return re.sub(r"[^0-9#]", "", bare.replace("♯", "#"))


def check(drafts: Iterable[Draft], desks: Iterable[Desk], notes: Findings) -> None:
    """Note the numbers that no desk has; none where the desks themselves are faulty."""
    if any(problem.file.startswith(_DESKS) for problem in notes.found):
        return
    ways = (channel for desk in desks for channel in desk.channels)
    known = {digits(way.value) for way in ways if way.kind is ChannelKind.PHONE}
    for draft in drafts:
        here = notes.of(draft.file)
        for passage in of_page(draft):
            for number in numbers(passage.text):
                if digits(number) not in known:
                    here.add(
                        passage.line,
                        f"電話番号「{number}」が{_DESKS}にありません。番号を消して窓口の名前を書くか、"
                        "確かめた窓口を書き足してください。",
                        f"The phone number {number} is not in {_DESKS}. "
                        "Name the desk instead, or add the desk once it is confirmed.",
                    )
