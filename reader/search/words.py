"""The spellings of all that is searched as words that may have been meant by a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.search.likeness import Likeness
from reader.search.spellings import Spellings


class Words:
    """What ``suggestion.Suggester`` asks about words, of one or several collections."""

    def __init__(self, tables: Sequence[Spellings]) -> None:
        self._tables = tables

    def beginning(self, letters: str, like: Likeness) -> Sequence[str]:
        """The words that begin so and are like what was typed."""
        each = [table.beginning(letters, like) for table in self._tables]
        return each[0] if len(each) == 1 else sorted({word for words in each for word in words})

    def ending(self, letters: str, like: Likeness) -> Sequence[str]:
        """The words that end so and are like what was typed."""
        each = [table.ending(letters, like) for table in self._tables]
        return each[0] if len(each) == 1 else sorted({word for words in each for word in words})

    def goes_on(self, letters: str) -> bool:
        """Whether any word begins so and is longer."""
        return any(table.goes_on(letters) for table in self._tables)

    def frequency(self, word: str) -> int:
        """About how often a word stands in the collections; 0 for one that does not."""
        numbers = ((table, table.number(word)) for table in self._tables)
        return sum(table.frequency(number) for table, number in numbers if number >= 0)

    def shown(self, word: str) -> str:
        """How a word is mostly written."""
        for table in self._tables:
            number = table.number(word)
            if number >= 0 and table.best(number) >= 0:
                return table.surface(table.best(number)).spelling
        return word

    def read_as(self, key: str) -> Iterable[str]:  # noqa: ARG002 the question of a protocol
        """None: spellings are handed on without their readings."""
        return ()
