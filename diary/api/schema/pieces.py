"""Small pieces of JSON Schema from which the descriptions are built."""

from collections.abc import Collection, Mapping
from typing import Any

Schema = dict[str, Any]

LONGEST_NOTE = 10_000
LONGEST_NAME = 200
TRUTH: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date", "examples": ["2026-05-01"]}
MOMENT: Schema = {
    "type": "string",
    "format": "date-time",
    "description": "ISO 8601 with its offset.",
    "examples": ["2026-05-01T10:12:00+01:00"],
}
ETAG: Schema = {
    "type": "string",
    "pattern": "^[0-9a-f]{64}$",
    "description": "SHA-256 of the entry's canonical JSON: sorted keys, no spaces, UTF-8.",
}
NOTE: Schema = {"type": "string", "maxLength": LONGEST_NOTE}
NAME: Schema = {"type": "string", "maxLength": LONGEST_NAME}
KEY: Schema = {
    "type": "string",
    "format": "uuid",
    "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    "description": "Made by the client, in small letters.",
}


def word(codes: Collection[str]) -> Schema:
    """One word of a closed list."""
    return {"type": "string", "enum": sorted(codes)}


def words(codes: Collection[str]) -> Schema:
    """Some words of a closed list."""
    return {"type": "array", "items": word(codes)}


def whole(low: int, high: int) -> Schema:
    """A whole number."""
    return {"type": "integer", "minimum": low, "maximum": high}


def number(low: float, high: float) -> Schema:
    """A number with or without decimals."""
    return {"type": "number", "minimum": low, "maximum": high}


def part(name: str) -> Schema:
    """Another schema, by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def list_of(name: str) -> Schema:
    """A list of another schema."""
    return {"type": "array", "items": part(name)}


def thing(
    keys: Mapping[str, Schema], *, required: Collection[str] = (), described: str = ""
) -> Schema:
    """An object with these keys and no other."""
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": dict(keys)}
    if required:
        schema["required"] = sorted(required)
    if described:
        schema["description"] = described
    return schema


def whole_thing(keys: Mapping[str, Schema], *, described: str = "") -> Schema:
    """An object with all of these keys and no other: what the API answers."""
    return thing(keys, required=keys, described=described)


def or_null(schema: Schema) -> Schema:
    """The same, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def also(schema: Schema, described: str) -> Schema:
    """The same with words beside it."""
    return schema | {"description": described}
