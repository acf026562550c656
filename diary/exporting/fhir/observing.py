"""One Observation: what it is of, when, and what was seen or said."""

from dataclasses import dataclass
from typing import Any

from diary.exporting.fhir.pieces import (
    CATEGORIES,
    EXERCISE_MINUTES,
    PAIN_SCORE,
    Json,
    concept,
    identity,
    quantity,
    reference,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose bundle it is: the diary's name, from which every id follows, and the patient's id."""

    diary: str
    patient: str

    def id_of(self, *parts: str) -> str:
        """The id of a resource of this diary."""
        return identity(self.diary, *parts)


def observation(
    subject: Subject, parts: tuple[str, ...], *, code: Json, at: str, **said: Any
) -> Json:
    """A final Observation; `at` is a FHIR date or time, `said` its value and the rest."""
    return {
        "resourceType": "Observation",
        "id": subject.id_of(*parts),
        "status": "final",
        "category": [{"coding": [{"system": CATEGORIES, "code": "survey"}], "text": "Survey"}],
        "code": code,
        "subject": reference(subject.patient),
        "effectiveDateTime": at,
        "performer": [reference(subject.patient)],
        **said,
    }


def pain_score(subject: Subject, parts: tuple[str, ...], *, text: str, at: str, score: int) -> Json:
    """How strong a pain was, 0 to 10."""
    code = concept("severity", text, loinc=PAIN_SCORE)
    return observation(subject, parts, code=code, at=at, valueQuantity=quantity(score, "{score}"))


def minutes_walked(
    subject: Subject, parts: tuple[str, ...], *, text: str, at: str, seconds: int
) -> Json:
    """How long a whole walk was."""
    code = concept("walked_time", text, loinc=EXERCISE_MINUTES)
    value = quantity(round(seconds / 60, 2), "min")
    return observation(subject, parts, code=code, at=at, valueQuantity=value)
