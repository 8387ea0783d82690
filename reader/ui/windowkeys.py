"""The keys of the window, and what its views ask of it: which of its actions each leads to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from reader.model.settings import STANDARD
from reader.ui.rail import KEYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.views import Requests
    from reader.ui.window import Window


def listen(window: Window) -> None:
    """Have the window obey the keys that hold wherever the reader is."""
    for keys, action in {
        "Ctrl+K": window.focus_search,
        "/": window.focus_search,
        "Alt+Left": window.go_back,
        "Backspace": window.go_back,
        "Alt+Right": window.go_forward,
        "Ctrl++": partial(window.zoom, 1),
        "Ctrl+=": partial(window.zoom, 1),
        "Ctrl+-": partial(window.zoom, -1),
        "Ctrl+0": lambda: window.want(text_size=STANDARD.text_size),
        "Ctrl+L": lambda: window.want(lang=window.look.lang.other),
        "?": partial(window.go, "keys"),
        "Alt+3": partial(window.go, "help"),
        "F11": partial(show_full_screen, window),
        "Ctrl+Q": window.close,
    }.items():
        QShortcut(QKeySequence(keys), window).activated.connect(action)
    for room, keys in KEYS.items():
        QShortcut(QKeySequence(keys), window).activated.connect(partial(window.go, room))


def obey(window: Window, requests: Requests) -> None:
    """Have the window do what its views ask for."""
    requests.place.connect(window.go)
    requests.settled_place.connect(window.settle_place)
    requests.spot.connect(window.go_within)
    requests.card.connect(window.show_card)
    requests.failed.connect(window.tell)
    requests.mark.connect(window.open_mark)
    requests.stop.connect(window.go_to)
    requests.back.connect(window.go_back)
    requests.copy.connect(window.copy)
    requests.zoom.connect(window.zoom)
    requests.settings.connect(window.settings_wanted)
    requests.said.connect(window.say)
    requests.hit.connect(window.open_hit)
    requests.words.connect(window.search_for)
    requests.finish.connect(window.finished)


def show_full_screen(window: Window, wanted: bool | None = None) -> None:  # noqa: FBT001 None turns
    """Show the window over the whole screen, or as it was before; the other of both by itself."""
    full = Qt.WindowState.WindowFullScreen
    is_full = bool(window.windowState() & full)
    if wanted is None or wanted is not is_full:
        window.setWindowState(window.windowState() ^ full)
