"""Numbers that state a fact: a block that holds one must say where it comes from."""

from __future__ import annotations

import re
import unicodedata

_UNIT = r"\s?(?:%|人|円|割|万|億|兆|倍|(?:yen|people|million|billion|percent|per cent)\b)"
_NUMBER = re.compile(rf"[0-9][0-9,]*(?:\.[0-9]+)?(?P<unit>{_UNIT})?", re.IGNORECASE)
_SMALLEST = 10

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = r"(?:19[0-9]{2}|20[0-9]{2}|2100)"
UNCOUNTED = rf"(?![0-9.,]*[0-9]|{_UNIT})"
"""Behind digits: they neither go on nor count people, money or a share."""

# What is written with digits and counts nothing. Each is taken out before figures are looked for.
_NOT_FIGURES = re.compile(
    "|".join(
        (
            r"#[0-9]{4}",  # short phone numbers such as #7119
            r"(?<![0-9])0[0-9]{1,4}-[0-9]{1,6}(?:-[0-9]{3,5})?(?![0-9])",  # phone numbers
            rf"(?<![0-9]){_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?(?![0-9])",  # 2026-07-27, 2022-23
            rf"(?<![0-9.,]){_YEAR}[/–][0-9]{{2}}(?![0-9]){UNCOUNTED}",  # 2022–23
            r"[0-9]{1,2}月(?:[0-9]{1,2}日)?",
            rf"[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTHS}\b",
            rf"\b{_MONTHS} [0-9]{{1,2}}(?:st|nd|rd|th)?(?![0-9])",
            rf"(?<![0-9.,]){_YEAR}(?:年度|年|s\b)?{UNCOUNTED}",
            rf"(?<![0-9.,])(?:80-?50|70-?40|90-?60|80・50|70・40|90・60){UNCOUNTED}",
            rf"(?<![0-9.,])(?:110|119|188){UNCOUNTED}",
            rf"(?<![A-Za-z])[A-Z][A-Za-z]*-?[0-9]+{UNCOUNTED}",  # names such as HQ-25, NET119
        ),
    ),
)


def first_figure(prose: str) -> str:
    """The first figure in a text, as it stands there in half-width digits, or an empty string.

    A figure is a number of at least ten, or any number with a unit of share, people or money.
    """
    text = _NOT_FIGURES.sub(" ", unicodedata.normalize("NFKC", prose))
    for match in _NUMBER.finditer(text):
        digits = match.group().removesuffix(match["unit"] or "").replace(",", "")
        if match["unit"] or float(digits) >= _SMALLEST:
            return match.group()
    return ""
