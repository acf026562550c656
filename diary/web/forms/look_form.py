"""The form of how pages look: size of the text, contrast, light or dark."""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

LOOKS: Final = ("text_size", "contrast", "appearance")


class LookForm(forms.Form):
    """Three choices, each with the one that changes nothing first."""

    text_size = forms.ChoiceField(
        label=_("Text"),
        choices=(
            ("normal", gettext_noop("Normal")),
            ("large", gettext_noop("Large")),
            ("largest", gettext_noop("Very large")),
        ),
    )
    contrast = forms.ChoiceField(
        label=_("Contrast"),
        choices=(("normal", gettext_noop("Normal")), ("high", gettext_noop("High"))),
    )
    appearance = forms.ChoiceField(
        label=_("Light or dark"),
        choices=(
            ("phone", gettext_noop("As the phone says")),
            ("light", gettext_noop("Light")),
            ("dark", gettext_noop("Dark")),
        ),
    )
