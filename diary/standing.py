"""Words for where each series stands, also where there is nothing to warn of."""

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from diary.spelling import figure
from diary.standing_weeks import WEEKLY, weekly_line

SUBJECTS: Final = {
    "walking": gettext_lazy("How far you get"),
    "pain": gettext_lazy("How strong the pain is"),
    "relief": gettext_lazy("How soon it eases"),
    "swelling": gettext_lazy("How much your calves differ"),
    "swollen_days": gettext_lazy("On how many days your legs swell"),
    "limited_days": gettext_lazy("On how many days your legs limit you"),
    "walks": gettext_lazy("How many walks you write down a week"),
}
CHANGES: Final = {
    "walking": gettext_lazy("about %(change)s per cent"),
    "pain": gettext_lazy("about %(change)s points of 10"),
    "relief": gettext_lazy("about %(change)s per cent"),
    "swelling": gettext_lazy("about %(change)s cm"),
}


def standing_lines(trends: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Each subject without a finding and what can be said of it; findings have cards of their own.

    `trends` are the readings (`insights.TrendReading`) that the review kept.
    """
    quiet = {"no_clear_change": _no_clear_change, "too_few": _too_few}
    lines = []
    for trend in trends:
        say = weekly_line if trend["subject"] in WEEKLY else quiet.get(trend["status"])
        if say is not None:
            lines.append((str(SUBJECTS[trend["subject"]]), say(trend)))
    return lines


def _no_clear_change(trend: dict[str, Any]) -> str:
    if trend["would_have_seen"] is None:
        return _("No clear change so far.")
    change = CHANGES[trend["subject"]] % {"change": figure(trend["would_have_seen"])}
    said = _(
        "No clear change. A change by %(change)s that had lasted through the last four weeks would"
        " have been told by now."
    )
    return said % {"change": change}


def _too_few(trend: dict[str, Any]) -> str:
    parts = []
    if more := trend["entries_missing"]:
        parts.append(
            ngettext("%(count)d more day with a figure", "%(count)d more days with a figure", more)
            % {"count": more}
        )
    if days := trend["days_missing"]:
        parts.append(
            ngettext("%(count)d more day of diary", "%(count)d more days of diary", days)
            % {"count": days}
        )
    return _("Too little to compare yet. It takes %(parts)s.") % {"parts": _(" and ").join(parts)}
