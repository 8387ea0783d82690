"""The shapes that single values of the resources must have, each with the words for its author."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from reader.model.text import Text


def _meta(pattern: str, ja: str, en: str) -> Meta:
    return Meta(pattern=rf"\A(?:{pattern})\Z", extra={"words": Text(ja, en)})


_DAY = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_SOME_DAY = rf"(?:{_DAY}|[0-9]{{4}}-(?:0[1-9]|1[0-2])|[0-9]{{4}}|)"
# Short numbers, numbers behind a hash, and numbers with hyphens: ten digits, or eleven where they
# begin as those of mobile and internet phones and of the longer free calls do.
_HYPHENED = r"[0-9]{1,6}(?:-[0-9]{3,5})?"
_PHONE = (
    r"1[0-9]{2}|#[0-9]{4}"
    rf"|(?=(?:[^0-9]*[0-9]){{10}}\Z)0[0-9]{{1,4}}-{_HYPHENED}"
    rf"|(?=(?:[^0-9]*[0-9]){{11}}\Z)0(?:[2-9]0|800)-{_HYPHENED}"
)
_MAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_ADDRESS = r"https?://[^\s<>\"]+"

Filled = Annotated[str, Meta(pattern=r"\S", extra={"words": Text("空でない文字列", "some text")})]
Id = Annotated[
    str,
    _meta(
        r"[a-z0-9]+(?:-[a-z0-9]+)*",
        "英小文字と数字をハイフンでつないだid",
        "an id of small letters and digits joined by hyphens",
    ),
]
SomeDay = Annotated[
    str,
    _meta(
        _SOME_DAY,
        "2026-07-27、2026-07、2026のような日付か、空の文字列",
        "a date such as 2026-07-27, 2026-07 or 2026, or an empty text",
    ),
]
Phone = Annotated[
    str,
    _meta(
        _PHONE,
        "0120-061-338や#7119のような電話番号",
        "a phone number such as 0120-061-338 or #7119",
    ),
]
PhoneOrNone = Annotated[
    str,
    _meta(f"(?:{_PHONE})?", "電話番号か空欄", "a phone number or nothing"),
]
Mail = Annotated[str, _meta(_MAIL, "メールアドレス", "an e-mail address")]
MailOrNone = Annotated[
    str,
    _meta(f"(?:{_MAIL})?", "メールアドレスか空欄", "an e-mail address or nothing"),
]
Address = Annotated[
    str,
    _meta(_ADDRESS, "https://で始まるアドレス", "an address that begins with https://"),
]
AddressOrNone = Annotated[
    str,
    _meta(
        f"(?:{_ADDRESS})?",
        "https://で始まるアドレスか空の文字列",
        "an address that begins with https://, or an empty text",
    ),
]
Colour = Annotated[
    str,
    _meta("#[0-9a-fA-F]{6}", "#rrggbbの形の色", "a colour of the form #rrggbb"),
]
Version = Annotated[
    str,
    _meta(
        r"[0-9]{4}\.[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]+)?",
        "2026.11.22のような版",
        "a version such as 2026.11.22",
    ),
]
MunicipalityCode = Annotated[
    str,
    _meta("[0-9]{6}", "六桁の団体コード", "a local government code of six digits"),
]
MunicipalityCodeOrNone = Annotated[
    str,
    _meta(
        "(?:[0-9]{6})?",
        "六桁の団体コードか空の文字列",
        "a local government code of six digits, or an empty text",
    ),
]


@dataclass(frozen=True, slots=True)
class Said:
    """A pair of sayings, both written."""

    ja: Filled
    en: Filled

    def text(self) -> Text:
        """The pair as the model has it."""
        return Text(self.ja, self.en)


@dataclass(frozen=True, slots=True)
class MaybeSaid:
    """A pair of sayings of which each may be empty, where only one language needs the words."""

    ja: str
    en: str

    def text(self) -> Text:
        """The pair as the model has it."""
        return Text(self.ja, self.en)


def is_real_day(value: str) -> bool:
    """Whether an ISO date of any precision exists in the calendar."""
    if not re.fullmatch(_DAY, value):
        return True
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_municipality_code(code: str) -> bool:
    """Whether the last of the six digits is the check digit of the five before it.

    The rule is that of the Ministry of Internal Affairs and Communications: weights 6 to 2,
    eleven minus the remainder by eleven, last digit.
    """
    weighed = zip(code[:5], (6, 5, 4, 3, 2), strict=True)
    total = sum(int(digit) * weight for digit, weight in weighed)
    return str((11 - total % 11) % 10) == code[5]
