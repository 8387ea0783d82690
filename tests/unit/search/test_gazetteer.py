"""A municipality is found by what people type of it, up to a whole address."""

from __future__ import annotations

import pytest

from reader.model.desk import Municipality
from reader.search.gazetteer import Gazetteer

_PLACES = (
    Municipality("011002", "北海道", "札幌市", "さっぽろし"),
    Municipality("131024", "東京都", "中央区", "ちゅうおうく"),
    Municipality("132292", "東京都", "西東京市", "にしとうきょうし"),
    Municipality("142077", "神奈川県", "茅ヶ崎市", "ちがさきし"),
    Municipality("202010", "長野県", "長野市", "ながのし"),
    Municipality("203033", "長野県", "小海町", "こうみまち"),
    Municipality("212156", "岐阜県", "山県市", "やまがたし"),
    Municipality("232149", "愛知県", "蒲郡市", "がまごおりし"),
    Municipality("242021", "三重県", "四日市市", "よっかいちし"),
    Municipality("292036", "奈良県", "大和郡山市", "やまとこおりやまし"),
    Municipality("024066", "青森県", "横浜町", "よこはままち"),
    Municipality("141003", "神奈川県", "横浜市", "よこはまし"),
)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(_PLACES)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("茅ケ崎", "茅ヶ崎市"),
        ("ちがさき", "茅ヶ崎市"),
        ("chigasaki", "茅ヶ崎市"),
        ("南佐久郡小海町", "小海町"),
        ("長野県南佐久郡小海町豊里57", "小海町"),
        ("kōmi", "小海町"),
        ("koumi-machi", "小海町"),
        ("岐阜県山県市", "山県市"),
        ("蒲郡市", "蒲郡市"),
        ("蒲郡市竹谷町", "蒲郡市"),
        ("大和郡山市", "大和郡山市"),
        ("四日市", "四日市市"),
        ("横浜市", "横浜市"),
        ("横浜市港北区", "横浜市"),
        ("横浜市 港北区", "横浜市"),
        ("神奈川県横浜市", "横浜市"),
        ("北海道札幌市中央区", "札幌市"),
        ("札幌市 中央区", "札幌市"),
        ("東京都中央区", "中央区"),
        ("中央区 東京", "中央区"),
        ("131024", "中央区"),
        ("yokohama kanagawa", "横浜市"),
        ("Sapporo, Hokkaido", "札幌市"),
        ("長野", "長野市"),
    ],
)
def test_the_place_that_is_meant_is_taken(gazetteer, query, name):
    place = gazetteer.exactly(query)
    assert place is not None
    assert place.name == name


def test_where_two_places_may_be_meant_neither_is_taken(gazetteer):
    assert gazetteer.exactly("横浜") is None
    assert {place.name for place in gazetteer.named("横浜")} == {"横浜町", "横浜市"}


def test_the_places_of_a_prefecture_come_before_names_that_contain_its_own(gazetteer):
    assert [place.name for place in gazetteer.named("東京")] == ["中央区", "西東京市"]
    assert gazetteer.named("tokyo")[0].name == "中央区"


@pytest.mark.parametrize("query", ["", " ", "、", "区", "市", "渋谷", "x", "県"])
def test_what_is_no_place_is_never_taken(gazetteer, query):
    assert gazetteer.exactly(query) is None


def test_a_place_with_an_unknown_number_is_found_all_the_same():
    odd = Gazetteer([Municipality("990001", "某県", "某市", "ぼうし")])
    assert odd.exactly("ぼう").name == "某市"
    assert [place.name for place in odd.named("某県")] == ["某市"]


@pytest.mark.parametrize("query", ["中央区", "ちゅうおうく", "中央区銀座"])
def test_a_ward_that_large_cities_have_too_is_not_taken_for_that_of_tokyo(gazetteer, query):
    assert gazetteer.exactly(query) is None
    assert [place.name for place in gazetteer.named(query)] == ["中央区"]


# Prefectures


@pytest.mark.parametrize(
    "query",
    [
        "東京都", "東京", "とうきょう", "トウキョウト", "Tokyo", "Tōkyō", "tokyo-to",
        "Tokyo prefecture", "13",
    ],
)  # fmt: skip
def test_a_prefecture_is_meant_by_any_of_its_names(gazetteer, query):
    found = gazetteer.prefecture(query)
    assert found is not None
    assert (found.code, found.name, found.kana, found.romaji) == (
        "13", "東京都", "とうきょうと", "Tokyo",
    )  # fmt: skip
    assert gazetteer.prefectures_named(query) == (found,)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("神", ["神奈川県"]),
        ("なが", ["長野県"]),
        ("北海", ["北海道"]),
        ("ao", ["青森県"]),
        ("か", []),
        ("", []),
        ("長野市", []),
        ("長野県 長野市", []),
        ("西東京", []),
        ("📖", []),
    ],
)
def test_a_prefecture_is_listed_by_a_telling_beginning(gazetteer, query, names):
    assert [each.name for each in gazetteer.prefectures_named(query)] == names
    assert gazetteer.prefecture(query) is None


def test_prefectures_have_the_names_that_english_uses():
    names = {
        "北海道": "Hokkaido", "新潟県": "Niigata", "京都府": "Kyoto", "大阪府": "Osaka",
        "兵庫県": "Hyogo", "高知県": "Kochi",
    }  # fmt: skip
    codes = ("01", "15", "26", "27", "28", "39")
    places = [Municipality(c + "0000", n, "市", "し") for c, n in zip(codes, names, strict=True)]
    assert {each.name: each.romaji for each in Gazetteer(places).prefectures} == names
