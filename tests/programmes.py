"""A walking programme that rests: what tests need to have one."""

from datetime import datetime
from typing import Any

from diary import log
from insights.programmes.templates import ALONE, TEMPLATES
from tracker.models import Hold


def a_paused_programme(owner: Any, words: str, *, now: datetime) -> Hold:
    """Why the owner's own programme rests; their words are in it."""
    said = TEMPLATES[ALONE].prescription
    plan = {name: getattr(said, name) for name in said.__slots__}
    body = {**plan, "template": ALONE, "yes_from": words}
    programme = log.begin_programme(owner.diary, body, by=None, now=now)
    log.tell_reason(owner.diary, "own", day=now.date(), now=now)
    return programme.holds.get(reason="own")
