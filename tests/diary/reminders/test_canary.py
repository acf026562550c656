"""Words of a person, followed through a day: they stand in the diary and nowhere else."""

import io
import logging
from datetime import timedelta

import pytest
from celery import current_app
from django.db import transaction
from django.utils import timezone

from diary import doorbell, log
from diary.logs import DiscreetFilter, DiscreetFormatter
from diary.reminders.delivering import deliver
from diary.sharing import open_shared
from tests.builders import a_walk
from tests.full_life import live
from tests.sharing import a_link
from tracker.models import AuditRow, Sending, Walk

CANARY = "quince-marmalade"


@pytest.fixture
def console():
    """What the console would show, everything that is said at all."""
    page = io.StringIO()
    handler = logging.StreamHandler(page)
    handler.addFilter(DiscreetFilter())
    handler.setFormatter(DiscreetFormatter("{levelname} {name}: {message}", style="{"))
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield page
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def queues():
    """Reads every message that waits in the broker, and leaves none."""

    def taken() -> list[str]:
        found = []
        with current_app.connection_for_write() as line:
            for queue in current_app.amqp.queues.values():
                bound = queue.bind(line.default_channel)
                bound.declare()
                while (message := bound.get(no_ack=True)) is not None:
                    found.append(f"{message.body!r} {message.headers} {message.properties}")
        return found

    doorbell.hang_up()
    doorbell.rest(0)
    taken()
    yield taken
    doorbell.hang_up()


def break_the_judging(monkeypatch) -> None:
    """A judging that fails, with the person's words in its error."""

    def broken(*_args, **_kwargs):
        raise ValueError(CANARY)

    monkeypatch.setattr("insights.judge_red_flags", broken)


def a_link_that_is_guessed_at(ada, *, now) -> list[str]:
    """Token and code of a link that five wrong codes have closed, with her words as its label."""
    _link, token, code = a_link(ada, label=CANARY, with_code=True, now=now)
    wrong = "111111" if code != "111111" else "222222"
    tried = [open_shared(token, code=wrong, agent=CANARY, now=now) for _ in range(5)]
    assert tried[-1].was_closed is not None
    return [token[8:], code]


@pytest.fixture
def out(service, post_office):
    """Whom anything goes out to."""
    return service, post_office


@pytest.fixture
def day(ada, out, clock, monkeypatch, django_capture_on_commit_callbacks):  # noqa: PLR0917
    """All that Ada does in a day, and all that goes out; every secret that was made for her."""
    now, service = timezone.now(), out[0]
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        token = live(ada, CANARY, now=now, browser=service.a_browser().said)
        secrets = a_link_that_is_guessed_at(ada, now=now)
        break_the_judging(monkeypatch)
        yesterday = {"occurred_at": "2026-04-30T10:00:00+01:00"}
        entered = {"entered_at": "2026-04-30T10:40:00+01:00"}
        log.log_walk(ada.diary, a_walk(note=CANARY, **yesterday, **entered), now=now)
    sent = [deliver(pk, now=now + timedelta(minutes=1)) for pk in waiting()]
    assert sent == ["sent"] * 4  # by each road, that a link was opened, and that one was closed
    return [token, token[14:], *secrets]


def waiting() -> list[int]:
    return list(Sending.objects.filter(state="waiting").values_list("pk", flat=True))


def test_words_and_tokens_stand_in_no_log_message_letter_push_or_trail(console, queues, out, day):
    service, post_office = out
    places = {
        "log": [console.getvalue()],
        "broker": queues(),
        "letter": [letter.as_string() for letter in post_office.letters],
        "push": [str(message) for message in service.messages()],
        "trail": [str(row) for row in AuditRow.objects.values_list()],
    }
    assert all(all(said) and said for said in places.values()), places
    assert "could not be judged" in places["log"][0]
    for canary in (CANARY, *day):
        shows = [name for name, said in places.items() if canary in "".join(said)]
        assert shows == []


def test_the_canary_is_alive(day):
    """The control: her words are in the diary."""
    assert CANARY in str(list(Walk.objects.values_list("body", flat=True)))
