"""How the mornings went, as two small curves: what each learned of its night, and how far it drifted from the base."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.curve import Curve, draw_all

if TYPE_CHECKING:
    from app.views.timeline import SnapshotView

_FEWEST = 2  # mornings that make a curve
_HEIGHT_PIXELS = 72


class Trends(QWidget):
    """Hidden until there are mornings enough."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.is_loading = False
        self.recall = Curve(theme, self.tr("Learned each night"), percent=True, height=_HEIGHT_PIXELS, ground="window")
        self.drift = Curve(theme, self.tr("Change since it came"), height=_HEIGHT_PIXELS, ground="window")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 4)
        row.setSpacing(20)
        row.addWidget(self.recall, 1)
        row.addWidget(self.drift, 1)
        self.hide()

    def show_mornings(self, snapshots: "Sequence[SnapshotView]") -> bool:
        """Of the kept ones, oldest first; whether there is anything to draw."""
        kept = [one for one in snapshots if one.status == "kept"]
        self.recall.show_values([one.recall for one in kept if one.recall is not None])
        self.drift.show_values([one.drift for one in kept if one.drift is not None])
        enough = max(len(self.recall.values), len(self.drift.values)) >= _FEWEST
        self.setVisible(enough)
        return enough

    def draw_with(self, library: Any) -> None:
        draw_all((self.recall, self.drift), library)
