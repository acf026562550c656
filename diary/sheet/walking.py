"""Point 3: how far and how long until the pain, the last 14 days against before."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from diary.rows import METRES_IN_A_YARD
from diary.sheet.phrases import joined, middle_words, month, sureness
from diary.sheet.told import Shown
from diary.sheet.who import AIDS
from diary.spelling import with_mark
from diary.standing import CHANGES
from diary.telling import short_date
from insights.charts.walking import METHODS, bar_words
from insights.findings import TrendReading
from insights.report import Chart, Figure, Part, SeriesFigure
from insights.report.drawing import NARROW, WIDE, drawn

LABELS: Final = {
    "s": gettext_lazy("Time to pain"),
    "m": gettext_lazy("Distance to pain"),
    "points": gettext_lazy("Worst pain of a walk"),
}
AXES: Final = {
    ("walking", "s"): gettext_lazy("Minutes until the pain begins"),
    ("walking", "m"): gettext_lazy("Metres until the pain begins"),
    ("walking", "yd"): gettext_lazy("Yards until the pain begins"),
    ("pain", "points"): gettext_lazy("Worst pain of a walk, 0 to 10"),
    ("relief", "s"): gettext_lazy("Minutes until the pain was gone"),
}
VERDICTS: Final = {
    "worse": gettext_lazy("Worse"),
    "better": gettext_lazy("Better"),
    "no_clear_change": gettext_lazy("No clear change"),
    "too_few": gettext_lazy("Too little to compare"),
}


def walking(shown: Shown) -> Part:
    """The third part."""
    figures = shown.report.walking
    title = _("Walking")
    if not figures:
        said = _("No walk with pain says how far or how long.")
        return Part(key="walking", title=title, verdict=said)
    bars = bar_words(shown.programmes, say=_, say_day=short_date)
    return Part(
        key="walking",
        title=title,
        verdict=verdict_words(shown),
        figures=tuple(_figure(figure, shown) for figure in figures),
        chart=chart_of(figures[0], shown) if "charts" in shown.parts else None,
        note=joined(bars, *(_measured(figure) for figure in figures), _how_sure()),
    )


def verdict_words(shown: Shown) -> str:
    """Worse, better or no clear change, as the diary itself reads it."""
    reading = next((row for row in shown.report.trends if row.subject == "walking"), None)
    if "findings" not in shown.parts:
        return _("The person chose not to show how the diary reads this.")
    if reading is None or shown.read_up_to is None:
        return _("Not read yet.")
    up_to = _("as of %(day)s") % {"day": short_date(shown.read_up_to)}
    words = f"{VERDICTS[reading.status]} ({up_to})."
    newer = _("Newer entries wait to be read.") if shown.is_behind else ""
    return joined(words, _seen(reading), newer)


def _seen(reading: TrendReading) -> str:
    if reading.status != "no_clear_change" or reading.would_have_seen is None:
        return ""
    change = CHANGES["walking"] % {"change": with_mark(f"{reading.would_have_seen:g}")}
    said = _("A change by %(change)s that lasted four weeks would have been told.")
    return said % {"change": change}


def _figure(figure: SeriesFigure, shown: Shown) -> Figure:
    units, unit = shown.profile.units, figure.key.unit
    before = {
        "value": middle_words(figure.before, unit, units=units),
        "sure": sureness(figure.before, unit, units=units),
    }
    return Figure(
        label=_("%(what)s, last 14 days") % {"what": LABELS[unit]},
        value=middle_words(figure.lately, unit, units=units),
        sure=sureness(figure.lately, unit, units=units),
        before=_("Before: %(value)s (%(sure)s)") % before,
    )


def _measured(figure: SeriesFigure) -> str:
    """In which way these walks were measured, and how many others there are."""
    named = {code: _(words) for code, words in METHODS.items()} | {"unsaid": _("not said")}
    said = {
        "what": LABELS[figure.key.unit],
        "method": named[figure.key.method],
        "aid": f", {AIDS[figure.key.aid]}" if figure.key.aid in AIDS else "",
    }
    text = _("%(what)s: walks measured by %(method)s%(aid)s.") % said
    if not figure.others:
        return text
    others = ngettext(
        "%(count)d walk measured otherwise is left out.",
        "%(count)d walks measured otherwise are left out.",
        figure.others,
    )
    return joined(text, others % {"count": figure.others})


def _how_sure() -> str:
    return _(
        "Medians; 95 in 100 such intervals hold the true one (order statistics). A walk without"
        " pain counts as it ended, “at least”."
    )


def chart_of(figure: SeriesFigure, shown: Shown) -> Chart:
    """The drawing of one series in the person's units, for a desk and for a phone."""
    period, unit = shown.report.period, figure.key.unit
    yards = unit == "m" and shown.profile.units == "imperial"
    size = {"s": 60.0, "m": METRES_IN_A_YARD if yards else 1.0}.get(unit, 1.0)
    axis = str(AXES[figure.key.subject, "yd" if yards else unit])
    wide, narrow = (
        drawn(
            figure,
            period=period,
            size=size,
            width=width,
            words=_("last 14 days"),
            programmes=shown.programmes,
            say_month=month,
        )
        for width in (WIDE, NARROW)
    )
    return Chart(wide=wide, narrow=narrow, title=axis, words=_chart_words(figure, shown, axis))


def _chart_words(figure: SeriesFigure, shown: Shown, axis: str) -> str:
    """What the drawing shows, for who does not see it."""
    period, units, unit = shown.report.period, shown.profile.units, figure.key.unit
    said = {
        "axis": axis,
        "count": len(figure.points),
        "first": short_date(period.first),
        "last": short_date(period.last),
        "lately": middle_words(figure.lately, unit, units=units),
        "before": middle_words(figure.before, unit, units=units),
    }
    return joined(
        _("%(axis)s, %(first)s to %(last)s: %(count)s entries.") % said,
        _("Dots are walks with pain, arrows are walks without: at least this far."),
        _("The line is the median of each two weeks, the bars say how sure it is."),
        _("Median of the last 14 days: %(lately)s; before: %(before)s.") % said,
    )
