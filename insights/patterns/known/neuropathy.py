"""Neuropathy: burning, numb or tingling feet, both alike, worse at night."""

from typing import Final

from insights.patterns.questions import known, said
from insights.patterns.rows import Pattern, clue
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

MALIK: Final = "Malik, The Diabetic Foot Journal; Medical News Today on calf pain"

PATTERN: Final = Pattern(
    about="neuropathy",
    name="neuropathy (tired or damaged nerve endings in the feet)",
    urgency="routine",
    walking=False,
    by_leg=False,
    must=(("burning", "numb", "tingling", "known"),),
    points=5,
    clues=(
        clue(
            "burning",
            said("burning_feet", side="both"),
            "Both feet burn",
            fits=3,
            spoils=1,
            source=MALIK,
            codes=("burning_feet",),
        ),
        clue(
            "numb",
            said("numb", side="both"),
            "Both feet are numb",
            fits=2,
            spoils=1,
            source=MALIK,
            codes=("numb",),
        ),
        clue(
            "tingling",
            said("tingling", side="both"),
            "Both legs or feet tingle",
            fits=2,
            spoils=1,
            source=MALIK,
            codes=("tingling",),
        ),
        clue(
            "touch",
            said("touch_hurts", side="both"),
            "A light touch or the sheets hurt",
            fits=2,
            source=MALIK,
            codes=("touch_hurts",),
        ),
        clue(
            "night",
            said("pain_at_night", side="both"),
            "Worse at night, on both sides",
            fits=1,
            source=MALIK,
            codes=("pain_at_night",),
        ),
        clue(
            "diabetes",
            known("diabetes"),
            "Diabetes is known",
            fits=2,
            spoils=1,
            source=MALIK,
            codes=("diabetes",),
        ),
        clue("known", known("neuropathy"), "Neuropathy is known", fits=2, source="Own history"),
    ),
    why="Both feet feel it alike, as nerves do.",
    do=(
        "Make an ordinary appointment, and ask to have the feeling and the pulses of your feet"
        " checked. Look at your soles every day. Keep heat off numb feet. Any wound, even without"
        " pain, needs to be seen the same day. If it is one foot only, ask about the blood supply."
    ),
    source=MALIK,
    fires=(
        example(checked_in(sign("burning_feet", "both"), sign("tingling", "both"))),
        example(
            checked_in(sign("numb", "both", site="foot"), sign("pain_at_night", "both")),
            has=["diabetes"],
        ),
    ),
    quiet=(
        example(checked_in(sign("burning_feet", "left"), sign("tingling", "left"))),
        example(checked_in(sign("burning_feet", "both"), sign("pain_at_night", "both"))),
        example(checked_in(sign("touch_hurts", "both")), has=["diabetes"]),
    ),
)
