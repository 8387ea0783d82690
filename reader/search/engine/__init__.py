"""The one door to Whoosh: writes an index, gives its postings as arrays, and stems English."""

from reader import stand_in

stand_in.install()

# These come after it: Whoosh's own imports would load network code.
from reader.search.engine.lexicon import Lexicon, Postings  # noqa: E402
from reader.search.engine.reading import FIELDS, DamagedIndexError, Reader, opened  # noqa: E402
from reader.search.engine.stems import stem  # noqa: E402
from reader.search.engine.writing import Row, in_memory, write  # noqa: E402

__all__ = [
    "FIELDS",
    "DamagedIndexError",
    "Lexicon",
    "Postings",
    "Reader",
    "Row",
    "in_memory",
    "opened",
    "stem",
    "write",
]
