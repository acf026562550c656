"""Every entry as a row of a table: the day, what was said, and the note where it is shown."""

from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import insights
from diary.rows import checkin_line, lasting, walk_line
from diary.sheet.pain import RELIEFS
from diary.sheet.phrases import codes, joined, long_day
from diary.sheet.told import Shown
from diary.spelling import in_a_row
from diary.telling import SIDE_WORDS, code_words
from diary.web.cards import OUTCOME_WORDS
from insights.diary.values import CheckIn, Sign, Walk
from insights.report import Part, Table

BY: Final = {
    "carer": gettext_lazy("Written by a carer."),
    "clinician": gettext_lazy("Written by a clinician."),
}


def entries(shown: Shown) -> list[Part]:
    """All entries of the period, the newest first; nothing where they are not shown."""
    if "entries" not in shown.parts or not shown.report.entries:
        return []
    rows = tuple(_row(entry, shown) for entry in shown.report.entries)
    if any(entry.note for entry in shown.report.entries) and "notes" in shown.parts:
        head, widths = (_("Day"), _("Entry"), _("Note")), (4, 9, 6)
        rows = tuple((*r, e.note) for r, e in zip(rows, shown.report.entries, strict=True))
    else:
        head, widths = (_("Day"), _("Entry")), (4, 15)
    table = Table(widths=widths, head=head, rows=rows)
    return [Part(key="entries", title=_("Every entry, the newest first"), table=table)]


def _row(entry: Walk | CheckIn, shown: Shown) -> tuple[str, ...]:
    is_walk = isinstance(entry, Walk)
    day = entry.day if isinstance(entry, Walk) else entry.date
    when = f"{long_day(day)}, {date_format(entry.occurred_at, 'H:i')}" if is_walk else long_day(day)
    words = _walk(entry, shown) if isinstance(entry, Walk) else _checkin(entry)
    return when, joined(words, str(BY.get(entry.entered_by, "")), _late(entry))


def _late(entry: Walk | CheckIn) -> str:
    day = entry.day if isinstance(entry, Walk) else entry.date
    if entry.entered_day == day:
        return ""
    return _("Written on %(day)s.") % {"day": long_day(entry.entered_day)}


def _walk(walk: Walk, shown: Shown) -> str:
    body = insights.walk_as_json(walk)
    parts = [walk_line(body, units=shown.profile.units)]
    parts += [codes(sorted(walk.sites))] if walk.sites else []
    parts += [_eased(walk)] if walk.relief else []
    if walk.relief_s is not None:
        parts.append(_("gone after %(time)s") % {"time": lasting(walk.relief_s)})
    return f"{'; '.join(parts)}."


def _eased(walk: Walk) -> str:
    said = {True: _("%(what)s helped"), False: _("%(what)s did not help")}
    return in_a_row(
        said[helped] % {"what": RELIEFS[code]} for code, helped in sorted(walk.relief.items())
    )


def _checkin(checkin: CheckIn) -> str:
    """A check-in with each answer in its own kind: a no given together is no single no."""
    rows: tuple[tuple[str, str], ...] = (
        (_("Yes: %(list)s."), in_a_row(_sign(sign) for sign in checkin.signs)),
        (_("What happened: %(list)s."), in_a_row(_event(event) for event in checkin.events)),
        (_("Denied: %(list)s."), codes(sorted(checkin.denied))),
        (_("Denied together: %(list)s."), codes(sorted(checkin.denied_together))),
        (_("Could not tell: %(list)s."), codes(sorted(checkin.cannot_tell))),
        (_("Taken: %(list)s."), in_a_row(m.name for m in checkin.medicines if m.taken)),
        (_("Not taken: %(list)s."), in_a_row(m.name for m in checkin.medicines if not m.taken)),
    )
    said = joined(*(text % {"list": words} for text, words in rows if words))
    return said or f"{checkin_line(insights.checkin_as_json(checkin))}."


def _sign(sign: Sign) -> str:
    side = f" ({SIDE_WORDS[sign.side]})" if sign.side else ""
    since = _(" since %(day)s") % {"day": long_day(sign.since)} if sign.since else ""
    return f"{code_words(sign.code)}{side}{since}"


def _event(event: Any) -> str:
    words = OUTCOME_WORDS.get(event.code)
    said = _(words) if words else code_words(event.code)
    return f"{said} ({long_day(event.date)})"
