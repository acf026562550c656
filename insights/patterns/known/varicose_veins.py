"""Varicose veins: veins that stand out, with aching, throbbing or itching."""

from typing import Final

from insights.patterns.questions import any_of, known, said
from insights.patterns.rows import Pattern, clue
from insights.rules.examples import example, sign
from insights.rules.examples import said as checked_in

CEAP: Final = "CEAP classes of vein disease; Medical News Today and a health magazine"

PATTERN: Final = Pattern(
    about="varicose_veins",
    name="varicose veins (veins that stand out)",
    urgency="routine",
    walking=False,
    by_leg=True,
    must=(("veins",),),
    points=3,
    clues=(
        clue(
            "veins",
            said("veins_bulging"),
            "Veins stand out like cords",
            fits=3,
            spoils=3,
            source=CEAP,
            codes=("veins_bulging",),
        ),
        clue(
            "known",
            known("varicose_veins"),
            "Varicose veins are known",
            fits=1,
            source="Own history",
        ),
        clue(
            "evening",
            said("heavy_evening"),
            "Heavy in the evening",
            fits=1,
            source=CEAP,
            codes=("heavy_evening",),
        ),
        clue(
            "itch",
            any_of(said("itch"), said("pain"), said("cramp")),
            "Itching, aching or cramps",
            fits=1,
            source=CEAP,
            codes=("itch",),
        ),
        clue(
            "ankle",
            said("swelling", sites=("ankle",)),
            "Swollen ankle",
            fits=1,
            source=CEAP,
            codes=("swelling",),
        ),
    ),
    why="Veins stand out on your leg, and the leg troubles you.",
    do=(
        "Mention it to your doctor at an ordinary visit. A vein that turns hard, hot or sore needs"
        " to be seen the same day; if one bleeds, lie down, raise the leg and press firmly."
    ),
    source=CEAP,
    fires=(
        example(checked_in(sign("veins_bulging", "left"))),
        example(checked_in(sign("veins_bulging", "left"), sign("heavy_evening", "left"))),
        example(checked_in(sign("veins_bulging", "both")), has=["varicose_veins"]),
    ),
    quiet=(
        example(checked_in(sign("itch", "left"), sign("heavy_evening", "left"))),
        example(checked_in(sign("heavy_evening", "left")), has=["varicose_veins"]),
    ),
)
