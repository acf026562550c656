"""FHIR: generated diaries against HL7's schema, and faults that it must catch."""

import json
import os
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings

from diary.exporting.fhir.bundle import pieces_of
from tests.builders import a_checkin, a_document, a_sign, a_swollen_leg, a_walk
from tests.diary.exporting.hl7 import faults_of
from tests.insights.strategies import diary_bodies

AS_OF = datetime(2026, 5, 1, 12, tzinfo=UTC)
DIARIES = int(os.environ.get("FHIR_DIARIES", "300"))
"""A thousand in .ci/run."""
FINDING = SimpleNamespace(
    pk=1,
    rule="deep_vein_thrombosis.new_one_sided_swelling",
    side="left",
    figures={"signs": "swelling"},
    evidence=["checkin:2026-05-01"],
    urgency="today",
    first_told_at=AS_OF,
)
PROFILE = SimpleNamespace(country="GB", units="metric")


def bundle(document, *, findings=(), name="Ada"):
    """The bundle of a document, as it is read from the file."""
    pieces = pieces_of(document, name=name, findings=findings, profile=PROFILE, as_of=AS_OF)
    return json.loads(b"".join(pieces))


def resources(document, kind, **wanted):
    """The resources of one type."""
    every = (entry["resource"] for entry in bundle(document, **wanted)["entry"])
    return [resource for resource in every if resource["resourceType"] == kind]


def faults(whole):
    """What HL7's schema has against a bundle and against each resource in it."""
    return faults_of(whole) + [f for e in whole["entry"] for f in faults_of(e["resource"])]


@settings(max_examples=DIARIES, deadline=None, suppress_health_check=list(HealthCheck))
@given(diary_bodies(most_walks=3, most_checkins=3))
def test_every_generated_diary_fits_the_schema_of_hl7(document):
    whole = bundle(document, findings=[FINDING])
    assert faults(whole) == []
    ids = [entry["fullUrl"] for entry in whole["entry"]]
    assert len(set(ids)) == len(ids)


def _said(whole, kind):
    return next(e["resource"] for e in whole["entry"] if e["resource"]["resourceType"] == kind)


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("Observation", "status", "xx"),
        ("Observation", "code", None),
        ("Observation", "status", None),
        ("Observation", "effectiveDateTime", "yesterday"),
        ("Observation", "valueQuantity", {"value": "six"}),
        ("Observation", "severity", 6),
        ("QuestionnaireResponse", "status", "done"),
        ("QuestionnaireResponse", "item", [{"text": "no linkId"}]),
        ("QuestionnaireResponse", "authored", 7),
        ("Patient", "gender", "woman"),
        ("Patient", "birthDate", "the fifties"),
        ("Communication", "payload", [{}]),
        ("Communication", "status", 1),
        ("Provenance", "target", None),
        ("Provenance", "agent", []),
        ("Provenance", "recorded", "2026"),
    ],
)
def test_a_fault_is_caught(kind, key, value):
    whole = bundle(a_document(checkins=[a_swollen_leg()]), findings=[FINDING])
    assert faults(whole) == []
    resource = _said(whole, kind)
    resource[key] = value
    if value is None:
        del resource[key]
    assert faults(whole)


def test_a_walk_says_its_pain_in_loinc_and_its_length_in_ucum():
    walk = a_walk(severity=6, walked_s=450, walked_m=400, onset_m=180)
    told = resources(a_document(walks=[walk], checkins=[]), "Observation")
    pain, minutes, whole = told
    assert pain["code"]["coding"][0] == {
        "system": "http://loinc.org",
        "code": "72514-3",
        "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
    }
    assert (pain["valueQuantity"]["value"], pain["valueQuantity"]["code"]) == (6, "{score}")
    assert minutes["code"]["coding"][0]["code"] == "55411-3"
    assert (minutes["valueQuantity"]["value"], minutes["valueQuantity"]["code"]) == (7.5, "min")
    parts = {c["code"]["coding"][0]["code"]: c for c in whole["component"]}
    assert parts["onset-m"]["valueQuantity"]["code"] == "m"
    assert parts["walked-m"]["valueQuantity"]["value"] == 400
    assert len(whole["hasMember"]) == 2


def test_a_question_has_one_of_four_answers_and_what_was_not_asked_stands_nowhere():
    said = {"denied": ["cold"], "denied_together": ["pale"], "cannot_tell": ["wound"]}
    checkin = a_checkin(nothing_new=None, signs=[a_sign("swelling", side="left")], **said)
    [response] = resources(a_document(walks=[], checkins=[checkin]), "QuestionnaireResponse")
    answers = {
        item["linkId"]: item["answer"][0].get("valueCoding", {}).get("code")
        for item in response["item"]
    }
    assert answers == {
        "date": None,
        "swelling": "yes",
        "cold": "no",
        "pale": "no-together",
        "wound": "cannot-tell",
    }


def test_a_finding_is_a_note_and_nothing_is_a_condition():
    document = a_document(patient={"background": ["diabetes"]}, checkins=[a_swollen_leg()])
    whole = bundle(document, findings=[FINDING])
    kinds = {entry["resource"]["resourceType"] for entry in whole["entry"]}
    assert kinds == {
        "Patient",
        "Observation",
        "QuestionnaireResponse",
        "Communication",
        "Provenance",
    }
    [note] = resources(document, "Communication", findings=[FINDING])
    assert "no diagnosis" in note["payload"][-1]["contentString"]


def test_every_concept_has_words():
    def concepts(value):
        if isinstance(value, list):
            return [found for part in value for found in concepts(part)]
        if not isinstance(value, dict):
            return []
        here = [value] if isinstance(value.get("coding"), list) else []
        return here + concepts(list(value.values()))

    whole = bundle(a_document(checkins=[a_swollen_leg(denied=["cold"])]), findings=[FINDING])
    found = concepts(whole)
    assert len(found) > 10
    assert all(concept.get("text") for concept in found)


def test_every_reference_leads_to_a_resource_of_the_bundle():
    text = json.dumps(bundle(a_document(checkins=[a_swollen_leg()]), findings=[FINDING]))
    whole = json.loads(text)
    there = {entry["fullUrl"] for entry in whole["entry"]}
    told = [part.split('"')[0] for part in text.split('"reference": "')[1:]]
    assert told
    assert set(told) <= there


def test_what_a_carer_wrote_is_said_to_be_theirs():
    document = a_document(walks=[a_walk(), a_walk(entered_by="carer")], checkins=[])
    by = [told["agent"][0]["who"] for told in resources(document, "Provenance")]
    assert by[0]["reference"].startswith("urn:uuid:")
    assert by[1] == {"display": "A carer"}


def test_the_same_diary_gives_the_same_bytes():
    document = a_document(checkins=[a_swollen_leg()])
    assert bundle(document, findings=[FINDING]) == bundle(document, findings=[FINDING])


def test_odd_blanks_and_controls_do_not_break_a_text():
    note = "a\u00a0b\u2003c\x07d\u2028e"
    [walk] = resources(
        a_document(walks=[a_walk(note=note, severity=None)], checkins=[]), "Observation"
    )
    assert walk["note"] == [{"text": "a b cd e"}]
