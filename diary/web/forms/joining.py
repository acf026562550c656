"""What is asked at joining besides email and password."""

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.people.models import User


class JoinForm(forms.Form):
    """The agreement, and what the browser fills in. allauth adds email and password."""

    name = forms.CharField(
        label=_("What shall we call you?"),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    agreed = forms.BooleanField(
        label=_("I have read this and agree"),
        error_messages={"required": _("Please tick this box to go on.")},
    )
    clinician = forms.BooleanField(
        label=_("I look after patients and keep no diary here"), required=False
    )
    time_zone = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)

    def signup(self, request: HttpRequest, user: User) -> None:
        """Nothing is left to do: joining is one act of `PeopleAdapter.save_user`."""
