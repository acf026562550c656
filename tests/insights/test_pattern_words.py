"""The words of the patterns: never a diagnosis, never a percentage, no figure missing."""

import re

import pytest

from insights.patterns import judge
from insights.patterns.conditions import all_patterns
from insights.patterns.examples import walks
from insights.patterns.words import clue_words, wordings
from insights.rules.examples import JUDGED_ON, example, walked

PATTERNS = all_patterns()
BENT = {"pain": "both", "sites": ["thigh"], "relief": {"stand_still": False, "bend_forward": True}}


def findings(diary):
    return judge(diary, JUDGED_ON)[0]


CLUE_DIARIES = (
    example(
        *walks(8, **BENT | {"aid": "rollator", "feel": ["numb"], "conditions": ["level"]}),
        walked(0, pain="none", conditions=["cycle"]),
    ),
    example(
        *[
            walked(
                -n,
                sites=["calf"],
                onset_m=100 + n % 2 * 100,
                relief={"stand_still": True},
                conditions=["level" if n % 2 else "uphill"],
                had_to_stop=True,
                feel=["cramp"],
            )
            for n in range(8)
        ],
        has=["smoker"],
    ),
)


@pytest.mark.parametrize("wording", wordings().values(), ids=wordings().keys())
def test_no_pattern_is_worded_as_a_diagnosis_or_a_percentage(wording):
    everything = f"{wording.headline} {wording.why} {wording.do}"
    assert wording.headline.startswith("This looks like the pattern doctors call ")
    assert "Only an examination can tell" in wording.why
    assert "%" not in everything
    assert "percent" not in everything
    assert "all is well" not in everything.lower()
    assert wording.source


def test_the_words_of_a_finding_need_only_its_figures():
    for pattern in PATTERNS:
        for diary in pattern.fires:
            found = next(f for f in findings(diary) if f.about == pattern.about)
            wording = wordings()[found.id]
            for text in (wording.headline, wording.why, wording.do):
                assert "{" not in text.format(**found.figures)


def test_the_words_of_a_clue_need_only_its_figures():
    for pattern in PATTERNS:
        for diary in (*pattern.fires, *CLUE_DIARIES):
            for found in findings(diary):
                for one in found.clues:
                    places = set(re.findall(r"{(\w+)}", clue_words()[one.id]))
                    assert one.verdict == "unknown" or places <= one.figures.keys(), one
