"""Guards the pinned PySide6: 6.12.0 on Python 3.11 lost a reference to None at every void call."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat

CALLS = 500


@pytest.mark.parametrize("setter", [QTextCharFormat().setToolTip, QObject().setObjectName])
def test_a_call_without_a_result_keeps_every_reference_to_none(setter):
    # After a few dozen repaints with that loss the program aborts. From Python 3.12 on None is
    # immortal: its count never moves, and the loss cannot happen.
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        setter("x")
    assert sys.getrefcount(None) > before - CALLS // 2
