"""Replay lives through a diary day by day, and agrees with what `assess` says of each day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from insights import assess, diary_from, judge_red_flags, replay
from insights.replaying import first_day
from tests.insights.strategies import diaries, diary_bodies
from tests.insights.written import written_checkin, written_diary, written_walk

SWOLLEN = [{"code": "swelling", "side": "left", "since": "2026-05-02"}]
CLOT = "deep_vein_thrombosis"


def days_of(diary):
    if diary.last_day is None:
        return []
    first = first_day(diary)
    return [first + timedelta(days=n) for n in range((diary.last_day - first).days + 1)]


def raised_day_by_day(diary):
    raised = {}
    for day in days_of(diary):
        for finding in assess(diary, as_of=day).findings:
            raised.setdefault(finding.id, day)
    return raised


@settings(max_examples=25, deadline=None)
@given(diaries())
def test_replay_and_assessing_each_day_agree(diary):
    assert replay(diary) == raised_day_by_day(diary)


def test_replay_and_assessing_each_day_agree_over_months_of_walks():
    diary = diary_from(a_worsening_diary())
    raised = replay(diary)
    assert raised == raised_day_by_day(diary)
    assert "trend.walking.worse" in raised


def a_worsening_diary(days=160):
    """Two walks a day; from day 80 on the pain comes ever sooner."""
    walks = []
    for n in range(days):
        metres = 300 - n % 7 * 9 - max(0, n - 80) * 2
        walks += [walk_at(n, hour, metres + hour) for hour in (9, 16)]
    return written_diary(walks=walks, time_zone="Europe/London", birth_year=1950)


def walk_at(n, hour, metres):
    day = date(2025, 9, 1) + timedelta(days=n)
    return {
        "id": f"{day}-{hour}",
        "occurred_at": f"{day}T{hour:02}:00:00+00:00",
        "entered_at": f"{day}T{hour:02}:30:00+00:00",
        "pain": "left",
        "method": "gps",
        "onset_m": metres,
    }


def test_a_warning_is_dated_by_the_day_it_could_be_known():
    late = written_checkin(2, signs=SWOLLEN, entered_at="2026-05-05T09:00:00+01:00")
    diary = diary_from(written_diary(walks=[written_walk()], checkins=[late]))
    dates = {day for name, day in replay(diary).items() if name.startswith(CLOT)}
    assert dates == {date(2026, 5, 5)}


def test_an_empty_diary_raises_nothing():
    assert replay(diary_from(written_diary())) == {}


@settings(max_examples=40, deadline=None)
@given(diary_bodies(), st.data())
def test_the_judgement_of_a_day_uses_nothing_after_it(body, data):
    diary = diary_from(body)
    day = data.draw(st.sampled_from(days_of(diary) or [date(2026, 3, 1)]))
    before = [w.id for w in diary.walks if max(w.day, w.entered_day) <= day]
    dates = [str(c.date) for c in diary.checkins if max(c.date, c.entered_day) <= day]
    walks = [walk for walk in body["walks"] if walk["id"] in before]
    checkins = [checkin for checkin in body["checkins"] if checkin["date"] in dates]
    cut = diary_from(body | {"walks": walks, "checkins": checkins})
    assert assess(diary, as_of=day) == assess(cut, as_of=day)
    assert judge_red_flags(diary, as_of=day) == judge_red_flags(cut, as_of=day)


@settings(max_examples=40, deadline=None)
@given(diary_bodies(), st.randoms(use_true_random=False))
def test_the_order_of_entries_in_the_file_does_not_matter(body, random):
    mixed = body | {"walks": list(body["walks"]), "checkins": list(body["checkins"])}
    random.shuffle(mixed["walks"])
    random.shuffle(mixed["checkins"])
    day = diary_from(body).last_day or date(2026, 3, 1)
    assert assess(diary_from(mixed), as_of=day) == assess(diary_from(body), as_of=day)


@settings(max_examples=40, deadline=None)
@given(diaries())
def test_the_red_flags_of_a_save_are_those_of_the_full_judgement(diary):
    day = diary.last_day or date(2026, 3, 1)
    full = [f for f in assess(diary, as_of=day).findings if f.kind == "red_flag"]
    assert list(judge_red_flags(diary, as_of=day).findings) == full
