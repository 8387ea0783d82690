"""What a reader keeps comes back as it was kept, and a slip costs nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.model.mark import NOTE_LIMIT, Mark, MarkKind, Passage
from reader.model.text import Lang, ReaderError
from reader.private.marks import Marks

_NOW = dt.datetime(2026, 11, 22, 3, 4, tzinfo=dt.UTC)


def highlight(page="why", quote="居場所", note="", colour=1):
    passage = Passage("b4", 10, len(quote), quote)
    return Mark(page, Lang.JA, MarkKind.HIGHLIGHT, _NOW, (passage,), colour, note)


def bookmark(page="why"):
    return Mark(page, Lang.JA, MarkKind.BOOKMARK, _NOW)


@pytest.fixture
def marks():
    return Marks()


def test_a_mark_comes_back_as_it_was_made_with_a_name_of_its_own(marks):
    one, two = marks.add(highlight(note="ここ")), marks.add(highlight(note="ここ"))
    assert one.id != two.id
    assert (one.quote, one.note, one.colour, one.created) == ("居場所", "ここ", 1, _NOW)
    assert marks.one(one.id) == one


def test_the_newest_is_listed_first_whatever_the_clock_says(marks):
    first = marks.add(highlight())
    second = marks.add(
        Mark("why", Lang.EN, MarkKind.BOOKMARK, dt.datetime(1999, 1, 1, tzinfo=dt.UTC))
    )
    assert marks.all() == (second, first)
    assert marks.on_page("why") == (first, second)


def test_a_page_has_its_own_marks(marks):
    here, there = marks.add(highlight("why")), marks.add(highlight("family"))
    assert marks.on_page("why") == (here,)
    assert marks.on_page("family") == (there,)
    assert marks.on_page("elsewhere") == ()


def test_a_page_is_bookmarked_or_not_and_a_highlight_is_no_bookmark(marks):
    marks.add(highlight("why"))
    assert marks.bookmark("why") is None
    kept = marks.add(bookmark("why"))
    assert marks.bookmark("why") == kept
    marks.remove(kept.id)
    assert marks.bookmark("why") is None


def test_note_and_colour_change_each_by_itself(marks):
    kept = marks.add(highlight(colour=1))
    marks.change(kept.id, note="あとで読む")
    marks.change(kept.id, colour=3)
    changed = marks.one(kept.id)
    assert (changed.note, changed.colour) == ("あとで読む", 3)
    marks.change(kept.id, note="")
    assert marks.one(kept.id).note == ""


def test_what_was_removed_comes_back_step_by_step_to_its_old_place(marks):
    kept = [marks.add(highlight(note=str(number))) for number in range(3)]
    before = marks.all()
    assert not marks.can_undo
    for mark in kept:
        marks.remove(mark.id)
    assert marks.all() == ()
    assert [marks.undo() for _ in kept] == kept[::-1]
    assert marks.all() == before
    assert not marks.can_undo
    assert marks.undo() is None


def test_removing_twice_is_removing_once(marks):
    kept = marks.add(highlight())
    marks.remove(kept.id)
    marks.remove(kept.id)
    assert marks.undo() == kept
    assert marks.undo() is None


def test_a_new_mark_never_takes_the_name_of_a_removed_one(marks):
    gone = marks.add(highlight())
    marks.remove(gone.id)
    new = marks.add(highlight())
    marks.undo()
    assert {mark.id for mark in marks.all()} == {gone.id, new.id}


def test_a_note_of_the_full_length_is_kept_and_a_longer_one_told(marks):
    kept = marks.add(highlight(note="あ" * NOTE_LIMIT))
    with pytest.raises(ReaderError, match="10,000"):
        marks.change(kept.id, note="あ" * (NOTE_LIMIT + 1))
    with pytest.raises(ReaderError, match="10,000"):
        marks.add(highlight(note="あ" * (NOTE_LIMIT + 1)))
    assert marks.all() == (kept,)


@pytest.mark.parametrize(
    "wrong",
    [
        Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (), 1),
        Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (Passage("b1", 0, 1, "a"),), 0),
        Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (Passage("b1", 0, 1, "a"),), 4),
        Mark("why", Lang.JA, MarkKind.BOOKMARK, _NOW, (Passage("b1", 0, 1, "a"),)),
        Mark("why", Lang.JA, MarkKind.BOOKMARK, _NOW, colour=2),
    ],
)
def test_what_is_neither_a_highlight_nor_a_bookmark_is_refused(marks, wrong):
    with pytest.raises(ValueError, match="Mark"):
        marks.add(wrong)
    assert marks.all() == ()


def test_a_bookmark_has_a_note_but_no_colour(marks):
    kept = marks.add(bookmark())
    assert marks.change(kept.id, note="家族に見せる").note == "家族に見せる"
    with pytest.raises(ValueError, match="Mark"):
        marks.change(kept.id, colour=1)
