"""A list of two-line rows: text, small facts, and a coloured word for the state. Paints only what is on screen.

Rows speak to screen readers through the model's accessible text. Full, selectable text is the detail view's task.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.colours import Colours
from ui.theme import Theme
from ui.widgets.focus import pass_by_when_empty

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_PADDING = 12
_PILL_PADDING = 9
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, kw_only=True)
class Row:
    """`key` names what the row stands for. `tone` colours `word` as the style sheet colours pills."""

    key: int
    text: str
    facts: str = ""
    word: str = ""
    tone: str = ""
    quiet: bool = False  # not in use: drawn muted

    @property
    def spoken(self) -> str:
        return ". ".join(part for part in (self.text, self.word, self.facts) if part)


class RowModel(QStringListModel):
    """Counts its rows in C++: a view asks for the count once for each row that it lays out (LOG, window 3)."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: Sequence[int] = ()
        self._make: Callable[[int], Row] = _no_row

    def take(self, keys: Sequence[int], make: Callable[[int], Row]) -> None:
        """`make` gives the row at a place. It is asked only for rows on screen: 10,000 are not made at once."""
        self._keys, self._make = keys, make
        self.setStringList([""] * len(keys))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        del index
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.row(index).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.row(index).spoken
        return self.row(index) if role == ROW_ROLE else None

    def place(self, key: int) -> int | None:
        return next((place for place, one in enumerate(self._keys) if one == key), None)

    def key(self, place: int) -> int:
        return self._keys[place]

    def row(self, index: _Index) -> Row:
        return self._make(index.row())


def _no_row(place: int) -> Row:
    raise IndexError(place)


class RowDelegate(QStyledItemDelegate):
    """Draws one row; `left` is room at the left for a picture that a subclass draws."""

    def __init__(self, theme: Theme, *, left: int = 0) -> None:
        super().__init__()
        self.theme = theme
        self._left = left
        self._text_font, self._small_font, self._word_font = QFont(), QFont(), QFont()
        self._word_font.setWeight(QFont.Weight.DemiBold)
        theme.changed.connect(self._size_fonts)
        self._size_fonts()

    def _size_fonts(self) -> None:
        self._text_font.setPixelSize(self.theme.type.body)
        for font in (self._small_font, self._word_font):
            font.setPixelSize(self.theme.type.small)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(200, 2 * _PADDING + self._line(self._text_font) + 4 + self._line(self._small_font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW_ROLE)
        colours = self.theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect.adjusted(4, 2, -4, -2)
        self._paint_ground(painter, option, area, colours)
        self.paint_left(painter, option.rect, index)
        inner = area.adjusted(_PADDING + self._left, _PADDING - 2, -_PADDING, 2 - _PADDING)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        room = self._paint_word(painter, row, inner, selected=selected)
        self._paint_lines(painter, row, inner, inner.width() - room, colours)
        painter.restore()

    def paint_left(self, painter: QPainter, area: QRect, index: _Index) -> None:
        """Nothing here; a timeline draws its rail."""

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, colours: Colours) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
            painter.drawRoundedRect(area, 9, 9)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_word(self, painter: QPainter, row: Row, inner: QRect, *, selected: bool) -> int:
        """The state at the right; the width it takes."""
        if not row.word:
            return 0
        metrics = QFontMetrics(self._word_font)
        width, height = metrics.horizontalAdvance(row.word) + 2 * _PILL_PADDING, metrics.height() + 4
        pill = QRect(inner.right() - width, inner.center().y() - height // 2, width, height)
        ground, ink = tone_colours(self.theme.colours, row.tone)
        if selected and row.tone in ("", "accent"):
            ground = self.theme.colours.surface  # its own ground is the selection's
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(self._word_font)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row.word)
        return width + 16

    def _paint_lines(self, painter: QPainter, row: Row, inner: QRect, width: int, colours: Colours) -> None:
        painter.setFont(self._text_font)
        painter.setPen(QColor(colours.muted if row.quiet else colours.text))
        first = QRect(inner.left(), inner.top(), width, self._line(self._text_font))
        text = " ".join(row.text.split())
        elided = QFontMetrics(self._text_font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, elided)
        painter.setFont(self._small_font)
        painter.setPen(QColor(colours.muted))
        second = QRect(inner.left(), first.bottom() + 5, width, self._line(self._small_font))
        facts = QFontMetrics(self._small_font).elidedText(row.facts, Qt.TextElideMode.ElideRight, width)
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, facts)

    def _line(self, font: QFont) -> int:
        return QFontMetrics(font).height()


def tone_colours(colours: Colours, tone: str) -> tuple[str, str]:
    """Ground and ink of a state's word."""
    return {
        "learned": (colours.learned_soft, colours.learned),
        "good": (colours.good_soft, colours.good),
        "danger": (colours.danger_soft, colours.danger),
        "accent": (colours.accent_soft, colours.on_accent_soft),
        "active": (colours.accent, colours.on_accent),
    }.get(tone, (colours.hover, colours.text))


class RowList(QListView):
    """The list itself. Up, down, Home, End and type-ahead come from Qt."""

    def __init__(self, theme: Theme, name: str, delegate: RowDelegate | None = None) -> None:
        super().__init__()
        self.rows = RowModel()
        self._delegate = delegate or RowDelegate(theme)
        self.setModel(self.rows)
        pass_by_when_empty(self)
        self.setItemDelegate(self._delegate)
        self.setProperty("look", "rows")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.viewport().update)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current_key(self) -> int | None:
        index = self.currentIndex()
        return self.rows.key(index.row()) if index.isValid() else None

    @property
    def selected_keys(self) -> list[int]:
        """From the first to the last of the list."""
        ranges = sorted((one.top(), one.bottom()) for one in self.selectionModel().selection())
        return [self.rows.key(place) for top, bottom in ranges for place in range(top, bottom + 1)]

    def show_rows(self, keys: Sequence[int], make: Callable[[int], Row]) -> None:
        """Replace the rows; what was current and selected stays so where it still exists."""
        key, selected, place = self.current_key, set(self.selected_keys), self.verticalScrollBar().value()
        self.rows.take(keys, make)
        if key is not None:
            self.select(key)
        if len(selected) > 1:
            self._select([at for at, one in enumerate(keys) if one in selected])
        self.verticalScrollBar().setValue(place)

    def _select(self, places: Sequence[int]) -> None:
        """These ascending places too, a range at once: of thousands each would be heard of alone."""
        found = QItemSelection()
        first = 0
        for number, place in enumerate(places):
            if number + 1 == len(places) or places[number + 1] != place + 1:
                found.append(QItemSelectionRange(self.rows.index(places[first]), self.rows.index(place)))
                first = number + 1
        self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.Select)

    def select(self, key: int) -> bool:
        place = self.rows.place(key)
        if place is not None:
            # Not setCurrentIndex: with Ctrl held for a shortcut it would make the row current and select nothing.
            one = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.rows.index(place), one)
        return place is not None
