"""What publishing makes of texts, and the spellings that it hands to the reader."""

from __future__ import annotations

import pytest

from reader.search.morphology import Analyser
from tests.unit.search.conftest import table_of


@pytest.fixture
def analyser() -> Analyser:
    return Analyser()


def test_words_are_in_their_normalised_form_without_particles(analyser):
    assert analyser.words("ひきこもりの若者は本を読んだ。") == ["引き籠もり", "若者", "本", "読む"]


def test_different_spellings_are_one_word(analyser):
    assert analyser.words("引きこもり") == analyser.words("引き籠もり") == ["引き籠もり"]


def test_words_that_stand_everywhere_are_left_out(analyser):
    assert analyser.words("そのようなことをしている") == []


def test_english_words_become_stems(analyser):
    assert analyser.words("The families' stories, 2024") == ["famili", "stori", "2024"]


def test_words_never_hold_a_space_so_that_they_can_be_joined(analyser):
    analyser.teach("voice station", ("ボイス ステーション",))
    words = analyser.words("ボイス ステーション VOICE\u3000STATION")

    assert words
    assert all(len(word.split()) == 1 for word in words)


def test_a_text_of_any_length_is_analysed(analyser):
    assert analyser.words("家族" * 30_000).count("家族") >= 29_000


def test_every_spelling_that_was_met_is_handed_on_in_order(analyser):
    analyser.words("家族と家族の本")
    found = {surface.spelling: surface for surface in analyser.surfaces()}

    assert list(found) == sorted(found)
    assert found["家族"].normal == "家族"
    assert found["と"].normal == ""
    assert found["家族"].cost < found["本"].cost


def test_a_taught_spelling_means_the_head_word(analyser):
    analyser.teach("ひきこもり", ("引籠り", "ヒッキー"))
    analyser.words("ひきこもりと部屋")
    table = table_of(analyser.surfaces())

    assert [token.others for token in table.cut("引籠り")] == [("引き籠もり",)]
    assert [token.others for token in table.cut("ひっきー")] == [("引き籠もり",)]


def test_a_taught_spelling_keeps_its_own_meaning_first(analyser):
    analyser.teach("自室", ("部屋",))
    analyser.words("部屋で休む")
    (token,) = table_of(analyser.surfaces()).cut("部屋")

    assert (token.usual, token.others) == ("部屋", ("自室",))


def test_a_head_of_several_words_is_found_in_texts_beside_its_parts(analyser):
    analyser.teach("居場所", ())

    assert analyser.words("居場所をさがす").count("居場所") == 1
    assert "場所" in analyser.words("居場所をさがす")


def test_the_same_texts_give_the_same_spellings_whatever_their_order():
    texts = ("行った", "行ったら", "市場", "市場を見る")
    tables = []
    for order in (texts, texts[::-1]):
        analyser = Analyser()
        for text in order:
            analyser.words(text)
        tables.append(analyser.surfaces())

    assert tables[0] == tables[1]


def test_words_have_the_keys_of_how_they_are_read(analyser):
    assert analyser.readings("ひきこもりの若者は、東京で相談した。") == [
        "hikikomori", "wakamono", "tokyo", "sodan",
    ]  # fmt: skip


def test_compounds_have_keys_beside_those_of_their_parts(analyser):
    assert analyser.readings("引きこもる") == ["hikikomoru", "hiki", "komoru"]


def test_what_has_no_sound_or_no_meaning_has_no_key(analyser):
    assert analyser.readings("2024 Family…、そのようにしている") == []


def test_old_kanji_are_read_as_new_ones(analyser):
    assert analyser.readings("學校の渡邊さん") == analyser.readings("学校の渡辺さん")


def test_a_word_is_read_as_the_word_book_says(analyser):
    analyser.read_as("居場所", "いばしょ")
    analyser.read_as("家族", "かぞく")
    keys = analyser.readings("居場所と家族の居場所")

    assert (keys.count("ibasho"), keys.count("basho"), keys.count("kazoku")) == (2, 2, 1)


def test_spellings_that_stand_nowhere_are_handed_on_with_the_meaning_of_their_word(analyser):
    analyser.teach("ひきこもり", ("recluse",))
    analyser.words("ひきこもりの人の申し込み")
    found = {surface.spelling: surface for surface in analyser.surfaces()}

    assert found["申込"].normal == found["申込み"].normal == "申し込み"
    assert found["ひき籠り"].normal == found["引籠り"].normal == "引き籠もり"
    assert found["申込"].cost > found["申し込み"].cost


def test_what_stands_in_the_texts_is_remembered_by_its_sound():
    analyser = Analyser()
    analyser.read_as("親の会", "おやのかい")
    analyser.readings("ひきこもりの若者は、親の会で生活保護の話をした。ヒキコモリ")
    known = {(each.key, each.spelling) for each in analyser.sounds()}

    assert {
        ("wakamono", "若者"),
        ("hikikomori", "ひきこもり"),
        ("oyanokai", "親の会"),
        ("seikatsuhogo", "生活保護"),
        ("hogo", "保護"),
    } <= known
    assert not {spelling for _, spelling in known} & {"の", "は", "した", "ヒキコモリ"}
