"""Point 5: pain, swelling, days limited, walks a week; medicines and what was tried, if logged."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diary.sheet.phrases import listed, middle_words, shortened
from diary.sheet.told import Shown
from diary.spelling import in_a_row, with_mark
from diary.telling import code_words, short_date
from insights.report import Days, Fact, Part, Tried

MOST_NAMES: Final = 6
MOST_NAME: Final = 40
SELFCARE: Final = {
    "rest": gettext_lazy("rest"),
    "cold_pack": gettext_lazy("cold pack"),
    "heat": gettext_lazy("heat"),
    "compression": gettext_lazy("compression"),
    "raise": gettext_lazy("raising the leg"),
    "painkiller": gettext_lazy("painkiller"),
    "stretch": gettext_lazy("stretching"),
    "massage": gettext_lazy("massage"),
    "walk": gettext_lazy("a walk"),
    "fluids": gettext_lazy("drinking more"),
}


def days(shown: Shown) -> Part:
    """The fifth part."""
    report = shown.report
    pain = {
        "lately": middle_words(report.pain.lately, "points", units=shown.profile.units),
        "before": middle_words(report.pain.before, "points", units=shown.profile.units),
    }
    lately, before = report.walks_a_week
    walks = {
        "lately": with_mark(f"{lately:g}"),
        "before": _("not known") if before is None else with_mark(f"{before:g}"),
    }
    versus = _("%(lately)s, before %(before)s")
    facts = [
        Fact(label=_("Worst pain of a walk, 0 to 10 (median)"), words=versus % pain),
        Fact(label=_("Days with swelling"), words=_days(report.swollen)),
        Fact(label=_("Days limited by the legs"), words=_days(report.limited)),
        Fact(label=_("Walks written a week"), words=versus % walks),
        *_optional(_("Medicines (days taken of days answered)"), _medicines(report.medicines)),
        *_optional(_("Tried at home (helped of days)"), _selfcare(report.selfcare)),
        *_optional(_("What happened"), _events(shown)),
    ]
    return Part(
        key="days",
        title=_("Last 14 days against before"),
        facts=tuple(facts),
        note="" if report.medicines else _("No medicine was logged in the diary."),
    )


def _optional(label: str, words: str) -> list[Fact]:
    """A fact, if there is anything to say."""
    return [Fact(label=label, words=words)] if words else []


def _days(pair: tuple[Days, Days]) -> str:
    """Yes of answered, lately and before; days without an answer count as neither."""
    if not any(days.answered for days in pair):
        return _("not answered")
    lately, before = (_of(days) for days in pair)
    return _("%(lately)s, before %(before)s") % {"lately": lately, "before": before}


def _of(days: Days) -> str:
    if not days.answered:
        return _("not answered")
    return _("%(yes)s of %(answered)s answered") % {"yes": days.yes, "answered": days.answered}


def _medicines(rows: tuple[Tried, ...]) -> str:
    named = (f"{shortened(row.code, most=MOST_NAME)}: {_ratio(row)}" for row in rows)
    return listed(named, most=MOST_NAMES, between="; ")


def _selfcare(rows: tuple[Tried, ...]) -> str:
    return in_a_row(f"{SELFCARE[row.code]} {_ratio(row)}" for row in rows)


def _ratio(row: Tried) -> str:
    return _("%(helped)s of %(tried)s") % {"helped": row.helped, "tried": row.tried}


def _events(shown: Shown) -> str:
    newest = shown.report.events[::-1]
    said = (f"{code_words(event.code)} ({short_date(event.date)})" for event in newest)
    return listed(said, most=MOST_NAMES)
