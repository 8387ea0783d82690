"""Dates as each language writes them."""

from __future__ import annotations

from reader.model.text import Text

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def in_words(iso: str) -> Text:
    """An ISO date of any precision (``2026-07-27``, ``2025-03``, ``2024``); empty stays empty."""
    if not iso:
        return Text("", "")
    year, month, day = [*(int(part) for part in iso.split("-")), 0, 0][:3]
    ja, en = f"{year}年", f"{year}"
    if month:
        ja, en = f"{ja}{month}月", f"{_MONTHS[month - 1]} {en}"
    if day:
        ja, en = f"{ja}{day}日", f"{day} {en}"
    return Text(ja, en)


def month_in_words(iso: str) -> Text:
    """The month of an ISO date, without its day."""
    return in_words("-".join(iso.split("-")[:2]))
