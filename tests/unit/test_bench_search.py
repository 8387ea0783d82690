"""The bench of search: what it reads, what it makes of answers, and the shape of its figures."""

from __future__ import annotations

import json
import lzma
import sys

import pytest

from reader.model.text import Lang
from tests.benchmarks.search import figures, material, ours, tantivies, xapians
from tests.benchmarks.search.__main__ import measure
from tests.benchmarks.search.asking import Answer, in_turns, typed
from tests.benchmarks.search.material import Asked, Kind, MaterialError
from tests.benchmarks.search.paragraphs import Paragraphs
from tests.benchmarks.search.peers import Peer, compared
from tests.benchmarks.search.publishing import published
from tests.benchmarks.search.report import report
from tests.benchmarks.search.romanised import Romaniser, hepburn, shortened
from tests.benchmarks.search.sameterms import Reading, Terms, best, of_document

_PAGES = {
    "ja": [
        ("梅雨", "気流が樺太の近くで合流し、高気圧ができる。"),
        ("東京", "東京は日本の首都で、人口が多い。"),
        ("図書館", "町の図書館で本を借りて読む。"),
        ("鉄道", "鉄道の駅まで歩いて十分かかる。"),
        ("縁側", "縁側で祖母とお茶を飲んだ。"),
        ("火山", "火山の噴火で灰が降った。"),
    ],
    "en": [
        ("Monsoon", "Two streams of air meet and the rain begins."),
        ("Library", "Borrowed books are returned to the town library."),
        ("Railway", "The station is ten minutes away on foot."),
        ("Veranda", "We drank tea with grandmother on the veranda."),
        ("Volcano", "Ash fell after the eruption of the volcano."),
        ("Harbour", "Fishing boats leave the harbour before dawn."),
    ],
}
_QUERIES = [
    {"kind": "question", "query": "高気圧はどこでできる?", "gold": 0, "lang": "ja"},
    {"kind": "questions", "query": "Where are books returned to?", "gold": 7, "lang": "en"},
    {"kind": "keyword", "query": "図書館 本", "gold": 2, "lang": "ja"},
    {"kind": "keywords", "query": "fishing harbour", "gold": 11, "lang": "en"},
    {"kind": "keyword", "query": "消えた 頁", "gold": 99, "lang": "ja"},
]
_NAMES = {"n", "mrr10", "recall10", "p50_ms", "p95_ms", "p99_ms", "max_ms", "cpu_p95_ms"}


def _paragraph(**other):
    return {"id": 1, "title": "t", "body": "b", "lang": "en", "src": "made"} | other


def _lines(*objects):
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects).encode()


@pytest.fixture
def corpus(tmp_path):
    pages = [(lang, *page) for lang, some in _PAGES.items() for page in some]
    path = tmp_path / "corpus.jsonl.xz"
    path.write_bytes(
        lzma.compress(
            _lines(
                *(
                    _paragraph(id=number, lang=lang, title=title, body=body)
                    for number, (lang, title, body) in enumerate(pages)
                )
            )
        )
    )
    return path


@pytest.fixture
def queries(tmp_path):
    path = tmp_path / "queries.jsonl"
    path.write_bytes(_lines(*_QUERIES))
    return path


class Fixed:
    """An engine that always finds the same."""

    def __init__(self, *found):
        self.found = found
        self.asked = []

    def prepared(self, asked):
        self.asked.append(asked)
        return self._take

    def _take(self):
        sum(range(5000))  # so long that it can be measured
        return self.found


