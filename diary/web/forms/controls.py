"""How the questions of a form are drawn. What carries no person's words is drawn once and kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from diary.web.forms.typed import Shown, Slip
from diary.web.forms.walk_words import Words

KEPT: Final = 4_000
"""How many drawn controls are kept: each state of each control, in a few languages."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Control:
    """One question as it stands on a page: choices if it has words, else a field to type in.

    A control is made once and known by itself, not by its parts: so finding what was drawn
    of it costs next to nothing.
    """

    name: str
    label: str
    """In English; what stands behind a line break is its hint, as in the words of a choice."""
    hint: str = ""
    words: Words = ()
    look: str = ""
    """Classes of the row of choices: "three", "scale" …"""
    shape: str = "choices"
    """choices, pair, question, tick-list or select; of a field: number, short, text, note, date."""
    many: bool = False
    unit: str = ""
    mode: str = ""
    """The keyboard that a phone shows: numeric or decimal."""
    must: bool = False
    """True where an answer is needed, so that none can be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """A form on its page: what stands in its controls and what is wrong with them."""

    controls: Mapping[str, Control]
    shown: Shown
    wrong: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    """What a control is called in the summary of errors, where its own label says too little."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """What else the page must know."""

    def ask(self, name: str) -> SafeString:
        """One control, drawn."""
        return drawn(self.controls[name], self.shown.get(name, ()), wrong=self.wrong.get(name, ""))

    def value(self, name: str) -> str:
        """What stands in a control that holds one value."""
        return "".join(self.shown.get(name, ())[-1:])

    def says(self, *names: str) -> bool:
        """True if any of these controls holds something or is wrong."""
        return any(self.shown.get(name) or name in self.wrong for name in names)

    @property
    def errors(self) -> list[tuple[str, str, str]]:
        """For the summary: the control, its label and what is wrong."""
        return [(name, self._label(name), problem) for name, problem in self.wrong.items()]

    def _label(self, name: str) -> str:
        if name in self.labels:
            return self.labels[name]
        control = self.controls.get(name)
        return label_of(control) if control else ""


def label_of(control: Control) -> str:
    """What a control asks, in the reader's language."""
    return gettext(control.label).partition("\n")[0]


def wrong_of(slips: list[Slip]) -> dict[str, str]:
    """What is wrong by control; the first word on each stands."""
    wrong: dict[str, str] = {}
    for slip in slips:
        wrong.setdefault(slip.name, slip.problem)
    return wrong


def drawn(control: Control, values: tuple[str, ...], *, wrong: str = "") -> SafeString:
    """A control with its values; kept for the next page where the values are no own words."""
    if wrong or (values and not {*values} <= {value for value, _ in control.words}):
        return _draw(control, values, wrong)
    return _drawn_before(control, values, get_language())


@lru_cache(KEPT)
def _drawn_before(control: Control, values: tuple[str, ...], _language: str) -> SafeString:
    return _draw(control, values, "")


def _draw(control: Control, values: tuple[str, ...], wrong: str) -> SafeString:
    kind = "select" if control.shape == "select" else "choices"
    name = f"forms/{kind if control.words else 'field'}.html"
    choices = [_choice(word, value, value in values) for value, word in control.words]
    context = {"control": control, "choices": choices, "value": "".join(values[-1:])}
    label, _newline, beside = gettext(control.label).partition("\n")
    hint = beside or (control.hint and gettext(control.hint))
    unit = control.unit and gettext(control.unit)
    return SafeString(
        render_to_string(
            name, context | {"wrong": wrong, "label": label, "hint": hint, "unit": unit}
        ).strip()
    )


def _choice(words: str, value: str, chosen: bool) -> dict[str, Any]:
    word, _, hint = gettext(words).partition("\n")
    return {"value": value, "word": word, "hint": hint, "chosen": chosen}
