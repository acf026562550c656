"""The form of a medicine: its name."""

from django import forms
from django.utils.translation import gettext_lazy as _


class MedicineForm(forms.Form):
    """A name as the person says it; a package's words or one of their own."""

    name = forms.CharField(
        label=_("What is it called?"),
        help_text=_("As you call it, such as “white tablet in the morning”."),
        max_length=100,
    )
