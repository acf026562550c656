"""Words for people: a kept finding in the reader's language, filled with their own figures."""

import logging
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

import insights
from diary import emergency
from diary.rows import UNITS, lasting, length
from diary.spelling import figure, in_a_row
from insights.charts.walking import METHODS
from insights.words import ISO_DAY, MEASURED

log = logging.getLogger(__name__)

URGENCY_WORDS: Final = {
    "emergency": gettext_lazy("Emergency"),
    "today": gettext_lazy("Get help today"),
    "soon": gettext_lazy("See a doctor soon"),
    "routine": gettext_lazy("At your next visit"),
    "self_care": gettext_lazy("What you can do yourself"),
    "none": gettext_lazy("For you to know"),
}
MOST_DAYS: Final = 3
SIDE_WORDS: Final = {
    "left": gettext_lazy("left"),
    "right": gettext_lazy("right"),
    "both": gettext_lazy("both"),
    "": gettext_lazy("not said"),
}
LEG_WORDS: Final = {
    "left": gettext_lazy("your left leg"),
    "right": gettext_lazy("your right leg"),
    "both": gettext_lazy("both legs"),
    "": gettext_lazy("a leg"),
}


@dataclass(frozen=True, kw_only=True)
class FindingWords:
    """A finding as a person reads it."""

    headline: str
    why: str
    do: str
    source: str
    urgency: str
    """The tier's word."""
    evidence: str
    """Where it was seen, in one line."""
    number: str
    """The number to dial in an emergency."""
    number_is_known: bool

    @property
    def first_step(self) -> str:
        """The first sentence of what to do."""
        first, stop, _rest = self.do.partition(". ")
        return first + stop.strip()

    @property
    def next_steps(self) -> str:
        """The sentences after it."""
        return self.do.partition(". ")[2]


def words_of(finding: Any, *, profile: Any) -> FindingWords:
    """The words of a kept finding for the person whose profile it is."""
    wording = insights.wording(finding.rule)
    figures = _figures(finding, profile)
    return FindingWords(
        headline=_filled(wording.headline, figures),
        why=_filled(wording.why, figures),
        do=_filled(wording.do, figures),
        source=_(wording.source),
        urgency=str(URGENCY_WORDS[finding.urgency]),
        evidence=evidence_line(finding.evidence) + _change_line(finding, figures),
        number=emergency.emergency_number(profile.country),
        number_is_known=emergency.is_known(profile.country),
    )


def _change_line(finding: Any, figures: "_Figures") -> str:
    """A trend in the person's own figures, behind where it was seen; empty for the rest."""
    if "before" not in finding.figures:
        return ""
    return _(" (before %(began)s: %(before)s, lately: %(now)s)") % figures


def evidence_line(references: list[str]) -> str:
    """Where a finding was seen: "your check-in of Tue 5 May, 2 walks, your profile"."""
    days = sorted(r.partition(":")[2] for r in references if r.startswith("checkin:"))
    walks = sum(r.startswith("walk:") for r in references)
    parts = [_days_line(days)] if days else []
    if walks:
        parts.append(ngettext("%(count)d walk", "%(count)d walks", walks) % {"count": walks})
    if any(r.startswith("background:") for r in references):
        parts.append(_("what you told about your health"))
    return in_a_row(parts)


def _days_line(days: list[str]) -> str:
    """The check-ins of some days; of many only the last is named."""
    if len(days) > MOST_DAYS:
        said = {"count": len(days), "day": short_date(days[-1])}
        return _("%(count)d of your check-ins, the last of %(day)s") % said
    text = ngettext("your check-in of %(days)s", "your check-ins of %(days)s", len(days))
    return text % {"days": in_a_row(short_date(day) for day in days)}


def code_words(code: str) -> str:
    """A sign, an event or an illness in the reader's language: "a cold leg"."""
    return _(insights.sign_words(code))


def short_date(day: date | str) -> str:
    """A date as "Tue 5 May"."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return date_format(day, "WEEKDAY")


class _Figures(dict[str, str]):
    """Figures of a sentence; one that is missing is logged and leaves a gap, never a crash."""

    def __missing__(self, name: str) -> str:
        log.error("A sentence asks for the figure %s, which its finding does not bring.", name)
        return "…"


def _filled(template: str, figures: _Figures) -> str:
    """The template in the reader's language, then filled."""
    return (_(template) if template else "").format_map(figures)


def _figures(finding: Any, profile: Any) -> _Figures:
    """A finding's figures as words."""
    figures = _Figures({name: _figure(name, value) for name, value in finding.figures.items()})
    if unit := finding.figures.get("unit"):
        figures |= {name: _length(finding.figures[name], unit, profile) for name in MEASURED}
    figures.setdefault("side", _figure("side", finding.side))
    figures.setdefault("leg", str(LEG_WORDS[finding.side or ""]))
    figures["emergency_number"] = (
        emergency.emergency_number(profile.country)
        if emergency.is_known(profile.country)
        else _("your emergency number")
    )
    return figures


def _figure(name: str, value: Any) -> str:
    """One figure as words: sides, signs and dates are spoken, numbers stay numbers."""
    if name == "side":
        return str(SIDE_WORDS.get(value or "", value))
    if value is None:
        return ""
    if name == "signs":
        return in_a_row(code_words(code) for code in value.split(",") if code)
    if name == "method":
        return _(METHODS.get(value, value))
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        return short_date(value)
    return figure(value) if isinstance(value, float) else str(value)


def _length(value: float | None, unit: str, profile: Any) -> str:
    """A length of a trend in the person's own units."""
    if value is None:
        return _("not known")
    if unit == "s":
        return lasting(round(value))
    if unit == "m":
        return length(round(value), units=profile.units)
    return figure(value) if unit == "points" else f"{figure(value)} {UNITS.get(unit, unit)}"
