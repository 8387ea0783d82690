"""Readings above kanji: ``{引き籠もり|ひきこもり}``, or by character ``{居場所|い.ば.しょ}``."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from reader.content import kyoiku
from reader.model.reading import Reading

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

SEPARATOR = "\u2063"
"""Frames a reading in the title of its element; refused everywhere else."""

RARE = "rare"
"""Ends the title of a reading above a kanji that not everybody has learnt at school."""

# A bar would end a table's cell, so that inside braces this character, which no page may hold,
# stands for it while Markdown is parsed.
_BAR = "\ue000"
_IN_BRACES = re.compile(r"\{([^{}|\n]*?)\\?\|([^{}|\n]*)\}")
_BRACES = re.compile(r"\{[^{}\n]*\}")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]+")
# A character together with the selector or the voicing mark that belongs to it.
_CHARACTER = re.compile(".[\ufe00-\ufe0f\U000e0100-\U000e01ef\u3099\u309a]*")


def with_bars(body: str) -> str:
    """The body with the bars inside braces out of the way of tables."""
    return _IN_BRACES.sub(rf"{{\1{_BAR}\2}}", body)


def without_bars(text: str) -> str:
    """The bars back where they were."""
    return text.replace(_BAR, "|")


def rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """The inline rule for braces: a reading, or a brace without its other."""
    if state.src[state.pos] not in "{}":
        return False
    match = _BRACES.match(state.src, state.pos, state.posMax)
    if not silent:
        token = state.push("reading" if match else "brace", "", 0)
        token.content = match.group() if match else state.src[state.pos]
        token.meta = {"line": state.src.count("\n", 0, state.pos)}
    state.pos = match.end() if match else state.pos + 1
    return True


def readings(markup: str) -> tuple[Reading, ...] | None:
    """The parts of one pair of braces, or None where kana and characters do not go together."""
    base, _, kana = markup[1:-1].partition(_BAR)
    return divided(base, kana)


def divided(base: str, kana: str) -> tuple[Reading, ...] | None:
    """Characters with their kana, which dots may divide; None where they do not go together."""
    if not base.strip():
        return None
    if "." not in kana:
        return (Reading(base, kana),) if _KANA.fullmatch(kana) else None
    characters, parts = _CHARACTER.findall(base), kana.split(".")
    if len(characters) != len(parts):
        return None
    pairs = tuple(map(Reading, characters, parts))
    return pairs if all(map(_fits, pairs)) and any(parts) else None


def html(reading: Reading, serial: int) -> str:
    """One reading as an element; ``serial`` keeps equal neighbours from being merged.

    See ``reader.model.page.Block`` for the parts of its title.
    """
    base = escape(reading.base, quote=False)
    if not reading.kana:
        return base
    parts = ["", reading.kana, str(serial), *([RARE] if kyoiku.is_rare(reading.base) else [])]
    return f'<span title="{SEPARATOR.join(parts)}">{base}</span>'


def _fits(reading: Reading) -> bool:
    """Kana and digits may stand without a reading, anything else needs one."""
    if not reading.kana and reading.base.isdecimal():
        return True
    return bool(_KANA.fullmatch(reading.kana or reading.base))
