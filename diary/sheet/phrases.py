"""Small phrases that several parts of the sheet share: days, lists, counts, lengths."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from diary.rows import lasting, length
from diary.spelling import in_a_row, with_mark
from diary.telling import code_words
from insights.report import Middle


def long_day(day: date) -> str:
    """A date as "Tue 5 May 2026"."""
    return date_format(day, "WEEKDAY_YEAR")


def month(day: date) -> str:
    """A month as a chart names it; January with its year."""
    return date_format(day, "M Y" if day.month == 1 else "M")


def listed(words: Iterable[str], *, most: int | None = None, between: str = "") -> str:
    """Words behind each other; of many the first, and how many more there are."""
    rows = list(words)
    shown = rows[:most] if most else rows
    text = between.join(shown) if between else in_a_row(shown)
    if len(shown) == len(rows):
        return text
    more = len(rows) - len(shown)
    return text + " " + ngettext("and %(count)d more", "and %(count)d more", more) % {"count": more}


def codes(found: Iterable[str], *, most: int | None = None) -> str:
    """Codes in the reader's language."""
    return listed((code_words(code) for code in found), most=most)


def counted(counts: Mapping[str, int], words: Mapping[str, Any] | None = None) -> str:
    """Codes each with how often: "calf 40, thigh 3"."""
    named = words or {}
    return in_a_row(
        f"{named[code] if code in named else code_words(code)} {number}"
        for code, number in counts.items()
    )


def shortened(text: str, *, most: int) -> str:
    """The beginning of a long text; it stands in full further down."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    whole_words = flat[:most].rpartition(" ")[0]
    return f"{whole_words or flat[: most - 1]}…"


def measured(value: float, unit: str, *, units: str) -> str:
    """A figure of a series in the person's own units."""
    if unit == "s":
        return lasting(round(value))
    if unit == "m":
        return length(round(value), units=units)
    return with_mark(f"{value:g}")


def middle_words(middle: Middle | None, unit: str, *, units: str) -> str:
    """A median: "3 min 20 s", "at least 300 m"."""
    if middle is None:
        return _("not known")
    said = measured(middle.value, unit, units=units)
    return _("at least %(value)s") % {"value": said} if middle.at_least else said


def sureness(middle: Middle | None, unit: str, *, units: str) -> str:
    """How sure a median is, and from how many entries."""
    if middle is None:
        return _("nothing measured")
    number = {"count": middle.count}
    entries = ngettext("%(count)d entry", "%(count)d entries", middle.count) % number
    if middle.low is None:
        return _("too few for an interval, %(entries)s") % {"entries": entries}
    low = measured(middle.low, unit, units=units)
    if middle.high is None:
        said = {"low": low, "entries": entries}
        return _("95%% interval: %(low)s or more, %(entries)s") % said
    high = measured(middle.high, unit, units=units)
    said = {"low": low, "high": high, "entries": entries}
    return _("95%% interval: %(low)s to %(high)s, %(entries)s") % said


def joined(*sentences: str) -> str:
    """Sentences behind each other; empty ones are left out."""
    return " ".join(sentence for sentence in sentences if sentence)
