"""Which of the rooms that few people use hold anything of a diary, all asked at once."""

from typing import Final

from django.db.models import Exists, OuterRef

from tracker.asked import Asked, given
from tracker.care.models import Following
from tracker.medicines.models import Medicine
from tracker.programmes.models import Programme
from tracker.reminders.models import ReminderPlan
from tracker.reviews.models import Diary
from tracker.sharing.models import Link

ROOMS: Final = {
    "reminders": ReminderPlan,
    "medicines": Medicine,
    "sharing": Link,
    "care": Following,
    "programmes": Programme,
}
HELD: Final = Asked(
    Diary.objects.filter(pk=given("pk")).values_list(
        *(Exists(rows.objects.filter(diary=OuterRef("pk"))) for rows in ROOMS.values())
    )
)


def rooms_in_use(diary: Diary) -> frozenset[str]:
    """Those of `ROOMS` with a row of this diary, even an old one: the others need no query."""
    held = next(iter(HELD(pk=diary.pk)), ())
    return frozenset(room for room, holds in zip(ROOMS, held, strict=False) if holds)
