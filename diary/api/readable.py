"""From OpenAPI to what the API's page shows: operations by area, and the shapes of bodies."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

METHODS: Final = ("get", "put", "patch", "post", "delete")
LIMITS: Final = (
    ("minimum", "from {}"),
    ("maximum", "to {}"),
    ("minLength", "at least {} characters"),
    ("maxLength", "at most {} characters"),
    ("maxItems", "at most {}"),
)
MANY: Final = 40
"""Words of a list that is shown; a longer one is only counted, since OpenAPI holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationShown:
    """One thing that can be asked."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: list[dict[str, str]]
    body: str
    answers: list[tuple[str, str, str]]
    """Status, what it means, the shape that comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyShown:
    """One key of a shape."""

    name: str
    kind: str
    shape: str
    """The name of the shape it holds, if it holds one."""
    description: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeShown:
    """One named shape; one that comes in several variants has a table for each."""

    name: str
    description: str
    variants: list[tuple[str, list[KeyShown]]]


def areas_of(told: dict[str, Any]) -> dict[str, list[OperationShown]]:
    """The operations by their area, in the order of the addresses."""
    areas: dict[str, list[OperationShown]] = {}
    for path, methods in told["paths"].items():
        for method in METHODS:
            if method in methods:
                shown = _operation(path, method, methods[method])
                areas.setdefault(methods[method]["tags"][0], []).append(shown)
    return areas


def shapes_of(told: dict[str, Any]) -> list[ShapeShown]:
    """The shapes by name."""
    return [_shape(name, schema) for name, schema in told["components"]["schemas"].items()]


def _operation(path: str, method: str, told: dict[str, Any]) -> OperationShown:
    return OperationShown(
        id=told["operationId"],
        method=method.upper(),
        path=path,
        summary=told.get("summary", ""),
        description=_plain(told.get("description", "")),
        parameters=[_parameter(parameter) for parameter in told.get("parameters", [])],
        body=_held(told.get("requestBody", {})),
        answers=[(s, a["description"], _held(a)) for s, a in told["responses"].items()],
    )


def _parameter(told: dict[str, Any]) -> dict[str, str]:
    return {"name": told["name"], "in": told["in"], "description": _plain(told["description"])}


def _plain(text: str) -> str:
    """Words without the marks of Markdown."""
    return text.replace("`", "")


def _held(content: dict[str, Any]) -> str:
    """The name of the shape that a body or an answer holds."""
    kinds = content.get("content", {}).values()
    return next((_name(kind["schema"]) for kind in kinds), "")


def _shape(name: str, schema: dict[str, Any]) -> ShapeShown:
    parts = schema.get("anyOf", [schema])
    return ShapeShown(
        name=name,
        description=_plain(schema.get("description", "")),
        variants=[(part.get("title", ""), _keys(part)) for part in parts],
    )


def _keys(schema: dict[str, Any]) -> list[KeyShown]:
    required = schema.get("required", ())
    return [
        KeyShown(
            name=name,
            kind=kind_of(value),
            shape=_name(value),
            description=_plain(value.get("description", "")),
            required=name in required,
        )
        for name, value in schema.get("properties", {}).items()
    ]


def _name(schema: dict[str, Any]) -> str:
    """The shape that a schema refers to, itself or in its items."""
    return schema.get("$ref", schema.get("items", {}).get("$ref", "")).rpartition("/")[2]


def kind_of(schema: dict[str, Any]) -> str:
    """What a value may be, in a few words."""
    if "anyOf" in schema:
        return " or ".join(kind_of(part) for part in schema["anyOf"])
    if "$ref" in schema:
        return _name(schema)
    if "const" in schema:
        return f"always {schema['const']}"
    if "enum" in schema:
        return _listed(tuple(map(str, schema["enum"])))
    if schema.get("type") == "array" and "items" in schema:
        return "a list of: " + kind_of(schema["items"])
    return _simple(schema)


def _simple(schema: dict[str, Any]) -> str:
    kinds = schema.get("type", "anything")
    words = [schema.get("format") or (kinds if isinstance(kinds, str) else " or ".join(kinds))]
    words += [text.format(schema[key]) for key, text in LIMITS if key in schema]
    return ", ".join([" ".join(words[:1]), *words[1:]])


@cache
def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words) if len(words) <= MANY else f"one of {len(words)} words"
