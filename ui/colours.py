"""The two palettes and their contrast. Pure values: no Qt, no style sheet."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Colours:
    """One theme's colours as `#RRGGBB`. A `_soft` colour is a background for text of the same name."""

    dark: bool
    window: str
    sidebar: str
    surface: str
    hover: str
    line: str  # decoration only: separates, carries no meaning
    control_line: str  # edges of fields and buttons: 3:1 on every ground
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    learned: str  # lamplight: what is in the weights
    learned_soft: str
    good: str
    good_soft: str
    danger: str
    danger_soft: str
    code: str


LIGHT = Colours(
    dark=False,
    window="#F6F7F9",
    sidebar="#ECEEF3",
    surface="#FFFFFF",
    hover="#E2E5EC",
    line="#DCDFE6",
    control_line="#828897",
    text="#1C2029",
    muted="#565D6C",
    accent="#464AA6",
    accent_hover="#3A3E92",
    on_accent="#FFFFFF",
    accent_soft="#E5E7F8",
    on_accent_soft="#2F3388",
    learned="#7A4F00",
    learned_soft="#FBEED2",
    good="#1C653F",
    good_soft="#DFF1E6",
    danger="#A32626",
    danger_soft="#FBE5E3",
    code="#ECEEF3",
)

DARK = Colours(
    dark=True,
    window="#16181F",
    sidebar="#101217",
    surface="#1E212A",
    hover="#282C37",
    line="#2D313C",
    control_line="#757C8D",
    text="#E8EAEF",
    muted="#A5ABB9",
    accent="#AEB4FF",
    accent_hover="#C3C8FF",
    on_accent="#14163A",
    accent_soft="#2A2E55",
    on_accent_soft="#D3D6FF",
    learned="#EDC67E",
    learned_soft="#3A2F1A",
    good="#8AD6AC",
    good_soft="#1A3427",
    danger="#FFA29A",
    danger_soft="#44221F",
    code="#20232D",
)


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
