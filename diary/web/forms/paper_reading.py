"""From a row of the grid to a walk and a check-in: read by the very code of the ordinary forms."""

from collections.abc import Iterator
from typing import Any, Final

from django.utils.translation import gettext as _

from diary.web.forms.paper_controls import OF_A_WALK
from diary.web.forms.parts import Said
from diary.web.forms.typed import Setting, Shown, Slip, Typed, decimal_of
from diary.web.forms.walk_lengths import METRES, as_metres
from insights.diary.vocabulary import SIDED_SIGNS

FAR: Final = ("measure", "far_", "walked_", "onset_", "place")
"""Beginnings of what the walk form calls the one field of the grid for how far it was."""


def says_a_walk(row: Typed) -> bool:
    """True if anything was typed of this walk; a unit alone says nothing."""
    return row.says(name for name in OF_A_WALK if name != "unit")


def walk_controls_of(row: Typed, setting: Setting, *, number: int, by: str) -> Typed:
    """What the walk form would hold. Several walks of a past day stand a minute apart."""
    pain, far, unit = row.one("pain"), row.one("far"), row.one("unit") or "min"
    said = {"pain": pain, "date": f"{setting.day}", "entered_by": by}
    if number and setting.day != setting.today:
        said["time"] = f"12:{number:02}"
    if pain == "none":
        said |= {"walked_s": far} if unit == "min" else {}
    else:
        said |= {"measure": unit, f"far_{unit}": far, "severity": row.one("severity")}
        said |= {f"relief_{row.one('eased')}": "helped"} if row.one("eased") else {}
    return Typed({name: (value,) for name, value in said.items() if value})


def length_without_pain(row: Typed) -> dict[str, Any]:
    """How far a walk without pain went, where it is no time; raises Slip."""
    far, unit = row.one("far"), row.one("unit")
    if row.one("pain") != "none":
        return {}
    if row.one("eased") or row.one("severity") not in {"", "0"}:
        raise Slip("pain", _("You noted a pain as well. Which leg was it?"))
    if not far or unit in {"min", ""}:
        return {}
    if unit not in METRES:
        raise Slip("unit", _("A walk without pain is kept in minutes or as a length."))
    return as_metres(decimal_of(far, "far"), unit, "walked_m")


def on_walk(slip: Slip) -> Slip:
    """A fault of the walk form beside the field of the grid that it speaks of."""
    if slip.name in OF_A_WALK:
        return slip
    name = "far" if slip.name.startswith(FAR) else "pain"
    return Slip("eased" if slip.name.startswith("relief") else name, slip.problem)


def says_a_checkin(row: Typed) -> bool:
    """True if anything but a leg was answered of this day."""
    return row.says(("no_walk", "new", "sign"))


def checkin_controls_of(row: Typed, *, by: str) -> Typed:
    """What the check-in form would hold."""
    codes, side = row.many("sign"), row.one("side")
    said = {"new": row.one("new"), "no_walk": row.one("no_walk"), "entered_by": by}
    for code in codes:
        said |= {f"q.{code}": "yes"}
        said |= {f"{code}.0.side": side} if code in SIDED_SIGNS else {}
    return Typed({name: (value,) for name, value in said.items() if value})


def faults_of_a_day(row: Typed) -> Iterator[Slip]:
    """What does not fit together on a day."""
    codes = row.many("sign")
    if codes and row.one("new"):
        yield Slip("new", _("You ticked nothing new, and something new. Which is right?"))
    if SIDED_SIGNS & {*codes} and not row.one("side"):
        yield Slip("side", _("Which leg?"))


def on_day(slip: Slip) -> Slip:
    """A fault of the check-in form beside the field of the grid that it speaks of."""
    if slip.name in {"no_walk", "new"}:
        return slip
    return Slip("side" if slip.name.endswith(".side") else "sign", slip.problem)


def joined(body: Said, before: Said) -> dict[str, Any]:
    """The day's answers, with the medicines and the reason that stood there before."""
    kept = {key: before[key] for key in ("medicines", "no_walk") if key in before}
    return kept | dict(body)


def first_shown(days: int) -> Shown:
    """What stands in an empty grid: minutes."""
    return {f"walk.{day}.0.unit": ("min",) for day in range(days)}
