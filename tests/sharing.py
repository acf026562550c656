"""Dora, a doctor with a link: what tests need to let her in."""

from typing import Any

from django.test import Client
from django.utils import timezone

from diary.sharing import share
from tracker.models import Link

ALL_PARTS = ("charts", "findings", "entries", "notes")
A_PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1"


def a_link(owner: Any, **over: Any) -> tuple[Link, str, str]:
    """A link that shows everything of the last 90 days for 30 days, with its token and code."""
    said = {
        "label": "Dr at the clinic",
        "parts": ALL_PARTS,
        "period": "90d",
        "days": 30,
        "with_code": False,
        "now": timezone.now(),
    }
    return share(owner.diary, **(said | over))


def dora_with(token: str, *, code: str = "") -> Client:
    """Dora's browser after she has pressed *Open*."""
    client = Client()
    answer = press_open(client, token, code=code)
    assert answer.status_code == 303, answer.content.decode()
    return client


def press_open(client: Client, token: str, **said: str) -> Any:
    """*Open*, as a browser sends it from the link's page."""
    headers = {"sec-fetch-site": "same-origin", "user-agent": A_PHONE}
    return client.post(f"/shared/{token}/", said, headers=headers)
