"""What the night measures while it runs, as two small pictures: the loss of every step, and the recall in the exam.

pyqtgraph takes a third of a second to import: `load` does that on another thread, and until then nothing is drawn.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.text import Label

if TYPE_CHECKING:
    from ui.tonight.asleep import StageProgress

_PLOT_PIXELS = 110
_MEANS = 12  # steps that one drawn point of the loss is the mean of, where there are many


def load() -> Any:
    """The library, imported."""
    import pyqtgraph

    return pyqtgraph


class Curves(QWidget):
    """Hidden until there is something to draw."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.loss = _Curve(theme, self.tr("Loss while learning"))
        self.recall = _Curve(theme, self.tr("Tonight's memories, right so far"), percent=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 14)
        row.setSpacing(24)
        row.addWidget(self.loss, 1)
        row.addWidget(self.recall, 1)
        theme.changed.connect(self._redraw)
        self.clear()

    def draw_with(self, library: Any) -> None:
        """From here on there are pictures, of what was measured before too."""
        for curve in (self.loss, self.recall):
            curve.draw_with(library)
        self._redraw()

    def clear(self) -> None:
        for curve in (self.loss, self.recall):
            curve.values = []
        self._redraw()

    def show_measured(self, measured: "Sequence[StageProgress]") -> None:
        """Steps of the training and answers of the exam, in the order they came."""
        for one in measured:
            if one.value is not None:
                (self.loss if one.stage == "seed" else self.recall).values.append(one.value)
        self._redraw()

    def _redraw(self) -> None:
        for curve in (self.loss, self.recall):
            curve.redraw()
        self.setVisible(bool(self.loss.values or self.recall.values))


class _Curve(QWidget):
    def __init__(self, theme: Theme, title: str, *, percent: bool = False) -> None:
        super().__init__()
        self._theme, self._title, self._percent = theme, title, percent
        self.values: list[float] = []
        self.label = Label(title, look="small", wrap=False)
        self._plot: Any = None
        self._line: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.label)

    @property
    def is_drawn(self) -> bool:
        return self._plot is not None and bool(self.values)

    def draw_with(self, library: Any) -> None:
        if self._plot is not None:
            return
        self._plot = library.PlotWidget()
        self._plot.setFixedHeight(_PLOT_PIXELS)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        item = self._plot.getPlotItem()
        item.getAxis("bottom").setStyle(showValues=False, tickLength=0)
        item.getAxis("left").setStyle(tickFont=self.label.font(), tickLength=0, maxTickLevel=0)
        item.getAxis("left").setWidth(34)
        if self._percent:
            self._plot.setYRange(0, 100, padding=0.05)
        self._line = self._plot.plot([], antialias=True)
        self._pen = library.mkPen
        self._column.addWidget(self._plot)

    def redraw(self) -> None:
        """The picture, and the same in words: a screen reader sees no picture."""
        self.setVisible(bool(self.values))
        if not self.values:
            return
        last = self.values[-1]
        told = self.tr("{percent} %").format(percent=round(100 * last)) if self._percent else f"{last:.2f}"
        self.label.setText(f"{self._title}  ·  {told}")
        self.setAccessibleName(f"{self._title}: {told}")
        if self._plot is None:
            return
        colours = self._theme.colours
        self._plot.setBackground(colours.surface)
        for name in ("left", "bottom"):
            axis = self._plot.getPlotItem().getAxis(name)
            axis.setPen(colours.line)
            axis.setTextPen(colours.muted)
        shown = [100 * value for value in self.values] if self._percent else means(self.values)
        self._line.setData(shown)
        self._line.setPen(self._pen(colours.accent, width=2))


def means(values: Sequence[float]) -> list[float]:
    """Running means, so that a line shows where single steps jump up and down."""
    wide = min(_MEANS, max(1, len(values) // 8))
    return [sum(values[max(0, at - wide + 1) : at + 1]) / (at + 1 - max(0, at - wide + 1)) for at in range(len(values))]
