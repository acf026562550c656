"""The words of the trends: templates; their figures are the person's own."""

from typing import Final

from insights.findings import Wording

SOURCE: Final = (
    "A daily test on the person's own level and spread, its threshold set by simulation so that"
    " at most 5 in 100 steady years are told of a change"
)
URGENT: Final = (
    " If the leg turns cold, pale, blue, numb or weak, or hurts at rest, do not wait: get help"
    " the same day."
)

SURE: Final = (
    " Ups and downs from day to day have been taken into account: of 100 people who stay the same"
    " for a year, no more than about 5 are told this by chance."
)
GO_ON: Final = "What you are doing may be helping. Keep to it, and keep writing it down."

WORDINGS: Final = {
    "trend.walking.worse": Wording(
        headline="Your legs stop you sooner than they did",
        why=(
            "Before {began} your middle walk was {before}; lately it is {now}"
            " (measured by: {method}, {entries} entries)." + SURE
        ),
        do=(
            "Ring your surgery in the next few days and tell them these figures. Keep writing"
            " down your walks, measured the same way." + URGENT
        ),
        source=SOURCE,
    ),
    "trend.walking.better": Wording(
        headline="You get further than you did",
        why=(
            "Before {began} your middle walk was {before}; lately it is {now}"
            " (measured by: {method}, {entries} entries)." + SURE
        ),
        do=GO_ON,
        source=SOURCE,
    ),
    "trend.pain.worse": Wording(
        headline="Your pain on walks is stronger than it was",
        why=(
            "Before {began} the worst pain of a walk was mostly {before} out of 10; lately it is"
            " {now} out of 10 ({entries} entries)." + SURE
        ),
        do="Ring your surgery in the next few days and tell them these figures." + URGENT,
        source=SOURCE,
    ),
    "trend.pain.better": Wording(
        headline="Your pain on walks is milder than it was",
        why=(
            "Before {began} the worst pain of a walk was mostly {before} out of 10; lately it is"
            " {now} out of 10 ({entries} entries)." + SURE
        ),
        do=GO_ON,
        source=SOURCE,
    ),
    "trend.relief.worse": Wording(
        headline="Your pain takes longer to go than it did",
        why=(
            "Before {began} it was mostly gone {before} after you stopped; lately it takes {now}"
            " ({entries} entries)." + SURE
        ),
        do="Ring your surgery in the next few days and tell them these figures." + URGENT,
        source=SOURCE,
    ),
    "trend.relief.better": Wording(
        headline="Your pain goes sooner than it did",
        why=(
            "Before {began} it was mostly gone {before} after you stopped; lately it takes {now}"
            " ({entries} entries)." + SURE
        ),
        do=GO_ON,
        source=SOURCE,
    ),
    "trend.swelling.worse": Wording(
        headline="One calf is thicker, beside the other, than it was",
        why=(
            "Before {began} your calves mostly differed by {before}; lately they differ by {now}"
            " ({entries} measurements)." + SURE
        ),
        do=(
            "Ring your surgery in the next few days and tell them these figures. If the leg swells"
            " quickly, hurts, or turns warm, red or another colour, ring within hours. With short"
            " breath or chest pain call {emergency_number} at once."
        ),
        source=SOURCE,
    ),
    "trend.swelling.better": Wording(
        headline="Your calves differ less than they did",
        why=(
            "Before {began} your calves mostly differed by {before}; lately they differ by {now}"
            " ({entries} measurements)." + SURE
        ),
        do="Keep measuring at the same height and the same time of day, and keep writing it down.",
        source=SOURCE,
    ),
}

SOONER: Final = (
    " If a leg swells quickly, hurts, or turns warm, red or another colour, ring within hours. With"
    " short breath or chest pain call the emergency number at once."
)
RING: Final = " Ring your surgery in the next few days and tell them these figures."
OF_DAYS: Final = (
    "of the days on which you answered: now about {now} in 7, before about {before} in 7."
)
READINGS: Final = {
    "swollen_days.worse": "Your legs were swollen on more " + OF_DAYS + RING + SOONER,
    "swollen_days.better": "Your legs were swollen on fewer " + OF_DAYS,
    "limited_days.worse": "Your legs kept you from daily things on more " + OF_DAYS + RING + URGENT,
    "limited_days.better": "Your legs kept you from daily things on fewer " + OF_DAYS,
    "walks.fewer": (
        "You wrote down fewer walks: now about {now} a week, before about {before}. That can have"
        " many reasons, such as the weather or other things to do. If it is because of your legs,"
        " tell your surgery in the next few days."
    ),
    "walks.more": "You wrote down more walks: now about {now} a week, before about {before}.",
}
"""What is read from the weeks, by subject and status; no findings, and nobody is called."""


def wordings() -> dict[str, Wording]:
    """The templates, by the id of the finding."""
    return dict(WORDINGS)
