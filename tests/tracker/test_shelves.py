"""Every table and column that holds something of a person is taken along and deleted."""

from collections.abc import Iterator

import pytest
from django.db.models import CASCADE, ForeignObjectRel, Model

from tests.full_life import live
from tracker.models import Diary, Landmark, User
from tracker.theirs.exceptions import LOSES_A_NAME, NOT_TAKEN_ALONG, REMAINS
from tracker.theirs.shelves import SHELVES

A_BROWSER = {"endpoint": "https://push.example.org/x", "p256dh": "", "auth": ""}


def leading_to(model: type[Model], seen: set[type[Model]]) -> Iterator[ForeignObjectRel]:
    """Every relation that leads to a person's rows, and to the rows that lead there."""
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and not relation.many_to_many:
            yield relation
            if relation.related_model not in seen:
                seen.add(relation.related_model)
                yield from leading_to(relation.related_model, seen)


def tables() -> set[str]:
    relations = leading_to(User, {User})
    return {User._meta.label, *(relation.related_model._meta.label for relation in relations)}


def uncovered(shelves, exceptions=frozenset(NOT_TAKEN_ALONG)) -> list[str]:
    """Tables of a person that stand on no shelf and among no exceptions."""
    return sorted(tables() - {shelf.model._meta.label for shelf in shelves} - exceptions)


def columns_that_nobody_thought_of(shelf) -> list[str]:
    """Columns that are neither taken along nor left out; the way to the person needs no word."""
    way = f"{shelf.whose.partition('__')[0]}_id"
    own = {f.attname for f in shelf.model._meta.concrete_fields} - {"id", way}
    said = {*shelf.fields, *shelf.left_out}
    if shelf.by != "pk":
        own.discard(shelf.whose)
    return sorted((own - said) | (said - own - {"id", way}))


def test_every_table_of_a_person_is_taken_along():
    assert uncovered(SHELVES) == []
    assert len(tables()) > 20


def test_the_check_notices_a_table_that_is_not_covered():
    without = [shelf for shelf in SHELVES if shelf.model is not Landmark]
    assert uncovered(without) == ["tracker.Landmark"]


def test_no_exception_is_out_of_date():
    assert sorted(set(NOT_TAKEN_ALONG) - tables()) == []
    assert all(NOT_TAKEN_ALONG.values())
    assert all(REMAINS.values())


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.file)
def test_every_column_is_taken_along_or_left_out_for_a_reason(shelf):
    assert columns_that_nobody_thought_of(shelf) == []
    assert all(shelf.left_out.values())


def test_whatever_leads_to_a_person_is_deleted_with_them():
    staying = [
        f"{relation.related_model._meta.label}.{relation.field.name}"
        for relation in leading_to(User, {User})
        if relation.on_delete is not CASCADE
    ]
    assert sorted(staying) == sorted(LOSES_A_NAME)


def test_whatever_a_diary_is_part_of_is_part_of_its_owner():
    relations = leading_to(Diary, {Diary})
    assert {relation.related_model._meta.label for relation in relations} <= tables()


def test_the_full_life_of_the_tests_fills_every_table(ada, now):
    live(ada, "words", now=now, browser=A_BROWSER)
    assert [shelf.file for shelf in SHELVES if not shelf.rows_of(ada)] == []


def test_nobody_takes_along_what_is_anothers(ada, ben, now):
    live(ada, "words of Ada", now=now, browser=A_BROWSER)
    held = {shelf.file: shelf.rows_of(ben) for shelf in SHELVES}
    assert "words of Ada" not in str(held)
    assert {file for file, rows in held.items() if rows} == {"account", "profile", "diary_state"}
