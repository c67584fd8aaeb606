"""A small picture of values in a row, drawn with pyqtgraph, and the newest of them in words.

pyqtgraph takes a third of a second to import: `load` does that on another thread, and until then nothing is drawn.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.text import ElidedLabel

_MEANS = 12  # values that one drawn point is the mean of, where there are many


def load() -> Any:
    """The library, imported."""
    import pyqtgraph

    return pyqtgraph


class Curve(QWidget):
    """Hidden while empty. `percent`: the values are shares. `smooth`: single values jump, their running mean is drawn.

    `ground` is the theme's colour behind it.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        percent: bool = False,
        smooth: bool = False,
        height: int = 110,
        ground: str = "surface",
    ) -> None:
        super().__init__()
        self._theme, self._title, self._percent, self._smooth = theme, title, percent, smooth
        self._height, self._ground = height, ground
        self.values: list[float] = []
        self.label = ElidedLabel(title, look="small")
        self._plot: Any = None
        self._line: Any = None
        # A plot takes all the height there is, and the card around it would with it.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.label)
        theme.changed.connect(self.redraw)
        self.redraw()

    @property
    def is_drawn(self) -> bool:
        return self._plot is not None and bool(self.values)

    def draw_with(self, library: Any) -> None:
        if self._plot is not None:
            return
        self._plot = library.PlotWidget(enableMenu=False)  # whose forms take as long as all the rest
        self._plot.setFixedHeight(self._height)
        self._plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # and with it the plot's own
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        item = self._plot.getPlotItem()
        item.getAxis("bottom").setStyle(showValues=False, tickLength=0)
        item.getAxis("left").setStyle(tickFont=self.label.font(), tickLength=0)
        item.getAxis("left").enableAutoSIPrefix(False)
        item.getAxis("left").setWidth(40)
        self._line = self._plot.plot([], antialias=True)
        self._pen = library.mkPen
        self._column.addWidget(self._plot)
        self.redraw()

    def show_values(self, values: Sequence[float]) -> None:
        self.values = list(values)
        self.redraw()

    def redraw(self) -> None:
        """The picture, and the same in words: a screen reader sees no picture."""
        self.setVisible(bool(self.values))
        if not self.values:
            return
        last = self.values[-1]
        told = (
            self.tr("{percent} %").format(percent=round(100 * last))
            if self._percent
            else QLocale().toString(last, "f", 2)
        )
        self.label.set_whole(f"{self._title}  ·  {told}")
        self.setAccessibleName(f"{self._title}: {told}")
        if self._plot is None:
            return
        colours = self._theme.colours
        self._plot.setBackground(getattr(colours, self._ground))
        for name in ("left", "bottom"):
            axis = self._plot.getPlotItem().getAxis(name)
            axis.setPen(colours.line)
            axis.setTextPen(colours.muted)
        shown = means(self.values) if self._smooth else self.values
        drawn = [100 * value for value in shown] if self._percent else list(shown)
        top = 100.0 if self._percent else max(drawn) or 1.0
        self._plot.setYRange(0, top, padding=0.08)
        ticks = [(place, QLocale().toString(place, "g", 3)) for place in (0.0, top / 2, top)]
        self._plot.getPlotItem().getAxis("left").setTicks([ticks])
        self._line.setData(drawn)
        self._line.setPen(self._pen(colours.accent, width=2))


def draw_all(curves: Sequence[Curve], library: Any) -> None:
    """One in a turn of the event loop: each takes 20 ms, and two timers that are both due fire in the same turn."""
    if curves:
        curves[0].draw_with(library)
        QTimer.singleShot(1, curves[0], partial(draw_all, curves[1:], library))


def means(values: Sequence[float]) -> list[float]:
    """Running means, so that a line shows where single steps jump up and down."""
    wide = min(_MEANS, max(1, len(values) // 8))
    return [sum(values[max(0, at - wide + 1) : at + 1]) / (at + 1 - max(0, at - wide + 1)) for at in range(len(values))]
