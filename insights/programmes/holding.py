"""When a programme rests by itself, and what ends the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

WARNING: Final = "warning"
FEVER: Final = "fever"
FAINT: Final = "faint"
HEART_ATTACK: Final = "heart_attack"
OPERATION: Final = "operation"
PROCEDURE: Final = "procedure"
OWN: Final = "own"
"""The person's own pause, which they end as they like."""
CLINICIAN: Final = "clinician"
"""A pause by a clinician's hand."""
REASONS: Final = (WARNING, FEVER, FAINT, HEART_ATTACK, OPERATION, PROCEDURE, OWN, CLINICIAN)
TOLD: Final = (FEVER, HEART_ATTACK, OPERATION, PROCEDURE, OWN)
"""What a person may tell on the programme's page."""
OF_SIGNS: Final[Mapping[str, str]] = MappingProxyType({"fever": FEVER, "faint": FAINT})
OF_EVENTS: Final[Mapping[str, str]] = MappingProxyType(
    {"surgery": OPERATION, "procedure": PROCEDURE}
)
RECENT: Final = timedelta(days=90)
"""So long after an operation or a procedure somebody has to say how to go on."""
FRESH: Final = timedelta(days=2)
"""A fever of so long ago, told late, is not there any more."""
HOLDING: Final = frozenset({"emergency", "today", "soon"})
USUAL: Final = frozenset(
    {
        "pain.no_better_after_self_care",
        "pain.limits_daily_life",
        "pain.up_by_two_points",
        "walking.four_days_without",
        "walking.exertional_pain_under_45",
    }
)
"""Warnings of the very trouble that the programme is for: they ask for a visit, not for a rest."""
MAY_WALK: Final = "may_walk"
OVER: Final = "over"
SCAN_CLEAR: Final = "scan_clear"
SEEN: Final = "seen"
ENDS_A_WARNING: Final = frozenset({SEEN, SCAN_CLEAR})
"""What may be told of a warning that ends the rest: seen, or a scan that was clear. Having rung,
a clot, or a pressure by itself, does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sign or an event of a check-in; `day` is when it was so."""

    code: str
    day: date


def holds_for_warning(rule: str, urgency: str) -> bool:
    """True of a red flag that stops the training until somebody has looked."""
    return urgency in HOLDING and rule not in USUAL


def grounds(said: Iterable[Said], *, today: date) -> dict[str, str]:
    """Reasons to rest that check-ins give, by their ground `code:day`."""
    found = {}
    for row in said:
        reason = OF_SIGNS.get(row.code) or OF_EVENTS.get(row.code)
        window = FRESH if row.code in OF_SIGNS else RECENT
        if reason and timedelta(0) <= today - row.day <= window:
            found[f"{row.code}:{row.day.isoformat()}"] = reason
    return found


def outcomes_for(reason: str) -> tuple[str, ...]:
    """What a person may tell that ends a rest for this reason."""
    if reason == OWN:
        return (OVER,)
    return (OVER, MAY_WALK) if reason == FEVER else (MAY_WALK,)
