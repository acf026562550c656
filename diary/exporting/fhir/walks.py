"""A walk as Observations: the walk itself with its parts, its pain score, its length in time."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diary.exporting.cells import NUMBERS, TRUTH
from diary.exporting.columns import WALKS, Column, value_at
from diary.exporting.fhir.observing import Subject, minutes_walked, observation, pain_score
from diary.exporting.fhir.pieces import (
    Json,
    concept,
    moment,
    notes,
    plain,
    quantity,
    reference,
)
from diary.exporting.words import OF_KEY, spoken

UNITS: Final = {
    "onset_m": "m",
    "onset_s": "s",
    "walked_m": "m",
    "walked_s": "s",
    "relief_s": "s",
    "severity": "{score}",
    "speed_kmh": "km/h",
    "incline_pct": "%",
    "onset_steps": "{steps}",
    "onset_blocks": "{blocks}",
}
"""UCUM units by the last key of the place."""
ELSEWHERE: Final = frozenset(
    {"id", "occurred_at", "entered_at", "entered_by", "note", "pain", "also_entered"}
)
"""What the Observation says in fields of its own, and how its figures were spelt."""
PAINS: Final[Mapping[str, Promise]] = {
    "none": gettext_lazy("no pain"),
    "left": gettext_lazy("pain in the left leg"),
    "right": gettext_lazy("pain in the right leg"),
    "both": gettext_lazy("pain in both legs"),
}


def observations_of(subject: Subject, body: Mapping[str, Any]) -> Iterator[Json]:
    """Every Observation of one walk; the walk itself comes last and names the others."""
    at, parts = moment(body["occurred_at"]), ("walk", body["id"])
    measured = []
    if (score := body.get("severity")) is not None:
        text = _("Worst pain of a walk, 0 to 10")
        measured.append(pain_score(subject, (*parts, "pain"), text=text, at=at, score=score))
    if (seconds := body.get("walked_s")) is not None:
        text = _("How long a walk was")
        names = (*parts, "minutes")
        measured.append(minutes_walked(subject, names, text=text, at=at, seconds=seconds))
    yield from measured
    yield _walk(subject, parts, body, at=at, measured=measured)


def _walk(
    subject: Subject,
    parts: tuple[str, ...],
    body: Mapping[str, Any],
    *,
    at: str,
    measured: list[Json],
) -> Json:
    pain = str(PAINS[body["pain"]])
    said: Json = {"issued": moment(body["entered_at"])}
    said["valueCodeableConcept"] = concept(f"pain_{body['pain']}", pain)
    said |= notes(body.get("note"))
    if measured:
        said["hasMember"] = [reference(resource["id"]) for resource in measured]
    if components := [*_components(body)]:
        said["component"] = components
    return observation(subject, parts, code=concept("walk", _("A walk")), at=at, **said)


def _components(body: Mapping[str, Any]) -> Iterator[Json]:
    for column in WALKS:
        value = value_at(body, column.place)
        if column.name not in ELSEWHERE and value not in (None, "", []):
            code = concept(column.name, str(column.meaning))
            yield from ({"code": code, **said} for said in _values(column, value))


def _values(column: Column, value: Any) -> Iterator[Json]:
    """The value in FHIR's kinds; a list gives one component for each of its words."""
    if column.kind is TRUTH:
        yield {"valueBoolean": value}
    elif column.kind is NUMBERS:
        unit = UNITS.get(column.place[-1], "1")
        yield {"valueQuantity": quantity(value, unit)}
    elif (key := column.place[-1]) in OF_KEY:
        for word in [value] if isinstance(value, str) else value:
            yield {"valueCodeableConcept": concept(word, spoken(word, key))}
    elif said := plain(value):
        yield {"valueString": said}
