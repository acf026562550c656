"""The form of what a person wants to ask the doctor, and what they would like to be able to do."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.people.models import Profile

NAMES: Final = ("first", "second", "third")
LONGEST: Final = 500


def _question(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, required=False, widget=_two_lines())


def _two_lines() -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 2})


class QuestionsForm(forms.Form):
    """Three questions and one wish; any of them may be left empty."""

    goal = forms.CharField(
        label=_("What I would like to be able to do"),
        help_text=_("Such as “walk to the park and back”."),
        max_length=LONGEST,
        required=False,
        widget=_two_lines(),
    )
    first = _question(_("My first question"))
    second = _question(_("My second question"))
    third = _question(_("My third question"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="questions-%s", **kwargs)

    @property
    def said(self) -> dict[str, Any]:
        """The fields of a profile that a valid form sets; an empty question is none."""
        cleaned = self.cleaned_data
        return {
            "goal": cleaned["goal"],
            "questions": [cleaned[name] for name in NAMES if cleaned[name]],
        }


def shown_questions(profile: Profile) -> dict[str, str]:
    """What stands in the form before anything is typed."""
    return {"goal": profile.goal} | dict(zip(NAMES, profile.questions, strict=False))
