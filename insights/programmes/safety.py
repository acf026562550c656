"""Who may begin the standard home programme alone, and who asks a clinician first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

YES: Final = "yes"
NO: Final = "no"
NOT_SURE: Final = "not_sure"
ANSWERS: Final = (YES, NO, NOT_SURE)
DIAGNOSED: Final = "diagnosed"
"""Whether a doctor found that the arteries are narrowed: nobody begins alone without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the check. A yes, or not being sure, asks for a clinician's yes first."""

    id: str
    asks: str
    because: str
    background: frozenset[str] = frozenset()
    """Words of the profile that say yes whatever is answered."""


QUESTIONS: Final = (
    Question(
        id="heart",
        asks="Do you have heart trouble, such as angina, a weak heart or an uneven heartbeat?",
        because="Walking into pain is work for the heart, so somebody who knows yours decides.",
        background=frozenset({"heart_disease", "heart_failure", "heart_rhythm"}),
    ),
    Question(
        id="recent",
        asks="In the last three months: a heart attack, an operation, or a stent or balloon?",
        because="After these, somebody has to say when walking may begin, and how much.",
    ),
    Question(
        id="chest",
        asks="Do you get chest pain, dizziness or short breath when you walk?",
        because="These must be looked at before you train.",
    ),
    Question(
        id="insulin",
        asks="Do you take insulin, or tablets that can make your sugar too low?",
        because="Walking lowers your sugar. You need a plan for it.",
    ),
    Question(
        id="falls",
        asks="Have you fallen in the last year, or are you afraid of falling?",
        because="Somebody should see how you walk, and with what aid it is safe.",
    ),
    Question(
        id="wound",
        asks="Is there a wound, a blister or black skin on your feet?",
        because="A foot short of blood must heal before it is trained. Show it to somebody today.",
        background=frozenset({"amputation"}),
    ),
    Question(
        id="numb",
        asks="Are your feet numb, so that you might not feel a stone in the shoe?",
        because="You may hurt your foot without feeling it. Shoes and feet are checked first.",
        background=frozenset({"neuropathy"}),
    ),
    Question(
        id="rest_pain",
        asks="Does your foot or leg hurt at rest or at night?",
        because="Pain at rest can mean that too little blood comes through. That comes first.",
    ),
)
BY_ID: Final[Mapping[str, Question]] = MappingProxyType({row.id: row for row in QUESTIONS})
HAS_ARTERIES: Final = "known_pad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What the check comes to: `ask_first` are questions that need a clinician's yes."""

    diagnosed: bool
    warned: bool
    """True while a warning stands, whatever was answered."""
    ask_first: tuple[str, ...]

    @property
    def may_begin(self) -> bool:
        """True of somebody who may begin alone and at once."""
        return self.may_begin_with_a_yes and not self.ask_first

    @property
    def may_begin_with_a_yes(self) -> bool:
        """True of somebody who may begin once a clinician has said yes."""
        return self.diagnosed and not self.warned


def safety_check(answers: Mapping[str, str], *, background: Iterable[str], warned: bool) -> Check:
    """Judges the answers. What was not answered with a clear no counts as a yes."""
    known = frozenset(background)
    asks = tuple(row.id for row in QUESTIONS if answers.get(row.id) != NO or known & row.background)
    diagnosed = answers.get(DIAGNOSED) == YES or HAS_ARTERIES in known
    return Check(diagnosed=diagnosed, warned=warned, ask_first=asks)
