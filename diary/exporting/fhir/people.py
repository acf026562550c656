"""The Patient, what they told of their health, and who wrote what (Provenance)."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from diary.exporting.fhir.observing import Subject, observation
from diary.exporting.fhir.pieces import Json, concept, plain, reference
from diary.exporting.words import spoken

AGENT_TYPES: Final = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
MADE_BY: Final = "Calf Diary"


def patient_of(subject: Subject, patient: Mapping[str, Any], *, name: str) -> Json:
    """Who the diary is about; what was not said is left out."""
    said: Json = {"resourceType": "Patient", "id": subject.patient, "active": True}
    if words := plain(name):
        said["name"] = [{"text": words}]
    if "sex" in patient:
        said["gender"] = patient["sex"]
    if "birth_year" in patient:
        said["birthDate"] = str(patient["birth_year"])
    return said


def background_of(subject: Subject, patient: Mapping[str, Any], *, at: str) -> Iterator[Json]:
    """Illnesses as the person told of them: Observations of what was said, never a Condition."""
    for key, answer in (("background", True), ("background_denied", False)):
        for code in patient.get(key, []):
            text = _("As told by the person: %(words)s") % {"words": spoken(code)}
            parts, told = ("background", code), concept(code, text)
            yield observation(subject, parts, code=told, at=at, valueBoolean=answer)
    wishes = [("goal", patient.get("goal", ""))]
    wishes += [(f"question_{n}", said) for n, said in enumerate(patient.get("questions", []), 1)]
    for name, said in wishes:
        if words := plain(said):
            text = _("What the person would like") if name == "goal" else _("A question to ask")
            code = concept(name, text)
            yield observation(subject, (name,), code=code, at=at, valueString=words)


def provenance(
    subject: Subject, *, who: str, targets: list[str], recorded: datetime, computed: bool = False
) -> Json:
    """Who brought these resources about: the person, somebody for them, or the diary's rules."""
    kind = "assembler" if computed else "author"
    agent: Json = {"type": {"coding": [{"system": AGENT_TYPES, "code": kind}], "text": kind}}
    agent["who"] = reference(subject.patient) if who == "self" else {"display": _name_of(who)}
    return {
        "resourceType": "Provenance",
        "id": subject.id_of("provenance", who),
        "target": [reference(target) for target in targets],
        "recorded": recorded.isoformat(timespec="seconds"),
        "agent": [agent],
    }


def _name_of(who: str) -> str:
    return {"carer": _("A carer"), "clinician": _("A clinician")}.get(who, MADE_BY)
