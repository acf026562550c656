"""Invented people, as a clinician tells them: a tier they would accept, a condition mentioned."""

import json
from pathlib import Path

import pytest

from insights import diary_from, judge_red_flags
from tests.insights.test_cases import shortfall

LINES = (Path(__file__).parents[1] / "cases" / "vignettes.jsonl").read_text().splitlines()
VIGNETTES = {vignette["id"]: vignette for vignette in map(json.loads, LINES)}
SHORTFALLS = {
    "DVT-R a coach ride and pain only when walking": (
        "pain told only on walks cannot be known as new, and people with narrowed arteries travel"
    ),
}
"""What the reader does not meet, with the reason; one that starts to pass fails here."""
HARMLESS = ("DOMS", "STRAIN", "CONTUSION", "CRAMP", "PLANTAR", "ACHILLES_TENDINOPATHY", "CECS")


@pytest.mark.parametrize("name", sorted(VIGNETTES.keys() - SHORTFALLS.keys()))
def test_a_vignette_is_judged_as_a_careful_clinician_would(name):
    assert shortfall(VIGNETTES[name]) == ""


def test_a_known_shortfall_is_still_one():
    assert [name for name in SHORTFALLS if not shortfall(VIGNETTES[name])] == []


@pytest.mark.parametrize("name", sorted(n for n, v in VIGNETTES.items() if v["class"] in HARMLESS))
def test_what_is_harmless_is_no_emergency(name):
    diary = diary_from(VIGNETTES[name]["diary"])
    assert judge_red_flags(diary, as_of=diary.last_day).urgency != "emergency"


def test_no_vignette_is_told_twice():
    assert len(VIGNETTES) == len(LINES)
