"""The templates of walking programmes, each with its source, and the two scales of pain."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

ZERO_TO_FOUR: Final = "0-4"
ONE_TO_FIVE: Final = "1-5"
SCALES: Final[Mapping[str, range]] = MappingProxyType(
    {ZERO_TO_FOUR: range(5), ONE_TO_FIVE: range(1, 6)}
)
"""Their levels. The same words stand on both, a number apart; that is why none is ever moved."""
LEVELS: Final = (
    "no pain",
    "it begins",
    "moderate",
    "moderate to strong",
    "as bad as it gets",
)
"""What each level of a scale is called, from its lowest up."""
AHA: Final = "AHA 2019 on walking exercise"
ACC_AHA: Final = "ACC/AHA guideline on peripheral artery disease, 2024"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """How much, how often, how far into the pain. Minutes are those of walking, without rests."""

    minutes: int
    most: int
    step: int
    """Minutes more after a week in which every session was walked."""
    sessions: int
    """A week."""
    weeks: int
    scale: str
    stop_at: int
    rest_minutes: int | None = None
    """None: until the pain has gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A prescription to start from, who it is for, and where it comes from."""

    id: str
    name: str
    about: str
    prescription: Prescription
    source: str


SUPERVISED: Final = Template(
    id="supervised",
    name="With a physiotherapist",
    about="Sessions together with a physiotherapist, into moderate to strong pain.",
    prescription=Prescription(
        minutes=15, most=45, step=5, sessions=3, weeks=12, scale=ZERO_TO_FOUR, stop_at=3
    ),
    source=f"{AHA}; {ACC_AHA}: supervised exercise, class I, level A",
)
HOME: Final = Template(
    id="home",
    name="At home",
    about="Walks by yourself, three times a week, into moderate to strong pain.",
    prescription=Prescription(
        minutes=10, most=50, step=5, sessions=3, weeks=12, scale=ZERO_TO_FOUR, stop_at=3
    ),
    source=f"{AHA}; {ACC_AHA}: structured exercise at home, class IIa, level A",
)
PAIN_FREE: Final = Template(
    id="pain_free",
    name="Without pain",
    about="Walks that end as the pain begins, for whoever cannot or will not walk into it.",
    prescription=Prescription(
        minutes=15, most=45, step=5, sessions=3, weeks=12, scale=ZERO_TO_FOUR, stop_at=1
    ),
    source=f"{ACC_AHA}: walking without pain, class IIa",
)
TEMPLATES: Final[Mapping[str, Template]] = MappingProxyType(
    {row.id: row for row in (SUPERVISED, HOME, PAIN_FREE)}
)
ALONE: Final = HOME.id
"""The one that a person may begin without a clinician."""


def level_words(scale: str, level: int) -> str:
    """What a level of a scale is called; raises IndexError or KeyError for one that is none."""
    return LEVELS[SCALES[scale].index(level)]
