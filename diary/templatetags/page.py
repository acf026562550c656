"""What the frame of a page needs: its places, and the way back after a deletion."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message
from django.forms import BoundField
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from diary.speaking import own_time
from diary.web.notices import undo_address
from diary.web.outbox import account_of

register = template.Library()
register.filter("own_time", own_time)


@dataclass(frozen=True)
class Place:
    """One entry of the bar: where it leads, and the pages that lie in it."""

    name: str
    word: Promise | str
    icon: str
    pages: tuple[str, ...]

    @property
    def address(self) -> str:
        """Where it leads."""
        return reverse(self.name)


PLACES = (
    Place(
        "today",
        gettext_lazy("Today"),
        "M5 14 16 5l11 9v13H5zM13 27v-8h6v8",
        (
            "today",
            "told",
            "walk_new",
            "walk_painless",
            "walk_timer",
            "landmarks",
            "landmark",
            "checkin",
            *("programme", "programme_new", "programme_tell", "programme_session"),
            *("programme_sheet", "six_minutes", "programme_month"),
        ),
    ),
    Place(
        "history",
        gettext_lazy("Diary"),
        "M7 4h17a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H7zM7 4v24M12 11h9M12 17h9",
        (
            *("history", "walk_edit", "walk_delete", "checkin_day", "checkin_delete"),
            *("paper", "paper_type_in", "paper_done"),
        ),
    ),
    Place(
        "insights",
        gettext_lazy("What it shows"),
        "M4 27h24M7 21l6-7 5 4 8-11",
        ("insights", "finding", "charts", "chart_table", "week", "learn", "learn_page"),
    ),
    Place(
        "shares",
        gettext_lazy("Share"),
        "M16 19V4M10 9l6-6 6 6M7 14H5v14h22V14h-2",
        ("shares", "share_new", "share", "share_change", "share_replace", "report"),
    ),
)


@register.simple_tag(takes_context=True)
def places(context: template.Context) -> list[tuple[Place, bool]]:
    """The places of a patient, each with whether the page lies in it."""
    match = context["request"].resolver_match
    page = match.url_name if match else ""
    return [(place, page in place.pages) for place in PLACES]


@register.filter
def control(field: BoundField) -> SafeString:
    """A field's control without a placeholder: its label stands above it, always."""
    field.field.widget.attrs.pop("placeholder", None)
    return field.as_widget()


@register.filter
def undo(message: Message) -> str:
    """The address that takes a message's deed back, or nothing."""
    return undo_address(message)


@register.filter
def phone_account(user: Any) -> str:
    """What the person's phone calls their account."""
    return account_of(user)
