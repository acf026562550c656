"""What the frame of a page needs: its places, and the way back after a deletion."""

from dataclasses import dataclass

from django import template
from django.contrib.messages.storage.base import Message
from django.forms import BoundField
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from diary.web.notices import undo_address

register = template.Library()


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
        ("today", "told", "walk_new", "walk_painless", "checkin"),
    ),
    Place(
        "history",
        gettext_lazy("Diary"),
        "M7 4h17a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H7zM7 4v24M12 11h9M12 17h9",
        ("history", "walk_edit", "walk_delete", "checkin_day", "checkin_delete"),
    ),
    Place(
        "insights",
        gettext_lazy("What it shows"),
        "M4 27h24M7 21l6-7 5 4 8-11",
        ("insights", "finding", "charts", "chart_table", "week", "learn", "learn_page"),
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
