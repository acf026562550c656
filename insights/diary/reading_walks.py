"""Reads one walk."""

from collections.abc import Iterator
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from insights.diary.faults import Fault
from insights.diary.reading_fields import (
    LONGEST_NAME,
    LONGEST_NOTE,
    decimal,
    moment,
    one_of,
    text,
    truth,
    whole,
)
from insights.diary.reading_objects import Shape, answers_of, some_of
from insights.diary.reading_times import Clock
from insights.diary.values import AsEntered, LegPart, Walk
from insights.diary.vocabulary import (
    AIDS,
    ALSO_ENTERED,
    CONDITIONS,
    ENTERED_BY,
    FEELS,
    METHODS,
    PAINS,
    RELIEFS,
    SITES,
    STOPPED_FOR,
    UNITS,
)

LONGEST_ID: Final = 64
ONE_LEG: Final = frozenset({"left", "right"})
SECONDS: Final = whole(0, 86_400)
ONSET: Final = {"onset_m": whole(0, 50_000), "onset_s": SECONDS}
PAIN_WORDS: Final = {"severity": whole(0, 10), "sites": some_of(SITES)}
NOT_WITHOUT_PAIN: Final = (
    *("onset_m", "onset_s", "onset_steps", "onset_blocks", "by_leg", "had_to_stop", "slowed"),
    *("severity", "sites", "feel", "relief", "relief_s"),
)
"""Keys that say something about a pain and so are refused where there was none."""
ONLY_FALSE_WITHOUT_PAIN: Final = ("pain_at_start", "still_there")

LEG_PART: Final = Shape(name="one leg's part of a walk", keys=ONSET | PAIN_WORDS)
AS_ENTERED: Final = Shape(
    name="a length as entered",
    keys={"value": decimal(0, 1_000_000), "unit": one_of(UNITS)},
    required=frozenset({"value", "unit"}),
)


def as_entered(value: Any) -> AsEntered:
    """A length or time as the person typed it; raises DiaryError."""
    return AsEntered(**AS_ENTERED(value))


WHAT: Final = {
    "id": text(LONGEST_ID, shortest=1),
    "occurred_at": moment,
    "entered_at": moment,
    "pain": one_of(PAINS),
    "worse_side": one_of(ONE_LEG),
}
HOW_FAR: Final = {
    "onset_steps": whole(0, 1_000_000),
    "onset_blocks": decimal(0, 10_000),
    "place": text(LONGEST_NAME),
    "walked_m": whole(0, 100_000),
    "walked_s": SECONDS,
    "by_leg": answers_of(ONE_LEG, lambda value: LegPart(**LEG_PART(value)), name="the two legs"),
    "as_entered": as_entered,
    "also_entered": answers_of(ALSO_ENTERED, as_entered, name="other lengths as entered"),
}
HOW: Final = {
    "stopped_for": one_of(STOPPED_FOR),
    "aid": one_of(AIDS),
    "speed_kmh": decimal(0, 100),
    "incline_pct": decimal(-100, 100),
    "entered_by": one_of(ENTERED_BY),
    "method": one_of(METHODS),
    "conditions": some_of(CONDITIONS),
    "feel": some_of(FEELS),
    "relief": answers_of(RELIEFS, truth, name="what was tried"),
    "relief_s": SECONDS,
    "note": text(LONGEST_NOTE),
    "outing": text(LONGEST_NAME),
}
YES_OR_NO: Final = dict.fromkeys(
    ("had_to_stop", "slowed", "pain_at_start", "still_there", "stockings", "painkiller_before"),
    truth,
)


def _rules(fields: dict[str, Any]) -> Iterator[Fault]:
    pain = fields.get("pain")
    if "worse_side" in fields and pain not in {"both", None}:
        yield Fault("worse_side", 'stands only beside pain "both"')
    if pain == "none":
        yield from _signs_of_pain(fields)


def _signs_of_pain(fields: dict[str, Any]) -> Iterator[Fault]:
    """Empty lists and objects say nothing, so they may stay."""
    said = [key for key in NOT_WITHOUT_PAIN if fields.get(key) not in (None, frozenset(), {})]
    said += [key for key in ONLY_FALSE_WITHOUT_PAIN if fields.get(key)]
    for key in said:
        yield Fault(key, 'cannot stand beside pain "none"')


WALK: Final = Shape(
    name="a walk",
    keys=WHAT | ONSET | PAIN_WORDS | HOW_FAR | HOW | YES_OR_NO,
    required=frozenset({"id", "occurred_at", "entered_at", "pain"}),
    rules=_rules,
)


def read_walk(value: Any, clock: Clock) -> Walk:
    """The walk of a JSON object; raises DiaryError."""
    fields = WALK(value, also=partial(_in_the_future, clock) if clock.now else None)
    for key in ("by_leg", "relief", "also_entered"):
        if key in fields:
            fields[key] = MappingProxyType(fields[key])
    return Walk(
        day=clock.day_of(fields["occurred_at"]),
        entered_day=clock.day_of(fields["entered_at"]),
        **fields,
    )


def _in_the_future(clock: Clock, fields: dict[str, Any]) -> Iterator[Fault]:
    for key in ("occurred_at", "entered_at"):
        yield from clock.future(key, fields.get(key))
