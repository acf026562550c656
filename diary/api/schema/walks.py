"""A walk of calf-diary/1 as JSON Schema: without pain, in one leg, in both."""

from diary.api.schema.pieces import (
    KEY,
    MOMENT,
    NAME,
    NOTE,
    TRUTH,
    Schema,
    also,
    number,
    part,
    thing,
    whole,
    word,
    words,
)
from insights.diary import vocabulary as v

ONE_LEG = ("left", "right")
REQUIRED = ("id", "occurred_at", "entered_at", "pain")
SECONDS = whole(0, 86_400)
ANY_ID: Schema = {"type": "string", "minLength": 1, "maxLength": 64}

ALWAYS: dict[str, Schema] = {
    "occurred_at": MOMENT,
    "entered_at": also(MOMENT, "When it was typed or last amended."),
    "entered_by": word(v.ENTERED_BY),
    "method": also(word(v.METHODS), "How the distance was got; one trend never mixes them."),
    "conditions": words(v.CONDITIONS),
    "stopped_for": word(v.STOPPED_FOR),
    "walked_m": also(whole(0, 100_000), "Without pain: at least this far."),
    "walked_s": SECONDS,
    "place": NAME,
    "aid": word(v.AIDS),
    "stockings": TRUTH,
    "painkiller_before": TRUTH,
    "speed_kmh": number(0, 100),
    "incline_pct": number(-100, 100),
    "outing": also(NAME, "Shared by the bouts of one outing."),
    "as_entered": part("AsEntered"),
    "also_entered": thing({key: part("AsEntered") for key in sorted(v.ALSO_ENTERED)}),
    "note": NOTE,
}
OF_PAIN: dict[str, Schema] = {
    "onset_m": whole(0, 50_000),
    "onset_s": also(SECONDS, "Seconds from the start until the pain began."),
    "onset_steps": whole(0, 1_000_000),
    "onset_blocks": number(0, 10_000),
    "by_leg": thing({leg: part("LegPart") for leg in ONE_LEG}),
    "had_to_stop": TRUTH,
    "slowed": TRUTH,
    "pain_at_start": TRUTH,
    "still_there": TRUTH,
    "severity": also(whole(0, 10), "Worst pain."),
    "sites": words(v.SITES),
    "feel": words(v.FEELS),
    "relief": thing(dict.fromkeys(sorted(v.RELIEFS), TRUTH)),
    "relief_s": SECONDS,
}
NOTHING: Schema = {"type": "array", "maxItems": 0}
WITHOUT_PAIN: dict[str, Schema] = {
    "pain_at_start": {"const": False},
    "still_there": {"const": False},
    "sites": NOTHING,
    "feel": NOTHING,
    "by_leg": {"type": "object", "maxProperties": 0},
    "relief": {"type": "object", "maxProperties": 0},
}
PARTS: dict[str, Schema] = {
    "AsEntered": thing(
        {"value": number(0, 1_000_000), "unit": word(v.UNITS)},
        required=("value", "unit"),
        described="A length just as the person typed it.",
    ),
    "LegPart": thing({key: OF_PAIN[key] for key in ("onset_m", "onset_s", "severity", "sites")}),
}


def kinds_of_walk(identity: Schema) -> Schema:
    """A walk, whose id is told by `identity`."""
    return {
        "anyOf": [
            _kind(identity, ("none",), WITHOUT_PAIN),
            _kind(identity, ONE_LEG, OF_PAIN),
            _kind(identity, ("both",), OF_PAIN | {"worse_side": word(ONE_LEG)}),
        ],
        "description": "Beside pain `none` nothing is said of a pain. Only the first four keys "
        "must be there; a key that is absent was not said.",
    }


def _kind(identity: Schema, pains: tuple[str, ...], more: dict[str, Schema]) -> Schema:
    keys = {"id": identity, "pain": word(pains), **ALWAYS, **more}
    return thing(keys, required=REQUIRED) | {"title": f"pain {' or '.join(pains)}"}


SCHEMAS = {"Walk": kinds_of_walk(KEY), "WalkOfADocument": kinds_of_walk(ANY_ID), **PARTS}
