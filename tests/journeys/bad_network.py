"""A network that loses, repeats and breaks off; and many entries written on a phone without one."""

from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any
from uuid import uuid4

from playwright.sync_api import BrowserContext, Error, Page, Route

TIMES_SENT = 3
CARRIED, REQUEST_LOST, ANSWER_LOST = "carried", "request lost", "answer lost"
FATES = (
    *(CARRIED, CARRIED, ANSWER_LOST, CARRIED, REQUEST_LOST),
    *(CARRIED, CARRIED, ANSWER_LOST, CARRIED, CARRIED),
)
"""One answer in five is lost on its way back, and one request in ten before it arrives."""
WRITE = """async (entries) => {
  const { keep, person } = await import('/static/diary/js/outbox.js');
  const { account } = await person();
  for (const entry of entries) await keep({ account, ...entry });
}"""
NAIVE = """async ([posts, token]) => {
  for (const fields of posts) {
    for (let attempt = 0; attempt < 9; attempt += 1) {
      const body = new URLSearchParams([...fields, ['csrfmiddlewaretoken', token]]);
      const answer = await fetch('/walks/new/', { method: 'POST', body }).catch(() => null);
      if (answer) break;
    }
  }
}"""


def spoil(context: BrowserContext, address: str = "**/offline/send/") -> None:
    """Every request arrives three times; one answer in five and some requests are lost."""
    fates = cycle(FATES)
    context.route(address, lambda route: _carry(route, next(fates)))


def _carry(route: Route, fate: str) -> None:
    try:
        if fate == REQUEST_LOST:
            return route.abort()
        answers = [route.fetch(max_redirects=0) for _ in range(TIMES_SENT)]
        if fate == ANSWER_LOST:
            return route.abort()
        return route.fulfill(response=answers[-1])
    except Error:
        return None  # the tab was killed meanwhile: nobody waits for the answer


def entries(count: int, *, phone: int) -> list[dict[str, Any]]:
    """What a phone keeps of so many walks, and of a check-in for every fifth, each on a day."""
    return [_entry(number, phone) for number in range(count)]


def _entry(number: int, phone: int) -> dict[str, Any]:
    key, moment = str(uuid4()), datetime.now(UTC) - timedelta(hours=1, seconds=number)
    said = {"id": key, "said_at": moment.isoformat()}
    if number % 5 == 4:
        day = moment.date() - timedelta(days=2 * number + phone)
        fields = [["full", "1"], ["q.fever", "no"], ["note", key]]
        return {**said, "kind": "checkin", "day": day.isoformat(), "fields": fields}
    return {**said, "kind": "walk", "fields": walk_fields(key, number)}


def walk_fields(key: str, number: int) -> list[list[str]]:
    """The fields of a walk; its note is its id once more."""
    minutes = str(1 + number % 20)
    how = [["measure", "min"], ["far_min", minutes], ["severity", "4"]]
    return [["pain", "left"], *how, ["note", key], *([["key", key]] if key else [])]


def write(page: Page, made: list[dict[str, Any]]) -> None:
    """Writes entries into the outbox of a phone, as its forms do."""
    page.evaluate(WRITE, made)
