"""The patient, the profile and the whole document as JSON Schema."""

from diary.api.profile_words import UNITS
from diary.api.schema.pieces import (
    NOTE,
    Schema,
    also,
    list_of,
    or_null,
    part,
    thing,
    whole,
    whole_thing,
    word,
    words,
)
from diary.emergency import BY_CODE
from insights.diary import vocabulary as v

ZONE: Schema = {"type": "string", "maxLength": 64, "examples": ["Europe/London"]}
PATIENT: dict[str, Schema] = {
    "birth_year": whole(1900, 2199),
    "sex": word(v.SEXES),
    "time_zone": ZONE,
    "background": words(v.BACKGROUND),
    "background_denied": words(v.BACKGROUND),
    "goal": NOTE,
    "questions": {"type": "array", "items": NOTE, "maxItems": 3},
}
COUNTRY = also(word(BY_CODE), "Where the person is, for the emergency number.")
LISTS = ("background", "background_denied", "questions")
SAID = PATIENT | {"country": COUNTRY}
PROFILE = {
    **{key: schema if key in LISTS else or_null(schema) for key, schema in SAID.items()},
    "time_zone": ZONE,
    "units": word(UNITS),
}
WISHES = {key: or_null(schema) for key, schema in SAID.items()} | {
    "time_zone": ZONE,
    "units": word(UNITS),
}
SCHEMAS = {
    "Patient": thing(PATIENT, described="Every key may be absent."),
    "Profile": whole_thing(PROFILE, described="What was not said is null."),
    "ProfileChange": thing(WISHES, described="Only what is sent changes; null takes it back."),
    "Diary": whole_thing(
        {
            "format": {"const": "calf-diary/1"},
            "diary": {"type": "string", "minLength": 1, "maxLength": 64},
            "patient": part("Patient"),
            "walks": list_of("WalkOfADocument"),
            "checkins": list_of("CheckIn"),
        },
        described="One whole diary: what the person said, never what the program thinks.",
    ),
    "Tables": {"type": "string", "format": "binary", "description": "A zip of CSV files."},
    "Bundle": whole_thing(
        {
            "resourceType": {"const": "Bundle"},
            "type": {"const": "collection"},
            "entry": list_of("BundleEntry"),
        },
        described="A FHIR R4 Bundle.",
    ),
    "BundleEntry": whole_thing(
        {
            "fullUrl": {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"},
            "resource": {
                "description": "A FHIR R4 resource: Patient, Observation, QuestionnaireResponse, "
                "Communication or Provenance, as HL7 describes them."
            },
        },
        described="One resource of the bundle.",
    ),
}
