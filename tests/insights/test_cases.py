"""Diaries drawn from published cases: the tier must be acceptable, and the condition mentioned."""

import json
from pathlib import Path

import pytest

from insights import assess, diary_from, render

CASES = {
    case["id"]: case
    for case in map(json.loads, (Path(__file__).parents[1] / "cases" / "open.jsonl").open())
}
SHORTFALLS: dict[str, str] = {}
"""Cases that the reader does not meet, with the reason; one that starts to pass fails here."""


def shortfall(case):
    """What is wrong with the judgement of a case, empty if nothing."""
    judgement = assess(diary_from(case["diary"]))
    mentioned = {finding.about for finding in judgement.findings}
    wrong = []
    if judgement.urgency not in case["accept_urgency"]:
        raised = [(f.id, f.urgency) for f in judgement.findings]
        wrong.append(f"{judgement.urgency} is not one of {case['accept_urgency']}: {raised}")
    if case["expect_about"] and not mentioned & set(case["expect_about"]):
        wrong.append(f"{sorted(mentioned)} mentions none of {case['expect_about']}")
    return "; ".join(wrong)


@pytest.mark.parametrize("name", sorted(CASES.keys() - SHORTFALLS.keys()))
def test_a_published_case_is_judged_acceptably(name):
    assert shortfall(CASES[name]) == ""


def test_a_known_shortfall_is_still_one():
    passing = [name for name in SHORTFALLS if not shortfall(CASES[name])]
    assert passing == []


@pytest.mark.parametrize("name", sorted(CASES))
def test_what_is_said_of_a_case_is_whole_sentences(name):
    for finding in render(assess(diary_from(CASES[name]["diary"])))["findings"]:
        said = [finding["headline"], finding["why"], finding["do"]]
        assert all(text and "{" not in text for text in said), finding
