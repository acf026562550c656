"""What was told: once, until it is gone, and again when it is worse."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from tests.record import a_telling, keep_finding, tell
from tracker.findings.models import Finding
from tracker.findings.services import keep_outcome, keep_told, mark_read


@pytest.fixture
def later(now):
    """The next day."""
    return now + timedelta(days=1)


def test_a_new_finding_opens_a_row_and_is_new(ada, now):
    kept = tell(ada.diary, a_telling(), now=now)
    assert kept.new == kept.standing
    assert kept.standing[0].first_told_at == now


def test_the_same_finding_is_told_once(ada, now, later):
    tell(ada.diary, a_telling(), now=now)
    kept = tell(ada.diary, a_telling(), now=later)
    assert (kept.new, Finding.objects.count()) == ((), 1)
    assert kept.standing[0].changed_at == now


def test_a_finding_on_the_other_side_is_another(ada, now):
    kept = tell(ada.diary, a_telling(side="left"), a_telling(side="right"), now=now)
    assert len(kept.new) == 2


def test_what_is_no_longer_true_is_gone(ada, now, later):
    row = keep_finding(ada.diary, now=now)
    kept = tell(ada.diary, now=later)
    assert (kept.standing, kept.gone) == ((), (row,))
    assert kept.gone[0].gone_at == later


def test_what_comes_back_opens_a_row_of_its_own(ada, now, later):
    keep_finding(ada.diary, now=now)
    tell(ada.diary, now=now)
    kept = tell(ada.diary, a_telling(), now=later)
    assert len(kept.new) == 1
    assert Finding.objects.count() == 2


def test_what_got_worse_is_unfolded_and_told_again(ada, now, later):
    mark_read(keep_finding(ada.diary, now=now), now=now)
    kept = tell(ada.diary, a_telling(urgency="emergency", rank=0), now=later)
    assert kept.new[0].read_at is None
    assert kept.new[0].changed_at == later


def test_what_got_milder_stays_folded(ada, now, later):
    mark_read(keep_finding(ada.diary, now=now), now=now)
    kept = tell(ada.diary, a_telling(urgency="soon", rank=2), now=later)
    assert (kept.new, kept.standing[0].read_at) == ((), now)
    assert kept.standing[0].changed_at == later


def test_a_red_flag_said_again_on_another_day_is_unfolded(ada, now, later):
    mark_read(keep_finding(ada.diary, now=now), now=now)
    again = a_telling(evidence=["checkin:2026-05-01", "checkin:2026-05-02"])
    assert tell(ada.diary, again, now=later).new[0].read_at is None


def test_a_red_flag_told_again_asks_for_an_outcome_again(ada, now, later):
    keep_outcome(keep_finding(ada.diary, now=now), "called", now=now)
    kept = tell(ada.diary, a_telling(evidence=["checkin:2026-05-02"]), now=later)
    assert kept.new[0].outcome == ""


def test_a_red_flag_whose_older_evidence_fell_away_stays_folded(ada, now, later):
    both = ["checkin:2026-04-30", "checkin:2026-05-01"]
    mark_read(keep_finding(ada.diary, now=now, evidence=both), now=now)
    kept = tell(ada.diary, a_telling(evidence=both[1:]), now=later)
    assert (kept.new, kept.standing[0].evidence) == ((), both[1:])


def test_a_red_flag_whose_entry_was_reworded_is_unfolded(ada, now, later):
    mark_read(keep_finding(ada.diary, now=now), now=now)
    reworded = frozenset({"checkin:2026-05-01"})
    kept = keep_told(ada.diary, [a_telling()], kinds=["red_flag"], now=later, said_anew=reworded)
    assert kept.new[0].read_at is None


def test_a_day_that_goes_by_changes_a_figure_and_no_more(ada, now, later):
    mark_read(keep_finding(ada.diary, now=now, figures={"days": 1}), now=now)
    kept = tell(ada.diary, a_telling(figures={"days": 2}), now=later)
    row = kept.standing[0]
    assert (kept.new, row.read_at, row.changed_at) == ((), now, now)
    assert row.figures == {"days": 2}


def test_a_pattern_that_gathers_evidence_stays_folded(ada, now, later):
    pattern = {"rule": "arterial_claudication", "kind": "pattern", "urgency": "routine", "rank": 3}
    first = keep_told(ada.diary, [a_telling(**pattern)], kinds=["pattern"], now=now).standing[0]
    mark_read(first, now=now)
    more = a_telling(**pattern, evidence=["walk:1", "walk:2"], figures={"walks": 6})
    kept = keep_told(ada.diary, [more], kinds=["pattern"], now=later)
    assert (kept.new, kept.standing[0].read_at) == ((), now)
    assert kept.standing[0].changed_at == later


def test_judging_red_flags_leaves_the_other_kinds_alone(ada, now):
    trend = a_telling(rule="trend.walking.worse", kind="trend")
    keep_told(ada.diary, [trend], kinds=["trend"], now=now)
    assert tell(ada.diary, now=now).gone == ()


def test_the_worst_stands_first(ada, now):
    soon = a_telling(rule="soon", urgency="soon", rank=2)
    kept = tell(ada.diary, soon, a_telling(rule="now", urgency="emergency", rank=0), now=now)
    assert [row.rule for row in kept.standing] == ["now", "soon"]


def test_one_rule_given_twice_is_kept_once_at_its_worst(ada, now):
    worse = a_telling(urgency="emergency", rank=0)
    kept = tell(ada.diary, a_telling(), worse, now=now)
    assert [row.urgency for row in kept.standing] == ["emergency"]


def test_reading_twice_keeps_the_first_time(ada, now, later):
    row = mark_read(keep_finding(ada.diary, now=now), now=now)
    assert mark_read(row, now=later).read_at == now


def test_the_database_itself_refuses_a_finding_told_twice(ada, now):
    row = keep_finding(ada.diary, now=now)
    row.pk = None
    with pytest.raises(IntegrityError):
        row.save(force_insert=True)


def test_another_diary_has_findings_of_its_own(ada, ben, now):
    keep_finding(ada.diary, now=now)
    assert len(tell(ben.diary, a_telling(), now=now).new) == 1
    assert tell(ada.diary, a_telling(), now=now).new == ()
