"""The style of controls that Qt brings: buttons, fields, choices, lists, dialogs, scroll bars.

``edge`` bounds whatever is pressed or written in, ``line`` only parts one thing from the next.
A ring of two pixels in ``accent`` is the keyboard; what is chosen is bold or has a sign as well,
and where that sign is such a ring already, it becomes one of three.
"""

BUTTONS = """
QPushButton, QToolButton { color: $ink; outline: none; }
QPushButton[look="plain"], QPushButton[look="toggle"], QDialogButtonBox > QPushButton {
  background: $surface; border: 1px solid $edge; border-radius: 9px; padding: 0 15px;
  min-height: 32px; }
QPushButton[look="toggle"] { border-radius: 14px; padding: 0 11px; min-height: 26px;
  font-size: 13px; }
QPushButton[look="plain"]:hover, QPushButton[look="toggle"]:hover,
QDialogButtonBox > QPushButton:hover { background: $soft; }
QPushButton[look="plain"]:pressed, QDialogButtonBox > QPushButton:pressed,
QPushButton[look="toggle"]:pressed { background: $chosen; }
QPushButton[look="plain"]:checked, QPushButton[look="toggle"]:checked { background: $chosen;
  color: $accent; font-weight: bold; border: 2px solid $accent; padding: 0 14px;
  min-height: 30px; }
QPushButton[look="toggle"]:checked { padding: 0 10px; min-height: 24px; }
QPushButton[look="plain"]:disabled, QDialogButtonBox > QPushButton:disabled,
QPushButton[look="toggle"]:disabled { color: $edge; border-color: $line; }
QPushButton[look="plain"]:focus, QDialogButtonBox > QPushButton:focus {
  border: 2px solid $accent; padding: 0 14px; min-height: 30px; }
QPushButton[look="toggle"]:focus { border: 2px solid $accent; padding: 0 10px; min-height: 24px; }
QPushButton[look="plain"]:checked:focus, QPushButton[look="toggle"]:checked:focus {
  border: 3px solid $accent; padding: 0 13px; min-height: 28px; }
QPushButton[look="toggle"]:checked:focus { padding: 0 9px; min-height: 22px; }
QPushButton[look="primary"] { background: $accent; color: $ground; border: 2px solid $accent;
  border-radius: 10px; padding: 0 16px; min-height: 32px; font-weight: bold; }
QPushButton[look="primary"]:hover { background: $ink; border-color: $ink; }
QPushButton[look="primary"]:pressed { background: $muted; border-color: $muted; }
QPushButton[look="primary"]:focus { background-clip: padding; }
QPushButton[look="primary"]:disabled { background: $soft; color: $edge; border-color: $soft; }
#languages, #segments { border: 1px solid $edge; border-radius: 9px; background: $surface; }
#languages > QPushButton, #segments > QPushButton { border: 2px solid transparent;
  border-radius: 7px; padding: 2px 10px; min-height: 20px; background: transparent;
  font-size: 13px; }
#languages > QPushButton:hover, #segments > QPushButton:hover { background: $soft; }
#languages > QPushButton:pressed, #segments > QPushButton:pressed { background: $chosen; }
#languages > QPushButton:checked, #segments > QPushButton:checked { background: $chosen;
  color: $accent; font-weight: bold; }
#languages > QPushButton:disabled, #segments > QPushButton:disabled { color: $edge; }
#languages > QPushButton:focus, #segments > QPushButton:focus { border-color: $accent; }
QPushButton[look="chip"] { border: 1px solid $edge; border-radius: 8px; padding: 1px 9px;
  font-size: 13px; color: $muted; background: $surface; min-height: 18px; }
QPushButton[look="chip"]:hover { background: $soft; color: $ink; }
QPushButton[look="chip"]:pressed { background: $chosen; }
QPushButton[look="chip"]:focus { border: 2px solid $accent; padding: 0 8px; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8px;
  padding: 4px; }
QToolButton:hover { background: $soft; }
QToolButton:pressed { background: $chosen; }
QToolButton:checked { background: $chosen; color: $accent; font-weight: bold;
  border-bottom-color: $accent; }
QToolButton:disabled { color: $edge; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0; }
"""

FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $surface;
  color: $ink; border: 1px solid $edge; border-radius: 9px; padding: 0 12px; min-height: 34px;
  selection-background-color: $match; selection-color: $ink; }
QLineEdit { placeholder-text-color: $muted; }
QPlainTextEdit { padding: 6px 8px; placeholder-text-color: $muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent;
  padding: 0 11px; min-height: 32px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 5px 7px;
  min-height: 32px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  color: $edge; border-color: $line; }
QComboBox::drop-down { border: none; background: transparent; width: 26px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { width: 0; height: 0;
  border: 5px solid $surface; border-bottom: 0; border-top: 6px solid $muted; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; outline: 0;
  padding: 4px; selection-background-color: $chosen; selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 8px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected { background: $chosen; color: $ink; }
QAbstractSpinBox > QLineEdit { border: none; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none;
  background: transparent; width: 24px; }
QAbstractSpinBox::up-arrow { width: 0; height: 0; border: 5px solid $surface;
  border-top: 0; border-bottom: 6px solid $muted; }
QComboBox::down-arrow:hover, QAbstractSpinBox::down-arrow:hover { border-top-color: $ink; }
QAbstractSpinBox::up-arrow:hover { border-bottom-color: $ink; }
"""

CHOICES = """
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 6px; padding: 2px 4px;
  spacing: 9px; color: $ink; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $edge; }
QCheckBox::indicator, QRadioButton::indicator { width: 9px; height: 9px; padding: 4px;
  border: 1px solid $edge; border-radius: 5px; background: $surface; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $soft; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { border: 2px solid $accent;
  padding: 3px; background: $accent; background-clip: content; }
QRadioButton::indicator:checked { background-clip: border; background: qradialgradient(
  cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.5 $accent,
  stop: 0.58 $surface, stop: 1 $surface); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $edge; }
QCheckBox::indicator:checked:disabled { background: $edge; background-clip: content; }
QSlider { border: 2px solid transparent; border-radius: 8px; min-height: 24px; padding: 0 8px; }
QSlider:focus { border-color: $accent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $edge; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 14px; margin: -7px 0; border-radius: 9px;
  border: 2px solid $accent; background: $surface; }
QSlider::handle:horizontal:hover { background: $chosen; }
QSlider::handle:horizontal:disabled { border-color: $edge; }
QTabBar { background: transparent; }
QTabBar::tab { padding: 6px 12px; border: 2px solid transparent; color: $muted; }
QTabBar::tab:hover { background: $soft; color: $ink; }
QTabBar::tab:selected { color: $accent; font-weight: bold; border-bottom-color: $accent; }
QTabBar::tab:focus { border-color: $accent; border-radius: 6px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
"""

WINDOWS = """
QDialog { background: $ground; }
QToolTip { background: $surface; color: $ink; border: 1px solid $edge; padding: 4px 8px;
  font-family: "$family"; font-size: 13px; }
QMenu { background: $surface; color: $ink; border: 1px solid $edge; padding: 6px;
  font-family: "$family"; font-size: 15px; }
QMenu::item { padding: 7px 26px 7px 14px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $chosen; }
QMenu::item:checked { color: $accent; font-weight: bold; }
QMenu::indicator { width: 0; height: 0; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QTreeView, QTableView { background: $surface; color: $ink; border: 1px solid $line; outline: 0;
  selection-background-color: $chosen; selection-color: $ink; }
QTreeView::item { min-height: 28px; border: 1px solid transparent; }
QTreeView::item:selected { background: $chosen; color: $ink; border-top-color: $edge;
  border-bottom-color: $edge; }
QTreeView:focus, QTableView:focus { border-color: $accent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; font-size: 13px; padding: 6px 8px;
  border: none; border-bottom: 1px solid $line; }
QSplitter::handle { background: $line; margin: 0 3px; }
QSplitter::handle:hover { background: $accent; }
QProgressBar { background: $soft; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
