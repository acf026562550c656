"""The forms of a medicine: its name, and for one more whether it is new."""

from django import forms
from django.utils.translation import gettext_lazy as _


class MedicineForm(forms.Form):
    """A name as the person says it; a package's words or one of their own."""

    name = forms.CharField(
        label=_("What is it called?"),
        help_text=_("As you call it, such as “white tablet in the morning”."),
        max_length=100,
    )


class NewMedicineForm(MedicineForm):
    """One more on the list. What begins today may change how somebody walks."""

    begun_today = forms.BooleanField(
        label=_(
            "It is new: I begin it today. How far you walk before and after is then not mixed up."
        ),
        required=False,
    )
