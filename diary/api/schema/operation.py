"""One operation of the API as plain data, from which OpenAPI is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """`body` and the first of each pair in `answers` name schemas; statuses are the keys."""

    summary: str
    tag: str
    answers: Mapping[int, tuple[str, str]]
    description: str = ""
    parameters: tuple[Mapping[str, Any], ...] = ()
    body: str = ""
    body_types: tuple[str, ...] = ("application/json",)
    answer_type: str = "application/json"
    problems: Mapping[int, str] = field(default_factory=dict)


def in_path(name: str, schema: Any, described: str) -> Mapping[str, Any]:
    """A part of the address."""
    return {"name": name, "place": "path", "schema": schema, "described": described}


def in_query(name: str, schema: Any, described: str) -> Mapping[str, Any]:
    """A part of the query; none is required."""
    return {"name": name, "place": "query", "schema": schema, "described": described}


def in_header(name: str, described: str) -> Mapping[str, Any]:
    """A header; none is required."""
    return {"name": name, "place": "header", "schema": {"type": "string"}, "described": described}
