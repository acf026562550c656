"""The words of a kept finding: templates filled with the person's own figures."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

import insights
from diary.telling import code_words, evidence_line, short_date, words_of
from insights.diary.vocabulary import BACKGROUND, EVENTS, SIGNS

RULE = "deep_vein_thrombosis.new_one_sided_swelling"


@dataclass
class Row:
    """A kept finding without a database."""

    rule: str = RULE
    urgency: str = "today"
    side: str = "left"
    figures: dict[str, Any] = field(default_factory=dict)
    evidence: list[str] = field(default_factory=list)


@dataclass
class Home:
    """A profile of which only the country and the units count."""

    country: str = "GB"
    units: str = "metric"


@pytest.fixture
def worded(monkeypatch):
    """Gives the rule a sentence of the test's own."""

    def give(headline: str) -> None:
        wording = insights.Wording(headline=headline, why="w", do="d", source="s")
        monkeypatch.setattr("diary.telling.insights.wording", lambda _rule: wording)

    return give


@pytest.mark.parametrize(
    ("template", "figures", "words"),
    [
        ("your {side} leg", {}, "your left leg"),
        ("your {side} leg", {"side": "right"}, "your right leg"),
        ("leg: {side}", {"side": None}, "leg: not said"),
        ("swelling in {leg}", {}, "swelling in your left leg"),
        ("since {since}", {"since": "2026-05-05"}, "since Tue 5 May"),
        ("since {since}", {"since": None}, "since "),
        ("{signs}", {"signs": "swelling,tender"}, "swelling, a sore spot"),
        ("{share} of {walks}", {"share": 0.5, "walks": 4}, "0.5 of 4"),
        ("ring {emergency_number}", {}, "ring 999"),
        ("{now}", {"before": 400, "now": 330, "unit": "s"}, "5 min 30 s"),
        ("{now}", {"before": None, "now": 210, "unit": "m"}, "210 m"),
        ("{now}", {"before": 1, "now": 410, "unit": "steps"}, "410 steps"),
        ("{now} of 10", {"before": 4, "now": 6, "unit": "points"}, "6 of 10"),
        ("by {method}", {"method": "gps"}, "by phone's location"),
        ("until {until}", {"until": "pain"}, "until pain"),
    ],
)
def test_figures_are_spoken(worded, template, figures, words):
    worded(template)
    assert words_of(Row(figures=figures), profile=Home()).headline == words


def test_metres_are_told_in_yards_to_who_counts_in_them(worded):
    worded("{now}")
    row = Row(figures={"before": 300, "now": 200, "unit": "m"})
    assert words_of(row, profile=Home(units="imperial")).headline == "219 yards"


def test_an_unknown_country_says_your_emergency_number(worded):
    worded("ring {emergency_number}")
    words = words_of(Row(), profile=Home(country=""))
    assert words.headline == "ring your emergency number"
    assert (words.number, words.number_is_known) == ("112", False)


def test_a_missing_figure_leaves_a_gap_and_is_logged_without_the_person(worded, caplog):
    worded("after {minutes} minutes")
    words = words_of(Row(figures={"signs": "cold"}), profile=Home())
    assert words.headline == "after … minutes"
    assert "minutes" in caplog.text
    assert "cold" not in caplog.text


def test_what_a_person_wrote_is_never_taken_for_a_template(worded):
    worded("at {place}")
    words = words_of(Row(figures={"place": "{signs.__class__}"}), profile=Home())
    assert words.headline == "at {signs.__class__}"


def test_evidence_is_one_line_with_the_persons_own_days():
    line = evidence_line(
        ["checkin:2026-05-05", "walk:a", "checkin:2026-05-01", "walk:b", "background:diabetes"]
    )
    assert line == (
        "your check-ins of Fri 1 May, Tue 5 May, 2 walks, what you told about your health"
    )


def test_of_many_days_the_last_is_named():
    days = [f"checkin:2026-05-0{day}" for day in range(1, 8)]
    assert evidence_line(days) == "7 of your check-ins, the last of Thu 7 May"


@pytest.mark.parametrize("code", sorted(SIGNS | EVENTS | BACKGROUND))
def test_every_sign_event_and_illness_has_words(code):
    assert "_" not in code_words(code)


@pytest.mark.parametrize(
    ("do", "first", "others"),
    [
        ("Ring 999 now. Do not drive. Keep warm.", "Ring 999 now.", "Do not drive. Keep warm."),
        ("Ring your doctor.", "Ring your doctor.", ""),
    ],
)
def test_the_first_step_stands_by_itself(monkeypatch, do, first, others):
    wording = insights.Wording(headline="h", why="w", do=do, source="s")
    monkeypatch.setattr("diary.telling.insights.wording", lambda _rule: wording)
    words = words_of(Row(), profile=Home())
    assert (words.first_step, words.next_steps) == (first, others)


def test_dates_are_short():
    assert short_date("2026-05-05") == "Tue 5 May"


def cases() -> list[Any]:
    """The diaries of published cases."""
    lines = Path(settings.BASE_DIR, "tests/cases/open.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["diary"] for line in lines]


def test_no_case_is_told_with_a_gap_in_a_sentence(caplog):
    for document in cases():
        for finding in insights.assess(insights.diary_from(document)).findings:
            row = Row(finding.id, finding.urgency, finding.side or "", dict(finding.figures))
            words = words_of(row, profile=Home())
            text = f"{words.headline} {words.why} {words.do}"
            assert "{" not in text
            assert "None" not in text
            assert words.headline
            assert words.do
    assert caplog.text == ""
