"""Puts the sheet together: six points on the first page, and what follows them."""

from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from diary.sheet.days import days
from diary.sheet.more import more
from diary.sheet.own import own
from diary.sheet.pain import pain
from diary.sheet.phrases import joined, long_day
from diary.sheet.told import PARTS, Shown
from diary.sheet.walking import walking
from diary.sheet.warnings import warnings
from diary.sheet.who import lead, who
from diary.spelling import in_a_row
from insights.report import Sheet


def sheet_of(shown: Shown) -> Sheet:
    """The sheet in the language that is active."""
    last = shown.report.period.last
    return Sheet(
        language=get_language() or "en",
        right_to_left=get_language_bidi(),
        date=(last.year, last.month, last.day),
        title=_("Calf Diary: report for a doctor"),
        name=shown.name or _("Name not written"),
        lead=lead(shown),
        parts=tuple(part(shown) for part in (who, warnings, walking, pain, days, own)),
        more_title=_("In detail"),
        more=more(shown),
        foot=_foot(shown),
        page_words=_("Page {page} of {pages}"),
        replaced_words=_("{sign} stands for a sign that the type of this file does not have."),
    )


def _foot(shown: Shown) -> str:
    """What this is, what was left out, and how new it is."""
    return joined(
        _("A program made this from the person's own entries. It is no diagnosis."),
        _read_up_to(shown),
        _left_out(shown),
    )


def _read_up_to(shown: Shown) -> str:
    if shown.read_up_to is None:
        return _("The diary has not been read yet: no pattern and no change could be named.")
    said = _("Read up to %(day)s.") % {"day": long_day(shown.read_up_to)}
    return joined(said, _("Newer entries wait to be read.")) if shown.is_behind else said


def _left_out(shown: Shown) -> str:
    names = {
        "charts": _("charts"),
        "findings": _("findings"),
        "entries": _("entries"),
        "notes": _("notes"),
    }
    missing = [names[part] for part in sorted(PARTS - shown.parts)]
    if not missing:
        return ""
    return _("The person chose not to show: %(parts)s.") % {"parts": in_a_row(missing)}
