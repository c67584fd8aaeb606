"""Colours, type sizes and icons of the window. Follows the system's light or dark unless the owner chose one.

Reads only the style sheet and the icons that ship with Nightjar.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache, lru_cache, partial
from math import ceil
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QIcon,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.colours import DARK, LIGHT, Colours

_RESOURCES = Path(__file__).resolve().parent.parent / "resources"
_ICON_SIZES = (16, 20, 24)
TEXT_SIZES = {"small": 0.88, "normal": 1.0, "large": 1.2, "largest": 1.45}
SMALLEST_BODY_PIXELS = 14  # Windows' default of 12 is too small to read long answers in


@dataclass(frozen=True)
class Type:
    """Font sizes in device-independent pixels, all from the system's own size."""

    body: int

    @property
    def small(self) -> int:
        return round(self.body * 0.88)

    @property
    def reading(self) -> int:
        return self.body + 1

    @property
    def heading(self) -> int:
        return round(self.body * 1.16)

    @property
    def title(self) -> int:
        return round(self.body * 1.6)


class Theme(QObject):
    """The colours now. `changed` fires after the application took new ones."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._choice = "system"
        self._body = max(SMALLEST_BODY_PIXELS, QFontInfo(application.font()).pixelSize())
        self.type = Type(self._body)
        self.colours = LIGHT
        self.icons: dict[tuple[str, str], QIcon] = {}
        application.setStyle(QStyleFactory.create("Fusion"))
        font = application.font()
        font.setPixelSize(self.type.body)
        # Widths that do not depend on the screen's scale: a message is measured before it knows its screen.
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        application.setFont(font)
        application.setWindowIcon(application_icon())
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        application.screenAdded.connect(self._on_screen_added)
        self._apply()

    def choose(self, choice: str) -> None:
        """`choice` is `system`, `light` or `dark`."""
        if choice != self._choice:
            self._choice = choice
            self._apply()

    def resize(self, size: str) -> None:
        """`size` is one of `TEXT_SIZES`."""
        wanted = Type(round(self._body * TEXT_SIZES[size]))
        if wanted != self.type:
            self.type = wanted
            font = self._application.font()
            font.setPixelSize(wanted.body)
            self._application.setFont(font)
            self._apply()

    def scaled(self, pixels: int) -> int:
        """A width that fits at normal letters, for the letters there are now. Smaller ones keep it."""
        return max(pixels, round(pixels * self.type.body / self._body))

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """The named icon in one of the theme's colours; grey on a disabled button."""
        key = (name, getattr(self.colours, colour))
        if key not in self.icons:
            self.icons[key] = _icon(*key, self.colours.control_line)
        return self.icons[key]

    def paint_ahead(self, names: Sequence[str], colour: str = "text") -> None:
        """One icon in a turn of the event loop, so that what needs them all at once finds them."""
        if names:
            self.icon(names[0], colour)
            QTimer.singleShot(1, self, partial(self.paint_ahead, names[1:], colour))

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        return _painted(name, getattr(self.colours, colour), size, ratio)

    def monospace(self) -> QFont:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.type.body - 1)
        return font

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._apply()

    def _on_screen_added(self) -> None:
        """It may be sharper than those the icons were painted for."""
        self.icons.clear()
        self.changed.emit()

    def _apply(self) -> None:
        dark = self._choice == "dark"
        if self._choice == "system":
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.colours = DARK if dark else LIGHT
        self._application.setPalette(_palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours, self.type))
        self.changed.emit()


def style_sheet(colours: Colours, sizes: Type) -> str:
    """The style sheet with its tokens filled in."""
    tokens: dict[str, object] = dict(asdict(colours))
    tokens |= {name: f"{getattr(sizes, name)}px" for name in ("body", "small", "reading", "heading", "title")}
    icons = (_RESOURCES / "icons").as_posix()
    tokens |= {"icons": icons, "tick": f"{icons}/tick-{'dark' if colours.dark else 'light'}.svg"}
    return Template(_resource("qss/nightjar.qss")).substitute(tokens)


def application_icon() -> QIcon:
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(mark(size, 1.0))
    return icon


def mark(size: int, ratio: float) -> QPixmap:
    """Nightjar's mark, in its own colours."""
    return _render(_picture(_resource("icons/nightjar.svg")), size, ratio)


@cache
def _resource(name: str) -> str:
    return (_RESOURCES / name).read_text(encoding="utf-8")


def _icon(name: str, colour: str, disabled: str) -> QIcon:
    icon = QIcon()
    for mode, shown in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        picture = _picture(_coloured(name, shown))
        for size in _ICON_SIZES:
            for scale in _scales():
                icon.addPixmap(_render(picture, size, scale), mode)
    return icon


def _scales() -> range:
    """Those of the screens there are; painting for all that there might be took three times as long."""
    ratios = [screen.devicePixelRatio() for screen in QGuiApplication.screens()]
    return range(1, ceil(max(ratios, default=1.0)) + 1)


@lru_cache(maxsize=256)
def _painted(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    return _render(_picture(_coloured(name, colour)), size, ratio)


def _coloured(name: str, colour: str) -> str:
    return _resource(f"icons/{name}.svg").replace("currentColor", colour)


def _picture(svg: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg.encode()))


def _render(picture: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    image = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    picture.render(painter, QRectF(image.rect()))
    painter.end()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _palette(colours: Colours) -> QPalette:
    """For what a style sheet does not reach: text selections, links, placeholder text, painted rows."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.hover,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.text,
        QPalette.ColorRole.ToolTipText: colours.surface,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.control_line))
    return palette
