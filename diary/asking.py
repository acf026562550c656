"""Where an open question is asked: the walk form, the check-in or the profile, at that question."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from diary.telling import code_words
from insights.diary.vocabulary import BACKGROUND, EVENTS, RELIEFS, SELFCARE, SIGNS

RELIEF: Final = {code: f"relief_{code}" for code in RELIEFS}
ON_A_WALK: Final = RELIEF | {
    "walks": "",
    "sites": "sites",
    "feel": "feel",
    "conditions": "conditions",
    "cycle": "conditions",
    "onset_m": "measure",
    "onset_s": "measure",
    "severity": "severity",
    "relief": "relief_stand_still",
    "relief_s": "relief_span",
    "had_to_stop": "had_to_stop",
    "aid": "aid",
}
"""The part of the walk form that asks for a code; none for a walk as such."""
IN_THE_CHECKIN: Final = {"calf_cm": "calf.left", **{code: f"care.{code}" for code in SELFCARE}}


@dataclass(frozen=True, slots=True)
class AskButton:
    """A way to a question that has not been asked."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that has not been asked, in words, and the way to it."""

    words: str
    ask: AskButton


def open_questions(codes: list[str]) -> list[OpenQuestion]:
    """Open questions, each once; a button stands beside their words and need not repeat them."""
    return [
        OpenQuestion(code_words(code), AskButton(_address(code), _invitation(code)))
        for code in dict.fromkeys(codes)
    ]


def ask_buttons(codes: list[str]) -> list[AskButton]:
    """The ways to some open questions: of those that read the same, the first."""
    buttons: dict[str, AskButton] = {}
    for button in (ask_button(code) for code in codes):
        buttons.setdefault(button.words, button)
    return list(buttons.values())


def ask_button(code: str) -> AskButton:
    """The way to one open question, where nothing beside it says which."""
    if code in SIGNS | EVENTS:
        return AskButton(_address(code), _("Answer: %(sign)s") % {"sign": code_words(code)})
    return AskButton(_address(code), _invitation(code))


def _address(code: str) -> str:
    """The page and the place on it; what no form knows leads to the whole check-in."""
    if code in SIGNS | EVENTS:
        return f"{reverse('checkin')}?full=1&all=1#asked.{code}"
    if code in ON_A_WALK:
        return _at(reverse("walk_new"), ON_A_WALK[code])
    if code in BACKGROUND:
        return f"{reverse('profile')}#background.{code}"
    if code == "birth_year":
        return f"{reverse('profile')}#id_birth_year"
    return _at(f"{reverse('checkin')}?full=1", IN_THE_CHECKIN.get(code, ""))


def _at(page: str, place: str) -> str:
    return f"{page}#{place}" if place else page


def _invitation(code: str) -> str:
    if code in SIGNS | EVENTS | IN_THE_CHECKIN.keys() - ON_A_WALK.keys():
        return _("Answer it now")
    if code in ON_A_WALK:
        return _("Say it with your next walk")
    if code in BACKGROUND | {"birth_year"}:
        return _("Say it in your profile")
    return _("Answer more questions")
