"""The style of every control of the window, in the colours of one theme."""

from __future__ import annotations

from string import Template

from reader.ui import controlstyle
from reader.ui.theme import Theme

_AROUND = """
#window, #page, QScrollArea, #scrolled { background: $ground; border: none; }
QScrollArea:focus { border: none; }
#rail { background: $ground; border-right: 1px solid $line; }
#brand { font-size: 20px; letter-spacing: 1px; }
#rail > QPushButton { text-align: left; padding: 0 10px; border: 2px solid transparent;
  border-radius: 8px; background: transparent; min-height: 33px; }
#rail > QPushButton:hover { background: $soft; }
#rail > QPushButton:pressed { background: $chosen; }
#rail > QPushButton:checked { background: $chosen; color: $accent; font-weight: bold; }
#rail[narrow="true"] > QPushButton { text-align: center; padding: 0; }
#rail[narrow="true"] > QPushButton:checked { border-left-color: $accent;
  border-top-left-radius: 0; border-bottom-left-radius: 0; }
#rail > QPushButton:focus { border-color: $accent; }
#topbar { background: $ground; border-bottom: 1px solid $line; }
#search { border-radius: 18px; padding-left: 8px; }
#search:focus { padding-left: 7px; }
#appearance { border: 1px solid $edge; border-radius: 14px; padding: 5px 12px; font-size: 13px;
  color: $ink; background: $surface; }
#appearance:hover { background: $soft; color: $ink; }
#appearance:focus { border: 2px solid $accent; padding: 4px 11px; }
#side { border-right: 1px solid $line; background: $ground; }
#strip { background: $soft; border-top: 1px solid $line; }
#findbar, #notice { background: $soft; border-top: 1px solid $edge; }
#card { background: $surface; border: 1px solid $line; border-radius: 12px; }
#wordcard { background: $surface; border: 1px solid $edge; border-radius: 12px; }
Contents QScrollBar::handle:vertical { background: $line; }
#floating { background: $surface; border: 1px solid $edge; border-radius: 12px; }
#notice { padding: 9px 28px 10px 28px; font-size: 14px; }
"""

_TEXT = """
QLabel { background: transparent; color: $ink; }
QLabel[role="greeting"] { font-size: 22px; }
QLabel[role="heading"] { font-size: 20px; font-weight: bold; }
QLabel[role="title"] { font-size: 17px; font-weight: bold; }
QLabel[role="name"] { font-size: 15px; font-weight: bold; }
QLabel[role="muted"] { font-size: 13px; color: $muted; }
QLabel[role="aside"] { font-size: 13px; font-weight: bold; }
QLabel[role="value"] { font-size: 16px; }
QLabel[role="address"] { font-size: 14px; }
QLabel[role="accent"] { color: $accent; font-weight: bold; }
QTextBrowser { background: $ground; border: none; }
"""

_ROWS = """
Tappable { background: transparent; border: none; }
Tappable[look="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
Tappable[look="card"]:hover, Tappable[look="row"]:hover { background: $soft; }
Tappable[look="row"] { border: 2px solid transparent; border-bottom: 1px solid $line; }
Tappable[look="card"]:focus, Tappable[look="row"]:focus { border: 2px solid $accent;
  border-radius: 12px; }
Tappable[look="row"]:focus { border-radius: 6px; }
Tappable[look="card"]:pressed, Tappable[look="row"]:pressed { background: $chosen; }
Tappable[look="entry"] { border: 2px solid transparent; border-radius: 8px; }
Tappable[look="entry"]:hover { background: $soft; }
Tappable[look="entry"]:pressed { background: $chosen; }
Tappable[look="entry"]:focus { border-color: $accent; }
Rule { border: none; border-bottom: 1px solid $line; margin: 0 10px; }
Tappable[look="link"] { border: 2px solid transparent; border-radius: 6px; }
Tappable[look="link"]:hover { background: $soft; }
Tappable[look="link"]:focus { border-color: $accent; }
Tappable[look="link"] > QLabel { font-size: 13px; color: $accent; }
Tappable[look="link"] > QLabel[role="meant"] { font-size: 15px; text-decoration: underline; }
QListView { background: $ground; color: $ink; border: none; outline: 0; }
#towns::item { padding: 0 8px; border: 2px solid transparent; border-radius: 6px; }
#towns::item:hover { background: $soft; }
#towns::item:focus { border-color: $accent; }
"""

_TEMPLATE = Template(
    controlstyle.BUTTONS
    + controlstyle.FIELDS
    + controlstyle.CHOICES
    + controlstyle.WINDOWS
    + _AROUND
    + _TEXT
    + _ROWS
)


def stylesheet(theme: Theme, family: str) -> str:
    """The style sheet of the window."""
    return _TEMPLATE.substitute(theme._asdict(), family=family)
