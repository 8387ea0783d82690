"""The word book: narrowed by any spelling, and kind when a word is not in it."""

from __future__ import annotations

import pytest

from reader.model.text import Lang
from tests.looking import texts


@pytest.mark.parametrize("typed", ["引きこもり", "ヒキコモリ", "hikikomori", "shut-in", "ﾋｷｺﾓﾘ"])
def test_a_word_is_found_by_any_spelling(open_at, typed):
    window = open_at("words", Lang.JA)
    window.view._field.setText(typed)
    shown = [row.accessibleName() for _, row in window.view._rows if not row.isHidden()]
    assert shown
    assert shown[0].startswith("ひきこもり")
    assert len(shown) < len(window.view._rows)


def test_a_hurtful_word_is_found_but_not_shown(open_at):
    window = open_at("words", Lang.JA)
    window.view._field.setText("ナマポ")
    assert [row for _, row in window.view._rows if not row.isHidden()]
    assert "ナマポ" not in texts(window.view)


def test_a_word_that_is_not_here_gets_a_sentence(open_at):
    window = open_at("words", Lang.EN)
    window.view._field.setText("xyzzy")
    assert not window.view._none.isHidden()
