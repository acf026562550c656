"""The form that shares a diary: with whom, what, which days, for how long."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from diary.web.charts import PERIOD_WORDS
from tracker.sharing.models import (
    CHARTS,
    ENTRIES,
    FINDINGS,
    LONGEST_LABEL,
    NOTES,
    PARTS,
    PERIODS,
    Link,
)
from tracker.sharing.services import USUAL_DAYS

OPEN_FOR: Final = (
    (1, _("one day")),
    (7, _("a week")),
    (USUAL_DAYS, _("30 days")),
    (90, _("three months")),
    (180, _("six months")),
    (365, _("a year")),
)


class ShareForm(forms.Form):
    """What a link shows; for a link that stands, `link` says what it showed so far."""

    label = forms.CharField(
        label=_("Who is it for?"),
        help_text=_("For your own list, such as “Dr at the vascular clinic”."),
        max_length=LONGEST_LABEL,
        required=False,
    )
    findings = forms.BooleanField(
        label=_("What the diary noticed: warnings and patterns"), required=False, initial=True
    )
    charts = forms.BooleanField(
        label=_("The charts, each with a sentence on how it goes"), required=False, initial=True
    )
    entries = forms.BooleanField(label=_("Each walk and check-in"), required=False, initial=True)
    notes = forms.BooleanField(label=_("Your own notes in them"), required=False)
    period = forms.ChoiceField(
        label=_("Which days?"),
        choices=[(code, PERIOD_WORDS[code]) for code in PERIODS],
        help_text=_("Counted back from the day on which it is read."),
        initial="90d",
    )
    days = forms.TypedChoiceField(
        label=_("How long shall it stay open?"), choices=OPEN_FOR, coerce=int, initial=USUAL_DAYS
    )

    def __init__(self, *args: Any, link: Link | None = None, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="share-%s", **kwargs)
        if link is not None:
            self.initial |= {part: part in link.parts for part in PARTS}
            self.initial |= {"label": link.label, "period": link.period, "days": link.days}

    def clean(self) -> dict[str, Any]:
        """The parts together; nothing at all, or notes without entries, cannot be shared."""
        said: dict[str, Any] = super().clean() or {}
        parts = [part for part in PARTS if said.pop(part, False)]
        if not {CHARTS, FINDINGS, ENTRIES} & set(parts):
            self.add_error("findings", _("Please choose at least one thing to share."))
        elif NOTES in parts and ENTRIES not in parts:
            self.add_error("notes", _("Notes stand in the walks and check-ins: share both."))
        return said | {"parts": parts}


class NewShareForm(ShareForm):
    """A new link, which may ask for a code."""

    with_code = forms.BooleanField(label=_("Ask for a six-digit code"), required=False)
