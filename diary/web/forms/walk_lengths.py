"""How far a walk went: lengths in the person's unit, and the way to the pain in any measure."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from diary.spelling import figure
from diary.web.forms.as_typed import ALSO, also_typed, as_seconds
from diary.web.forms.parts import (
    Minutes,
    Said,
    Single,
    one_line,
    plain,
)
from diary.web.forms.typed import (
    Setting,
    Shown,
    Slip,
    Typed,
    decimal_of,
    whole_of,
)

METRES: Final = {"m": 1.0, "yd": 0.9144, "ft": 0.3048, "km": 1000.0, "mi": 1609.344}
UNKNOWN: Final = "unknown"
KEY_OF: Final = {"min": "onset_s", "m": "onset_m", "yd": "onset_m", "ft": "onset_m"} | {
    "steps": "onset_steps",
    "blocks": "onset_blocks",
    "place": "place",
}
MEASURES: Final = tuple(KEY_OF)


@dataclass(frozen=True, slots=True)
class Length(Single):
    """Metres, shown and typed in the person's own unit."""

    is_main: bool = False
    """True where `as_entered` speaks of this length, so that it reads back as it was typed."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The metres, and what was typed where that is kept."""
        return (self.key, "as_entered" if self.is_main else f"{ALSO}{self.key}")

    def show(self, said: Said, setting: Setting) -> Shown:
        """The length in metres or yards."""
        if said.get(self.key) is None:
            return {}
        unit = "yd" if setting.yards else "m"
        if self.is_main and _unit_typed(said) == unit:
            return {self.key: (figure(said["as_entered"]["value"]),)}
        typed = also_typed(said, self.key, unit=unit, factor=METRES[unit])
        return {self.key: (typed or f"{round(said[self.key] / METRES[unit])}",)}

    def read(self, typed: Typed, setting: Setting) -> dict[str, Any]:
        """The metres; raises Slip."""
        text = typed.one(self.key)
        if not text:
            return {}
        number, unit = decimal_of(text, self.key), "yd" if setting.yards else "m"
        kept = "as_entered" if self.is_main else f"{ALSO}{self.key}"
        return as_metres(number, unit, self.key, kept=kept)


@dataclass(frozen=True, slots=True)
class Onset:
    """How far before the pain: one measure chosen, the others kept if they were said before."""

    keys: tuple[str, ...] = (
        *("onset_s", "onset_m", "onset_steps", "onset_blocks", "place"),
        *("as_entered", f"{ALSO}onset_s"),
    )
    names: tuple[str, ...] = (
        *("measure", "kept"),
        *(f"far_{measure}" for measure in MEASURES),
        *(f"chip_{measure}" for measure in MEASURES),
    )

    def show(self, said: Said, setting: Setting) -> Shown:
        """Every measure said in its own field, the first of them chosen."""
        fields = dict(_measures_said(said, setting))
        if not fields:
            return {"measure": (UNKNOWN,)} if said else {}
        first, *others = fields
        return {
            "measure": (first,),
            "kept": tuple(others),
            **{f"far_{measure}": (text,) for measure, text in fields.items()},
        }

    def read(self, typed: Typed, _setting: Setting) -> dict[str, Any]:
        """The chosen measure and those kept; nothing when the person does not know."""
        chosen = typed.one("measure")
        if chosen in {UNKNOWN, ""}:
            return {}
        said: dict[str, Any] = {}
        for measure in dict.fromkeys((chosen, *typed.many("kept"))):
            if measure in KEY_OF:
                said.update(_measured(typed, measure))
        return said


def _measures_said(said: Said, setting: Setting) -> list[tuple[str, str]]:
    found = []
    if "onset_s" in said:
        found += Minutes("onset_s").show(said, setting)["onset_s"]
    fields = [("min", text) for text in found]
    if "onset_m" in said:
        fields.append(_length_said(said, setting))
    counts = {measure: said.get(KEY_OF[measure]) for measure in ("steps", "blocks")}
    fields += [(name, figure(count)) for name, count in counts.items() if count is not None]
    if one_line(said.get("place", "")).strip():
        fields.append(("place", one_line(said["place"])))
    return sorted(fields, key=lambda field: field[0] != _unit_typed(said))


def _unit_typed(said: Said) -> str:
    return str((said.get("as_entered") or {}).get("unit", ""))


def _length_said(said: Said, setting: Setting) -> tuple[str, str]:
    unit = _unit_typed(said)
    if unit in {"m", "yd", "ft"}:
        return unit, figure(said["as_entered"]["value"])
    unit = "yd" if setting.yards else "m"
    return unit, f"{round(said['onset_m'] / METRES[unit])}"


def _measured(typed: Typed, measure: str) -> dict[str, Any]:
    """One measure from its field or its chip; raises Slip when they disagree."""
    name, key = f"far_{measure}", KEY_OF[measure]
    text, chip = typed.one(name), typed.one(f"chip_{measure}")
    if text and chip and text != chip:
        raise Slip(name, _("You chose one value and typed another. Which one is right?"))
    text = text or chip
    if not text:
        return {}
    if measure == "place":
        return {key: text}
    if measure == "min":
        return as_seconds(text, name, key)
    if measure == "steps":
        return {key: whole_of(text, name)}
    number = decimal_of(text, name)
    return {key: plain(number)} if measure == "blocks" else as_metres(number, measure, key)


def as_metres(number: float, unit: str, key: str, *, kept: str = "as_entered") -> dict[str, Any]:
    """A length in whole metres, and just as typed where that says more."""
    said: dict[str, Any] = {key: round(number * METRES[unit])}
    if unit != "m" or number != int(number):
        said[kept] = {"value": plain(number), "unit": unit}
    return said
