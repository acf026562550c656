"""The forms of reminders: one more time of the day, a pause, a browser that may be reminded."""

import base64
import binascii
from datetime import date, timedelta
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from django import forms
from django.utils.translation import gettext_lazy as _

from diary.reminders.reaching import NotAllowed, refuse_odd_endpoint

LONGEST_PAUSE: Final = timedelta(days=366)


class TimeForm(forms.Form):
    """One more time."""

    at = forms.TimeField(
        label=_("What time?"), widget=forms.TimeInput(attrs={"type": "time", "class": "short"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="time-%s", **kwargs)

    def clean_at(self) -> Any:
        """To the minute."""
        return self.cleaned_data["at"].replace(second=0, microsecond=0)


class PauseForm(forms.Form):
    """Until when to be left alone."""

    until = forms.DateField(
        label=_("Remind me again from"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="pause-%s", **kwargs)
        self.today = today

    def clean_until(self) -> date:
        """A day to come, within a year."""
        until: date = self.cleaned_data["until"]
        if not self.today < until <= self.today + LONGEST_PAUSE:
            raise forms.ValidationError(_("Please give a day to come, within a year."))
        return until


class BrowserForm(forms.Form):
    """What a browser says of itself when it may be reminded."""

    endpoint = forms.CharField(max_length=2000)
    p256dh = forms.CharField(max_length=100)
    auth = forms.CharField(max_length=40)

    def clean_endpoint(self) -> str:
        """The address of a push service, and not of anything nearer."""
        endpoint: str = self.cleaned_data["endpoint"]
        try:
            refuse_odd_endpoint(endpoint)
        except NotAllowed:
            raise forms.ValidationError(_("This browser's address cannot be used.")) from None
        return endpoint

    def clean_p256dh(self) -> str:
        """A point of the curve P-256."""
        text: str = self.cleaned_data["p256dh"]
        try:
            EllipticCurvePublicKey.from_encoded_point(SECP256R1(), _bytes_of(text))
        except ValueError:
            raise forms.ValidationError(_("This browser's key cannot be used.")) from None
        return text

    def clean_auth(self) -> str:
        """Sixteen bytes."""
        text: str = self.cleaned_data["auth"]
        if len(_bytes_of(text)) != 16:
            raise forms.ValidationError(_("This browser's key cannot be used."))
        return text


def _bytes_of(text: str) -> bytes:
    """What base64url holds; nothing where it is none."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
