"""Pages that nobody has looked through for a long time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.findings import Findings
    from reader.content.page import Draft

_YEARS = 2


def look(drafts: Iterable[Draft], today: dt.date, notes: Findings) -> None:
    """Warn of the pages that were reviewed more than two years before a day."""
    for draft in drafts:
        head = draft.head
        if head is None or head.front is None or head.doc is None:
            continue
        day = head.front.reviewed
        if (day.year + _YEARS, day.month, day.day) < (today.year, today.month, today.day):
            notes.of(draft.file).warn(
                head.doc.line(("reviewed",)),
                f"見直しから{_YEARS}年を過ぎました({day})。読み返して、日付を新しくしてください。",
                f"The last review ({day}) is more than {_YEARS} years ago. "
                "Read it through and renew the date.",
            )
