"""Where everything wrong in an author's folder is noted down, so that it is told at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model.collection import Problem
from reader.model.text import Text


@dataclass(frozen=True, slots=True)
class Findings:
    """The notes on one file; notes on several files share one list."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def of(self, file: str) -> Findings:
        """The same list, for notes on another file."""
        return Findings(printable(file), self.found)

    def add(self, line: int, ja: str, en: str) -> None:
        """Note one problem; ``line`` counts from 1 and is 0 where the whole file is meant."""
        self.found.append(Problem(self.file, line, Text(ja, en)))

    def warn(self, line: int, ja: str, en: str) -> None:
        """Note something that may stay as it is, but that its author should look at."""
        self.found.append(Problem(self.file, line, Text(ja, en), is_warning=True))

    def in_order(self) -> tuple[Problem, ...]:
        """All notes by file and line, each once; the warnings after everything else."""
        once = dict.fromkeys(self.found)
        return tuple(sorted(once, key=lambda note: (note.is_warning, note.file, note.line)))


def printable(name: str) -> str:
    """A file name that can be shown even where its bytes are not UTF-8."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
