"""The form that lets a device in: what it is called, and for how long."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.people.devices import USUAL_DAYS

PERIODS: Final = (
    (30, _("a month")),
    (90, _("three months")),
    (180, _("six months")),
    (365, _("a year")),
)


class DeviceForm(forms.Form):
    """A new device."""

    name = forms.CharField(
        label=_("What is it called?"), help_text=_("Such as “My watch”."), max_length=100
    )
    days = forms.TypedChoiceField(
        label=_("Let in for"), choices=PERIODS, coerce=int, initial=USUAL_DAYS
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="device-%s", **kwargs)
