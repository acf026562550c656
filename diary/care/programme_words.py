"""A programme's pauses in words for a clinician, who is not the one who has a fever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import insights
from insights.programmes.holding import CLINICIAN, WARNING
from tracker.people.models import User
from tracker.programmes.models import Hold

BECAUSE: Final = {
    "warning": gettext_lazy("a warning"),
    "fever": gettext_lazy("fever"),
    "faint": gettext_lazy("faintness"),
    "heart_attack": gettext_lazy("a heart attack"),
    "operation": gettext_lazy("an operation"),
    "procedure": gettext_lazy("a stent or another procedure"),
    "own": gettext_lazy("the patient wished it"),
    "clinician": gettext_lazy("a clinician's word"),
}
WENT_ON: Final = {
    "may_walk": gettext_lazy("The patient was seen and told to walk on."),
    "over": gettext_lazy("The patient said that it was over."),
    "seen": gettext_lazy("The patient was seen."),
    "scan_clear": gettext_lazy("A scan was clear."),
    "taken_back": gettext_lazy("It was a slip, and corrected."),
    "clinician": gettext_lazy("A clinician said so."),
}


@dataclass(frozen=True, kw_only=True)
class ShownPause:
    """One time in which a programme rested."""

    since: datetime
    because: str
    until: datetime | None
    """None while it stands."""
    went_on: str


def shown_pauses(holds: Iterable[Hold]) -> list[ShownPause]:
    """Each with why and since when; of those that ended, why it went on."""
    return [
        ShownPause(
            since=row.since,
            because=because(row),
            until=row.ended_at,
            went_on=_went_on(row) if row.ended_at else "",
        )
        for row in holds
    ]


def because(row: Hold) -> str:
    """Why it rests; of a warning which, of a clinician's pause who and with what words."""
    said = str(BECAUSE[row.reason])
    if row.reason == CLINICIAN:
        return _by(row.by, said, row.words)
    if row.reason == WARNING and row.finding is not None:
        headline = insights.wording(row.finding.rule).headline
        return said if "{" in headline else f"{said} ({_(headline)})"
    return said


def _went_on(row: Hold) -> str:
    said = str(WENT_ON[row.outcome])
    return _by(row.ended_by, said, row.ended_words) if row.outcome == CLINICIAN else said


def _by(person: User | None, otherwise: str, words: str) -> str:
    """ "Pia: her foot first"; without a name the plain words stand before them."""
    name = (person.name or person.email) if person else otherwise
    return f"{name}: {words}" if words else name
