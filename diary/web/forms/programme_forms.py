"""The forms of a walking programme: the safety check, a prescription, what happened, a session."""

from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diary.programme.words import level_line
from insights.programmes import safety
from insights.programmes.templates import SCALES, TEMPLATES, Prescription
from tracker.programmes.models import LONGEST_WORDS

OWN: Final = "own"
"""Where a prescription comes from that no template filled."""
ANSWER_WORDS: Final = (
    (safety.NO, gettext_lazy("No")),
    (safety.YES, gettext_lazy("Yes")),
    (safety.NOT_SURE, gettext_lazy("Not sure")),
)
TELL_WORDS: Final = (
    ("", gettext_lazy("Please choose")),
    ("fever", gettext_lazy("I have a fever")),
    ("heart_attack", gettext_lazy("I had a heart attack")),
    ("operation", gettext_lazy("I had an operation")),
    ("procedure", gettext_lazy("I had a stent, a balloon or a bypass")),
    ("own", gettext_lazy("I want to pause it myself")),
)
LEGS: Final = (
    ("", gettext_lazy("Please choose")),
    ("left", gettext_lazy("The left leg hurt")),
    ("right", gettext_lazy("The right leg hurt")),
    ("both", gettext_lazy("Both legs hurt")),
    ("none", gettext_lazy("No pain")),
)


class SafetyForm(forms.Form):
    """The questions before somebody begins alone; who said yes, where that was needed."""

    diagnosed = forms.ChoiceField(
        label=gettext_lazy("Has a doctor found that the arteries of your legs are narrowed?"),
        choices=ANSWER_WORDS,
    )
    yes_from = forms.CharField(
        label=gettext_lazy("Who said yes, and when?"),
        help_text=gettext_lazy("Such as “Dr Shah, on Monday”."),
        max_length=150,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="safety-%s", **kwargs)
        for row in safety.QUESTIONS:
            self.fields[row.id] = forms.ChoiceField(label=_(row.asks), choices=ANSWER_WORDS)

    @property
    def questions(self) -> list[forms.BoundField]:
        """The questions in their order."""
        return [self[name] for name in (safety.DIAGNOSED, *safety.BY_ID)]


class PrescriptionForm(forms.Form):
    """Everything that a clinician may set; `template` fills it, and stays as its origin."""

    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes of walking in a session, to begin with"),
        min_value=1,
        max_value=120,
    )
    most = forms.IntegerField(
        label=gettext_lazy("Minutes that a session grows to"), min_value=1, max_value=120
    )
    step = forms.IntegerField(
        label=gettext_lazy("Minutes more after a week in which every session was walked"),
        min_value=0,
        max_value=30,
    )
    sessions = forms.IntegerField(label=gettext_lazy("Sessions a week"), min_value=1, max_value=7)
    weeks = forms.IntegerField(label=gettext_lazy("Weeks"), min_value=1, max_value=52)
    stop = forms.ChoiceField(label=gettext_lazy("Stop a bout when the pain is"))
    rest_minutes = forms.IntegerField(
        label=gettext_lazy("Minutes of rest between bouts"),
        help_text=gettext_lazy("Left empty: until the pain has gone."),
        min_value=1,
        max_value=30,
        required=False,
    )
    hold_also = forms.CharField(
        label=gettext_lazy("When else to pause and ask"),
        help_text=gettext_lazy(
            "Warnings, fever, a heart attack, operations pause it by themselves."
        ),
        max_length=LONGEST_WORDS,
        required=False,
    )

    def __init__(
        self, *args: Any, template: str = "", now: Prescription | None = None, **kwargs: Any
    ) -> None:
        """`now` is what runs: it fills the form where no template and no `own` is asked for."""
        super().__init__(*args, auto_id="plan-%s", **kwargs)
        self.template = template if template in TEMPLATES else OWN
        self.fields["stop"].choices = _stops()
        if self.template in TEMPLATES:
            self.initial = _shown(TEMPLATES[self.template].prescription)
        elif now is not None and template != OWN:
            self.initial = _shown(now) | self.initial

    def clean(self) -> dict[str, Any]:
        """A session cannot grow to less than it begins with."""
        said: dict[str, Any] = super().clean() or {}
        if {"minutes", "most"} <= said.keys() and said["most"] < said["minutes"]:
            self.add_error("most", _("That is less than the minutes to begin with."))
        return said

    @property
    def said(self) -> dict[str, Any]:
        """The fields of a programme that a valid form sets."""
        fields = dict(self.cleaned_data)
        scale, _sign, level = fields.pop("stop").partition("/")
        return fields | {"scale": scale, "stop_at": int(level), "template": self.template}


class TellForm(forms.Form):
    """What happened, and on which day."""

    reason = forms.ChoiceField(label=gettext_lazy("What happened?"), choices=TELL_WORDS)
    day = forms.DateField(
        label=gettext_lazy("On which day?"),
        help_text=gettext_lazy("Left empty: today."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="tell-%s", **kwargs)
        self.today = today

    def clean_day(self) -> date:
        """Not a day that is still to come."""
        day: date = self.cleaned_data["day"] or self.today
        if day > self.today or day.year < 1901:
            raise forms.ValidationError(_("Please give a day that has been."))
        return day


class WhyForm(forms.Form):
    """Why a clinician pauses a programme, or lets it go on: the patient reads it."""

    words = forms.CharField(
        label=gettext_lazy("Why? The patient reads it."), max_length=LONGEST_WORDS
    )

    def __init__(self, *args: Any, act: str, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=f"{act}-%s", **kwargs)


class SessionForm(forms.Form):
    """A session that was walked without the timer."""

    day = forms.DateField(
        label=gettext_lazy("On which day?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("How many minutes did you walk, without the rests?"),
        min_value=1,
        max_value=240,
    )
    pain = forms.ChoiceField(label=gettext_lazy("Which leg hurt?"), choices=LEGS)
    level = forms.TypedChoiceField(
        label=gettext_lazy("The most pain at which you stopped"), coerce=int, required=False
    )

    def __init__(
        self, *args: Any, levels: list[tuple[int, str]], today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, auto_id="session-%s", **kwargs)
        self.today = today
        self.fields["level"].choices = [("", gettext_lazy("Not said")), *levels]
        self.fields["level"].empty_value = None

    def clean_day(self) -> date:
        """Not a day that is still to come."""
        day: date = self.cleaned_data["day"]
        if day > self.today or day.year < 1901:
            raise forms.ValidationError(_("Please give a day that has been."))
        return day


def _stops() -> list[tuple[str, str]]:
    stops = [(scale, level) for scale, levels in SCALES.items() for level in levels[1:]]
    return [(f"{scale}/{level}", level_line(scale, level)) for scale, level in stops]


def _shown(plan: Prescription) -> dict[str, Any]:
    names = ("minutes", "most", "step", "sessions", "weeks", "rest_minutes")
    return {name: getattr(plan, name) for name in names} | {"stop": f"{plan.scale}/{plan.stop_at}"}
