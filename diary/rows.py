"""One line of words for a walk and for a check-in, in the person's own measures."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from diary.spelling import figure, in_a_row
from tracker.checkins.queries import says_how_it_is

METRES_IN_A_YARD: Final = 0.9144
LEGS: Final = {
    "left": gettext_lazy("left leg"),
    "right": gettext_lazy("right leg"),
    "both": gettext_lazy("both legs"),
}
UNITS: Final = {
    "m": gettext_lazy("m"),
    "km": gettext_lazy("km"),
    "yd": gettext_lazy("yards"),
    "ft": gettext_lazy("feet"),
    "mi": gettext_lazy("miles"),
    "min": gettext_lazy("min"),
    "s": gettext_lazy("s"),
    "steps": gettext_lazy("steps"),
    "blocks": gettext_lazy("blocks"),
}

NO_WALKS: Final = {
    "leg": gettext_lazy("my leg"),
    "breath": gettext_lazy("my breath"),
    "weather": gettext_lazy("the weather"),
    "ill": gettext_lazy("ill"),
    "other": gettext_lazy("something else"),
}
WRITERS: Final = {
    "carer": gettext_lazy("written by a helper"),
    "clinician": gettext_lazy("written by a clinician"),
}


def walk_line(body: Mapping[str, Any], *, units: str) -> str:
    """A walk in one line: "Left leg, pain after 4 min, 6 of 10"."""
    if body["pain"] == "none":
        far = reach(body, units=units)
        return _("No pain, %(far)s") % {"far": far} if far else _("No pain")
    parts = [capfirst(str(LEGS[body["pain"]])), pain_came(body, units=units)]
    if (severity := body.get("severity")) is not None:
        parts.append(_("%(severity)s of 10") % {"severity": severity})
    return in_a_row(parts)


def pain_came(body: Mapping[str, Any], *, units: str) -> str:
    """When the pain came on a walk, as far as that was said."""
    if body.get("pain_at_start"):
        return _("pain from the first step")
    far = onset(body, units=units)
    return _("pain after %(far)s") % {"far": far} if far else _("pain")


def onset(body: Mapping[str, Any], *, units: str) -> str:
    """How long or how far until the pain, time first; empty if it was not said."""
    if "onset_s" in body:
        return minutes_typed(body, "onset_s") or lasting(body["onset_s"])
    if "onset_m" in body:
        return typed(body) or length(body["onset_m"], units=units)
    if "onset_steps" in body:
        return _("%(number)s steps") % {"number": body["onset_steps"]}
    if "onset_blocks" in body:
        return _("%(number)s blocks") % {"number": number(body["onset_blocks"])}
    return str(body.get("place", ""))


def reach(body: Mapping[str, Any], *, units: str) -> str:
    """How long or how far a whole walk was; empty if it was not said."""
    if "walked_s" in body:
        return minutes_typed(body, "walked_s") or lasting(body["walked_s"])
    if "walked_m" in body:
        return typed(body) or length(body["walked_m"], units=units)
    return str(body.get("place", ""))


def typed(body: Mapping[str, Any]) -> str:
    """A length just as the person typed it, if that was kept."""
    said = body.get("as_entered")
    if not said or said["unit"] in {"min", "s"}:
        return ""
    return f"{number(said['value'])} {UNITS[said['unit']]}"


def minutes_typed(body: Mapping[str, Any], key: str) -> str:
    """Minutes just as the person typed them, if that was kept."""
    said = body.get("also_entered", {}).get(key)
    return f"{number(said['value'])} {UNITS['min']}" if said and said["unit"] == "min" else ""


def lasting(seconds: int) -> str:
    """Seconds as minutes: "40 s", "4 min", "2 min 30 s"."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} {UNITS['min']}"] if minutes else []
    return " ".join(parts + ([f"{rest} {UNITS['s']}"] if rest or not minutes else []))


def length(metres: int, *, units: str) -> str:
    """Metres, or yards for who counts in them."""
    if units == "metric":
        return f"{metres} {UNITS['m']}"
    return f"{round(metres / METRES_IN_A_YARD)} {UNITS['yd']}"


def number(value: float) -> str:
    """A number as it was given, without needless zeros."""
    return figure(value)


def checkin_line(body: Mapping[str, Any]) -> str:
    """A check-in in one line: how much was noticed, never what it means."""
    parts = [_noticed(body)] if says_how_it_is(body) else []
    if reason := NO_WALKS.get(body.get("no_walk", "")):
        parts.append(_("No walk: %(reason)s") % {"reason": reason})
    if not parts and body.get("events"):
        parts.append(_("Something has happened"))
    return ". ".join(parts) or (_("Medicines") if body.get("medicines") else _("Answered"))


def _noticed(body: Mapping[str, Any]) -> str:
    if signs := len(body.get("signs", ())):
        text = ngettext("%(count)d thing noticed", "%(count)d things noticed", signs)
        return text % {"count": signs}
    return _("Nothing new") if body.get("nothing_new") else _("Answered")


def writer_line(body: Mapping[str, Any], *, late: bool = False) -> str:
    """Who wrote an entry, if not the person, and that it came later; empty for the usual."""
    parts = [str(WRITERS[by])] if (by := body.get("entered_by", "self")) in WRITERS else []
    return in_a_row([*parts, _("written down later")] if late else parts)
