"""The style of every control of the window, in the colours of one theme."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from reader.ui.theme import Theme

_TEMPLATE = Template("""
* { font-family: "$family"; }
QWidget { color: $ink; font-size: 15px; }
#window, #page, QScrollArea, #scrolled { background: $ground; border: none; }
QScrollArea:focus { border: none; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 4px 8px;
  font-size: 13px; }

#rail { background: $ground; border-right: 1px solid $line; }
#brand { font-size: 20px; letter-spacing: 1px; }
#rail QPushButton { text-align: left; padding: 0 10px; border: 2px solid transparent;
  border-radius: 8px;
  background: transparent; min-height: 33px; }
#rail QPushButton:hover { background: $soft; }
#rail QPushButton:checked { background: $chosen; color: $accent; font-weight: bold; }
#rail QPushButton:focus { border-color: $accent; }
#rail[narrow="true"] QPushButton { text-align: center; padding: 0; }

#topbar { background: $ground; border-bottom: 1px solid $line; }
QLineEdit { background: $surface; border: 1px solid $line; border-radius: 9px;
  padding: 0 12px; min-height: 34px;
  selection-background-color: $match; selection-color: $ink; placeholder-text-color: $muted; }
#search { border-radius: 18px; padding-left: 8px; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 11px; }
#search:focus { padding-left: 7px; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8px;
  padding: 4px; }
QToolButton:hover { background: $soft; }
QToolButton:pressed { background: $chosen; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0; }
#appearance { border: 1px solid $line; padding: 4px 11px; font-size: 13px; color: $muted; }
#appearance:focus { border: 2px solid $accent; padding: 3px 10px; }
#languages { border: 1px solid $line; border-radius: 8px; background: $surface; }
#languages QPushButton { border: 2px solid transparent; border-radius: 7px;
  padding: 2px 10px; min-height: 20px;
  background: transparent; font-size: 13px; }
#languages QPushButton:hover { background: $soft; }
#languages QPushButton:checked { background: $chosen; color: $accent; font-weight: bold; }
#languages QPushButton:focus { border-color: $accent; }

QMenu { background: $surface; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 7px 26px 7px 14px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $muted; }
QMenu::item:checked { color: $accent; font-weight: bold; }
QMenu::indicator { width: 0; height: 0; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }

QLabel { background: transparent; }
QPushButton, QToolButton { outline: none; }
QLabel[role="greeting"] { font-size: 22px; }
QLabel[role="heading"] { font-size: 20px; font-weight: bold; }
QLabel[role="title"] { font-size: 17px; font-weight: bold; }
QLabel[role="name"] { font-size: 15px; font-weight: bold; }
QLabel[role="muted"] { font-size: 13px; color: $muted; }
QLabel[role="aside"] { font-size: 13px; font-weight: bold; }
QLabel[role="value"] { font-size: 16px; }
QLabel[role="address"] { font-size: 14px; }
QLabel[role="accent"] { color: $accent; font-weight: bold; }

Tappable { background: transparent; border: none; }
Tappable[look="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
Tappable[look="card"]:hover, Tappable[look="row"]:hover { background: $soft; }
Tappable[look="row"] { border: 2px solid transparent; border-bottom: 1px solid $line; }
Tappable[look="card"]:focus, Tappable[look="row"]:focus { border: 2px solid $accent;
  border-radius: 12px; }
Tappable[look="row"]:focus { border-radius: 6px; }
Tappable[look="card"]:pressed, Tappable[look="row"]:pressed { background: $chosen; }
Tappable[look="link"] { border: 2px solid transparent; border-radius: 6px; }
Tappable[look="link"]:hover { background: $soft; }
Tappable[look="link"]:focus { border-color: $accent; }
Tappable[look="heading"] { border: none; border-left: 2px solid $line; }
Tappable[look="heading"][present="true"] { border-left: 2px solid $accent; }
Tappable[look="heading"]:hover { background: $soft; }
Tappable[look="heading"]:focus { border: 2px solid $accent; border-radius: 4px; }
Tappable[look="heading"] QLabel { font-size: 13px; color: $muted; }
Tappable[look="heading"][present="true"] QLabel { color: $ink; }
Tappable[look="link"] QLabel { font-size: 13px; color: $accent; }

#card { background: $surface; border: 1px solid $line; border-radius: 12px; }
QPushButton[look="chip"] { border: 1px solid $line; border-radius: 8px; padding: 1px 9px;
  font-size: 13px;
  color: $muted; background: $surface; min-height: 18px; }
QPushButton[look="chip"]:hover { background: $soft; color: $ink; }
QPushButton[look="chip"]:pressed { background: $chosen; }
QPushButton[look="chip"]:focus { border: 2px solid $accent; padding: 0 8px; }
#side { border-right: 1px solid $line; background: $ground; }

QListView { background: $ground; border: none; outline: 0; }
#towns::item { padding: 0 8px; border: 2px solid transparent; border-radius: 6px; }
#towns::item:hover { background: $soft; }
#towns::item:focus { border-color: $accent; }
QTextBrowser { background: $ground; border: none; selection-background-color: $match;
  selection-color: $ink; }
#notice { background: $ink; color: $ground; border-radius: 8px; padding: 8px 14px;
  font-size: 13px; }
#wordcard { background: $surface; border: 1px solid $line; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 36px;
  margin: 2px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 36px;
  margin: 2px; }
QScrollBar::handle:horizontal:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $soft; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def stylesheet(theme: Theme, family: str) -> str:
    """The style sheet of the window."""
    return _TEMPLATE.substitute(asdict(theme), family=family)
