"""Reads one check-in: its signs, events, and which of the four answers each question got."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from insights.diary.faults import Fault
from insights.diary.reading_fields import (
    LONGEST_NAME,
    LONGEST_NOTE,
    date_of,
    decimal,
    moment,
    one_of,
    text,
    truth,
    whole,
)
from insights.diary.reading_objects import Shape, answers_of, list_of, some_of
from insights.diary.reading_times import Clock
from insights.diary.values import CheckIn, Event, Medicine, SelfCare, Sign
from insights.diary.vocabulary import (
    BODY_SIGNS,
    ENTERED_BY,
    EVENTS,
    NO_WALK,
    PAIN_SIGNS,
    RELIEFS,
    SELFCARE,
    SIDED_SIGNS,
    SIDES,
    SIGN_EXTENTS,
    SIGN_ONSETS,
    SIGN_WHENS,
    SIGNS,
    SITES,
)

PAINS_OF_THE_BODY: Final = frozenset({"back_pain", "belly_pain", "chest_pain"})
CAN_HURT: Final = PAIN_SIGNS | PAINS_OF_THE_BODY
UNSURE: Final = ("denied", "denied_together", "cannot_tell")
ONLY_WITH: Final = {
    "severity": (CAN_HURT, "pain"),
    "eased_by": (CAN_HURT, "pain"),
    "extent": (frozenset({"swelling"}), "swelling"),
}
"""Keys of a sign that belong to some codes alone, and the word for those."""


def _sign_rules(fields: dict[str, Any]) -> Iterator[Fault]:
    code = fields.get("code")
    if code is None:
        return
    if code in SIDED_SIGNS and "side" not in fields:
        yield Fault("side", f'is missing: "{code}" needs one')
    if code in BODY_SIGNS:
        for key in ("side", "site"):
            if key in fields:
                yield Fault(key, f'"{code}" concerns the whole body and has none')
    for key, (codes, word) in ONLY_WITH.items():
        if key in fields and code not in codes:
            yield Fault(key, f'belongs to {word} alone, not to "{code}"')


def _event_rules(fields: dict[str, Any]) -> Iterator[Fault]:
    if "value" in fields and fields.get("code", "ankle_pressure") != "ankle_pressure":
        yield Fault("value", "belongs to ankle_pressure alone")


SIGN: Final = Shape(
    name="a sign",
    keys={
        "code": one_of(SIGNS),
        "side": one_of(SIDES),
        "site": one_of(SITES),
        "onset": one_of(SIGN_ONSETS),
        "now": truth,
        "usual": truth,
        "level": whole(1, 3),
        "since": date_of,
        "cm": decimal(0, 100),
        "minutes": decimal(0, 1_440),
        "when": one_of(SIGN_WHENS),
        "severity": whole(0, 10),
        "eased_by": some_of(RELIEFS),
        "extent": one_of(SIGN_EXTENTS),
    },
    required=frozenset({"code"}),
    rules=_sign_rules,
)
EVENT: Final = Shape(
    name="an event",
    keys={
        "code": one_of(EVENTS),
        "date": date_of,
        "side": one_of(SIDES),
        "value": decimal(0, 10),
    },
    required=frozenset({"code", "date"}),
    rules=_event_rules,
)
SELF_CARE: Final = Shape(
    name="a self-care",
    keys={"code": one_of(SELFCARE), "helped": truth},
    required=frozenset({"code"}),
)
MEDICINE: Final = Shape(
    name="a medicine",
    keys={"name": text(LONGEST_NAME, shortest=1), "taken": truth},
    required=frozenset({"name", "taken"}),
)


def _rules(fields: dict[str, Any]) -> Iterator[Fault]:
    signs, events = fields.get("signs", ()), fields.get("events", ())
    if len(signs) > 1:
        yield from _signs_twice(signs)
    answered = {row.code: "yes" for row in (*signs, *events)}
    for answer in UNSURE:
        codes = fields.get(answer, ())
        for code in sorted(answered.keys() & codes):
            yield Fault(answer, f'"{code}" is answered twice, in {answered[code]} too')
        answered.update(dict.fromkeys(codes, answer))


def _signs_twice(signs: tuple[Sign, ...]) -> Iterator[Fault]:
    seen = Counter[tuple[str, str | None, str | None]]()
    for at, sign in enumerate(signs):
        where = (sign.code, sign.side, sign.site)
        if seen[where]:
            yield Fault(f"signs[{at}]", f'"{sign.code}" stands twice with the same side and site')
        seen[where] += 1


CHECKIN: Final = Shape(
    name="a check-in",
    keys={
        "date": date_of,
        "entered_at": moment,
        "signs": list_of(lambda value: Sign(**SIGN(value))),
        **dict.fromkeys(UNSURE, some_of(SIGNS | EVENTS)),
        "events": list_of(lambda value: Event(**EVENT(value))),
        "selfcare": list_of(lambda value: SelfCare(**SELF_CARE(value))),
        "calf_cm": answers_of(frozenset({"left", "right"}), decimal(10, 100), name="the two legs"),
        "nothing_new": truth,
        "no_walk": one_of(NO_WALK),
        "medicines": list_of(lambda value: Medicine(**MEDICINE(value))),
        "entered_by": one_of(ENTERED_BY),
        "note": text(LONGEST_NOTE),
    },
    required=frozenset({"date", "entered_at"}),
    rules=_rules,
)


def read_checkin(value: Any, clock: Clock) -> CheckIn:
    """The check-in of a JSON object; raises DiaryError."""
    fields = CHECKIN(value, also=partial(_in_the_future, clock) if clock.now else None)
    if "calf_cm" in fields:
        fields["calf_cm"] = MappingProxyType(fields["calf_cm"])
    return CheckIn(entered_day=clock.day_of(fields["entered_at"]), **fields)


def _in_the_future(clock: Clock, fields: dict[str, Any]) -> Iterator[Fault]:
    for key in ("date", "entered_at"):
        yield from clock.future(key, fields.get(key))
    for at, sign in enumerate(fields.get("signs", ())):
        yield from clock.future(f"signs[{at}].since", sign.since)
    for at, event in enumerate(fields.get("events", ())):
        yield from clock.future(f"events[{at}].date", event.date)
