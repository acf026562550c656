"""What was typed beside the main length: one object of a walk, a key of its own on the form."""

from collections.abc import Mapping
from typing import Any, Final

from diary.spelling import figure
from diary.web.forms.typed import decimal_of, seconds_of

Said = Mapping[str, Any]
ALSO: Final = "also_entered."
"""Before a key: that value as it was typed. The walk keeps these in one object, `also_entered`."""
ENTERED: Final = ALSO.removesuffix(".")


def as_seconds(text: str, name: str, key: str) -> dict[str, Any]:
    """Minutes in whole seconds, and just as typed where they have decimals; raises Slip."""
    said: dict[str, Any] = {key: seconds_of(text, name)}
    if ":" not in text and (number := decimal_of(text, name)) != int(number):
        said[f"{ALSO}{key}"] = {"value": number, "unit": "min"}
    return said


def also_typed(said: Said, key: str, *, unit: str, factor: float) -> str:
    """What was typed in this unit, if that is kept and still means what stands; else nothing."""
    typed = said.get(f"{ALSO}{key}")
    if not typed or typed["unit"] != unit or round(typed["value"] * factor) != said[key]:
        return ""
    return figure(typed["value"])


def spread(walk: Said) -> dict[str, Any]:
    """A walk as the form's questions own it: each thing typed stands beside its value."""
    said = {key: value for key, value in walk.items() if key != ENTERED or not value}
    for key, typed in walk.get(ENTERED, {}).items():
        leg, _line, of_leg = key.partition("_")
        if leg in said.get("by_leg", {}):
            legs = said["by_leg"]
            said["by_leg"] = legs | {leg: legs[leg] | {f"{ALSO}{of_leg}": typed}}
        else:
            said[f"{ALSO}{key}"] = typed
    return said


def folded(said: Said) -> dict[str, Any]:
    """The walk of calf-diary/1 again."""
    typed = {key.removeprefix(ALSO): said[key] for key in said if key.startswith(ALSO)}
    walk = {key: value for key, value in said.items() if not key.startswith(ALSO)}
    if "by_leg" in walk:
        walk["by_leg"] = {leg: _without(told) for leg, told in walk["by_leg"].items()}
        for leg, told in said["by_leg"].items():
            typed |= {f"{leg}_{k.removeprefix(ALSO)}": told[k] for k in told if k.startswith(ALSO)}
    return walk | ({ENTERED: typed} if typed else {})


def _without(told: Said) -> dict[str, Any]:
    return {key: value for key, value in told.items() if not key.startswith(ALSO)}
