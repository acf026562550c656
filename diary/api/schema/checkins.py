"""A check-in of calf-diary/1 as JSON Schema, its signs by what may be said of each."""

from collections.abc import Collection

from diary.api.schema.pieces import (
    DAY,
    MOMENT,
    NAME,
    NOTE,
    TRUTH,
    Schema,
    also,
    list_of,
    number,
    thing,
    whole,
    word,
    words,
)
from insights.diary import vocabulary as v

PAINS_OF_THE_BODY = frozenset({"back_pain", "belly_pain", "chest_pain"})
OF_ANY_SIGN: dict[str, Schema] = {
    "onset": word(v.SIGN_ONSETS),
    "now": also(TRUTH, "There at this moment."),
    "usual": also(TRUTH, "It has long been so for this person."),
    "level": also(whole(1, 3), "1 mild, 2 moderate, 3 severe."),
    "since": DAY,
    "cm": number(0, 100),
    "minutes": number(0, 1_440),
    "when": word(v.SIGN_WHENS),
}
WHERE: dict[str, Schema] = {"side": word(v.SIDES), "site": word(v.SITES)}
HOW_IT_HURTS: dict[str, Schema] = {"severity": whole(0, 10), "eased_by": words(v.RELIEFS)}


def _sign(title: str, codes: Collection[str], more: dict[str, Schema], *, sided: bool) -> Schema:
    required = ("code", "side") if sided else ("code",)
    keys = {"code": word(codes), **more, **OF_ANY_SIGN}
    return thing(keys, required=required) | {"title": title}


SIGN: Schema = {
    "anyOf": [
        _sign(
            "swelling",
            {"swelling"},
            WHERE | {"extent": word(v.SIGN_EXTENTS)},
            sided=True,
        ),
        _sign("leg", v.LEG_SIGNS - {"swelling"}, WHERE, sided=True),
        _sign("pain away from walking", v.PAIN_SIGNS, WHERE | HOW_IT_HURTS, sided=True),
        _sign("pain of the body", PAINS_OF_THE_BODY, HOW_IT_HURTS, sided=False),
        _sign("whole body", v.BODY_SIGNS - PAINS_OF_THE_BODY, {}, sided=False),
        _sign("doing things", v.DOING_SIGNS, WHERE, sided=False),
    ],
    "description": "One yes answer.",
}
ANSWERS = words(v.SIGNS | v.EVENTS)
CHECKIN = thing(
    {
        "date": DAY,
        "entered_at": MOMENT,
        "entered_by": word(v.ENTERED_BY),
        "signs": list_of("Sign"),
        "denied": also(ANSWERS, "Asked one by one and answered no."),
        "denied_together": also(ANSWERS, "Answered no with one tap."),
        "cannot_tell": also(ANSWERS, "Not looked, or not felt."),
        "events": list_of("Event"),
        "selfcare": list_of("SelfCare"),
        "calf_cm": thing({leg: number(10, 100) for leg in ("left", "right")}),
        "nothing_new": also(TRUTH, "The quick answer; it denies nothing by itself."),
        "no_walk": also(word(v.NO_WALK), "Why no walk was made that day."),
        "medicines": list_of("Medicine"),
        "note": NOTE,
    },
    required=("date", "entered_at"),
    described="The answers of one local day. A code stands in one of the four kinds of answer.",
)
EVENT: Schema = {
    "anyOf": [
        thing(
            {"code": word(v.EVENTS - {"ankle_pressure"}), "date": DAY, "side": word(v.SIDES)},
            required=("code", "date"),
        ),
        thing(
            {
                "code": word({"ankle_pressure"}),
                "date": DAY,
                "side": word(v.SIDES),
                "value": also(number(0, 10), "The index that was measured."),
            },
            required=("code", "date"),
        ),
    ]
}
SCHEMAS = {
    "CheckIn": CHECKIN,
    "Sign": SIGN,
    "Event": EVENT,
    "SelfCare": thing({"code": word(v.SELFCARE), "helped": TRUTH}, required=("code",)),
    "Medicine": thing(
        {"name": NAME | {"minLength": 1}, "taken": TRUTH}, required=("name", "taken")
    ),
}