@pytest.mark.parametrize("name", ["corpus.jsonl", "corpus.jsonl.xz"])
def test_paragraphs_are_read_plain_and_packed(tmp_path, name):
    data = _lines(_paragraph(), _paragraph(id="two", lang="ja")) + b"\n"
    path = tmp_path / name
    path.write_bytes(lzma.compress(data) if name.endswith(".xz") else data)

    read = list(material.paragraphs(path))

    assert [(each.id, each.lang) for each in read] == [("1", Lang.EN), ("two", Lang.JA)]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        (b"not JSON\n", "malformed"),
        (_lines(_paragraph(lang="fr")), "'fr'"),
        (_lines({"id": 2, "title": "t", "lang": "en"}), "`body`"),
        (_lines(_paragraph(id=1.5)), "`$.id`"),
        (_lines(_paragraph()), "twice"),
        (b'{"id": "\xff"}\n', "line 2"),
    ],
)
def test_a_bad_line_is_told_with_its_number(tmp_path, line, part):
    path = tmp_path / "corpus.jsonl"
    path.write_bytes(_lines(_paragraph()) + line)

    with pytest.raises(MaterialError, match=r"^corpus\.jsonl, line 2: ") as told:
        list(material.paragraphs(path))
    assert part in str(told.value)
    assert str(told.value).endswith(".")


def test_a_file_that_is_cut_short_is_told(tmp_path):
    path = tmp_path / "corpus.jsonl.xz"
    path.write_bytes(lzma.compress(_lines(_paragraph()))[:-20])

    with pytest.raises(MaterialError, match="not whole"):
        list(material.paragraphs(path))


@pytest.mark.parametrize("data", [None, b"", b"\n"])
def test_a_file_without_paragraphs_is_told(tmp_path, data):
    path = tmp_path / "corpus.jsonl"
    if data is not None:
        path.write_bytes(data)

    with pytest.raises(MaterialError, match=r"corpus\.jsonl"):
        list(material.paragraphs(path))


def test_queries_without_an_answer_in_the_corpus_are_left_out(queries):
    found = material.queries(queries, {"0", "2", "7", "11"})

    assert [one.gold for one in found.of(Kind.QUESTION)] == ["0", "7"]
    assert [one.gold for one in found.of(Kind.KEYWORD)] == ["2", "11"]
    assert found.left_out == 1


def test_queries_of_which_none_can_be_answered_are_told(queries):
    with pytest.raises(MaterialError, match="no query"):
        material.queries(queries, ())


def test_an_unknown_kind_of_query_is_told(tmp_path):
    path = tmp_path / "queries.jsonl"
    path.write_bytes(_lines(_QUERIES[0], _QUERIES[1] | {"kind": "riddle"}))

    with pytest.raises(MaterialError, match=r"line 2: .*'riddle'"):
        material.queries(path, {"0", "7"})


def test_places_become_ranks_and_recall_of_all_and_of_each_language():
    places = [(Lang.JA, 1), (Lang.JA, 4), (Lang.EN, 0), (Lang.EN, 10)]
    found = figures.of_answers([Answer(lang, place, 0.001, 0.001) for lang, place in places])

    assert found["n"] == 4
    assert found["mrr10"] == pytest.approx((1 + 1 / 4 + 0 + 1 / 10) / 4, abs=1e-4)
    assert found["recall10"] == 0.75
    assert (found["ja"]["mrr10"], found["ja"]["recall10"]) == (0.625, 1.0)
    assert (found["en"]["mrr10"], found["en"]["recall10"]) == (0.05, 0.5)


def test_times_are_nearest_ranks_in_milliseconds():
    answers = [Answer(Lang.JA, 1, ms / 1000, ms / 2000) for ms in range(100, 0, -1)]
    found = figures.of_answers(answers)

    times = [found[name] for name in ("p50_ms", "p95_ms", "p99_ms", "max_ms")]
    assert times == [50, 95, 99, 100]
    assert found["cpu_p95_ms"] == 47.5
    assert "en" not in found


def test_only_the_best_ten_count_and_every_engine_is_asked_everything():
    asked = [Asked(gold, Lang.JA, Kind.QUESTION, gold) for gold in ("a", "b", "k")]
    engines = {"one": Fixed(*"abcdefghijk"), "two": Fixed("b")}

    answers = in_turns(engines, asked, warming=0)

    assert [answer.place for answer in answers["one"]] == [1, 2, 0]
    assert [answer.place for answer in answers["two"]] == [0, 1, 0]
    assert engines["one"].asked == engines["two"].asked == asked


def test_engines_are_warmed_before_they_are_measured():
    engine = Fixed()
    asked = [Asked("x", Lang.JA, Kind.QUESTION, "x")] * 3

    assert len(in_turns({"one": engine}, asked)["one"]) == 3
    assert len(engine.asked) == 6


