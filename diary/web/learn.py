"""Pages to read about each condition, found by search. They hold no diary and are open to all."""

from itertools import groupby
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

import insights
from diary import emergency
from insights.advice.examinations import EXAMINATIONS
from insights.advice.measures import MEASURES
from insights.advice.pages import GROUPS, Page

LONGEST_SEARCH: Final = 100
"""Characters of a search that are read."""


@require_safe
def learn(request: HttpRequest) -> HttpResponse:
    """All pages by shelf, or those that a search finds."""
    words = request.GET.get("words", "").strip()[:LONGEST_SEARCH]
    found = insights.find_pages(words, language=get_language() or "en", said=_)
    context = {"words": words, "found": found, "shelves": _shelves()}
    return render(request, "learn/learn.html", context)


@require_safe
def learn_page(request: HttpRequest, name: str) -> HttpResponse:
    """One condition, in our own words."""
    page = insights.learn_pages().get(name)
    if page is None:
        raise Http404
    context = {
        "page": page,
        "examinations": [EXAMINATIONS[code] for code in page.examined],
        "sources": [(_(text), insights.last_checked([text])) for text in page.sources],
        "measures": [MEASURES[code] for code in page.measures],
        "number": _emergency_number(request.user),
    }
    return render(request, "learn/page.html", context)


def _shelves() -> list[tuple[str, list[Page]]]:
    """The pages by shelf, each shelf by title."""
    places = {group: place for place, group in enumerate(GROUPS)}
    pages = sorted(insights.learn_pages().values(), key=lambda page: places[page.group])
    return [(GROUPS[group], list(of_one)) for group, of_one in groupby(pages, lambda p: p.group)]


def _emergency_number(reader: Any) -> str:
    """The number where the reader lives; empty if nobody knows where that is."""
    country = reader.profile.country if getattr(reader, "is_patient", False) else ""
    return emergency.emergency_number(country) if emergency.is_known(country) else ""
