"""The picture at the left of the timeline: a dot for every morning, a line to its parent, lanes for forks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import Theme
from ui.widgets.rows import ROW_ROLE, RowDelegate

if TYPE_CHECKING:
    from app.views.timeline import SnapshotView

LANE_PIXELS = 18
MOST_LANES = 4
_DOT = 6.0


@dataclass(frozen=True)
class Mark:
    """One row of the picture, newest row first. A lane that is `through` carries a line from above to below."""

    lane: int
    through: tuple[int, ...]
    up: bool  # a child above continues in this lane
    joins: tuple[int, ...]  # lanes that end here from above: forks of this snapshot
    down: bool  # it has a parent below
    active: bool
    kept: bool


def marks_of(newest_first: "Sequence[SnapshotView]") -> list[Mark]:
    """Lanes as a version history is drawn: each line runs down to its parent's row."""
    waiting: dict[int, int] = {}  # lane -> the snapshot it runs down to
    marks: list[Mark] = []
    for snapshot in newest_first:
        mine = sorted(lane for lane, target in waiting.items() if target == snapshot.id)
        lane = mine[0] if mine else _free_lane(waiting)
        for joined in mine:
            del waiting[joined]
        through = tuple(sorted(waiting))
        known = any(other.id == snapshot.parent for other in newest_first)
        if known and snapshot.parent is not None:
            waiting[lane] = snapshot.parent
        marks.append(
            Mark(lane, through, bool(mine), tuple(mine[1:]), known, snapshot.active, snapshot.status == "kept")
        )
    return marks


def _free_lane(waiting: dict[int, int]) -> int:
    return next(lane for lane in range(len(waiting) + 1) if lane not in waiting)


class RailDelegate(RowDelegate):
    """Rows with the rail in front of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, left=LANE_PIXELS * 2 + 8)
        self._marks: dict[int, Mark] = {}

    def take(self, marks: dict[int, Mark]) -> None:
        """`marks` by snapshot id."""
        self._marks = marks
        lanes = min(MOST_LANES, max((mark.lane for mark in marks.values()), default=0) + 1)
        self._left = LANE_PIXELS * lanes + 8

    def paint_left(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        mark = self._marks.get(index.data(ROW_ROLE).key)
        if mark is None:
            return
        colours = self.theme.colours
        painter.setPen(QPen(QColor(colours.control_line), 2))
        middle = float(area.center().y())
        for lane in mark.through:
            painter.drawLine(_point(area, lane, area.top()), _point(area, lane, area.bottom() + 1))
        dot = _point(area, mark.lane, middle)
        if mark.up:
            painter.drawLine(_point(area, mark.lane, area.top()), dot)
        if mark.down:
            painter.drawLine(dot, _point(area, mark.lane, area.bottom() + 1))
        for lane in mark.joins:
            painter.drawLine(_point(area, lane, area.top()), dot)
        self._paint_dot(painter, dot, mark)

    def _paint_dot(self, painter: QPainter, dot: QPointF, mark: Mark) -> None:
        colours = self.theme.colours
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.control_line), 2))
        if mark.active:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot, _DOT + 3, _DOT + 3)
            painter.setBrush(QColor(colours.accent))
        elif mark.kept:
            painter.setPen(QPen(QColor(colours.learned), 2))
            painter.setBrush(QColor(colours.learned_soft))
        painter.drawEllipse(dot, _DOT, _DOT)


def _point(area: QRect, lane: int, y: float) -> QPointF:
    return QPointF(area.left() + 26 + min(lane, MOST_LANES - 1) * LANE_PIXELS, y)
