"""Point 1: who it is, what matters behind it, how much was logged and how it was measured."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from diary.sheet.phrases import codes, counted, joined, long_day
from diary.sheet.told import Shown
from diary.spelling import in_a_row, with_mark
from diary.telling import SIDE_WORDS
from diary.web.cards import OUTCOME_WORDS
from insights.charts.walking import METHODS
from insights.diary.values import Event, Patient
from insights.report import Fact, Part

ASKED: Final = (
    *("diabetes", "smoker", "heart_disease", "heart_failure", "kidney_disease"),
    *("anticoagulant", "antiplatelet", "statin", "known_pad", "leg_artery_operation"),
    *("previous_clot", "known_stenosis", "neuropathy"),
)
"""What matters to whoever reads, also where it was not said."""
SEXES: Final = {
    "female": gettext_lazy("female"),
    "male": gettext_lazy("male"),
    "other": gettext_lazy("neither male nor female"),
}
AIDS: Final = {
    "stick": gettext_lazy("stick"),
    "frame": gettext_lazy("frame"),
    "rollator": gettext_lazy("rollator"),
    "trolley": gettext_lazy("trolley"),
    "arm": gettext_lazy("somebody's arm"),
}


def who(shown: Shown) -> Part:
    """The first part."""
    patient = shown.report.patient
    facts = (
        Fact(label=_("Leg trouble first written of"), words=_began(shown)),
        Fact(label=_("Health"), words=_health(patient)),
        Fact(label=_("Known results"), words=_results(shown)),
        Fact(label=_("Walking aid"), words=_aids(shown)),
        Fact(label=_("Logged"), words=_logged(shown)),
        Fact(label=_("How distances were measured"), words=_methods(shown)),
    )
    return Part(key="who", title=_("The person and the diary"), facts=facts)


def lead(shown: Shown) -> str:
    """Age and sex, and the period."""
    period, patient = shown.report.period, shown.report.patient
    said = {"first": long_day(period.first), "last": long_day(period.last)}
    parts = [_born(patient), str(SEXES.get(patient.sex or "", ""))]
    parts.append(_("%(first)s to %(last)s") % said)
    return " · ".join(part for part in parts if part)


def _born(patient: Patient) -> str:
    if patient.birth_year is None:
        return _("year of birth not said")
    return _("born in %(year)s") % {"year": patient.birth_year}


def _began(shown: Shown) -> str:
    if shown.report.began is None:
        return _("Nothing of it was written.")
    said = {"day": long_day(shown.report.began)}
    return _("%(day)s, the earliest day that any entry gives; it may have begun before.") % said


def _health(patient: Patient) -> str:
    """Yes, no, and what was not said, which is not a no."""
    unsaid = [c for c in ASKED if c not in patient.background | patient.background_denied]
    answers = (
        (_("Yes: %(list)s."), sorted(patient.background)),
        (_("No: %(list)s."), sorted(patient.background_denied)),
        (_("Not said: %(list)s."), unsaid),
    )
    return joined(*(text % {"list": codes(found)} for text, found in answers if found))


def _results(shown: Shown) -> str:
    rows = [_result(event) for event in shown.report.results]
    return "; ".join(rows) or _("None written.")


def _result(event: Event) -> str:
    words = _(OUTCOME_WORDS[event.code])
    side = f" ({SIDE_WORDS[event.side]})" if event.side else ""
    figure = with_mark(f"{event.value:g}") if event.value is not None else ""
    value = f" {figure}" if figure else ""
    return f"{long_day(event.date)}: {words}{side}{value}"


def _aids(shown: Shown) -> str:
    if not shown.report.aids:
        return _("None written.")
    total = sum(shown.report.walks.values())
    said = {"aids": counted(shown.report.aids, AIDS), "total": total}
    return _("%(aids)s, of %(total)s walks") % said


def _logged(shown: Shown) -> str:
    report = shown.report
    walks = sum(report.walks.values())
    checkins = len(report.entries) - walks
    said = {"days": report.logged_days, "of": report.period.days}
    return in_a_row(
        (
            _("%(days)s of %(of)s days") % said,
            ngettext("%(count)d walk", "%(count)d walks", walks) % {"count": walks},
            ngettext("%(count)d check-in", "%(count)d check-ins", checkins) % {"count": checkins},
        )
    )


def _methods(shown: Shown) -> str:
    named = {code: _(words) for code, words in METHODS.items()} | {"unsaid": _("not said")}
    if not shown.report.methods:
        return _("No walk says how far or how long.")
    return counted(shown.report.methods, named)
