"""Hypothesis strategies: any diary that calf-diary/1 allows, as written JSON or as read values.

Written bodies are tidy (sorted, nothing empty, nothing said twice), so that writing what was
read gives the very same body back.
"""

from datetime import date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

from insights import checkin_from, diary_from, walk_from
from insights.diary import vocabulary as words

FIRST_DAY = date(2026, 2, 20)
DAYS = 60
ZONES = ("Europe/London", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kathmandu")
LEGS = frozenset({"left", "right"})


def texts(longest=40, shortest=1):
    return st.text(
        st.characters(codec="utf-8", exclude_characters="\x00"),
        min_size=shortest,
        max_size=longest,
    )


def one_of(codes):
    return st.sampled_from(sorted(codes))


def some_of(codes, most=4):
    return st.lists(one_of(codes), unique=True, min_size=1, max_size=most).map(sorted)


def answers(codes, values):
    return st.dictionaries(one_of(codes), values, min_size=1, max_size=3)


def decimals(low, high):
    tenths = st.integers(low * 10, high * 10)
    return tenths.map(lambda n: n // 10 if n % 10 == 0 else n / 10)


def dates(first=FIRST_DAY, days=DAYS):
    return st.integers(0, days - 1).map(lambda n: first + timedelta(days=n))


@st.composite
def instants(draw, day):
    """An instant of about that day, with any offset a zone may have."""
    minutes = draw(st.integers(0, 24 * 60 - 1))
    offset = timezone(timedelta(minutes=15 * draw(st.integers(-48, 56))))
    return datetime.combine(day, time(), tzinfo=offset) + timedelta(minutes=minutes)


@st.composite
def happened_and_entered(draw, days):
    """When it happened and when it was typed: at once, or up to five days later."""
    happened = draw(instants(draw(days)))
    late = draw(st.sampled_from([0, 0, 0, 1, 5]))
    return happened.isoformat(), (happened + timedelta(days=late, minutes=20)).isoformat()


ONSET = {"onset_m": st.integers(0, 50_000), "onset_s": st.integers(0, 86_400)}
PAIN_WORDS = {"severity": st.integers(0, 10), "sites": some_of(words.SITES)}
WITH_PAIN = {
    **ONSET,
    **PAIN_WORDS,
    "onset_steps": st.integers(0, 1_000_000),
    "onset_blocks": decimals(0, 100),
    "by_leg": answers(LEGS, st.fixed_dictionaries({}, optional=ONSET | PAIN_WORDS)),
    "had_to_stop": st.booleans(),
    "slowed": st.booleans(),
    "feel": some_of(words.FEELS),
    "relief": answers(words.RELIEFS, st.booleans()),
    "relief_s": st.integers(0, 86_400),
    "pain_at_start": st.booleans(),
    "still_there": st.booleans(),
}
AS_ENTERED = st.fixed_dictionaries({"value": decimals(0, 1000), "unit": one_of(words.UNITS)})
WITHOUT_PAIN = {
    "walked_m": st.integers(0, 100_000),
    "walked_s": st.integers(0, 86_400),
    "place": texts(),
    "stopped_for": one_of(words.STOPPED_FOR),
    "aid": one_of(words.AIDS),
    "stockings": st.booleans(),
    "painkiller_before": st.booleans(),
    "speed_kmh": decimals(0, 30),
    "incline_pct": decimals(-20, 20),
    "entered_by": one_of(words.ENTERED_BY - {"self"}),
    "method": one_of(words.METHODS),
    "conditions": some_of(words.CONDITIONS),
    "note": texts(),
    "outing": texts(),
    "as_entered": AS_ENTERED,
    "also_entered": answers(words.ALSO_ENTERED, AS_ENTERED),
}


@st.composite
def walk_bodies(draw, *, days=None):
    """A walk as calf-diary/1 writes it, with or without pain."""
    pain = draw(one_of(words.PAINS))
    keys = WITHOUT_PAIN if pain == "none" else WITHOUT_PAIN | WITH_PAIN
    if pain == "both":
        keys = keys | {"worse_side": one_of(LEGS)}
    happened, entered = draw(happened_and_entered(days or dates()))
    body = {"id": draw(texts(64)), "occurred_at": happened, "entered_at": entered, "pain": pain}
    return body | draw(st.fixed_dictionaries({}, optional=keys))


@st.composite
def sign_bodies(draw, codes=words.SIGNS):
    """One yes answer, with a side or without as its group asks."""
    code = draw(one_of(codes))
    keys = {
        "onset": one_of(words.SIGN_ONSETS),
        "now": st.booleans(),
        "usual": st.booleans(),
        "level": st.integers(1, 3),
        "since": dates(date(2025, 1, 1), 450).map(date.isoformat),
        "cm": decimals(0, 100),
        "minutes": decimals(0, 1440),
        "when": one_of(words.SIGN_WHENS),
    }
    body = {"code": code}
    if code in words.SIDED_SIGNS:
        body["side"] = draw(one_of(words.SIDES))
    if code in words.PAIN_SIGNS:
        keys |= {"severity": st.integers(0, 10), "eased_by": some_of(words.RELIEFS)}
    if code not in words.BODY_SIGNS:
        keys["site"] = one_of(words.SITES)
    if code == "swelling":
        keys["extent"] = one_of(words.SIGN_EXTENTS)
    return body | draw(st.fixed_dictionaries({}, optional=keys))


@st.composite
def event_bodies(draw, codes=words.EVENTS):
    """Something that happened, in the year before or during the diary."""
    code = draw(one_of(codes))
    day = draw(dates(date(2025, 3, 1), 420))
    keys = {"side": one_of(words.SIDES)}
    if code == "ankle_pressure":
        keys["value"] = decimals(0, 2)
    return {"code": code, "date": day.isoformat()} | draw(st.fixed_dictionaries({}, optional=keys))


OTHER_ANSWERS = {
    "selfcare": st.lists(
        st.fixed_dictionaries({"code": one_of(words.SELFCARE)}, optional={"helped": st.booleans()}),
        min_size=1,
        max_size=3,
    ),
    "calf_cm": answers(LEGS, decimals(10, 100)),
    "nothing_new": st.just(True),
    "no_walk": one_of(words.NO_WALK),
    "medicines": st.lists(
        st.fixed_dictionaries({"name": texts(), "taken": st.booleans()}), min_size=1, max_size=2
    ),
    "entered_by": one_of(words.ENTERED_BY - {"self"}),
    "note": texts(),
}


@st.composite
def checkin_bodies(draw, *, days=None):
    """A check-in as calf-diary/1 writes it: each code gets one of the four answers."""
    day = draw(days or dates())
    _, entered = draw(happened_and_entered(st.just(day)))
    body = {"date": day.isoformat(), "entered_at": entered}
    body |= draw(st.fixed_dictionaries({}, optional=OTHER_ANSWERS))
    free = set(words.SIGNS | words.EVENTS)
    yes = {
        "signs": draw(st.lists(sign_bodies(), max_size=4, unique_by=lambda sign: sign["code"])),
        "events": draw(st.lists(event_bodies(), max_size=2)),
    }
    body |= {key: said for key, said in yes.items() if said}
    free -= {said["code"] for key in yes for said in yes[key]}
    for answer in ("denied", "denied_together", "cannot_tell"):
        if draw(st.booleans()):
            body[answer] = draw(some_of(free))
            free -= set(body[answer])
    return body


def patient_bodies():
    """Who a diary is about; any key may be absent."""
    background = st.lists(one_of(words.BACKGROUND), unique=True, max_size=6)
    keys = {
        "birth_year": st.integers(1920, 2012),
        "sex": one_of(words.SEXES),
        "time_zone": st.sampled_from(ZONES),
        "goal": texts(),
        "questions": st.lists(texts(shortest=0), min_size=1, max_size=3),
    }

    @st.composite
    def made(draw):
        codes = draw(background)
        said, denied = sorted(codes[::2]), sorted(codes[1::2])
        body = draw(st.fixed_dictionaries({}, optional=keys))
        body |= {"background": said} if said else {}
        return body | ({"background_denied": denied} if denied else {})

    return made()


@st.composite
def diary_bodies(draw, *, most_walks=6, most_checkins=5):
    """A whole diary as calf-diary/1 writes it, its rows in order."""
    walks = draw(st.lists(walk_bodies(), max_size=most_walks, unique_by=lambda walk: walk["id"]))
    checkins = draw(
        st.lists(checkin_bodies(), max_size=most_checkins, unique_by=lambda row: row["date"])
    )
    return {
        "format": "calf-diary/1",
        "diary": draw(texts(64)),
        "patient": draw(patient_bodies()),
        "walks": sorted(
            walks, key=lambda walk: (datetime.fromisoformat(walk["occurred_at"]), walk["id"])
        ),
        "checkins": sorted(checkins, key=lambda checkin: checkin["date"]),
    }


def walks(**wanted):
    """One walk as the reader's value."""
    return walk_bodies(**wanted).map(lambda body: walk_from(body, time_zone=None))


def checkins(**wanted):
    """One check-in as the reader's value."""
    return checkin_bodies(**wanted).map(lambda body: checkin_from(body, time_zone=None))


def diaries(**wanted):
    """A whole diary as the reader's value."""
    return diary_bodies(**wanted).map(diary_from)
