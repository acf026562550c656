"""A record that is made once a process, and put back from memory for each test that wants it."""

from collections.abc import Callable

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from tests.emptying import FILLED_BY_MIGRATE, ONLY_GROWS
from tracker.models import Diary, User

_KEPT: dict[str, list[tuple[type[Model], list[Model]]]] = {}


def once(name: str, make: Callable[[], object]) -> None:
    """What `make` puts into an empty record: made at the first call, the very rows later."""
    if name in _KEPT:
        _put_back(_KEPT[name])
        return
    make()
    _KEPT[name] = [(model, list(model._base_manager.all())) for model in _models()]


def _models() -> list[type[Model]]:
    known = apps.get_models(include_auto_created=True)
    return [m for m in known if m._meta.db_table not in FILLED_BY_MIGRATE | ONLY_GROWS]


def _begin_a_trail_of_its_own(row: Model) -> None:
    """The audit trail cannot be emptied, so whoever is put back is somebody new to it."""
    if isinstance(row, User):
        row.pseudonym = User._meta.get_field("pseudonym").get_default()
    if isinstance(row, Diary):
        row.trail_number, row.trail_link = 0, ""


def _put_back(kept: list[tuple[type[Model], list[Model]]]) -> None:
    with transaction.atomic():
        for model, rows in kept:
            for row in rows:
                _begin_a_trail_of_its_own(row)
            model._base_manager.bulk_create(rows)
        with connection.cursor() as cursor:
            for line in connection.ops.sequence_reset_sql(no_style(), [m for m, _ in kept]):
                cursor.execute(line)
