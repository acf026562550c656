"""The forms of a programme's month: six minutes of walking, and a few questions in own words."""

from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

AIDS: Final = (
    ("", gettext_lazy("None")),
    ("stick", gettext_lazy("A stick")),
    ("frame", gettext_lazy("A frame")),
    ("rollator", gettext_lazy("A rollator")),
    ("arm", gettext_lazy("The arm of somebody")),
)
EASE: Final = (
    ("easy", gettext_lazy("Easily")),
    ("some", gettext_lazy("With some trouble")),
    ("hard", gettext_lazy("With much trouble")),
    ("cannot", gettext_lazy("I cannot, because of my legs")),
)
DOINGS: Final = {
    "room": gettext_lazy("Walk about at home"),
    "street": gettext_lazy("Walk along the street for five minutes"),
    "quarter": gettext_lazy("Walk for a quarter of an hour"),
    "hurry": gettext_lazy("Hurry for a bus"),
    "stairs": gettext_lazy("Climb one flight of stairs"),
    "errands": gettext_lazy("Do the shopping on foot"),
}
"""Own questions: nobody else's questionnaire, and no score is made of them."""
SHOES: Final = (
    ("good", gettext_lazy("Firm, closed, and they do not rub")),
    ("rub", gettext_lazy("They rub or press somewhere")),
    ("slippers", gettext_lazy("Slippers or open shoes")),
)


class SixMinutesForm(forms.Form):
    """How far six minutes went, and how it was walked."""

    metres = forms.IntegerField(
        label=gettext_lazy("How many metres did you walk in the six minutes?"),
        help_text=gettext_lazy("Count the lengths, and add the last piece."),
        min_value=1,
        max_value=1200,
    )
    course_m = forms.IntegerField(
        label=gettext_lazy("How long was your course, one way, in metres?"),
        help_text=gettext_lazy("Always take the same one: a shorter course has more turns."),
        min_value=5,
        max_value=400,
        required=False,
    )
    rests = forms.IntegerField(
        label=gettext_lazy("How often did you stop to rest?"),
        min_value=0,
        max_value=60,
        initial=0,
    )
    aid = forms.ChoiceField(
        label=gettext_lazy("Did you lean on something?"), choices=AIDS, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="six-%s", **kwargs)


class MonthForm(forms.Form):
    """What walking lets a person do, falls, shoes, and the aim. Any of it may be left out."""

    falls = forms.IntegerField(
        label=gettext_lazy("How often did you fall in the last month?"),
        min_value=0,
        max_value=99,
        required=False,
    )
    shoes = forms.ChoiceField(
        label=gettext_lazy("What are your walking shoes like?"),
        choices=(("", gettext_lazy("Not said")), *SHOES),
        required=False,
    )
    goal = forms.CharField(
        label=gettext_lazy("What I would like to be able to do"),
        help_text=gettext_lazy("Such as “walk to the park and back”."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="month-%s", **kwargs)
        choices = (("", gettext_lazy("Not said")), *EASE)
        for name, words in DOINGS.items():
            self.fields[name] = forms.ChoiceField(label=words, choices=choices, required=False)

    @property
    def doings(self) -> list[forms.BoundField]:
        """The questions of what walking lets them do."""
        return [self[name] for name in DOINGS]

    @property
    def said(self) -> dict[str, Any]:
        """What was answered, without the aim, which stands in the profile."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "goal"}
        return {name: value for name, value in said.items() if value not in ("", None)}


def month_words(said: dict[str, Any]) -> list[tuple[str, str]]:
    """Answers as lines of a page."""
    ease, shoes = dict(EASE), dict(SHOES)
    lines = [(str(DOINGS[name]), str(ease[said[name]])) for name in DOINGS if name in said]
    if "falls" in said:
        lines.append((_("Falls in the month"), f"{said['falls']}"))
    if "shoes" in said:
        lines.append((_("Walking shoes"), str(shoes[said["shoes"]])))
    return lines


def is_due(last: date | None, today: date) -> bool:
    """True if the questions were not answered in the last four weeks."""
    return last is None or (today - last).days >= 28
