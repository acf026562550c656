"""The small pieces of FHIR: codes, quantities, moments, references, texts that it can hold."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

from diary.exporting.words import spoken

Json = dict[str, Any]

OWN: Final = "urn:calf-diary:codes"
"""Our own code system: the codes of calf-diary/1, and what a walk and a check-in are."""
LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"
CATEGORIES: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
PAIN_SCORE: Final = ("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
EXERCISE_MINUTES: Final = ("55411-3", "Exercise duration")
FURTHEST_OFFSET: Final = timedelta(hours=14)
UNSEEN: Final = frozenset({"Cc", "Cs"})


def concept(code: str, text: str, *, loinc: tuple[str, str] | None = None) -> Json:
    """A concept with its own code, LOINC's where there is one, and always its words."""
    codings = [{"system": LOINC, "code": loinc[0], "display": loinc[1]}] if loinc else []
    return {"coding": [*codings, coding(code, text)], "text": text}


def coding(code: str, text: str = "", *, key: str = "") -> Json:
    """A code of our own system; without a text, in the words of the key in which it stands."""
    words = text or spoken(code, key)
    return {"system": OWN, "code": code.replace("_", "-"), "display": words}


def quantity(value: float, unit: str) -> Json:
    """A measured value with its UCUM unit."""
    whole = isinstance(value, float) and value.is_integer()
    said = int(value) if whole else value
    return {"value": said, "unit": unit, "system": UCUM, "code": unit}


def moment(text: str) -> str:
    """A time as FHIR writes it: with seconds, its offset at most fourteen hours."""
    said = datetime.fromisoformat(text)
    offset = said.utcoffset() or timedelta()
    if abs(offset) > FURTHEST_OFFSET or offset.seconds % 60:
        said = said.astimezone(UTC)
    return said.isoformat()


def plain(text: str) -> str:
    """Text without what FHIR's strings cannot hold: odd blanks become blanks, controls go.

    The exact words are in the other two exports.
    """
    return "".join(map(_plain, text)).strip()


def _plain(sign: str) -> str:
    if sign in " \t\r\n":
        return sign
    if sign.isspace() or re.fullmatch(r"\s", sign):
        return " "
    return "" if unicodedata.category(sign) in UNSEEN else sign


def notes(text: str | None) -> Json:
    """An entry's own words as `note`, or nothing."""
    said = plain(text or "")
    return {"note": [{"text": said}]} if said else {}


def identity(*parts: str) -> str:
    """A UUID that follows from what it names, so that each export says the same."""
    return str(uuid5(NAMESPACE_OID, "/".join(parts)))


def reference(uuid: str) -> Json:
    """Where another resource of the bundle stands."""
    return {"reference": f"urn:uuid:{uuid}"}


def entry(resource: Json) -> Json:
    """A resource as one entry of the bundle."""
    return {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
