"""The form of a landmark: what it is called, how far it is, and how that is known."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diary.rows import lasting, length
from diary.web.forms.typed import Slip, decimal_of, minutes_text, seconds_of
from diary.web.forms.walk_lengths import METRES
from tracker.landmarks.models import LONGEST_NAME, Landmark

MOST: Final = {"m": 50_000, "s": 86_400, "steps": 1_000_000}
"""What an onset may be in calf-diary/1."""
WORDS: Final = {
    "s": gettext_lazy("Minutes, by the clock"),
    "m": gettext_lazy("Metres, from a map"),
    "yd": gettext_lazy("Yards, from a map"),
    "steps": gettext_lazy("Steps, counted"),
}


class LandmarkForm(forms.Form):
    """A landmark in the person's own units. `cleaned` holds it as the record keeps it."""

    name = forms.CharField(
        label=gettext_lazy("What do you call it?"),
        help_text=gettext_lazy("Such as “the bakery”."),
        max_length=LONGEST_NAME,
    )
    number = forms.CharField(
        label=gettext_lazy("How far is it from where you start?"), max_length=20
    )
    measure = forms.ChoiceField(label=gettext_lazy("In what, and how do you know?"))

    def __init__(self, *args: Any, yards: bool, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="landmark-%s", **kwargs)
        units = ("s", "yd" if yards else "m", "steps")
        self.fields["measure"].choices = [(unit, WORDS[unit]) for unit in units]

    def clean(self) -> dict[str, Any]:
        """Name, measure and whole number of the record."""
        said: dict[str, Any] = super().clean() or {}
        if {"number", "measure"} <= said.keys():
            try:
                said |= _kept(said["number"], said["measure"])
            except Slip as slip:
                self.add_error("number", slip.problem)
        return said


def shown_landmark(landmark: Landmark, *, yards: bool) -> dict[str, str]:
    """What stands in the form of a landmark that is to be corrected."""
    said = {"name": landmark.name, "measure": landmark.measure, "number": f"{landmark.number}"}
    if landmark.measure == "s":
        said["number"] = minutes_text(landmark.number)
    if landmark.measure == "m" and yards:
        said |= {"measure": "yd", "number": f"{round(landmark.number / METRES['yd'])}"}
    return said


def far(landmark: Landmark, *, units: str) -> str:
    """How far it is, in words: "6 min", "350 m", "480 steps"."""
    if landmark.measure == "s":
        return lasting(landmark.number)
    if landmark.measure == "m":
        return length(landmark.number, units=units)
    return _("%(number)s steps") % {"number": landmark.number}


def _kept(text: str, unit: str) -> dict[str, Any]:
    if unit == "s":
        number = seconds_of(text.strip(), "number")
    else:
        number = round(decimal_of(text.strip(), "number") * METRES.get(unit, 1.0))
    measure = "m" if unit == "yd" else unit
    if not 1 <= number <= MOST[measure]:
        raise Slip("number", _("That is too near or too far for a walk."))
    return {"measure": measure, "number": number}
