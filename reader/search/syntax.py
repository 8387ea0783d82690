"""Reads what was typed: phrases, words to leave out, and where to look; the rest is text.

Nothing typed is an error: whatever does not read as one of these stays text. Quotation marks stay
in the text too, as signs that search passes over, so that what was typed looks as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from reader.model.page import Topic
from reader.model.text import Lang
from reader.search import analysis, folding

NOTE = "note"
_MINUS = "-－−"
# A straight mark opens and closes, and keyboards put the curved ones on either side.
_EITHER = '"＂“”„'
_PAIRS = {"「": "」", "『": "』", "｢": "｣"}
_MARK = re.compile(f"[{_EITHER}]")
_INTERESTING = re.compile(rf"[{_EITHER}{''.join(_PAIRS)}]|(?<!\S)\S")
# Whatever is typed without one of these is text; colons as folding knows them.
_SIGN = re.compile(rf"[{_EITHER}{''.join(_PAIRS)}{re.escape(_MINUS)}:：﹕︓]")
_LATIN = re.compile(r"[a-z0-9]", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_SPACE = re.compile(r"\s*")
# What may stand between two characters of a Japanese phrase without making it another one.
_LIGHT = r"[\s\"'“”「」『』（）()・]*"
_LONGEST_PHRASE = 200  # of a longer one, what comes first has to stand there


def _squeezed(text: str) -> str:
    """A folded text without spaces and signs."""
    return "".join(char for char in folding.folded(text) if char.isalnum())


def _by_name(**names: str) -> dict[str, str]:
    """Each squeezed name with what it names: itself, and its other names, parted by spaces."""
    return {
        _squeezed(name): meant
        for meant, others in names.items()
        for name in (meant, *others.split())
    }


_FILTERS = _by_name(
    lang="language 言語 げんご", kind="type 種類 しゅるい", topic="topics 話題 わだい 棚"
)
_LANGS = _by_name(
    ja="jp jpn japanese 日本語 にほんご 和文", en="eng english 英語 えいご 英文"
)  # fmt: skip
_KINDS = _by_name(
    page="pages article articles ページ 記事",
    piece="pieces source sources card 資料 資料カード",
    word="words term terms 言葉 ことば 用語",
    desk="desks 窓口 相談先 相談窓口",
    note="notes メモ ノート",
)
# Besides the shelves themselves, for whom a page is written; both are called topics here.
AUDIENCES: Mapping[str, str] = _by_name(
    self="本人 当事者",
    family="families 家族 親",
    supporter="supporters support-worker 支援者 支援する人",
    library="libraries 図書館",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, read.

    ``text`` is what is searched for, words of phrases included: all that was typed but for what
    is said in the other fields. ``phrases`` have to stand in a hit as they are
    (those in Japanese brackets where nothing else is asked for), and nothing of
    ``without`` may; both are as typed, without their marks (see ``holds``). The last three are
    empty where nothing was asked: ``kinds`` holds values of ``HitKind`` and ``NOTE`` for what
    the reader wrote, and ``topics`` ids of shelves and values of ``Audience``; a page fits that
    has one of them.
    """

    text: str
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    langs: frozenset[Lang] = frozenset()
    kinds: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()


def topic_names(topics: Iterable[Topic]) -> dict[str, str]:
    """By what folded names the shelves of a collection, and its audiences, can be asked for."""
    shelves = {
        _squeezed(name): topic.id
        for topic in topics
        for name in (topic.id, topic.title.ja, topic.title.en)
    }
    return {**AUDIENCES, **shelves}


def read(text: str, topics: Mapping[str, str] = AUDIENCES) -> Asked:
    """Read what was typed, of any length and with any characters.

    ``topics`` are names as ``topic_names`` makes them. Where nothing would be left to search for,
    all of it is text. What somebody is in the middle of typing changes nothing: a phrase that is
    not closed is text, and a filter that may still become one is passed over.
    """
    if not _SIGN.search(text):
        return Asked(text)
    reading = _Reading(text, topics)
    place = 0
    while place < len(text):
        place = reading.step(place)
    rest = "".join(reading.kept)
    if not any(map(str.isalnum, rest)):
        return Asked(text)
    # In a sentence, Japanese brackets stand around titles and what somebody said.
    quoted = [phrase for phrase, _ in reading.phrases]
    is_sentence = sum(map(_size, quoted)) < _size(rest)
    phrases = [
        phrase for phrase, is_bracketed in reading.phrases if not (is_bracketed and is_sentence)
    ]
    return Asked(
        rest,
        tuple(dict.fromkeys(phrases)),
        tuple(dict.fromkeys(reading.without)),
        frozenset(map(Lang, reading.filters["lang"])),
        frozenset(reading.filters["kind"]),
        frozenset(reading.filters["topic"]),
    )


def _size(text: str) -> int:
    return sum(map(str.isalnum, text))


class _Quoted(NamedTuple):
    """A phrase in its marks: what is in it, and where the closing mark ends."""

    inside: str
    end: int