def test_typing_begins_with_one_letter_of_japanese_and_two_of_english():
    keywords = [
        Asked("本 棚", Lang.JA, Kind.KEYWORD, "1"),
        Asked("a bc", Lang.EN, Kind.KEYWORD, "2"),
    ]
    beginnings = typed(keywords)

    assert sorted(one.text for one in beginnings) == ["a b", "a bc", "本", "本 棚"]
    assert {one.kind for one in beginnings} == {Kind.TYPING}


def test_the_sample_of_what_is_typed_is_the_same_each_time():
    keywords = [Asked(f"語{n}", Lang.JA, Kind.KEYWORD, str(n)) for n in range(300)]

    assert typed(keywords) == typed(keywords)
    assert len({one.gold for one in typed(keywords)}) == 120


@pytest.mark.parametrize(
    ("kana", "letters", "short"),
    [
        ("トウキョウ", "toukyou", "tokyo"),
        ("コーヒー", "koohii", "kohii"),
        ("ザッシ", "zasshi", "zasshi"),
        ("マッチャ", "matcha", "matcha"),
        ("シンブン", "shinbun", "shinbun"),
        ("ジュギョウ", "jugyou", "jugyo"),
        ("フィルム", "firumu", "firumu"),
        ("クウキ", "kuuki", "kuki"),
    ],
)
def test_kana_become_hepburn_letters(kana, letters, short):
    assert hepburn(kana) == letters
    assert shortened(letters) == short


def test_only_japanese_queries_that_can_be_read_are_romanised():
    asked = [
        Asked("図書館 2020年", Lang.JA, Kind.KEYWORD, "1"),
        Asked("library", Lang.EN, Kind.KEYWORD, "2"),
        Asked("NHK", Lang.JA, Kind.KEYWORD, "3"),
    ]
    pairs = Romaniser().pairs(asked)

    assert [(one.text, other.text) for one, other in pairs] == [
        ("図書館 2020年", "toshokan 2020nen")
    ]


def test_a_corpus_is_analysed_once_and_read_in_place(corpus, tmp_path):
    file = published(corpus, tmp_path / "kept")
    made = file.stat().st_mtime_ns
    assert published(corpus, tmp_path / "kept") == file
    assert file.stat().st_mtime_ns == made

    pack = Paragraphs(file)
    assert pack.document_count() == 12
    assert pack.refs() == [document.ref for document in pack.documents()]
    library = pack.document("page:2:ja")
    assert library is not None
    assert library.words.split()[:4] == ["図書", "館"] * 2
    assert pack.document("page:2:en") is None
    assert "図書" in {surface.spelling for surface in pack.surfaces()}
    pack.close()


def test_what_is_found_in_a_corpus_can_be_shown(corpus, tmp_path):
    file = published(corpus, tmp_path / "kept")
    searcher = ours.opened(file, tmp_path / "index")
    title = next(Paragraphs(file).documents()).title
    assert title in [hit.title for hit in searcher.search(title, Lang.JA)]
    searcher.close()


def test_other_engines_are_given_the_terms_of_our_own(corpus, tmp_path):
    pack = Paragraphs(published(corpus, tmp_path / "kept"))
    reading = Reading(pack.surfaces())
    document = next(iter(pack.documents()))
    terms = reading.of(Asked("町の図書館", Lang.JA, Kind.KEYWORD, "2"))
    typing = reading.of(Asked("fishing harb", Lang.EN, Kind.TYPING, "11"))
    pack.close()

    assert of_document(document)[:2] == ["梅雨", "梅雨"]
    assert of_document(document).count("気流") == 2  # as a word and as two characters
    assert terms.words == ("町", "図書", "館")
    assert "図書" not in {term.text for term in terms.loose}
    assert "書館" in {term.text for term in terms.loose}
    assert typing == Terms(("fish",), (), "harb", "harb")


def test_a_second_query_only_fills_up_what_the_first_has_left():
    answers = {"all": [*"abc"], "any": [*"cdefghijklm"], "never": ["z"]}

    assert best(answers.__getitem__, ["all", "any", "never"]) == [*"abcdefghij"]


