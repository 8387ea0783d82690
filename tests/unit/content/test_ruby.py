"""Generated readings in a prepared fragment."""

from __future__ import annotations

from reader.content.furigana import SEPARATOR
from reader.content.ruby import with_readings
from reader.model.reading import Reading


def _read(text):
    return [Reading(char, "よみ" if char == "家" else "") for char in text]


def _ruby(serial):
    return f'<span title="{SEPARATOR}よみ{SEPARATOR}{serial}">家</span>'


def test_every_kanji_bears_its_reading_and_equal_neighbours_stay_apart():
    assert with_readings("家家の", _read) == f"{_ruby(10_000)}{_ruby(10_001)}の"


def test_only_the_kanji_that_is_not_taught_at_school_is_marked_as_rare():
    word = [Reading("支", "し"), Reading("援", "えん"), Reading("する")]
    frame = SEPARATOR
    assert with_readings("支援する", lambda _: word) == (
        f'<span title="{frame}し{frame}10000">支</span>'
        f'<span title="{frame}えん{frame}10001{frame}rare">援</span>する'
    )


def test_a_word_that_is_read_as_a_whole_is_rare_as_a_whole():
    shown = with_readings("一緒", lambda text: [Reading(text, "いっしょ")])
    assert shown.endswith(f'{SEPARATOR}rare">一緒</span>')


def test_tags_stay_and_entities_are_still_text():
    html = "<strong>家</strong> &lt;b&gt; <br>"
    assert with_readings(html, _read) == f"<strong>{_ruby(10_000)}</strong> &lt;b&gt; <br>"


def test_what_the_author_has_read_footnotes_and_code_stay_as_they_are():
    own = f'<span title="{SEPARATOR}いえ{SEPARATOR}1">家</span>'
    html = f'{own}<code>家</code><sup><a href="source:x">家</a></sup>'
    assert with_readings(html, _read) == html


def test_words_of_a_link_are_read_too():
    assert (
        with_readings('<a href="page:x">家</a>', _read) == f'<a href="page:x">{_ruby(10_000)}</a>'
    )
