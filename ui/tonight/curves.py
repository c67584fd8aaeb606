"""What the night measures while it runs: the loss of every step, and the recall in the exam."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.curve import Curve, draw_all

if TYPE_CHECKING:
    from ui.tonight.asleep import StageProgress


class Curves(QWidget):
    """Hidden until there is something to draw."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.loss = Curve(theme, self.tr("Mistakes while learning"), smooth=True)
        self.recall = Curve(theme, self.tr("Tonight's memories, right so far"), percent=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 14)
        row.setSpacing(24)
        row.addWidget(self.loss, 1)
        row.addWidget(self.recall, 1)
        self.clear()

    def draw_with(self, library: Any) -> None:
        """From here on there are pictures, of what was measured before too."""
        draw_all((self.loss, self.recall), library)

    def clear(self) -> None:
        for curve in (self.loss, self.recall):
            curve.show_values([])
        self.hide()

    def show_measured(self, measured: "Sequence[StageProgress]") -> None:
        """Steps of the training and answers of the exam, in the order they came."""
        for curve, is_loss in ((self.loss, True), (self.recall, False)):
            new = [one.value for one in measured if one.value is not None and (one.stage == "seed") is is_loss]
            curve.show_values([*curve.values, *new])
        self.setVisible(bool(self.loss.values or self.recall.values))
