"""What somebody types into the search field, up to the hits that are shown."""

from __future__ import annotations

import zlib
from pathlib import Path

from reader import __version__
from reader.model.text import Lang
from reader.pack.read import Pack
from reader.search import open_searcher, query, syntax
from tests.fuzz.ground import published
from tests.fuzz.pieces import changer
from tests.fuzz.target import Target

_WORDS = tuple(
    each.encode()
    for each in (
        "「", "」", "『", "』", '"', "“", "”", "-", "－", "−", ":", "：", " ", "\u3000", "\n",
        "lang:ja",
        "言語：英語", "type:word", "種類：窓口", "topic:self", "type:", "lang:", "居場所", "ibasho",
        "いばしょ", "キョウト", "kyouto", "札幌市", "窓口", "day", "'s", "12", "１２", "ー", "っ",
        "ん",
        "\x00", "\u200b", "\u202e", "가", "😀", "ﾊﾟ", "か\u3099", "a", "あ", "*", "(", "[", "\\",
    )
)  # fmt: skip
_SEARCHED = 6  # one in so many goes through the whole search, which is slower


def target(ground: Path) -> Target:
    """Searches a small collection."""
    pack = Pack.open(published(ground))
    searcher = open_searcher(pack, ground / "index", __version__)

    def run(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        asked = syntax.read(text)
        for phrase in (*asked.phrases, *asked.without):
            syntax.holds("居場所 a day at home", phrase)
        query.read(asked.text, searcher._table)
        if zlib.crc32(data) % _SEARCHED == 0:
            lang = Lang.EN if data[:1].isascii() else Lang.JA
            for hit in searcher.search(text, lang):
                for start, length in (*hit.excerpt.marks, *hit.title_marks):
                    assert start >= 0, hit
                    assert length > 0, hit
            searcher.meant(text)

    return Target(
        run, [b"", *_WORDS, "家での一日 -「今日は」".encode()], _WORDS, 2_000, changer(_WORDS)
    )
