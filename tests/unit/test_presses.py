"""Three taps of Shift: which presses mean it, and which are ordinary writing."""

from __future__ import annotations

import pytest

from reader.ui.presses import Presses


def _tapped(presses, *times):
    """What each tap of Shift was told to be, a tenth of a second long."""
    told = []
    for at in times:
        presses.press(at)
        told.append(presses.release(at + 0.1))
    return told


def test_the_third_tap_is_the_last():
    assert _tapped(Presses(), 0, 1, 2) == [False, False, True]


@pytest.mark.parametrize(("last", "meant"), [(4.85, True), (4.95, False)])
def test_five_seconds_are_enough_from_the_first_press_to_the_last_release(last, meant):
    assert _tapped(Presses(), 0, 2, last)[-1] is meant


def test_a_tap_of_long_ago_gives_way_to_newer_ones():
    assert _tapped(Presses(), 0, 6, 7, 8) == [False, False, False, True]


def test_six_taps_are_twice_three():
    assert _tapped(Presses(), 0, 0.2, 0.4, 0.6, 0.8, 1.0) == [False, False, True] * 2


def test_another_key_between_two_taps_makes_them_something_else():
    presses = Presses()
    _tapped(presses, 0, 1)
    presses.spoil()
    assert _tapped(presses, 2) == [False]


def test_a_capital_letter_is_not_a_tap():
    presses = Presses()
    for at in range(4):
        presses.press(at)
        presses.spoil()
        assert not presses.release(at + 0.2)


def test_both_shift_keys_together_are_not_taps():
    presses = Presses()
    _tapped(presses, 0, 0.2)
    presses.press(0.4)
    presses.press(0.5)
    assert not presses.release(0.6)


def test_a_release_without_a_press_is_nothing():
    presses = Presses()
    assert [presses.release(at) for at in (0, 1, 2)] == [False] * 3
