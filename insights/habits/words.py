"""The words of the habits: kind, and about the diary only."""

from typing import Final

from insights.findings import Wording

SOURCE: Final = "How the diary works"

WORDINGS: Final = {
    "habit.too_few_entries": Wording(
        headline="A few more walks, and the diary can compare them",
        why=(
            "So far there are {walks} walks with pain on {days} days. It takes {walks_needed} on"
            " {days_needed} days to see a pattern. Warnings work from the first entry."
        ),
        do=(
            "When you walk, note how far or how long it took until it hurt, where, and what eased"
            " it. Walks without pain help too."
        ),
        source=SOURCE,
    ),
    "habit.long_silence": Wording(
        headline="Good to see you again",
        why="Nothing was written for {days} days, so the diary cannot say how you are.",
        do=(
            "One line is enough: how is your leg today? If you walk less because of your legs,"
            " that matters too: note it, and tell your doctor."
        ),
        source=SOURCE,
    ),
}


def wordings() -> dict[str, Wording]:
    """The templates, by the id of the finding."""
    return dict(WORDINGS)
