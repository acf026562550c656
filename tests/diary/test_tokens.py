"""The colours hold their contrast in each of four looks: 7 to 1 for words, 3 to 1 for borders."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = Path(settings.BASE_DIR, "diary/static/diary/css/tokens.css").read_text("utf-8")
COLOUR = "#[0-9A-F]{6}"
SAID = re.compile(
    rf"--([a-z-]+): var\(--light,var\(--plain,({COLOUR})\)var\(--high,({COLOUR})\)\)"
    rf"var\(--dark,var\(--plain,({COLOUR})\)var\(--high,({COLOUR})\)\);"
)
LOOKS = ("light", "light-high", "dark", "dark-high")
COLOURS = {
    look: {row[0]: row[place] for row in SAID.findall(CSS)} for place, look in enumerate(LOOKS, 1)
}
THEMES = pytest.mark.parametrize("look", LOOKS)
TIERS = ("emergency", "today", "soon", "routine")
WORDS = (
    [
        (ink, ground)
        for ink in ("ink", "muted", "accent", "better", *TIERS)
        for ground in ("paper", "card")
    ]
    + [(tier, f"{tier}-soft") for tier in TIERS]
    + [("ink", f"{tier}-soft") for tier in (*TIERS, "accent")]
    + [("accent", "accent-soft")]
    + [("on-accent", "accent"), ("on-emergency", "emergency")]
)
BORDERS = [(line, ground) for line in ("control", "accent") for ground in ("paper", "card")]


def luminance(colour: str) -> float:
    """Relative luminance of a colour, as WCAG 2 has it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21_to_1():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_colour_before_print_is_said_for_four_looks():
    said = CSS.partition("@media print")[0]
    assert len(re.findall(COLOUR, said)) == 4 * len(SAID.findall(said))
    assert {*sum(WORDS, ()), *sum(BORDERS, ())} <= set(COLOURS["light"])


@THEMES
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_hold_7_to_1_and_10_in_high_contrast(look, ink, ground):
    least = 10 if look.endswith("high") else 7
    assert contrast(COLOURS[look][ink], COLOURS[look][ground]) >= least


@THEMES
@pytest.mark.parametrize(("line", "ground"), BORDERS)
def test_borders_of_controls_hold_3_to_1_and_7_in_high_contrast(look, line, ground):
    least = 7 if look.endswith("high") else 3
    assert contrast(COLOURS[look][line], COLOURS[look][ground]) >= least


@pytest.mark.parametrize("sheet", ["parts.css", "pages.css"])
def test_no_other_sheet_names_a_colour_of_its_own(sheet):
    rules = Path(settings.BASE_DIR, "diary/static/diary/css", sheet).read_text("utf-8")
    named = set(re.findall(r"#[0-9A-Fa-f]{3,6}\b", rules))
    assert named <= {"#FFFFFF", "#000000"}
