"""The form of what a person tells of themselves: name, year of birth, health, where they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from django import forms
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from diary.emergency import COUNTRIES
from diary.web.forms.profile_words import ANSWERS, BACKGROUND, CODES, SEXES, UNITS, Words
from diary.whereabouts import listed_zones, time_zones
from tracker.people.models import Profile, User


@dataclass(frozen=True, slots=True)
class BackgroundRow:
    """One illness or medicine with its answer: "yes", "no" or "" for not said."""

    code: str
    words: str
    answer: str

    @property
    def name(self) -> str:
        """The name of its three radio buttons."""
        return f"background.{self.code}"


class ProfileForm(forms.Form):
    """Everything but the background, which the page asks in its own three-way rows."""

    name = forms.CharField(label=_("Your name"), max_length=150, required=False)
    birth_year = forms.IntegerField(
        label=_("Year of birth"),
        required=False,
        min_value=1900,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "short"}),
        help_text=_("Four figures, such as 1957. Some warnings depend on age."),
        error_messages={"invalid": _("Please give four figures, such as 1957.")},
    )
    sex = forms.ChoiceField(label=_("Sex"), choices=SEXES, required=False)
    country = forms.ChoiceField(
        label=_("Country"), required=False, help_text=_("For the emergency number we show you.")
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), help_text=_("So that a walk falls on the right day.")
    )
    units = forms.ChoiceField(label=_("Lengths in"), choices=UNITS)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=settings.LANGUAGES,
        required=False,
        help_text=_("Of the pages, of reminders and of your charts."),
    )

    def __init__(self, *args: Any, this_year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.this_year = this_year
        here = sorted((_t(country.name), country.code) for country in COUNTRIES)
        self.fields["country"].choices = [
            ("", _t("Another country, or not said")),
            *((code, name) for name, code in here),
        ]
        self.fields["time_zone"].choices = [(zone, zone) for zone in time_zones()]

    def country_options(self) -> SafeString:
        """The list of countries, drawn at once: a widget takes 50 times as long."""
        return _options(self.fields["country"].choices, self["country"].value())

    def zone_options(self) -> SafeString:
        """The list of time zones, each place under its present name."""
        chosen = self["time_zone"].value()
        listed = sorted({*listed_zones(), chosen} & time_zones())
        return _options([(zone, zone) for zone in listed], chosen)

    def language_options(self) -> SafeString:
        """The languages, each under its own name."""
        return _options(settings.LANGUAGES, self["language"].value())

    def clean_birth_year(self) -> int | None:
        """A year that has begun."""
        year: int | None = self.cleaned_data["birth_year"]
        if year is not None and year > self.this_year:
            raise forms.ValidationError(_t("This year has not begun yet."))
        return year

    def background_groups(self) -> list[tuple[str, list[BackgroundRow]]]:
        """The rows as they stand: as typed if the page came back, else as kept."""
        answers = answers_typed(self.data) if self.is_bound else self.initial["answers"]
        return [(_t(title), _rows(group, answers)) for title, group in BACKGROUND.items()]


def answers_kept(profile: Profile) -> dict[str, str]:
    """The background as answers."""
    return dict.fromkeys(profile.background, "yes") | dict.fromkeys(profile.background_denied, "no")


def answers_typed(typed: Mapping[str, str]) -> dict[str, str]:
    """The answers of a posted page; an answer that is none of the three is not said."""
    allowed = {answer for answer, _words in ANSWERS}
    answers = {code: typed.get(f"background.{code}", "") for code in CODES}
    return {code: answer for code, answer in answers.items() if answer in allowed}


def shown(user: User) -> dict[str, Any]:
    """What stands in the form before anything is typed."""
    profile = user.profile
    kept = {name: getattr(profile, name) for name in ("birth_year", "sex", "country", "units")}
    return kept | {
        "name": user.name,
        "language": get_language(),
        "time_zone": profile.time_zone,
        "answers": answers_kept(profile),
    }


def fields_of(form: ProfileForm) -> dict[str, Any]:
    """The fields of a profile that a valid form sets."""
    answers = answers_typed(form.data)
    said = {name: form.cleaned_data[name] for name in ("birth_year", "sex", "country", "units")}
    return said | {
        "time_zone": form.cleaned_data["time_zone"],
        "background": sorted(code for code, answer in answers.items() if answer == "yes"),
        "background_denied": sorted(code for code, answer in answers.items() if answer == "no"),
    }


def _options(choices: Iterable[tuple[str, str]], chosen: str) -> SafeString:
    """The options of a list, one of them chosen."""
    rows = [
        f'<option value="{escape(value)}"{" selected" * (value == chosen)}>{escape(words)}</option>'
        for value, words in choices
    ]
    return mark_safe("".join(rows))  # noqa: S308 - each part is escaped just above


def _rows(group: Words, answers: Mapping[str, str]) -> list[BackgroundRow]:
    return [BackgroundRow(code, _t(words), answers.get(code, "")) for code, words in group]
