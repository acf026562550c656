"""What the API answers, as JSON Schema: pages, findings, devices, problems."""

from diary.api.problems import KINDS
from diary.api.schema.pieces import (
    DAY,
    ETAG,
    KEY,
    MOMENT,
    Schema,
    also,
    list_of,
    or_null,
    part,
    thing,
    whole,
    whole_thing,
    word,
)
from insights.diary import vocabulary as v

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
COUNT = whole(0, 2**53)
FIGURES: Schema = {
    "type": "object",
    "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
    "description": "The person's own numbers that the words are filled with.",
}
CLUE = whole_thing(
    {
        "id": TEXT,
        "words": TEXT,
        "verdict": word({"for", "against", "unknown"}),
        "figures": FIGURES,
        "asks": also(TEXTS, "Codes that would settle it."),
    }
)
FINDING = whole_thing(
    {
        "number": also(COUNT, "Finds it under findings/."),
        "id": also(TEXT, "The rule; it lives for ever."),
        "kind": word(v.KINDS),
        "about": word(v.ABOUTS),
        "urgency": word(v.URGENCIES),
        "side": or_null(word(v.SIDES)),
        "figures": FIGURES,
        "evidence": also(TEXTS, "Such as walk:…, checkin:2026-05-01, background:diabetes."),
        "not_asked": TEXTS,
        "clues": list_of("Clue"),
        "headline": TEXT,
        "why": TEXT,
        "do": TEXT,
        "source": TEXT,
        "first_told_at": MOMENT,
        "changed_at": MOMENT,
        "read_at": or_null(MOMENT),
    },
    described="One thing that was noticed, with its words. It is no diagnosis.",
)
FINDINGS = whole_thing(
    {
        "format": {"const": "calf-findings/1"},
        "diary": TEXT,
        "as_of": or_null(DAY),
        "urgency": word(v.URGENCIES),
        "findings": list_of("Finding"),
        "not_judged": {
            "type": "array",
            "items": whole_thing({"id": TEXT, "needs": TEXTS}),
        },
        "up_to_date": {"type": "boolean", "description": "No review is still to come."},
    }
)
SAVED = whole_thing(
    {"etag": ETAG, "saved_at": MOMENT, "told": list_of("Finding")},
    described="The warnings that stand after this save, worst first. Show those not yet read.",
)
DEVICE = whole_thing(
    {
        "prefix": TEXT,
        "name": TEXT,
        "made_at": MOMENT,
        "expires_at": MOMENT,
        "this_one": {"type": "boolean"},
    }
)
IMPORTED = whole_thing(
    {
        "created": COUNT,
        "changed": COUNT,
        "unchanged": COUNT,
        "kept": also(COUNT, "Entries of which this diary holds a newer word, or a removal."),
    }
)
PROBLEM = thing(
    {
        "type": {"type": "string", "format": "uri-reference"},
        "title": TEXT,
        "status": {"type": "integer", "enum": sorted({kind.status for kind in KINDS})},
        "detail": TEXT,
        "errors": {
            "type": "array",
            "items": whole_thing({"place": TEXT, "problem": TEXT}),
            "description": "Each fault with its place in the body, such as `signs[0].side`.",
        },
    },
    required=("type", "title", "status", "detail"),
)


def _page(name: str, key: str, identity: Schema, schema: str) -> Schema:
    """A page of entries: as they stand, or the tombstone that one left."""
    known = {key: identity, "etag": ETAG, "saved_at": MOMENT}
    entry = whole_thing(known | {name: part(schema)})
    tombstone = whole_thing(known | {"deleted_at": MOMENT})
    return whole_thing(
        {
            "as_of": also(MOMENT, "Send it as `since` next time."),
            "next": or_null({"type": "string", "format": "uri-reference"}),
            "results": {"type": "array", "items": {"anyOf": [entry, tombstone]}},
        }
    )


SCHEMAS = {
    "Clue": CLUE,
    "Finding": FINDING,
    "Findings": FINDINGS,
    "Saved": SAVED,
    "WalkPage": _page("walk", "id", KEY, "Walk"),
    "CheckInPage": _page("checkin", "date", DAY, "CheckIn"),
    "Devices": whole_thing({"results": list_of("Device")}),
    "Device": DEVICE,
    "Imported": IMPORTED,
    "Problem": PROBLEM,
}
