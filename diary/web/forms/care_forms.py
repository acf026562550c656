"""The forms of teams: a name, a colleague, how many alarms; a patient's code and choices."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from diary.web.charts import PERIOD_WORDS
from tracker.care.models import LONGEST_NAME, MOST_ALARMS, Following
from tracker.sharing.models import PERIODS


class TeamForm(forms.Form):
    """What a team is called: patients read it."""

    name = forms.CharField(
        label=_("What is your team called?"),
        help_text=_("Your patients read this name, such as “Physiotherapy, Mill Street”."),
        max_length=LONGEST_NAME,
    )


class InviteForm(forms.Form):
    """Whom to ask."""

    email = forms.EmailField(label=_("Email address of your colleague"))


class AlarmsForm(forms.Form):
    """How much a team can bear to hear on one day."""

    alarms = forms.IntegerField(
        label=_("Calls a day, at most"),
        help_text=_("Those most in need come first. The others stand below them."),
        min_value=1,
        max_value=MOST_ALARMS,
    )


class CodeForm(forms.Form):
    """The clinic's code, as a patient types it."""

    code = forms.CharField(
        label=_("Code from your clinic"),
        help_text=_("Eight letters and numbers."),
        max_length=20,
    )


class FollowForm(forms.Form):
    """What a patient lets a team see."""

    period = forms.ChoiceField(
        label=_("Which days?"),
        choices=[(code, PERIOD_WORDS[code]) for code in PERIODS],
        help_text=_("Counted back from the day on which it is read."),
        initial="90d",
    )
    with_notes = forms.BooleanField(label=_("Your own notes too"), required=False)

    def __init__(self, *args: Any, following: Following | None = None, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="follow-%s", **kwargs)
        if following is not None:
            self.initial = {"period": following.period, "with_notes": following.with_notes}
