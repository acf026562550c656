"""Short notices at the top of the next page, some with a way back."""

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest

UNDO = "undo="


def say(request: HttpRequest, text: str, *, undo: str = "") -> None:
    """Shows `text` on the next page; `undo` is the address a POST takes it back at."""
    messages.success(request, text, extra_tags=f"{UNDO}{undo}" if undo else "")


def warn(request: HttpRequest, text: str) -> None:
    """Shows `text` on the next page as something that went wrong."""
    messages.error(request, text)


def undo_address(message: Message) -> str:
    """The address that takes a notice's deed back, or nothing."""
    tags = message.extra_tags or ""
    return tags.removeprefix(UNDO) if tags.startswith(UNDO) else ""
