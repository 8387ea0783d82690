"""English words as search knows them: without stop words, as Snowball stems."""

from __future__ import annotations

from functools import lru_cache

_LONGEST = 64
# Pages are titled with them, but a question is not about them.
QUESTION_WORDS = frozenset({"how", "when", "where", "who", "why"})
_STOP_LIST = """
    a about after again all also am an and any are as at be because been before being between
    both but by can cannot cant could did didnt do does doesnt doing dont down during each
    either few for from further had has have having he her here hers him his i if im in into is
    isnt it its ive just let me more most my no nor not of off on once only onto or other our
    out over own same she should since so some such than that the their them then there these
    they this those through to too under until up upon us very was wasnt we were what whether
    which while whom whose will with within would you your
"""
_STOP_WORDS = frozenset(_STOP_LIST.split())


@lru_cache(maxsize=16384)
def term(word: str) -> str:
    """The stem of a lower-case word; empty for a stop word."""
    bare = word.removesuffix("'s").replace("'", "")[:_LONGEST]
    if bare in _STOP_WORDS:
        return ""
    if not (bare.isascii() and bare.isalpha()):
        return bare
    from reader.search import engine  # noqa: PLC0415 Whoosh is slow to import

    return engine.stem(bare)
