"""The phone judges as the reader does: all examples, random entries, whole random diaries."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from django.http import QueryDict

import insights
from diary.web.forms.checkin_reading import read_checkin
from diary.web.forms.typed import typed_in
from diary.web.forms.walk_reading import read_walk
from insights.diary.values import Diary, Patient
from insights.red_flags import rules
from insights.rules.examples import JUDGED_ON
from tests.journeys.judging import (
    JUDGE,
    READ,
    TODAY,
    as_the_phone_has_it,
    here,
    phone,
    random_checkin,
    random_walk,
    setting,
    tables,
)

CHECKINS = 5_000
WALKS = 1_000
DIARIES = 300


@pytest.fixture(scope="module")
def judge(browser):
    """The judge of the phone, asked for many at once."""
    page = phone(browser)
    yield lambda script, asked: page.evaluate(script, [tables(), asked])
    page.close()


def posted(pairs):
    """The fields as the server gets them."""
    form = QueryDict(mutable=True)
    for name, value in pairs:
        form.appendlist(name, value)
    return typed_in(form)


def checkin_of(pairs):
    """The check-in that the server reads from the fields; None where it asks again."""
    read = read_checkin(posted(pairs), setting())
    try:
        return insights.checkin_from(read.body, time_zone="Europe/London")
    except insights.DiaryError:
        return None


def alone(*, walks=(), checkins=()):
    """A diary of these entries and of nobody in particular."""
    return Diary(id="alone", patient=Patient(), walks=tuple(walks), checkins=tuple(checkins))


def differing(asked, expected, answers):
    """The first few that the two judge differently."""
    both = zip(asked, expected, answers, strict=True)
    return [(one, there, said) for one, there, said in both if there != said][:2]


def test_every_example_of_every_rule_is_judged_alike(judge):
    examples = [diary for rule in rules() for diary in (*rule.fires, *rule.quiet)]
    asked = [[as_the_phone_has_it(diary), JUDGED_ON.isoformat()] for diary in examples]
    expected = [here(diary, JUDGED_ON) for diary in examples]
    assert sum(map(bool, expected)) > len(rules())
    assert differing(asked, expected, judge(JUDGE, asked)) == []


@pytest.mark.wide
def test_five_thousand_random_checkins_are_read_and_judged_alike(judge):
    dice = Random(20260510)
    forms, expected = [], []
    while len(forms) < CHECKINS:
        pairs = random_checkin(dice)
        checkin = checkin_of(pairs)
        if checkin is not None:
            forms.append(["checkin", pairs, TODAY.isoformat()])
            expected.append(here(alone(checkins=[checkin]), TODAY))
    assert CHECKINS * 0.3 < sum(map(bool, expected)) < CHECKINS
    assert differing(forms, expected, judge(READ, forms)) == []


def test_a_thousand_random_walks_are_read_and_judged_alike(judge):
    dice = Random(20260511)
    forms, expected = [], []
    for _ in range(WALKS):
        pairs = random_walk(dice)
        body, _slips = read_walk(posted(pairs), setting(), key="w")
        walk = insights.walk_from(body, time_zone="Europe/London")
        forms.append(["walk", pairs, TODAY.isoformat()])
        expected.append(here(alone(walks=[walk]), TODAY))
    assert 0 < sum(map(bool, expected)) < WALKS
    assert differing(forms, expected, judge(READ, forms)) == []


def test_random_diaries_of_many_days_are_judged_alike(judge):
    dice = Random(20260512)
    diaries = [random_diary(dice) for _ in range(DIARIES)]
    asked = [[as_the_phone_has_it(diary), TODAY.isoformat()] for diary in diaries]
    expected = [here(diary, TODAY) for diary in diaries]
    assert len({found["id"] for row in expected for found in row}) > 60
    assert differing(asked, expected, judge(JUDGE, asked)) == []


def random_diary(dice):
    """Some weeks of random entries, some typed days later, by somebody of whom more is known."""
    examples = [diary for rule in dice.sample(rules(), 4) for diary in rule.fires]
    walks = [walk for diary in examples for walk in diary.walks]
    walks = [replace(walk, id=f"{number}") for number, walk in enumerate(walks)]
    made = [checkin for diary in examples for checkin in diary.checkins]
    made += [found for found in (checkin_of(random_checkin(dice)) for _ in range(4)) if found]
    days = dice.sample(range(120), len(made))
    return Diary(
        id="random",
        patient=dice.choice(examples).patient,
        walks=tuple(sorted(walks, key=lambda walk: walk.occurred_at)),
        checkins=tuple(moved(dice, checkin, ago) for checkin, ago in sorted_by_day(made, days)),
    )


def sorted_by_day(made, days):
    """Each check-in with how many days ago it was, the oldest first."""
    return sorted(zip(made, days, strict=True), key=lambda pair: -pair[1])


def moved(dice, checkin, ago):
    """The check-in, said so many days ago, now and then typed late."""
    day = TODAY - timedelta(days=ago)
    late = timedelta(days=dice.choice([0, 0, 0, 3, 10]))
    moment = checkin.entered_at.replace(year=day.year, month=day.month, day=day.day)
    return replace(checkin, date=day, entered_at=moment + late, entered_day=day + late)
