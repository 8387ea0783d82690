"""English stems, as Whoosh's Snowball makes them."""

from whoosh.lang.snowball.english import EnglishStemmer

_STEMMER = EnglishStemmer()


def stem(word: str) -> str:
    """The Snowball stem of a lower-case English word."""
    return str(_STEMMER.stem(word))
