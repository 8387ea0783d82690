"""Where sentences end."""

from __future__ import annotations

import pytest

from reader.content.sentences import sentences
from reader.model.text import Lang


@pytest.mark.parametrize(
    ("text", "lang", "parts"),
    [
        ("休みます。また来ます。", Lang.JA, ("休みます。", "また来ます。")),
        ("「休みます。」と書く", Lang.JA, ("「休みます。", "と書く")),
        ("一行目\n二行目", Lang.JA, ("一行目", "二行目")),
        ("一つめ\t二つめ", Lang.JA, ("一つめ", "二つめ")),
        ("2.5倍です。", Lang.JA, ("2.5倍です。",)),
        ("Rest. Come back.", Lang.EN, ("Rest.", "Come back.")),
        ("“Rest.” It is said.", Lang.EN, ("“Rest.", "It is said.")),
        ("It is 2.5 times", Lang.EN, ("It is 2.5 times",)),
        ("", Lang.EN, ()),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, lang: Lang, parts: tuple[str, ...]) -> None:
    assert sentences(text, lang) == parts