@dataclass(slots=True)
class _Reading:
    """What has been read so far; ``kept`` are the parts that stay text."""

    text: str
    topics: Mapping[str, str]
    kept: list[str] = field(default_factory=list)
    phrases: list[tuple[str, bool]] = field(default_factory=list)  # and if in Japanese brackets
    without: list[str] = field(default_factory=list)
    filters: dict[str, set[str]] = field(
        default_factory=lambda: {name: set() for name in ("lang", "kind", "topic")}
    )

    def step(self, place: int) -> int:
        """Read on from a place; returns up to where it has been read."""
        found = _INTERESTING.search(self.text, place)
        if found is None:
            return self._keep(place, len(self.text))
        start = found.start()
        self._keep(place, start)
        begins_word = start == 0 or self.text[start - 1].isspace()
        if begins_word and found[0] in _MINUS:
            return self._leave_out(start)
        if _opens(self.text, start):
            return self._quote(start)
        if begins_word:
            return self._word(start)
        return self._keep(start, start + 1)

    def _keep(self, start: int, end: int) -> int:
        self.kept.append(self.text[start:end])
        return end

    def _cut(self, end: int) -> int:
        """Pass over what was understood, and the spaces after it."""
        after = _SPACE.match(self.text, end)
        return after.end() if after else end

    def _quote(self, start: int) -> int:
        if not _is_closed(self.text, start):  # a phrase in the making
            return self._keep(start, len(self.text))
        quoted = _quoted(self.text, start)
        if quoted is None:
            return self._keep(start, start + 1)
        if any(map(str.isalnum, quoted.inside)):
            self.phrases.append((quoted.inside, self.text[start] in _PAIRS))
        return self._keep(start, quoted.end)

    def _leave_out(self, start: int) -> int:
        word = _WORD.match(self.text, start + 1)
        if word is not None and _opens(self.text, word.start()):
            return self._leave_phrase_out(start)
        if word is None or not word[0][0].isalnum():
            return self._keep(start, start + 1)
        self.without.append(word[0])
        return self._cut(word.end())

    def _leave_phrase_out(self, start: int) -> int:
        if not _is_closed(self.text, start + 1):
            return self._keep(start, len(self.text))
        quoted = _quoted(self.text, start + 1)
        if quoted is None or self.text[quoted.end : quoted.end + 1].strip():
            return self._keep(start, start + 1)
        if not any(map(str.isalnum, quoted.inside)):
            return self._keep(start, quoted.end)
        self.without.append(quoted.inside)
        return self._cut(quoted.end)

    def _word(self, start: int) -> int:
        word = _WORD.match(self.text, start)
        end = word.end() if word else start + 1
        name, colon, value = folding.folded(self.text[start:end]).partition(":")
        if not colon or name not in _FILTERS:
            return self._keep(start, start + 1)
        known = {"lang": _LANGS, "kind": _KINDS, "topic": self.topics}[_FILTERS[name]]
        typed = _squeezed(value)
        if typed in known:
            self.filters[_FILTERS[name]].add(known[typed])
            return self._cut(end)
        is_last = end == len(self.text) and (typed or not value)
        if is_last and any(other.startswith(typed) for other in known):
            return end
        return self._keep(start, start + 1)


def _opens(text: str, start: int) -> bool:
    """Whether a phrase may open at a place: 5" and it"s are words with a sign in them."""
    if text[start] in _PAIRS:
        return True
    after = text[start + 1 : start + 2]
    before = text[start - 1 : start] if start else ""
    return bool(
        text[start] in _EITHER
        and after.strip()
        and after not in _EITHER
        and not _LATIN.match(before)
    )


def _is_closed(text: str, start: int) -> bool:
    """Whether the mark at a place has a partner further on."""
    if text[start] in _PAIRS:
        return _partner(text, start) is not None
    return _MARK.search(text, start + 1) is not None


def _quoted(text: str, start: int) -> _Quoted | None:
    """The phrase whose opening mark stands at a place."""
    if text[start] in _PAIRS:
        end = _partner(text, start)
    else:
        found = _MARK.search(text, start + 1)
        end = found.start() if found and _closes(text, found.start()) else None
    return None if end is None else _Quoted(text[start + 1 : end].strip(), end + 1)


def _closes(text: str, place: int) -> bool:
    """Whether a mark can close a phrase; one after a space opens another inside of it."""
    return not text[place - 1].isspace() and not _LATIN.match(text[place + 1 : place + 2])


def _partner(text: str, start: int) -> int | None:
    """Where the bracket at a place is closed; others of its kind may stand in between."""
    depth = 0
    for found in re.compile(f"[{text[start]}{_PAIRS[text[start]]}]").finditer(text, start):
        depth += 1 if found[0] == text[start] else -1
        if depth == 0:
            return found.start()
    return None


def holds(folded_text: str, phrase: str) -> bool:
    """Whether a phrase, as typed, stands in a folded text.

    Japanese may stand anywhere, with brackets or spaces in it; Latin words and numbers are whole
    words, with any signs between them. A phrase without a word in it stands nowhere.
    """
    return next(standing(folded_text, phrase), None) is not None


def standing(folded_text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands in a folded text, in the same way."""
    pattern = _pattern(folding.folded(phrase))
    for found in pattern.finditer(folded_text) if pattern is not None else ():
        if analysis.is_whole(folded_text, *found.span(1)):
            yield found.span(1)


def forget() -> None:
    """Let go of the phrases that were looked for; Python remembers their patterns as well."""
    _pattern.cache_clear()
    re.purge()


@lru_cache(maxsize=64)
def _pattern(phrase: str) -> re.Pattern[str] | None:
    """Finds a folded phrase wherever it begins, also inside of another find."""
    written = ""
    before: analysis.Piece | None = None
    for piece in analysis.pieces(phrase):
        if before is not None and piece.end > _LONGEST_PHRASE:
            break
        if before is not None:
            written += r"[\W_]*" if piece.is_japanese or before.is_japanese else r"[\W_]+"
        written += (
            _LIGHT.join(piece.text[:_LONGEST_PHRASE])
            if piece.is_japanese
            else re.escape(piece.text)
        )
        before = piece
    return re.compile(f"(?=({written}))") if written else None
