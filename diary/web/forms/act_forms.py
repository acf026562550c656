"""The forms beside one patient: what was done, and a note."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.care.models import ACTS, CALL, DATED, LONGEST_NOTE, SNOOZE

LONGEST_AHEAD = timedelta(days=366)


class ActForm(forms.Form):
    """One of three acts; two of them name a day to come."""

    kind = forms.ChoiceField(choices=[(code, code) for code in ACTS])
    call_on = forms.DateField(
        label=_("Call again on"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    rest_until = forms.DateField(
        label=_("Leave in peace until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="act-%s", **kwargs)
        self.today = today

    @property
    def day(self) -> date | None:
        """The day that the act names."""
        names = {CALL: "call_on", SNOOZE: "rest_until"}
        kind = self.cleaned_data["kind"]
        return self.cleaned_data[names[kind]] if kind in names else None

    def clean(self) -> dict[str, Any]:
        """A dated act needs its day, from tomorrow on and within a year."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("kind") in DATED:
            name = "call_on" if said["kind"] == CALL else "rest_until"
            day = said.get(name)
            if name not in self.errors and (day is None or not self._is_ahead(day)):
                self.add_error(name, _("Please choose a day from tomorrow on, within a year."))
        return said

    def _is_ahead(self, day: date) -> bool:
        return self.today < day <= self.today + LONGEST_AHEAD


class NoteForm(forms.Form):
    """A few words, and who reads them."""

    text = forms.CharField(
        label=_("Note"), max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )
    whom = forms.ChoiceField(
        label=_("Who reads it?"),
        choices=[("team", _("The team alone")), ("patient", _("The patient too"))],
        initial="team",
    )

    @property
    def said(self) -> dict[str, Any]:
        """The note's words, and whether the patient reads them."""
        for_patient = self.cleaned_data["whom"] == "patient"
        return {"text": self.cleaned_data["text"], "for_patient": for_patient}
