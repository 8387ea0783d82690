"""All settings on one sheet, with a sample beside them; whatever is chosen holds at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.model.settings import COLUMNS, SPACINGS, Arrangement, Furigana, Settings
from reader.model.text import Lang
from reader.ui.choices import Choice, Segments
from reader.ui.look import Look
from reader.ui.sample import Sample
from reader.ui.scrolled import Scrolled
from reader.ui.sizes import Sizes
from reader.ui.spot import Spot
from reader.ui.tappable import label
from reader.ui.themelist import Themes

_CONTROLS = 430  # pixels, beside the sample
_ALONE = 560  # at most, below the sample
_TWO_COLUMNS = 780
_SAMPLE_ABOVE = 0.32  # of the height
_LANGUAGES = {Lang.JA: "日本語", Lang.EN: "English"}  # each in its own language, in both
_SIDE = 28
_BAR = 12
_RESET = "reset"


class SettingsSheet(QWidget):
    """Emits the settings as somebody wants them. A sample of text stays in sight."""

    settings_wanted = Signal(object)  # Settings
    collections_wanted = Signal()
    keeping_wanted = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, in_reading_room: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._in_reading_room = in_reading_room
        self._controls: dict[str, Choice | Sizes] = {}
        self._scrolled = Scrolled(_ALONE)
        self._size = label("", "muted", wraps=False)
        self._reset = QPushButton(self.tr("Back to the first settings"))
        self._more = QPushButton(self.tr("Add a collection…"))
        self._how = QPushButton(self.tr("How things are kept…"))
        self._fill(self._scrolled.column)
        self._name_parts()
        self._sample = Sample(look)
        self._rule = _Rule(look.theme.line)
        self._above = QWidget()
        self._room = QVBoxLayout(self._above)
        self._title = label(self.tr("Sample"), "muted", wraps=False)
        self._room.addWidget(self._title)
        self._room.addWidget(self._sample, 1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._scrolled)
        self._layout.addWidget(self._rule)
        self._layout.addWidget(self._above, 1)
        self._show_chosen()

    # What the window asks of a view

    @property
    def first_focus(self) -> QWidget:
        """What is to have the keyboard first."""
        return self._controls["text_size"].first

    def spot(self) -> Spot:
        """The setting at the top, and the part of one that has the keyboard."""
        return self._scrolled.spot()

    def go_to(self, spot: Spot) -> None:
        """Be at a spot again."""
        self._scrolled.go_to(spot)

    def take_look(self, look: Look) -> None:
        """Show what holds in another look of the same language."""
        self._look = look
        self._rule.take_colour(look.theme.line)
        self._sample.take_look(look)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sample stands beside the controls, or above them where there is no room."""
        is_beside = self.width() >= _TWO_COLUMNS
        self._title.setVisible(is_beside)
        if is_beside:
            self._layout.setDirection(QBoxLayout.Direction.LeftToRight)
            self._scrolled.setFixedWidth(_CONTROLS)
            self._rule.setFixedSize(1, self.height())
            self._above.setFixedHeight(self.height())
            self._room.setContentsMargins(32, 28, 16, 16)
        else:
            self._layout.setDirection(QBoxLayout.Direction.BottomToTop)
            self._scrolled.setFixedWidth(self.width())
            self._rule.setFixedSize(self.width(), 1)
            self._above.setFixedHeight(round(self.height() * _SAMPLE_ABOVE))
            side = max(_SIDE, (self.width() - _BAR - _ALONE) // 2)
            self._room.setContentsMargins(side, 10, 12, 6)
        super().resizeEvent(event)

    # Choosing

    def _want(self, name: str, value: object) -> None:
        self.settings_wanted.emit(self._look.settings._replace(**{name: value}))  # type: ignore[arg-type]
        self._show_chosen()  # what could not be had is not shown as chosen

    def _standard(self) -> Settings:
        return Settings(lang=self._look.lang)

    def _show_chosen(self) -> None:
        settings = self._look.settings
        for name, control in self._controls.items():
            control.show_chosen(getattr(settings, name))
        self._size.setText(str(settings.text_size))
        differs = settings != self._standard()
        if not differs and self._reset.hasFocus():
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reset.setEnabled(differs)

    # The controls

    def _fill(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Settings"), "heading"))
        column.addSpacing(3)
        column.addWidget(label(self.tr("Changes show at once."), "muted"))
        self._add_section(self.tr("Text"))
        self._add_text()
        self._add_section(self.tr("Furigana"))
        self._add_furigana()
        self._add_section(self.tr("Languages"))
        self._add_languages()
        self._add_section(self.tr("Colours"))
        self._add_colours()
        column.addSpacing(22)
        column.addLayout(self._foot())
        if not self._in_reading_room:
            self._add_section(self.tr("Collections"))
            column.addSpacing(14)
            column.addLayout(self._collections())
        column.addStretch(1)

    def _add_text(self) -> None:
        name, hint = (
            self.tr("Text size"),
            self.tr("Also with Ctrl and + or −, or Ctrl and the wheel."),
        )
        self._add(
            "text_size", name, hint, Sizes(name, self.tr("Smaller text"), self.tr("Larger text"))
        )
        name = self.tr("Length of a line")
        hint = self.tr("In full-width letters, at most. A narrow window has shorter lines.")
        self._add("column", name, hint, Segments(name, {n: str(n) for n in COLUMNS}))
        name, hint = (
            self.tr("Letter spacing"),
            self.tr("Some find words easier to follow with more of it."),
        )
        names = (self.tr("Usual"), self.tr("A little wider"), self.tr("Wide"))
        self._add("spacing", name, hint, Segments(name, dict(zip(SPACINGS, names, strict=True))))
        if self._look.latin:
            name = self.tr("Latin letters and digits")
            hint = self.tr(
                "The other is Atkinson Hyperlegible, in which 0 and O, 1, l and I differ."
            )
            shapes = {False: self.tr("Usual"), True: self.tr("Easy to tell apart")}
            self._add("is_legible", name, hint, Segments(name, shapes))

    def _add_furigana(self) -> None:
        hint = self.tr(
            "The reading above kanji in Japanese text. Rare are those not taught in primary school."
        )
        kanji = {
            Furigana.NONE: self.tr("None"),
            Furigana.RARE: self.tr("Rare kanji only"),
            Furigana.ALL: self.tr("All"),
        }
        self._add("furigana", "", hint, Segments(self.tr("Furigana"), kanji))

    def _add_languages(self) -> None:
        name, hint = self.tr("Window"), self.tr("Menus and buttons, and pages in one language.")
        self._add("lang", name, hint, Segments(name, _LANGUAGES))
        name = self.tr("Pages")
        hint = self.tr("Side by side needs room: in a narrow window they take turns.")
        arrangements = {
            Arrangement.ONE: self.tr("One language"),
            Arrangement.SIDE: self.tr("Side by side"),
            Arrangement.BETWEEN: self.tr("In turn"),
        }
        self._add("arrangement", name, hint, Segments(name, arrangements))

    def _add_colours(self) -> None:
        name = self.tr("Colours")
        self._add("theme", "", "", Themes(name, self._look, self.tr("Like the system")))

    def _add_section(self, name: str) -> None:
        self._scrolled.column.addSpacing(24)
        self._scrolled.column.addWidget(label(name, "title", wraps=False))

    def _add(self, setting: str, name: str, hint: str, control: Choice | Sizes) -> None:
        """Put a control below its name and above what it is for."""
        block = QWidget()
        inside = QVBoxLayout(block)
        inside.setContentsMargins(0, 14, 0, 0)
        inside.setSpacing(5)
        if name:
            title = QHBoxLayout()
            title.addWidget(label(name, "aside", wraps=False))
            if setting == "text_size":
                title.addWidget(self._size)
            title.addStretch(1)
            inside.addLayout(title)
        inside.addWidget(control)
        if hint:
            inside.addWidget(label(hint, "muted"))
        self._controls[setting] = control
        control.chosen.connect(partial(self._want, setting))
        self._scrolled.rows[setting] = block
        self._scrolled.column.addWidget(block)

    def _name_parts(self) -> None:
        """What can have the keyboard comes after the blocks, which a spot looks for first."""
        for setting, control in self._controls.items():
            for name, part in control.parts.items():
                self._scrolled.rows[f"{setting}={name}"] = part
        self._scrolled.rows[_RESET] = self._reset
        if not self._in_reading_room:
            self._scrolled.rows["collections"] = self._more
        self._scrolled.rows["keeping"] = self._how

    def _collections(self) -> QVBoxLayout:
        add = self._more
        add.setAccessibleName(add.text())
        add.setProperty("look", "plain")
        add.setAutoDefault(True)
        add.clicked.connect(self.collections_wanted)
        told = self.tr("Other pages, beside those that are here, until the window is closed.")
        room = QVBoxLayout()
        room.setSpacing(8)
        room.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        room.addWidget(label(told, "muted"))
        return room

    def _foot(self) -> QVBoxLayout:
        self._reset.setProperty("look", "plain")
        self._reset.setAutoDefault(True)
        self._reset.clicked.connect(lambda: self.settings_wanted.emit(self._standard()))
        told = self.tr("They hold until this window is closed, unless you choose to keep things.")
        if self._in_reading_room:
            told = self.tr("They hold until you finish. The next reader finds the first ones.")
        foot = QVBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(label(told, "muted"))
        self._how.setProperty("look", "plain")
        self._how.setAutoDefault(True)
        self._how.setAccessibleName(self._how.text())
        self._how.clicked.connect(self.keeping_wanted)
        foot.addSpacing(4)
        foot.addWidget(self._how, 0, Qt.AlignmentFlag.AlignLeft)
        return foot


class _Rule(QWidget):
    """The line between the controls and the sample."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = QColor(colour)

    def take_colour(self, colour: str) -> None:
        """Be of another colour."""
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(event.rect(), self._colour)
