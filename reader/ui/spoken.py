"""Says a line to screen readers, after what they are saying at the moment."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def say(speaker: QWidget, text: str) -> None:
    """Have a line read out that is seen without the focus being on it; nothing that is hidden."""
    from PySide6.QtGui import (  # noqa: PLC0415 not before the page can be read
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if text and speaker.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, text))
