"""Empties the tables behind a test that commits, and leaves those that no test writes to."""

from typing import Final

from django.core.management.color import no_style
from django.db import connections
from django.test import TransactionTestCase

ONLY_GROWS: Final = frozenset({"tracker_auditrow"})
"""The database refuses to empty it. Its rows lead nowhere: each test's people are new."""
FILLED_BY_MIGRATE: Final = frozenset({"django_content_type", "auth_permission"})
"""Django's own flush empties and fills these again, which takes fifty times as long as the rest."""


def empty_tables(case: TransactionTestCase) -> None:
    """What `flush` does behind a test, for the tables that hold what a test put there."""
    for name in case._databases_names(include_mirrors=False):
        connection = connections[name]
        tables = connection.introspection.django_table_names(
            only_existing=True, include_views=False
        )
        touched = sorted(set(tables) - FILLED_BY_MIGRATE - ONLY_GROWS)
        connection.ops.execute_sql_flush(connection.ops.sql_flush(no_style(), touched))
