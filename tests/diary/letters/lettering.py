"""What tests of the morning letter share: news on the list, a minute of a worker's life."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from diary import tasks
from diary.letters.claiming import claim_letters
from diary.letters.delivering import deliver
from diary.letters.wishes import wish_letter
from tests.builders import a_patient
from tests.care import let_in
from tests.record import keep_finding
from tracker.models import Following, LetterPlan, MorningLetter, User
from tracker.outgoing.leases import waiting

EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]


def wish(user: Any, at: str = "13:05", *, now: datetime, **over: Any) -> LetterPlan:
    """The letter each day at this time in London, unless the test says otherwise."""
    said = {"days": EVERY_DAY, "time_zone": "Europe/London"} | over
    return wish_letter(user, at=time.fromisoformat(at), now=now, **said)


def worsens(person: Any, *, now: datetime) -> None:
    """The diary has told that they walk less far: a reason to call."""
    keep_finding(person.diary, rule="trend.walking.worse", kind="trend", now=now)


def patients_with_news(team: Any, count: int) -> list[Following]:
    """So many patients who let the team in and walk less far."""
    now, first = timezone.now(), User.objects.count()
    people = [a_patient(f"news{first + n}@example.org") for n in range(count)]
    for person in people:
        worsens(person, now=now)
    return [let_in(person, team, now=now) for person in people]


def a_minute(now: datetime) -> list[str]:
    """What the worker does in a minute; what became of each letter that waited."""
    claim_letters(now=now)
    due = waiting(MorningLetter, now=now, limit=tasks.MOST_REMINDERS_A_SWEEP)
    return [deliver(pk, now=now) for pk in due]


def plain(letter: Any) -> str:
    """The text of a letter as a person reads it."""
    return str(letter.get_body(("plain",)).get_content())


def dressed(letter: Any) -> str:
    """The same in HTML."""
    return str(letter.get_body(("html",)).get_content())
