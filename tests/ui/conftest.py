"""A real window over the real collection, and what a person does with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.places import Places
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.window import Window
from tests.looking import settle
from tests.made_page import show


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["Engawa", "-style", "Fusion"]


@pytest.fixture
def application(shipped: Places, qapp: QApplication) -> Iterator[Application]:
    running = Application(shipped, qapp)
    yield running
    running.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def open_at(application: Application, qtbot: QtBot) -> Iterator[Callable[..., Window]]:
    """Open the window at a place and wait until it has settled."""
    windows: list[Window] = []

    def opened(
        place: str = "home",
        lang: Lang = Lang.JA,
        theme: str = "paper",
        size: tuple[int, int] = (1280, 800),
        **more: Any,
    ) -> Window:
        settings = Settings(lang=lang, theme=theme, **more)
        window = application.open(View(place, settings, size))
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        settle()
        if isinstance(window.view, Article):
            window.view.call_company()
        return window

    yield opened
    for window in windows[:-1]:  # the application itself lets the last one go
        window.deleteLater()


@pytest.fixture
def begun(application: Application, qtbot: QtBot) -> Callable[..., Article]:
    """Show a page of fragments, in its first moment."""

    def made(fragments: Sequence[str], **more: Any) -> Article:
        article = show(application, fragments, **more)
        qtbot.addWidget(article)
        return article

    return made


@pytest.fixture
def page(begun: Callable[..., Article]) -> Callable[..., Article]:
    """Show a page of fragments that is all there."""

    def made(*fragments: str, **more: Any) -> Article:
        article = begun(fragments, **more)
        article.folio.finish()
        settle()
        return article

    return made
