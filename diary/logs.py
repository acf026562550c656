"""Keeps logs discreet: no address with a token, no text of an error, nothing a person wrote."""

import logging
import traceback
from types import TracebackType
from typing import Any

from django.http import HttpRequest

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


class DiscreetFilter(logging.Filter):
    """Rewrites the messages of others that quote addresses or arguments."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: a message is changed, never dropped."""
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest):
            record.msg, record.args = "%s %s: %s", _told_of(request, record)
        elif record.name == "gunicorn.error" and "%" in str(record.msg) and record.exc_info:
            record.msg, record.args = "A request ended with an error", ()
        elif record.name.startswith("celery.app.trace"):
            data = getattr(record, "data", None) or {}
            record.msg, record.args = "Task %s: %s", (data.get("name", "?"), _kind_of(record))
        return True


def _told_of(request: HttpRequest, record: logging.LogRecord) -> tuple[str, str, str]:
    """The method, the pattern of the address (never the address) and the status."""
    match = request.resolver_match
    status = getattr(record, "status_code", "refused")
    return request.method or "?", match.route if match else "no such page", str(status)


def _kind_of(record: logging.LogRecord) -> str:
    return record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "not done"


class DiscreetFormatter(logging.Formatter):
    """Writes where an error arose and its kind; its text only where asked for."""

    def __init__(self, *args: Any, with_error_text: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.with_error_text = with_error_text

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name that logging calls
        """The frames, and the kind of each error in the chain."""
        if self.with_error_text:
            return super().formatException(ei)
        return "\n".join(_chain(ei[1]))


def _chain(error: BaseException | None) -> list[str]:
    """Oldest first, as Python prints them."""
    if error is None:
        return []
    before = _chain(error.__cause__ or error.__context__)
    frames = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    return [*before, frames, f"{kind} (its text is left out: it may quote what a person wrote)"]
