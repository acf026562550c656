"""A reminder as a push message: encrypted for one browser (RFC 8291), signed by us (RFC 8292)."""

import json
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from pywebpush import WebPusher

from diary.outgoing.outcomes import Gone, NotTaken, Refused
from diary.reminders import words
from diary.reminders.reaching import post
from diary.reminders.tokens import answer_token
from diary.reminders.vapid import signed_for
from tracker.reminders.models import QUESTION, Sending

LIVES_SECONDS: Final = 4 * 60 * 60
"""So long a push service keeps it for a phone that is off."""
TOPIC: Final = "reminder"
"""A newer reminder takes the place of one that still waits there."""


def hand_over(sending: Sending) -> None:
    """Gives it to the browser's push service. Raises what is in `outcomes`."""
    address = sending.address
    if address is None:
        raise Gone("no address")
    keys = {"p256dh": address.p256dh, "auth": address.auth}
    pusher = WebPusher({"endpoint": address.endpoint, "keys": keys})
    body = pusher.encode(json.dumps(message(sending)).encode())["body"]
    headers = {
        "TTL": str(LIVES_SECONDS),
        "Topic": TOPIC,
        "Urgency": "normal",
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
    }
    _judge(*post(address.endpoint, body=body, headers=headers | signed_for(address.endpoint)))


def message(sending: Sending) -> dict[str, Any]:
    """What the service worker shows, and how it answers."""
    said = {
        "title": words.sender(),
        "body": words.line(sending.kind),
        "tag": f"reminder-{sending.day.isoformat()}",
        "actions": [{"action": "open", "title": _("Open")}],
        "open": reverse("reminders" if sending.kind == QUESTION else "today"),
        "failed": _("That could not be sent. Tap to open your diary."),
    }
    if sending.kind == QUESTION:
        return said
    nothing = {"action": "nothing", "title": _("Nothing to report")}
    said["actions"] = [nothing, *said["actions"]]
    return said | {"answer": {"to": reverse("reminder_answer"), "token": answer_token(sending)}}


def _judge(status: int, retry_after: str) -> None:
    """Raises what an answer other than success means."""
    if 200 <= status < 300:
        return
    if status in {404, 410}:
        raise Gone(str(status))
    if status == 429 or status >= 500:
        raise NotTaken(str(status), after=int(retry_after) if retry_after.isdigit() else 0)
    raise Refused(str(status))
