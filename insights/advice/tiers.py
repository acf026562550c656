"""For each tier: how soon to act, whom to ring, how to begin and end the call, what to bring."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """What goes with one urgency, whatever the condition."""

    how_soon: str
    opening: str = ""
    """The first words of the call, in the person's own voice; empty where nobody is rung."""
    closing: str = ""
    bring: tuple[str, ...]


ALWAYS: Final = (
    "a list of your medicines, and of what you bought yourself",
    "a list of your illnesses and operations",
)
TO_A_VISIT: Final = (
    *ALWAYS,
    "this diary, or a print of it",
    "shoes and socks that come off easily",
    "your questions, written down",
)
TIERS: Final[Mapping[str, Tier]] = MappingProxyType(
    {
        "emergency": Tier(
            how_soon="Now. Do not wait to see whether it gets better, also at night.",
            opening="I need help with my leg now. This is where I am.",
            closing="Tell me what to do until somebody comes.",
            bring=(*ALWAYS, "somebody to come along, if that costs no time"),
        ),
        "today": Tier(
            how_soon=(
                "Within hours. If your surgery is closed, ring the out-of-hours line. Do not wait"
                " for Monday."
            ),
            opening="I need to be seen today because of my leg.",
            closing="Where can I go today, and what should I do if it gets worse before that?",
            bring=TO_A_VISIT,
        ),
        "soon": Tier(
            how_soon="Within a few days. Ring your surgery and ask for an appointment this week.",
            opening="I would like an appointment within a few days, because of my leg.",
            closing="What should make me ring again before that?",
            bring=TO_A_VISIT,
        ),
        "routine": Tier(
            how_soon="At an ordinary appointment in the next weeks. Sooner if it gets worse.",
            opening="I would like an ordinary appointment about my legs.",
            bring=TO_A_VISIT,
        ),
        "self_care": Tier(
            how_soon=(
                "Look after it yourself, as far as what is below is open. See a doctor if it is no"
                " better after a few days, gets worse or comes back often."
            ),
            bring=TO_A_VISIT,
        ),
        "none": Tier(
            how_soon=(
                "This asks for no appointment by itself. Warning signs still do: they are on the"
                " page about it."
            ),
            bring=TO_A_VISIT,
        ),
    }
)