def test_our_times_are_divided_by_those_of_the_others():
    asked = {Kind.QUESTION: [Asked("x", Lang.JA, Kind.QUESTION, "x")] * 3}
    peers = [
        Peer("slow", "same", Fixed("y", "x"), {"seconds": 1.0, "mb": 1.0}),
        Peer("slow", "own", Fixed("x"), {"seconds": 1.0, "mb": 1.0}),
    ]
    found = compared(Fixed(), peers, asked, Fixed())

    assert found["peers"]["engawa"]["questions"]["mrr10"] == 0
    assert found["peers"]["slow"]["same"]["questions"]["mrr10"] == 0.5
    assert found["peers"]["slow"]["own"]["build"]["mb"] == 1.0
    assert found["best_peer"]["questions"] == {"mrr10": 1.0, "name": "slow.own"}
    same = found["ratios"]["slow"]["same"]
    assert 0 < same["questions_read_p50"] < same["questions_p50"]
    assert "questions_read_p50" not in found["ratios"]["slow"]["own"]


def test_peers_that_are_there_find_what_is_asked(corpus, queries, tmp_path):
    measured = measure(corpus, queries, tmp_path / "kept", with_peers=True)

    assert measured["peers"]["fts5"].keys() == {"same", "own", "trigram"}
    for name, peer in measured["peers"].items():
        for tokens in peer.values() if name != "engawa" else ():
            assert tokens.keys() == {"build", *Kind}
            assert tokens["questions"].keys() >= _NAMES
            assert tokens["keywords"]["en"]["mrr10"] == 1
    same = measured["peers"]["fts5"]["same"]
    assert same["questions"]["mrr10"] == same["keywords"]["mrr10"] == 1
    assert {"questions_p95", "typing_p50"} <= measured["ratios"]["fts5"]["same"].keys()


@pytest.mark.parametrize("peer", [xapians, tantivies])
def test_a_peer_that_is_missing_is_left_out_with_a_sentence(peer, monkeypatch, capsys):
    def absent(name):
        raise ImportError(name)

    monkeypatch.setattr(peer, "import_module", absent)
    places = list(sys.path)

    assert list(peer.engines(Reading(()))) == []
    assert "left out" in capsys.readouterr().err
    assert sys.path == places


def test_the_figures_of_a_corpus_have_their_names(corpus, queries, tmp_path):
    measured = measure(corpus, queries, tmp_path / "kept")

    assert measured["documents"] == 12
    assert measured["queries"] == {"asked": 4, "left_out": 1}
    assert measured["build"].keys() == {"seconds", "cpu_seconds", "per_second", "mb"}
    assert measured["analysis"].keys() == {"seconds"}
    assert {"ms", "private_mb", "mapped_mb"} <= measured["open"].keys()
    assert measured["first_query"].keys() == {"ms"}
    for kind in Kind:
        assert _NAMES | {"ja", "en"} == measured[kind.value].keys()
    assert measured["questions"]["mrr10"] == measured["keywords"]["ja"]["mrr10"] == 1
    assert {"n", "mrr10", "kanji_mrr10"} <= measured["romaji"].keys()
    assert measured["romaji"]["n"] == 1
    assert json.loads(json.dumps(measured)) == measured
    assert "questions.ja.mrr10" in figures.table(measured)


def test_a_figure_that_misses_its_mark_stands_out_in_the_tables(corpus, queries, tmp_path):
    measured = measure(corpus, queries, tmp_path / "kept", with_peers=True)
    measured["typing"]["max_ms"], measured["open"]["ms"] = 31.0, 29.0
    measured["ratios"]["fts5"]["same"]["questions_p95"] = 7.0
    written = report(measured)

    assert "| typing.max_ms | **31** | <= 30 |" in written
    assert "| open.ms | 29 | <= 30 |" in written
    assert "| fts5 | same | 7 |" in written
    widths = [{line.count("|") for line in part.splitlines()} for part in written.split("\n\n")]
    assert [len(width) for width in widths] == [1, 1, 1]
