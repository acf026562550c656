"""The operations on findings, profile, the whole diary and devices."""

from diary.api.schema.entries import IF_MATCH, IF_NONE_MATCH
from diary.api.schema.operation import Operation, in_path
from diary.api.schema.pieces import whole

MISSING = {404: "There is none."}

OTHER_OPERATIONS = {
    "list_findings": Operation(
        summary="What the diary shows",
        description="All that stands now, worst first, each with its words: red flags as of the "
        "last save, the rest as of the last review.",
        tag="Findings",
        answers={200: ("Findings", "What stands.")},
    ),
    "read_finding": Operation(
        summary="Say that a finding was read",
        description="Kept with its time. The finding stands as before.",
        tag="Findings",
        parameters=(in_path("number", whole(0, 2**53), "The finding's `number`."),),
        answers={200: ("Finding", "The finding.")},
        problems=MISSING,
    ),
    "read_profile": Operation(
        summary="Read the profile",
        tag="Profile",
        parameters=(IF_NONE_MATCH,),
        answers={200: ("Profile", "What was told."), 304: ("", "It has not changed.")},
    ),
    "change_profile": Operation(
        summary="Change some of the profile",
        description="Only the keys that are sent change; null takes back what was said. What "
        "warnings rest on is judged anew at once.",
        tag="Profile",
        parameters=(IF_MATCH,),
        body="ProfileChange",
        body_types=("application/json", "application/merge-patch+json"),
        answers={200: ("Profile", "What is told now.")},
        problems={412: "It has changed since."},
    ),
    "export_diary": Operation(
        summary="Download the whole diary",
        description="As calf-diary/1. Deleted entries are left out.",
        tag="Whole diary",
        answers={200: ("Diary", "The document.")},
    ),
    "import_diary": Operation(
        summary="Bring a whole diary in",
        description="All or nothing: with a single fault nothing is saved, and each fault is "
        "named with its place. Of two wordings of one entry the one entered later stays. The "
        "same document again changes nothing. An id that is no UUID gets one, made from the "
        "document's `diary` and the id.",
        tag="Whole diary",
        body="Diary",
        answers={200: ("Imported", "What came in.")},
    ),
    "export_tables": Operation(
        summary="Download the diary as tables",
        description="A zip with `walks.csv`, `checkins.csv`, `profile.csv` and `dictionary.csv`, "
        "which says what each column holds. UTF-8, with a comma between cells. Before what a "
        "spreadsheet would take for a formula stands an apostrophe.",
        tag="Whole diary",
        answers={200: ("Tables", "The zip.")},
        answer_type="application/zip",
    ),
    "export_bundle": Operation(
        summary="Download the diary as FHIR",
        description="A FHIR R4 Bundle: Patient, Observations (LOINC and UCUM where there is a "
        "code, else `urn:calf-diary:codes`), a QuestionnaireResponse for each check-in, notes of "
        "what the rules noticed as Communications, Provenance. Never a Condition.",
        tag="Whole diary",
        answers={200: ("Bundle", "The bundle.")},
        answer_type="application/fhir+json",
    ),
    "list_devices": Operation(
        summary="List the devices that are let in",
        description="A device is let in on the account's page, where its token is shown once.",
        tag="Devices",
        answers={200: ("Devices", "The devices, newest first.")},
    ),
    "revoke_device": Operation(
        summary="Shut a device out",
        tag="Devices",
        parameters=(in_path("prefix", {"type": "string"}, "The device's `prefix`."),),
        answers={204: ("", "It is out from the next request on.")},
        problems=MISSING,
    ),
}
