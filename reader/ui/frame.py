"""What stands around the view: rail, bar and notice, made anew for every look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reader.ui.look import Look
from reader.ui.notice import Notice
from reader.ui.rail import Rail
from reader.ui.spot import Placed, Spot
from reader.ui.stylesheet import stylesheet
from reader.ui.topbar import TopBar

_ICONS_BELOW = 1000
_MENU_BELOW = 760


class Ground(QWidget):
    """What the frame stands on: it can be taken out of the window with everything that is in it.

    It has no style sheet, so that nothing has to be drawn in another style when it comes and goes.
    """

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._frame: Frame | None = None

    def hold(self, frame: Frame) -> None:
        """Hold a frame in the place of the last one."""
        if self._frame is not None:
            self._column.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = frame
        self._column.addWidget(frame)


class Frame(QWidget):
    """Holds one view at a time; the window joins the signals of its parts."""

    hide_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget, *, with_finish: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        # Here and not on the window: a new theme is not worked out for what is about to go.
        self.setStyleSheet(stylesheet(look.theme, look.family))
        self._theme = look.theme
        self.rail = Rail(look, with_finish=with_finish)
        self.bar = TopBar(look)
        self.notice = Notice(self._above_foot, self)
        self.view: QWidget | None = None
        self._spot = Spot()
        self._is_arriving = False
        self._stack = QStackedLayout()
        self._right = right = QVBoxLayout()
        self._strip: QWidget | None = None
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addLayout(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        self.bar.menu_wanted.connect(self._open_menu)
        self.bar.hide_wanted.connect(self.hide_wanted)
        self.rail.hide_wanted.connect(self.hide_wanted)
        QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        self.rail.draw()
        self.bar.draw()

    def take_look(self, look: Look) -> None:
        """Follow a change of colours or settings; what is in the view follows by itself."""
        self.bar.take_look(look)
        if look.theme != self._theme:
            self._theme = look.theme
            self.setStyleSheet(stylesheet(look.theme, look.family))
            self.rail.take_look(look)
            self._draw()

    def show_view(self, view: QWidget, spot: Spot) -> None:
        """Show a view in the place of the last one, at a spot."""
        old, self.view = self.view, view
        self._spot = spot
        self._is_arriving = True
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        # A view has its heights only after it has its width.
        QTimer.singleShot(0, view, self._arrive)

    def _arrive(self) -> None:
        self._is_arriving = False
        if self._spot != Spot():
            keyboard = self.window().focusWidget()
            self.go_to(self._spot)
            if keyboard in self._controls():  # whoever has begun to type there goes on
                keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_strip(self) -> bool:
        """Whether something stands below the view."""
        return self._strip is not None

    def show_strip(self, strip: QWidget | None) -> None:
        """Show something small below the view, in the place of what stands there, or nothing."""
        old, self._strip = self._strip, strip
        if old is not None:
            had_keyboard = old.isAncestorOf(self.window().focusWidget() or self)
            self._right.removeWidget(old)
            old.hide()
            old.deleteLater()
            if had_keyboard:
                self.focus_view()
        if strip is not None:
            self._right.addWidget(strip)
            strip.show()  # now, so that it can be read out

    @property
    def spot(self) -> Spot:
        """Where the reader is in the view; where it was opened if it cannot say."""
        if self._is_arriving or not isinstance(self.view, Placed):
            return self._spot
        return self.view.spot()

    def go_to(self, spot: Spot) -> None:
        """Be at another spot of the view."""
        self._spot = spot
        if isinstance(self.view, Placed):
            self.view.go_to(spot)

    def focus_view(self) -> None:
        """Give the keyboard to the view, or to what it names as the first to have it."""
        first = getattr(self.view, "first_focus", self.view)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stage(self) -> QRect:
        """Where on the screen the view stands: what belongs to it covers nothing else."""
        view = self.view or self
        return QRect(view.mapToGlobal(QPoint(0, 0)), view.size())

    @property
    def view_height(self) -> int:
        """How high a view is, in pixels."""
        return self.stage.height()

    def set_words(self, words: str) -> None:
        """Put words into the search field without searching for them."""
        self.bar.field.set_words(words)

    @property
    def control(self) -> int:
        """The number of the control of rail or bar that has the keyboard, or -1 for none."""
        controls, focused = self._controls(), self.window().focusWidget()
        return controls.index(focused) if focused in controls else -1

    def focus_on(self, control: int) -> None:
        """Give the keyboard to a control by its number, which is the same in every look."""
        if control >= 0:
            self._controls()[control].setFocus(Qt.FocusReason.OtherFocusReason)

    def _controls(self) -> list[QWidget]:
        return [*self.rail.findChildren(QWidget), *self.bar.findChildren(QWidget)]

    def fit(self, width: int) -> None:
        """The rail gives way to icons, then to a menu."""
        self.rail.setVisible(width >= _MENU_BELOW)
        self.bar.menu_button.setVisible(width < _MENU_BELOW)
        self.rail.set_narrow(narrow=width < _ICONS_BELOW)

    def event(self, event: QEvent) -> bool:
        """Keep the notice above what stands below the view, whatever height that has."""
        if event.type() == QEvent.Type.LayoutRequest and self._strip is not None:
            QTimer.singleShot(0, self, self.notice.place)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice at the lower edge."""
        super().resizeEvent(event)
        self.notice.place()

    def _above_foot(self) -> QRect:
        """The view, without the strip in which words are typed that it may have at its foot."""
        view = self.view or self
        room = QRect(view.mapTo(self, QPoint(0, 0)), view.size())
        strip = view.findChild(QWidget, "findbar")
        if strip is not None and strip.isVisible():
            room.setBottom(room.bottom() - strip.height())
        return room

    def _open_menu(self) -> None:
        self.rail.menu(self).popup(self.bar.below_menu_button())
