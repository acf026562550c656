"""The form of the morning letter: on which days, at what hour, by whose clock."""

from datetime import time
from typing import Any, Final

from django import forms
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.translation import gettext_lazy as _

from diary.whereabouts import listed_zones, time_zones
from tracker.letters.models import LetterPlan

WORKING_DAYS: Final = [1, 2, 3, 4, 5]
USUAL_TIME: Final = time(7)


class LetterForm(forms.Form):
    """What a colleague picks; before anything is picked, working days at seven."""

    days = forms.TypedMultipleChoiceField(
        label=_("On which days?"),
        choices=[(number + 1, name) for number, name in WEEKDAYS_ABBR.items()],
        coerce=int,
        error_messages={"required": _("Please pick one day at least.")},
    )
    at = forms.TimeField(
        label=_("What time?"), widget=forms.TimeInput(attrs={"type": "time", "class": "short"})
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), help_text=_("The letter comes by the clock of this place.")
    )

    def __init__(self, *args: Any, plan: LetterPlan | None, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="letter-%s", **kwargs)
        self.initial = {"days": WORKING_DAYS, "at": USUAL_TIME, "time_zone": zone}
        if plan is not None:
            self.initial = {"days": plan.days, "at": plan.at, "time_zone": plan.time_zone}
        listed = sorted({*listed_zones(), self.initial["time_zone"]} & time_zones())
        self.fields["time_zone"].choices = [(name, name) for name in listed]
        self.fields["at"].widget.format = "%H:%M"

    def clean_at(self) -> time:
        """To the minute."""
        at: time = self.cleaned_data["at"]
        return at.replace(second=0, microsecond=0)

    @property
    def ticked(self) -> set[str]:
        """The days that stand ticked, as the page holds them."""
        return {str(day) for day in self["days"].value() or ()}
