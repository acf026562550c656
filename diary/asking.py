"""Where an open question is asked: the walk form, the check-in at that question, or the profile."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from diary.telling import code_words
from insights.diary.vocabulary import BACKGROUND, EVENTS, RELIEFS, SIGNS

ON_A_WALK: Final = RELIEFS | {
    *("walks", "sites", "feel", "conditions", "relief_s", "onset_m"),
    *("onset_s", "had_to_stop", "aid", "cycle"),
}


@dataclass(frozen=True, slots=True)
class AskButton:
    """A way to a question that has not been asked."""

    address: str
    words: str


def ask_buttons(codes: list[str]) -> list[AskButton]:
    """The ways to some open questions, each once, in their order."""
    return list(dict.fromkeys(ask_button(code) for code in codes))


def ask_button(code: str) -> AskButton:
    """The way to one open question; what no form knows leads to the whole check-in."""
    if code in SIGNS | EVENTS:
        address = f"{reverse('checkin')}?full=1&all=1#asked.{code}"
        return AskButton(address, _("Answer: %(sign)s") % {"sign": code_words(code)})
    if code in ON_A_WALK:
        return AskButton(reverse("walk_new"), _("Say it with your next walk"))
    if code in BACKGROUND | {"birth_year"}:
        return AskButton(reverse("profile"), _("Say it in your profile"))
    return AskButton(f"{reverse('checkin')}?full=1", _("Answer more questions"))
