"""How a deed is kept: one more row at the end of its diary's chain."""

from datetime import datetime
from typing import Final

from django.db import transaction

from tracker.audit.chain import link_of
from tracker.audit.models import AuditRow
from tracker.audit.vocabulary import refuse_unknown
from tracker.people.models import User
from tracker.reviews.models import Diary
from tracker.reviews.services import lock_diary

HEAD: Final = ("trail_number", "trail_link")
"""Where the chain ends is kept on the diary, whose lock parts writers anyway."""


def record(
    diary: Diary,
    *,
    actor: User | None,
    verb: str,
    object_kind: str,
    object_id: int | str = "",
    now: datetime,
) -> None:
    """Keeps one deed, in the caller's transaction if there is one.

    `actor` is None for the house itself and for whoever came by a link.
    """
    with transaction.atomic():
        held = lock_diary(diary.pk)
        append_row(
            held, actor=actor, verb=verb, object_kind=object_kind, object_id=object_id, now=now
        )
        held.save(update_fields=HEAD)
    diary.trail_number, diary.trail_link = held.trail_number, held.trail_link


def append_row(
    held: Diary,
    *,
    actor: User | None,
    verb: str,
    object_kind: str,
    object_id: int | str = "",
    now: datetime,
) -> None:
    """The same by one INSERT, for who has just locked the diary and saves HEAD with it."""
    row = AuditRow(
        pseudonym=held.owner.pseudonym,
        number=held.trail_number + 1,
        at=now,
        actor=actor.pseudonym if actor else "",
        verb=verb,
        object_kind=object_kind,
        object_id=str(object_id),
    )
    refuse_unknown(verb=verb, object_kind=object_kind, object_id=row.object_id)
    row.link = link_of(row, after=held.trail_link)
    row.save(force_insert=True)
    held.trail_number, held.trail_link = row.number, row.link
