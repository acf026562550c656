"""The audit trail in plain words, for the person whose diary it is."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.audit.models import AuditRow
from tracker.people.queries import names_by_pseudonym

BY_THEMSELVES: Final = {
    ("created", "walk"): gettext_lazy("You wrote down a walk"),
    ("changed", "walk"): gettext_lazy("You changed a walk"),
    ("removed", "walk"): gettext_lazy("You deleted a walk"),
    ("restored", "walk"): gettext_lazy("You brought a walk back"),
    ("created", "checkin"): gettext_lazy("You wrote down a check-in"),
    ("changed", "checkin"): gettext_lazy("You changed a check-in"),
    ("removed", "checkin"): gettext_lazy("You deleted a check-in"),
    ("restored", "checkin"): gettext_lazy("You brought a check-in back"),
    ("changed", "profile"): gettext_lazy("You changed what you told about yourself"),
    ("changed", "account"): gettext_lazy("You changed your name or language"),
    ("agreed", "account"): gettext_lazy("You joined, and agreed to what this diary is"),
    ("changed", "password"): gettext_lazy("You chose a new password"),
    ("imported", "diary"): gettext_lazy("You brought in entries from a file"),
    ("taken_back", "diary"): gettext_lazy("You took back what came from a file"),
    ("exported", "diary"): gettext_lazy("You downloaded your diary"),
    ("exported", "everything"): gettext_lazy("You downloaded everything"),
    ("printed", "report"): gettext_lazy("You made the page for your doctor"),
    ("marked", "finding"): gettext_lazy("You said that you have read a message of the diary"),
    ("told", "finding"): gettext_lazy("You told what came of a warning"),
    ("created", "landmark"): gettext_lazy("You named a place"),
    ("changed", "landmark"): gettext_lazy("You changed a place"),
    ("removed", "landmark"): gettext_lazy("You removed a place"),
    ("taken_back", "landmark"): gettext_lazy("You took a change of a place back"),
    ("created", "medicine"): gettext_lazy("You put a medicine on your list"),
    ("changed", "medicine"): gettext_lazy("You renamed a medicine"),
    ("ended", "medicine"): gettext_lazy("You took a medicine off your list"),
    ("restored", "medicine"): gettext_lazy("You put a medicine back on your list"),
    ("created", "reminder"): gettext_lazy("You asked to be reminded"),
    ("changed", "reminder"): gettext_lazy("You changed your reminders"),
    ("removed", "reminder"): gettext_lazy("You took a reminder away"),
    ("let_in", "browser"): gettext_lazy("You let a device remind you"),
    ("shut_out", "browser"): gettext_lazy("You told a device to remind you no more"),
    ("let_in", "device"): gettext_lazy("You let a device or program in"),
    ("shut_out", "device"): gettext_lazy("You shut a device or program out"),
    ("signed_in", "session"): gettext_lazy("You signed in"),
    ("signed_out", "session"): gettext_lazy("You signed out everywhere"),
    ("created", "link"): gettext_lazy("You made a link for a doctor"),
    ("changed", "link"): gettext_lazy("You changed a link"),
    ("renewed", "link"): gettext_lazy("You renewed a link"),
    ("revoked", "link"): gettext_lazy("You closed a link"),
    ("created", "programme"): gettext_lazy("You began a walking programme"),
    ("ended", "programme"): gettext_lazy("You ended your walking programme"),
    ("paused", "programme"): gettext_lazy("You paused your walking programme"),
    ("resumed", "programme"): gettext_lazy("You said why your walking programme may go on"),
    ("let_in", "team"): gettext_lazy("You let a team read your diary"),
    ("changed", "team"): gettext_lazy("You changed what a team may read"),
    ("shut_out", "team"): gettext_lazy("You ended a team's reading"),
    ("asked", "erasure"): gettext_lazy("You asked for everything to be deleted"),
    ("taken_back", "erasure"): gettext_lazy("You decided to keep everything"),
}
BY_OTHERS: Final = {
    ("read", "diary"): gettext_lazy("%(who)s read your diary"),
    ("read", "report"): gettext_lazy("%(who)s read the page for your doctor"),
    ("printed", "report"): gettext_lazy("%(who)s printed the page for your doctor"),
    ("exported", "diary"): gettext_lazy("%(who)s downloaded your diary"),
    ("created", "programme"): gettext_lazy("%(who)s prescribed you a walking programme"),
    ("ended", "programme"): gettext_lazy("%(who)s ended your walking programme"),
    ("paused", "programme"): gettext_lazy("%(who)s paused your walking programme"),
    ("resumed", "programme"): gettext_lazy("%(who)s let your walking programme go on"),
    ("created", "checkin"): gettext_lazy("%(who)s wrote the start of a programme in a check-in"),
    ("changed", "checkin"): gettext_lazy("%(who)s wrote the start of a programme in a check-in"),
    ("opened", "link"): gettext_lazy("%(who)s opened your link"),
    ("read", "link"): gettext_lazy("%(who)s read your diary by your link"),
    ("read", "account"): gettext_lazy("%(who)s looked at your account, not at your diary"),
    ("changed", "account"): gettext_lazy("%(who)s changed your account, not your diary"),
    ("read", "review"): gettext_lazy("%(who)s saw that your diary could not be read again"),
    ("released", "review"): gettext_lazy("%(who)s had your diary read again"),
    ("ended", "reminder"): gettext_lazy("%(who)s stopped your emails by the link in one"),
    ("closed", "link"): gettext_lazy("Your link was closed after too many wrong codes"),
}


def names_for(rows: Iterable[AuditRow]) -> dict[str, str]:
    """What whoever stands in these rows is called, by pseudonym; staff are all called alike."""
    known = names_by_pseudonym({row.actor for row in rows} - {""})
    staff = _("Staff of this site")
    return {pseudonym: staff if is_staff else name for pseudonym, name, is_staff in known}


def trail_line(row: AuditRow, *, own: str, names: Mapping[str, str]) -> str:
    """One row as a sentence; `own` is the reader's pseudonym, `names` are those of others."""
    deed = (row.verb, row.object_kind)
    if row.actor == own:
        return str(BY_THEMSELVES.get(deed) or _("You changed or read something of yours"))
    words = BY_OTHERS.get(deed) or _("%(who)s changed or read something of yours")
    return words % {"who": _who(row.actor, names)}


def _who(actor: str, names: Mapping[str, str]) -> str:
    if not actor:
        return _("Somebody without an account")
    return names.get(actor) or _("Somebody who has left")
