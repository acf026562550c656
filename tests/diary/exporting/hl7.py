"""HL7's own JSON schema of FHIR R4, from a package of the workshop, one validator for each type.

The package is fhirstore 0.0.1, which needs nothing else; its copy is that of R4 4.0.0. Of what a
bundle of ours holds, 4.0.1 differs in allowing Meta as the value of an extension, and no more.
"""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from typing import Any

import jsonschema_rs

SHA256 = "e160b2d27cb370e1a1c7edd5434d7d6448a6b6fd867245e4441bb3c31ea59e73"


@cache
def schema() -> dict[str, Any]:
    """The schema as HL7 published it; the sum says that it is that one."""
    [file] = [f for f in metadata.files("fhirstore") or [] if f.name == "fhir.schema.json"]
    content = file.read_binary()
    assert hashlib.sha256(content).hexdigest() == SHA256
    return json.loads(content)


@cache
def validator(kind: str) -> Any:
    """The validator of one type of resource."""
    told = {key: schema()[key] for key in ("$schema", "definitions")}
    return jsonschema_rs.validator_for(told | {"$ref": f"#/definitions/{kind}"})


REQUIRED = {
    "Bundle": ("type",),
    "Observation": ("status", "code"),
    "QuestionnaireResponse": ("status",),
    "Communication": ("status",),
    "Provenance": ("target", "recorded", "agent"),
}
"""What FHIR's text requires; the schema leaves out what an extension might replace."""
INSIDE = {"item": ("linkId",), "payload": ("contentString",), "agent": ("who",), "note": ("text",)}


def faults_of(resource: dict[str, Any]) -> list[str]:
    """What HL7's schema has against a resource, and what its text has besides."""
    kind = resource["resourceType"]
    found = [f"{kind}: {error.message}" for error in validator(kind).iter_errors(resource)]
    found += [f"{kind}: no {key}" for key in REQUIRED.get(kind, ()) if key not in resource]
    return found + [f"{kind}: {fault}" for fault in _empty_or_missing(resource)]


def _empty_or_missing(value: Any, name: str = "") -> Iterator[str]:
    """Nothing may be empty in FHIR, and some parts may not stand without their keys."""
    if value in ("", [], {}):
        yield f"{name} is empty"
    if isinstance(value, list):
        for part in value:
            yield from _empty_or_missing(part, name)
    if isinstance(value, dict):
        yield from (f"{name} without {key}" for key in INSIDE.get(name, ()) if key not in value)
        for key, part in value.items():
            yield from _empty_or_missing(part, key)
