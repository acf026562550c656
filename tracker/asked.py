"""Queries that every save asks: their SQL is made once, and only what they ask for changes."""

from copy import copy
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet, Value
from django.db.models.sql.compiler import SQLCompiler

Row = TypeVar("Row", bound=Model)


class _Place(str):
    """The name of what is asked for, where its value will stand in the SQL."""

    __slots__ = ()


def given(name: str) -> Value:
    """In a query's filter: the value that is given when it is asked. Days are given in ISO 8601."""
    return Value(_Place(name))


class Asked(Generic[Row]):
    """One query, in which some values are `given` each time.

    Django takes longer to make the SQL of a query than the database takes to answer it. What
    comes back is what the query itself would give.
    """

    def __init__(self, rows: QuerySet[Row, Any]) -> None:
        self._rows = rows

    def __call__(self, **values: Any) -> list[Any]:
        """The rows, asked anew."""
        compiler, sql, places = self._made
        params = tuple(values[p] if isinstance(p, _Place) else p for p in places)
        asking = copy(compiler)
        asking.as_sql = lambda *_args, **_options: (sql, params)
        rows = self._rows.all()
        rows.query.get_compiler = lambda *_args, **_options: asking
        return list(rows)

    @cached_property
    def _made(self) -> tuple[SQLCompiler, str, tuple[Any, ...]]:
        """Made when it is first asked: each database has its own SQL.

        `connection` is each thread's own, whichever thread made this.
        """
        compiler = self._rows.query.get_compiler(connection=connection)
        return compiler, *compiler.as_sql()
