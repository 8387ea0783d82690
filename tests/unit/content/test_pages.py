"""The minutes of a page are those of its longer language."""

from __future__ import annotations

import pytest

from tests.author_folder import DAY, AuthorFolder


@pytest.mark.parametrize(
    ("characters", "words", "minutes"),
    [(10, 10, 1), (2000, 10, 4), (10, 660, 3), (1240, 10, 2), (1260, 10, 3)],
)
def test_minutes_of_reading(
    folder: AuthorFolder,
    characters: int,
    words: int,
    minutes: int,
) -> None:
    sentences = [
        "あいうえおかきく。" * (characters // 9) + "。" * (characters % 9),
        "Word. " * words,
    ]
    for lang, text in zip(("ja", "en"), sentences, strict=True):
        name = f"{DAY}.{lang}.md"
        head = (folder.root / name).read_text(encoding="utf-8").split("\n\n")[0]
        folder.write(name, f"{head}\n\n{text}[^survey]\n")

    assert folder.collection().pages[0].info.minutes == minutes
