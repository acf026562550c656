"""Nothing lowers a red flag: one more yes, a no, an unknown or a harmless cause."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from insights.diary import vocabulary as words
from insights.diary.vocabulary import rank
from insights.red_flags import judge, table
from insights.rules.examples import JUDGED_ON, day, event, example, said, sign
from insights.rules.triggers import triggers_of

SIDES = st.sampled_from(["left", "right", "both"])
SPEAKING = sorted({code for rule in table().rules for code in triggers_of(rule.when)} & words.SIGNS)


@st.composite
def signs(draw, usual=None):
    code = draw(st.sampled_from(SPEAKING))
    since = draw(st.none() | st.integers(-30, 0))
    return sign(
        code,
        draw(SIDES) if code in words.SIDED_SIGNS else None,
        since=since,
        level=draw(st.none() | st.integers(1, 3)),
        usual=usual,
        onset=draw(st.sampled_from([None, "sudden", "gradual"])),
        when=draw(st.sampled_from([None, "walking", "rest", "night"])),
        site=draw(st.sampled_from([None, "calf", "foot", "achilles"])),
    )


PERSON = st.fixed_dictionaries(
    {
        "has": st.lists(st.sampled_from(sorted(words.BACKGROUND)), max_size=3, unique=True),
        "born": st.sampled_from([None, 1950, 1990]),
    }
)
EVENTS = st.lists(
    st.builds(event, st.sampled_from(sorted(words.EVENTS - words.OUTCOMES)), st.integers(-90, 0)),
    max_size=2,
)
HARMLESS = ["injury", "blow", "sudden_movement", "new_exercise"]
SIGNS = st.lists(signs(), max_size=4)


def urgency(diary):
    found, _ = judge(diary, JUDGED_ON)
    return min((rank(finding.urgency) for finding in found), default=rank("none"))


@settings(max_examples=300, deadline=None)
@given(SIGNS, signs(), EVENTS, PERSON)
def test_one_more_yes_never_lowers_the_tier(before, added, events, person):
    fewer = example(said(*before, events=events), **person)
    more = example(said(*before, added, events=events), **person)
    assert urgency(more) <= urgency(fewer)


@settings(max_examples=120, deadline=None)
@given(SIGNS, SIGNS, signs(), PERSON)
def test_one_more_yes_of_the_day_before_never_lowers_it(yesterday, today, added, person):
    fewer = example(said(*yesterday, on=-1), said(*today), **person)
    more = example(said(*yesterday, added, on=-1), said(*today), **person)
    assert urgency(more) <= urgency(fewer)


@settings(max_examples=120, deadline=None)
@given(SIGNS, EVENTS, PERSON, st.sampled_from(sorted(words.BACKGROUND)))
def test_knowing_more_of_a_person_never_lowers_it(said_signs, events, person, known):
    fewer = example(said(*said_signs, events=events), **person)
    more = example(said(*said_signs, events=events), **person | {"has": {*person["has"], known}})
    assert urgency(more) <= urgency(fewer)


@settings(max_examples=120, deadline=None)
@given(SIGNS, EVENTS, PERSON, st.sampled_from(HARMLESS))
def test_a_harmless_cause_never_lowers_it(said_signs, events, person, cause):
    fewer = example(said(*said_signs, events=events), **person)
    more = example(said(*said_signs, events=[*events, event(cause)]), **person)
    assert urgency(more) <= urgency(fewer)


@settings(max_examples=120, deadline=None)
@given(SIGNS, PERSON, st.sets(st.sampled_from(SPEAKING), max_size=20))
def test_a_no_of_whatever_kind_is_never_a_yes_and_never_lowers(said_signs, person, others):
    others -= {s.code for s in said_signs}
    plain = example(said(*said_signs), **person)
    for kind in ("no", "no_together", "cannot_tell"):
        answered = example(said(*said_signs, **{kind: others}), **person)
        assert urgency(answered) == urgency(plain)


@settings(max_examples=120, deadline=None)
@given(SIGNS, st.lists(st.sampled_from(SPEAKING), max_size=20), st.integers(1, 7))
def test_what_is_said_on_later_days_ends_no_warning(said_signs, refused, later):
    plain = example(said(*said_signs))
    after = example(said(*said_signs), said(on=later, no=set(refused)))
    then = day(later)
    assert {f.id for f in judge(plain, then)[0]} <= {f.id for f in judge(after, then)[0]}


@settings(max_examples=120, deadline=None)
@given(st.lists(signs(usual=True), max_size=4), PERSON)
def test_the_order_of_answers_does_not_matter(said_signs, person):
    one_way = example(said(*said_signs), **person)
    other_way = replace(one_way, checkins=(said(*reversed(said_signs)),))
    assert urgency(one_way) == urgency(other_way)
