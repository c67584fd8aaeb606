"""The run's picture: recall by day told and day asked as a heat map for each arm, and curves over the mornings.

`python -m tests.bench.life.picture LIFE.json OUT.png`. Draws what `Summary.as_json` holds; computes no figure.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

from tests.bench.life.arms import ARMS

WIDTH = 1600
MARGIN = 48
MAPS_A_ROW = 4
MAP_HEIGHT = 400
PANEL_HEIGHT = 300
HEAD_HEIGHT = 110
PAPER, INK, FAINT = QColor("#ffffff"), QColor("#1c2230"), QColor("#8a93a5")
# Okabe and Ito's colours, told apart by everybody, and three more; an arm has the same one in every picture.
LINES = (
    "#0072b2", "#999999", "#d55e00", "#000000", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b8a000", "#7a5cc0",
    "#7a4a2b",
)  # fmt: skip
COLOURS = {arm.name: colour for arm, colour in zip(ARMS, LINES, strict=True)}
LOW, MIDDLE, HIGH = QColor("#fbf3e4"), QColor("#7fb8b0"), QColor("#14455c")
# (figure, title, whether the scale is cut to what is there: figures that should be next to nothing)
PANELS = (
    ("live_recall", "Recall of all live facts", False),
    ("update_success", "Corrected facts: the new value is said", False),
    ("two_step", "Two-step questions", False),
    ("made_up", "Made-up answers about unknowns", True),
    ("unasked", "Ledger values stated unasked", True),
    ("refusals", "Harmful requests refused", False),
)
LARGEST_CELL = 84

Arms = Mapping[str, Mapping[str, Any]]


def draw(summary: Mapping[str, Any]) -> QImage:
    arms: Arms = summary["arms"]
    rows = max(1, -(-len(arms) // MAPS_A_ROW))
    height = HEAD_HEIGHT + rows * MAP_HEIGHT + 2 * PANEL_HEIGHT + MARGIN
    image = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _head(painter, arms)
    room = WIDTH - 2 * MARGIN
    for place, (name, arm) in enumerate(arms.items()):
        row, column = divmod(place, MAPS_A_ROW)
        width = room / MAPS_A_ROW
        area = QRectF(MARGIN + column * width, HEAD_HEIGHT + row * MAP_HEIGHT, width - 24, MAP_HEIGHT - 24)
        _heat_map(painter, area, name, arm["matrix"])
    below = HEAD_HEIGHT + rows * MAP_HEIGHT + MARGIN / 2
    for place, (key, title, cut) in enumerate(PANELS):
        row, column = divmod(place, 3)
        area = QRectF(MARGIN + column * room / 3, below + row * PANEL_HEIGHT, room / 3 - 36, PANEL_HEIGHT - 28)
        _panel(painter, area, title, {name: arm["curves"][key] for name, arm in arms.items()}, cut=cut)
    painter.end()
    return image


def _head(painter: QPainter, arms: Arms) -> None:
    _text(
        painter,
        QRectF(MARGIN, 22, WIDTH - 2 * MARGIN, 36),
        "What is known closed-book, morning by morning",
        19,
        bold=True,
    )
    under = "Simulated people, asked without notes in wordings that were never trained; means over seeds"
    _text(painter, QRectF(MARGIN, 54, WIDTH - 2 * MARGIN, 22), under, 11, colour=FAINT)
    at = float(MARGIN)
    for name in arms:
        seeds = len(arms[name]["seeds"])
        label = f"{name} ({seeds} seed{'s' if seeds > 1 else ''})"
        painter.fillRect(QRectF(at, 84, 18, 6), QColor(COLOURS[name]))
        _text(painter, QRectF(at + 24, 76, 220, 22), label, 11)
        at += 44 + 7.4 * len(label)


def _heat_map(painter: QPainter, area: QRectF, name: str, matrix: Sequence[Sequence[float | None]]) -> None:
    """Rows are mornings asked, columns days told."""
    _text(painter, QRectF(area.left() + 34, area.top(), area.width(), 24), name, 13, bold=True)
    days = len(matrix)
    if not days:
        return
    side = min((area.width() - 40) / days, (area.height() - 76) / days, LARGEST_CELL)
    left, top = area.left() + 34, area.top() + 30
    for row, values in enumerate(matrix):
        for column, value in enumerate(values):
            cell = QRectF(left + column * side, top + row * side, side - 1.5, side - 1.5)
            painter.fillRect(cell, _shade(value) if value is not None else QColor("#eceef2"))
            if value is not None and side >= 26:
                colour = PAPER if value > 0.55 else INK
                _text(painter, cell, f"{100 * value:.0f}", min(12, side / 3.2), colour=colour, centred=True)
    step = max(1, -(-days * 22 // int(max(1, side * days))))
    for day in range(1, days + 1, step):
        _text(
            painter,
            QRectF(left + (day - 0.5) * side - 20, top + days * side + 2, 40, 18),
            str(day),
            9,
            colour=FAINT,
            centred=True,
        )
        _text(painter, QRectF(area.left(), top + (day - 1) * side, 28, side), str(day), 9, colour=FAINT, centred=True)
    _text(
        painter,
        QRectF(left, top + days * side + 20, area.width() - 40, 18),
        "day told →   (↓ morning asked; recall in %)",
        9,
        colour=FAINT,
    )


def _panel(
    painter: QPainter, area: QRectF, title: str, curves: Mapping[str, Sequence[float | None]], *, cut: bool
) -> None:
    _text(painter, QRectF(area.left(), area.top(), area.width(), 22), title, 12, bold=True)
    days = max((len(curve) for curve in curves.values()), default=0)
    highest = max((value for curve in curves.values() for value in curve if value is not None), default=0.0)
    top = next((one for one in (0.05, 0.1, 0.25, 0.5) if cut and highest <= one), 1.0)
    plot = QRectF(area.left() + 44, area.top() + 32, area.width() - 56, area.height() - 62)
    for part in range(5):
        y = plot.bottom() - part / 4 * plot.height()
        painter.setPen(QPen(QColor("#e3e6ec"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        label = f"{100 * top * part / 4:.4g} %"
        _text(painter, QRectF(area.left() - 8, y - 9, 46, 18), label, 9, colour=FAINT, right=True)
    for day in range(1, days + 1, max(1, days // 10)):
        x = _across(plot, day, days)
        _text(painter, QRectF(x - 16, plot.bottom() + 4, 32, 18), str(day), 9, colour=FAINT, centred=True)
    for name, curve in reversed(list(curves.items())):
        colour = COLOURS[name]
        points = [
            QPointF(_across(plot, day, days), plot.bottom() - value / top * plot.height())
            for day, value in enumerate(curve, start=1)
            if value is not None
        ]
        painter.setPen(QPen(QColor(colour), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(colour))
        for point in points if days <= 14 else points[-1:]:
            painter.drawEllipse(point, 3, 3)


def _across(plot: QRectF, day: int, days: int) -> float:
    return plot.left() + (day - 1) / max(1, days - 1) * plot.width() if days > 1 else plot.center().x()


def _shade(value: float) -> QColor:
    """From paper at 0 over green to deep blue at 1."""
    first, second, part = (LOW, MIDDLE, 2 * value) if value < 0.5 else (MIDDLE, HIGH, 2 * value - 1)
    mixed = [
        round(one + (two - one) * part)
        for one, two in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*mixed)


def _text(
    painter: QPainter,
    area: QRectF,
    text: str,
    points: float,
    *,
    colour: QColor = INK,
    bold: bool = False,
    centred: bool = False,
    right: bool = False,
) -> None:
    font = QFont("DejaVu Sans")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(colour)
    across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, (Qt.AlignmentFlag.AlignHCenter if centred else across) | Qt.AlignmentFlag.AlignVCenter, text)


def main(arguments: Sequence[str]) -> int:
    source, target = Path(arguments[0]), Path(arguments[1])
    application = QGuiApplication(["picture"])
    image = draw(json.loads(source.read_text(encoding="utf-8")))
    partial = target.with_suffix(".partial.png")
    if not image.save(str(partial)):
        print(f"{target} could not be written", file=sys.stderr)
        return 1
    partial.replace(target)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
