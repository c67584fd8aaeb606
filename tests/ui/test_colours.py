"""Both palettes hold WCAG AA: 4.5 for words, 3 for the edges of what can be used."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.colours import DARK, LIGHT, Colours, contrast
from ui.theme import Theme, Type, style_sheet

GROUNDS = ("window", "sidebar", "surface", "hover", "code")
WORDS = ("text", "muted", "accent", "learned", "good", "danger")
PAIRS = (
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent_soft", "accent_soft"),
    ("text", "accent_soft"),
    ("muted", "accent_soft"),
    ("learned", "learned_soft"),
    ("good", "good_soft"),
    ("text", "good_soft"),
    ("danger", "danger_soft"),
    ("text", "danger_soft"),
    ("surface", "text"),
)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
class TestContrast:
    @pytest.mark.parametrize("ground", GROUNDS)
    @pytest.mark.parametrize("word", WORDS)
    def test_words_on_every_ground(self, colours: Colours, word: str, ground: str) -> None:
        assert contrast(getattr(colours, word), getattr(colours, ground)) >= 4.5

    @pytest.mark.parametrize(("word", "ground"), PAIRS)
    def test_words_on_their_own_ground(self, colours: Colours, word: str, ground: str) -> None:
        assert contrast(getattr(colours, word), getattr(colours, ground)) >= 4.5

    @pytest.mark.parametrize("ground", ["window", "sidebar", "surface"])
    def test_edges_of_fields_and_buttons(self, colours: Colours, ground: str) -> None:
        assert contrast(colours.control_line, getattr(colours, ground)) >= 3

    def test_the_style_sheet_has_no_token_left(self, colours: Colours) -> None:
        assert "$" not in style_sheet(colours, Type(14))


def test_black_on_white_is_the_whole_range() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_a_field_is_for_can_be_read(theme: Theme, kind: type[QWidget]) -> None:
    """A style sheet makes it half transparent unless it names its colour."""
    field = kind()
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(theme.colours.muted)
