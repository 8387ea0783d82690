"""Turns whatever was typed into groups of terms; nothing typed is ever an error."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from reader.model.search import Surface
from reader.search import analysis, english, folding, romaji
from reader.search.readings import Keys, Kind, spoken
from reader.search.surfaces import SurfaceTable, Token, meanings

Field = Literal["all", "kanji", "readings"]

LONGEST_QUERY = 200
# Against 1 for a whole word; tried on 888 queries in 10,000 paragraphs of two languages.
_BIGRAM = 0.3
_QUESTION_WORD = 0.5
_LONG_QUESTION = 6  # words
_BIGRAMS_OF_A_QUESTION = 8
_COMPLETION = 0.6
_COMPLETION_OF_A_WORD = 0.1  # what was typed is a word already, and that word comes first
_AS_TYPED = 0.6
_INSIDE_WORDS = 0.6
_COMPLETIONS = 16
_HEARD = {Kind.WHOLE: 1.0, Kind.PART: 1.0, Kind.SHORT: 0.4, Kind.BEGUN: 0.6}
# A completion must beat the words it replaces by this much (negative logarithm of frequency).
_COMPLETION_COST = 2.0
_TOKENS_LOOKED_BACK = 3
# So few kana stand in the middle of too many other words to be marked for their meaning.
_FEW_KANA = 2


class Term(NamedTuple):
    """A term of the index and its weight in a query."""

    text: str
    weight: float
    field: Field = "all"


Group = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    ``groups`` are the alternatives that each word may mean: a good hit has one of each. ``loose``
    are terms that only help to rank. ``marks`` are, for each group, spellings to mark in a text,
    and ``normals`` the forms of which all spellings are to be marked, see ``spelt``; ``spans``
    are where the words of ``groups`` stand in the text, as (start, end); ``parts``
    are pieces of words to mark where none of them stands. ``typed`` are the words as typed and
    ``text`` is all that was typed. All is folded. ``is_katakana`` says that nothing else was typed:
    a word from abroad, which nobody writes otherwise.
    """

    groups: tuple[Group, ...] = ()
    loose: Group = ()
    marks: tuple[tuple[str, ...], ...] = ()
    normals: tuple[tuple[str, ...], ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    parts: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    text: str = ""
    is_katakana: bool = False


@dataclass(slots=True)
class _Word:
    """A word of the query while it is read: (start, end) in the text, terms and spellings."""

    span: tuple[int, int]
    terms: list[Term] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    normals: dict[str, None] = field(default_factory=dict)


class _Reading:
    """What has been read of a query so far."""

    def __init__(self, table: SurfaceTable) -> None:
        self.table = table
        self.words: list[_Word] = []
        self.loose: list[Term] = []
        self.questions: list[Term] = []
        self.typed: dict[str, None] = {}

    def add(self, start: int, text: str, usual: str, others: Iterable[str]) -> None:
        """A word with what it means; words without a meaning are only remembered as typed."""
        spelling = folding.hiragana(text)
        self.typed[spelling] = None
        word = _Word((start, start + len(text)), marks={spelling})
        word.terms += [Term(normal, 1.0) for normal in (usual, *others) if normal]
        if not word.terms:
            return
        word.normals |= dict.fromkeys(term.text for term in word.terms)
        self.words.append(word)

    def complete(self, word: _Word | None, found: Sequence[Surface], weight: float) -> None:
        """Let a word also mean what it may become; without a word, only rank by that.

        The less common a completion is, the less it weighs.
        """
        commonest = min((surface.cost for surface in found), default=0.0)
        for surface in found:
            likely = weight * math.exp((commonest - surface.cost) / 2)
            terms = [Term(normal, likely) for normal in filter(None, meanings(surface))]
            if word is None:
                self.loose += terms
            else:
                word.terms += terms
                if weight > _COMPLETION_OF_A_WORD:
                    word.marks.add(folding.hiragana(surface.spelling))


def read(text: str, table: SurfaceTable) -> Query:
    """Read a query of any length with any characters; the last word may be unfinished."""
    text = folding.normalised(text[:LONGEST_QUERY])
    pieces = list(analysis.pieces(text))
    reading = _Reading(table)
    for piece in pieces:
        read_piece = _read_japanese if piece.is_japanese else _read_other
        read_piece(reading, piece, unfinished=piece.end == len(text))
    _read_phrases(reading, text)
    weight = _QUESTION_WORD if reading.words else 1.0
    reading.loose += [term._replace(weight=weight) for term in reading.questions]
    if len(pieces) == 1 and analysis.is_one_kanji(pieces[0].text):
        _read_one_kanji(reading, pieces[0])
    bigrams = dict.fromkeys(analysis.bigrams(text))
    loose = [*reading.loose, *_neighbours(reading, text, bigrams)]
    groups = {_distinct(word.terms): word.span for word in reading.words}
    return Query(
        groups=tuple(groups),
        spans=tuple(groups.values()),
        loose=_distinct(loose),
        marks=tuple(tuple(sorted(word.marks)) for word in reading.words),
        normals=tuple(tuple(word.normals) for word in reading.words),
        parts=(*bigrams, *(p.text for p in pieces if not (p.is_japanese and p.end - p.start > 1))),
        typed=tuple(reading.typed),
        text=folding.hiragana(text),
        is_katakana=bool(pieces) and all(analysis.is_katakana(piece.text) for piece in pieces),
    )


def aloud(asked: Query, keys: Keys) -> Query | None:
    """The same read by its sound, where all of it can be meant so: romaji, or nothing but kana."""
    pieces = list(analysis.pieces(asked.text))
    latin = [piece for piece in pieces if not piece.is_japanese and english.term(piece.text)]
    if any(piece.is_japanese and analysis.kanji(piece.text) for piece in pieces) or any(
        romaji.to_kana(word.text) is None for word in latin
    ):
        return None
    found = spoken(asked.text, keys)
    heard = [(each.start, each.end) for each in found]
    if not found or not all(
        any(start <= word.start and word.end <= end for start, end in heard) for word in latin
    ):
        return None
    words = [tuple(Term(s.key, _HEARD[s.kind], "readings") for s in each.sounds) for each in found]
    # Two letters may as well be a particle: they help to rank, and nothing needs them.
    is_short = [all(sound.kind is Kind.SHORT for sound in each.sounds) for each in found]
    groups = [word for word, short in zip(words, is_short, strict=True) if not short]
    loose = tuple(t for word, short in zip(words, is_short, strict=True) if short for t in word)
    others = [
        group
        for group, (start, end) in zip(asked.groups, asked.spans, strict=True)
        if not any(first < end and start < last for first, last in heard)
    ]
    return replace(asked, groups=tuple(dict.fromkeys((*groups, *others))), spans=(), loose=loose)


def terms_of(name: str, table: SurfaceTable) -> Group:
    """The terms that a name consists of; they only help to rank."""
    tokens = table.cut(folding.normalised(name))
    return tuple(Term(token.usual, 1.0) for token in tokens if token.usual)


def spelt(query: Query, table: SurfaceTable) -> tuple[tuple[str, ...], ...]:
    """For each group, every spelling to mark in a text, folded."""
    found: list[tuple[str, ...]] = []
    for marks, normals in zip(query.marks, query.normals, strict=True):
        written = (spelling for normal in normals for spelling in table.spellings(normal))
        found.append(tuple(sorted({*marks, *filter(is_telling, written)})))
    return tuple(found)


def _neighbours(reading: _Reading, text: str, bigrams: Iterable[str]) -> Iterator[Term]:
    """The bigrams that help to rank.

    A long question has words enough. Of its bigrams those tell most that no word holds: they say
    what stands beside what.
    """
    whole = {term.text for word in reading.words for term in word.terms}
    if len(reading.words) >= _LONG_QUESTION:
        inside = {
            bigram for word in reading.words for bigram in analysis.bigrams(text[slice(*word.span)])
        }
        bigrams = [each for each in bigrams if each not in inside][:_BIGRAMS_OF_A_QUESTION]
    return (Term(bigram, _BIGRAM) for bigram in bigrams if bigram not in whole)


def _distinct(terms: Iterable[Term]) -> Group:
    """The terms, each once, with its greatest weight."""
    best: dict[tuple[str, Field], Term] = {}
    for term in terms:
        known = best.get((term.text, term.field))
        if known is None or term.weight > known.weight:
            best[term.text, term.field] = term
    return tuple(best.values())


def is_telling(spelling: str) -> bool:
    """Whether a spelling, where it stands in a text, is likely to be that word."""
    return len(spelling) > _FEW_KANA or not analysis.is_hiragana(spelling)


def _read_japanese(reading: _Reading, piece: analysis.Piece, *, unfinished: bool) -> None:
    tokens = reading.table.cut(piece.text)
    ending = _completed(tokens, piece.text, reading.table) if unfinished else _Ending()
    kept = tokens[: len(tokens) - ending.replaced]
    for token in kept:
        _read_token(reading, piece, token)
    if ending.replaced:
        start = tokens[len(kept)].start
        begun = piece.text[start:]
        reading.add(piece.start + start, begun, folding.hiragana(begun), ())
    last = reading.words[-1] if reading.words else None
    if last is not None and last.span[1] != piece.end:
        last = None
    is_word = tokens[-1].is_known and not ending.replaced
    reading.complete(last, ending.likely, _COMPLETION_OF_A_WORD if is_word else _COMPLETION)
    reading.complete(None, ending.possible, _COMPLETION_OF_A_WORD)


def _read_token(reading: _Reading, piece: analysis.Piece, token: Token) -> None:
    spelling = folding.hiragana(token.text)
    if not token.is_known and len(spelling) == 1 and analysis.is_hiragana(spelling):
        return
    has_meaning = bool(token.usual or token.others)
    reading.add(piece.start + token.start, token.text, token.usual, token.others)
    if has_meaning and len(spelling) > 1:
        reading.words[-1].terms.append(Term(spelling, _AS_TYPED))


class _Ending(NamedTuple):
    """What the end of a run of Japanese may become.

    ``likely`` completes the last word, or stands for the last ``replaced`` tokens if there are
    any; ``possible`` would stand for several tokens, but these are the commoner reading.
    """

    replaced: int = 0
    likely: Sequence[Surface] = ()
    possible: Sequence[Surface] = ()


def _completed(tokens: Sequence[Token], run: str, table: SurfaceTable) -> _Ending:
    possible: Sequence[Surface] = ()
    for back in range(min(_TOKENS_LOOKED_BACK, len(tokens)), 1, -1):
        last = tokens[-back:]
        found = table.completions(run[last[0].start :], _COMPLETIONS)
        if found and found[0].cost + _COMPLETION_COST < sum(token.cost for token in last):
            return _Ending(back, found)
        possible = possible or found
    return _Ending(0, table.completions(tokens[-1].text, _COMPLETIONS), possible)


def _read_other(reading: _Reading, piece: analysis.Piece, *, unfinished: bool) -> None:
    table = reading.table
    stem = english.term(piece.text)
    if piece.text in english.QUESTION_WORDS:
        reading.questions.append(Term(stem, 1.0))
        return
    others = [other for other in table.others(piece.text) if other != stem]
    reading.add(piece.start, piece.text, stem, others)
    if unfinished and len(piece.text) > 1:
        weight = _COMPLETION_OF_A_WORD if table.knows(piece.text) else _COMPLETION
        found = table.completions(piece.text, _COMPLETIONS)
        reading.complete(reading.words[-1] if stem or others else None, found, weight)


def _read_phrases(reading: _Reading, text: str) -> None:
    """Let each word of a known spelling of several words also mean what the whole means."""
    for phrase in reading.table.phrases_in(text):
        for word in reading.words:
            if phrase.start <= word.span[0] and word.span[1] <= phrase.end:
                word.terms += [Term(normal, 1.0) for normal in phrase.normals]
                word.normals |= dict.fromkeys(phrase.normals)


def _read_one_kanji(reading: _Reading, piece: analysis.Piece) -> None:
    """A lone kanji is also looked for inside words."""
    if not reading.words:
        reading.words.append(_Word((piece.start, piece.end)))
    reading.words[-1].terms.append(Term(piece.text, _INSIDE_WORDS, "kanji"))
