"""The person's side of sharing: make a link, see who opened it, change and revoke it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import segno
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from diary.sharing import record_link
from diary.sharing import share as share_diary
from diary.spelling import in_a_row
from diary.web import shared_visit
from diary.web.charts import PERIOD_WORDS
from diary.web.forms.share_form import NewShareForm, ShareForm
from diary.web.local_page import render_local
from diary.web.notices import say, warn
from tracker.access import diary_of, links_readable_by
from tracker.sharing.models import COMPUTER, PHONE, TABLET, Link
from tracker.sharing.queries import openings_of, with_openings
from tracker.sharing.services import (
    TooManyLinks,
    change_link,
    mark_news_seen,
    renew_link,
    replace_link,
    revoke_link,
)

MOST_OPENINGS: Final = 50
MOST_ENDED: Final = 20
OPEN, REVOKED, CLOSED, ENDED = "open", "revoked", "closed", "ended"
DEVICE_WORDS: Final = {
    PHONE: gettext_lazy("a phone"),
    TABLET: gettext_lazy("a tablet"),
    COMPUTER: gettext_lazy("a computer"),
    "": gettext_lazy("an unknown device"),
}
PART_WORDS: Final = {
    "findings": gettext_lazy("what the diary noticed"),
    "charts": gettext_lazy("charts"),
    "entries": gettext_lazy("walks and check-ins"),
    "notes": gettext_lazy("your notes"),
}


@dataclass(frozen=True, kw_only=True)
class ShownLink:
    """A link as its owner sees it."""

    link: Link
    state: str

    @property
    def is_open(self) -> bool:
        """True while it opens."""
        return self.state == OPEN

    @property
    def name(self) -> str:
        """What the person calls it."""
        return self.link.label or _("My doctor")

    @property
    def parts(self) -> str:
        """What it shows, in words."""
        return in_a_row(str(PART_WORDS[part]) for part in PART_WORDS if part in self.link.parts)

    @property
    def period(self) -> str:
        """Which days it shows, in words."""
        return str(PERIOD_WORDS[self.link.period])


@login_required
@require_safe
def shares(request: HttpRequest) -> HttpResponse:
    """Every link: what is open, then what has ended."""
    diary_of(request.user)
    now = timezone.now()
    rows = [shown_link(row, now=now) for row in with_openings(links_readable_by(request.user))]
    context = {
        "open": [row for row in rows if row.is_open],
        "ended": [row for row in rows if not row.is_open][:MOST_ENDED],
    }
    return _page(request, "sharing/shares.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("token", "code")
def share_new(request: HttpRequest) -> HttpResponse:
    """A new link, shown in the answer to its form and never again. Paper gets a code."""
    diary = diary_of(request.user)
    on_paper = request.GET.get("on") == "paper"
    form = NewShareForm(request.POST or None, initial={"with_code": on_paper})
    if request.method != "POST" or not form.is_valid():
        return _page(request, "sharing/form.html", {"form": form, "on_paper": on_paper})
    try:
        link, token, code = share_diary(diary, now=timezone.now(), **form.cleaned_data)
    except TooManyLinks:
        warn(request, _("That is as many open links as there can be. Revoke one first."))
        return redirect("shares")
    return _card(request, link, token=token, code=code)


@login_required
@require_safe
def share(request: HttpRequest, share: int) -> HttpResponse:
    """One link: what it shows, who opened it, and what can be done with it."""
    shown = _mine(request, share)
    openings = [
        (row.opened_at, DEVICE_WORDS[row.device])
        for row in openings_of(shown.link, limit=MOST_OPENINGS)
    ]
    return _page(request, "sharing/share.html", {"shown": shown, "openings": openings})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def share_change(request: HttpRequest, share: int) -> HttpResponse:
    """Other parts, days or time for a link that is open; the link itself stays."""
    shown = _mine_and_open(request, share)
    form = ShareForm(request.POST or None, link=shown.link)
    if request.method != "POST" or not form.is_valid():
        return _page(request, "sharing/form.html", {"form": form, "shown": shown})
    with _recorded(request, shown.link, "changed") as now:
        change_link(shown.link, now=now, **form.cleaned_data)
    say(request, _("Saved. Your doctor sees this from now on."))
    return redirect("share", share)


@login_required
@require_POST
def share_renew(request: HttpRequest, share: int) -> HttpResponse:
    """As long again, from today."""
    link = _mine_and_open(request, share).link
    with _recorded(request, link, "renewed") as now:
        renew_link(link, now=now)
    say(request, _("The link stays open for longer."))
    return redirect("share", share)


@login_required
@require_POST
@sensitive_variables("token", "code")
def share_replace(request: HttpRequest, share: int) -> HttpResponse:
    """A new address and code; the old ones open nothing any more."""
    link = _mine(request, share).link
    with _recorded(request, link, "renewed") as now:
        token, code = replace_link(link, now=now)
    return _card(request, link, token=token, code=code)


@login_required
@require_POST
def share_revoke(request: HttpRequest, share: int) -> HttpResponse:
    """Nobody opens it any more, and whoever reads now reads no further."""
    link = _mine(request, share).link
    with _recorded(request, link, "revoked") as now:
        revoke_link(link, now=now)
    say(request, _("The link is shut. Nobody can open it any more."))
    return redirect("shares")


@login_required
@require_POST
def share_look(request: HttpRequest, share: int) -> HttpResponse:
    """The very pages that the doctor sees. It is no opening."""
    link = _mine_and_open(request, share).link
    return shared_visit.enter(link, owner=request.user)


@login_required
@require_POST
def share_seen(request: HttpRequest, share: int) -> HttpResponse:
    """The person has read that it was opened, or closed."""
    mark_news_seen(_mine(request, share).link, now=timezone.now())
    return redirect("today")


@contextmanager
def _recorded(request: HttpRequest, link: Link, verb: str) -> Iterator[datetime]:
    """A change of a link and its line in the trail: both are kept, or neither."""
    now = timezone.now()
    with transaction.atomic():
        yield now
        record_link(link, verb, actor=request.user, now=now)


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render_local(request, template, context, profile=request.user.profile)


def shown_link(link: Link, *, now: datetime) -> ShownLink:
    """A link with what has become of it."""
    if link.revoked_at is not None:
        return ShownLink(link=link, state=REVOKED)
    if link.closed_at is not None:
        return ShownLink(link=link, state=CLOSED)
    return ShownLink(link=link, state=OPEN if link.expires_at > now else ENDED)


def _mine(request: HttpRequest, pk: int) -> ShownLink:
    diary_of(request.user)
    row = get_object_or_404(with_openings(links_readable_by(request.user)), pk=pk)
    return shown_link(row, now=timezone.now())


def _mine_and_open(request: HttpRequest, pk: int) -> ShownLink:
    shown = _mine(request, pk)
    if not shown.is_open:
        raise Http404
    return shown


@sensitive_variables("token", "code", "place")
def _card(request: HttpRequest, link: Link, *, token: str, code: str) -> HttpResponse:
    """The card to print or show, with the code apart from it."""
    place = request.build_absolute_uri(reverse("shared_link", args=[token]))
    drawn = segno.make(place, error="m", micro=False)
    context: dict[str, Any] = {
        "shown": shown_link(link, now=timezone.now()),
        "place": place,
        "code": f"{code[:3]} {code[3:]}" if code else "",
        "qr": drawn.svg_inline(omitsize=True, svgclass="qr", lineclass=None, light="#FFFFFF"),
    }
    return _page(request, "sharing/card.html", context)
