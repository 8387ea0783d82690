"""The sizes of the text: a slider that stands only where there is one, between two buttons."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from reader.model.settings import TEXT_SIZES


class Sizes(QWidget):
    """The sizes of the text as a slider between a smaller and a larger. Emits the size chosen.

    Only the slider is a stop of Tab: its arrows do what the buttons do.
    """

    chosen = Signal(int)

    def __init__(self, name: str, smaller: str, larger: str) -> None:
        super().__init__()
        self._less, self._more = _sign("−", smaller), _sign("+", larger)
        self.slider = _SizeSlider(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._less)
        row.addWidget(self.slider, 1)
        row.addWidget(self._more)
        self._less.clicked.connect(lambda: self._step(QSlider.SliderAction.SliderSingleStepSub))
        self._more.clicked.connect(lambda: self._step(QSlider.SliderAction.SliderSingleStepAdd))
        self.slider.valueChanged.connect(self.chosen)

    @property
    def parts(self) -> Mapping[str, QWidget]:
        """What can have the keyboard."""
        return {"slider": self.slider}

    @property
    def first(self) -> QWidget:
        """What is to have the keyboard first."""
        return self.slider

    def show_chosen(self, size: int) -> None:
        """Show which size holds."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(size)
        self._less.setEnabled(size > TEXT_SIZES[0])
        self._more.setEnabled(size < TEXT_SIZES[-1])

    def _step(self, action: QSlider.SliderAction) -> None:
        self.slider.triggerAction(action)


class _SizeSlider(QSlider):
    """A slider in pixels that stands only where there is a size."""

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setRange(TEXT_SIZES[0], TEXT_SIZES[-1])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.actionTriggered.connect(self._settle)

    def _settle(self, action: int) -> None:
        # Qt has moved the handle already and is about to take its place for the value.
        present, steps = self.value(), TEXT_SIZES
        actions = QSlider.SliderAction
        if action in {actions.SliderSingleStepAdd.value, actions.SliderPageStepAdd.value}:
            size = next((step for step in steps if step > present), steps[-1])
        elif action in {actions.SliderSingleStepSub.value, actions.SliderPageStepSub.value}:
            size = next((step for step in reversed(steps) if step < present), steps[0])
        else:
            size = min(steps, key=lambda step: abs(step - self.sliderPosition()))
        self.setSliderPosition(size)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the sheet; a size is not changed in passing."""
        event.ignore()


def _sign(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "plain")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
