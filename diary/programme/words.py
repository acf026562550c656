"""Words about a programme: its scale, its dose, and why it is paused and whom to ask."""

from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

import insights
from insights.programmes.holding import CLINICIAN
from insights.programmes.templates import LEVELS, SCALES, Prescription, level_words
from tracker.programmes.models import Hold, Programme

SCALE_WORDS: Final = {
    "0-4": gettext_lazy("the scale from 0 to 4"),
    "1-5": gettext_lazy("the scale from 1 to 5"),
}
REASON_WORDS: Final = {
    "warning": gettext_lazy("your diary warned you"),
    "fever": gettext_lazy("you have a fever"),
    "faint": gettext_lazy("you felt faint"),
    "heart_attack": gettext_lazy("you had a heart attack"),
    "operation": gettext_lazy("you had an operation"),
    "procedure": gettext_lazy("you had a stent or another procedure"),
    "own": gettext_lazy("you paused it yourself"),
    "clinician": gettext_lazy("a clinician paused it"),
}
ASK_WORDS: Final = {
    "warning": gettext_lazy("Do what the warning says, and ask whoever sees you when to go on."),
    "fever": gettext_lazy(
        "Rest, and ask a doctor if it stays. Go on when it has been gone for two days."
    ),
    "faint": gettext_lazy("Ask your doctor or physiotherapist before you train again."),
    "heart_attack": gettext_lazy("Ask the heart team when you may train again, and how much."),
    "operation": gettext_lazy("Ask those who operated when you may train again, and how much."),
    "procedure": gettext_lazy("Ask those who did it when you may train again, and how much."),
    "own": gettext_lazy("Go on when you are ready."),
    "clinician": gettext_lazy("Wait until they say that you may go on. You can ring and ask."),
}
OUTCOME_WORDS: Final = {
    "may_walk": gettext_lazy("I was seen, and they said I may walk on"),
    "over": gettext_lazy("I am ready to go on"),
}
WARNED_HERE: Final = gettext_lazy(
    "Paused, because of what you wrote on this phone. Look at it on Today, and do what it says."
)
FEVER_OVER: Final = gettext_lazy("The fever has been gone for two days")


def level_line(scale: str, level: int) -> str:
    """ "3 on the scale from 0 to 4 (moderate to strong)"."""
    return _("%(level)s on %(scale)s (%(words)s)") % {
        "level": level,
        "scale": SCALE_WORDS[scale],
        "words": _(level_words(scale, level)),
    }


def short_level(scale: str, level: int) -> str:
    """ "3 of 4", as the button says it."""
    return _("%(level)s of %(most)s") % {"level": level, "most": SCALES[scale][-1]}


def levels_of(scale: str) -> list[tuple[int, str]]:
    """Every level of a scale with its words, from its lowest up."""
    pairs = zip(SCALES[scale], LEVELS, strict=True)
    return [(level, f"{level} · {_(words)}") for level, words in pairs]


def how_to(plan: Prescription) -> str:
    """How a bout goes, in three short sentences."""
    if plan.stop_at <= SCALES[plan.scale][1]:
        first = _("Walk, and stop as soon as the pain begins.")
    else:
        level = level_line(plan.scale, plan.stop_at)
        first = _("Walk until the pain is %(level)s.") % {"level": level}
    if plan.rest_minutes is None:
        rest = _("Stand or sit until it has gone.")
    else:
        rest = ngettext(
            "Rest for %(minutes)d minute.", "Rest for %(minutes)d minutes.", plan.rest_minutes
        ) % {"minutes": plan.rest_minutes}
    return f"{first} {rest} {_('Then again.')}"


def growing(plan: Prescription) -> str:
    """The rule of progress."""
    if not plan.step or plan.minutes == plan.most:
        return _("The minutes stay the same.")
    said = _(
        "After a week in which you walked every session, %(step)s minutes are added, up to"
        " %(most)s minutes."
    )
    return said % {"step": plan.step, "most": plan.most}


def why_held(holds: Iterable[Hold]) -> str:
    """ "Paused, because your diary warned you: …." with every reason, each once."""
    reasons = list(dict.fromkeys(reason_line(row) for row in holds))
    return _("Paused, because %(reasons)s.") % {"reasons": "; ".join(reasons)} if reasons else ""


def reason_line(row: Hold) -> str:
    """One reason; of a warning, which."""
    if row.reason == CLINICIAN:
        return _by_a_clinician(row)
    said = str(REASON_WORDS[row.reason])
    if row.finding is None or row.reason != "warning":
        return said
    headline = insights.wording(row.finding.rule).headline
    if "{" in headline:
        return said
    return f"{said} ({_(headline)})"


def _by_a_clinician(row: Hold) -> str:
    name = (row.by.name or row.by.email) if row.by else ""
    if not name:
        return f"{REASON_WORDS[row.reason]} ({row.words})"
    return _("%(name)s paused it (%(words)s)") % {"name": name, "words": row.words}


def outcome_words(row: Hold, outcome: str) -> str:
    """What the button that ends a rest says."""
    return str(FEVER_OVER if (row.reason, outcome) == ("fever", "over") else OUTCOME_WORDS[outcome])


def whose(programme: Programme) -> str:
    """Who prescribed it."""
    if programme.by_clinician:
        return _("Prescribed by %(name)s") % {"name": programme.prescriber_name or _("a clinician")}
    return _("You began it yourself")
