"""Walking that is suddenly much shorter: for some blocked arteries the only sign."""

from typing import Final

from insights.diary.values import Walk
from insights.red_flags.phrases import TODAY, WORSE
from insights.rules.examples import example, said, sign, walked
from insights.rules.rows import Rule
from insights.rules.walk_questions import NewPainSoonAfterStart, SuddenlyShorter

ASKS: Final = ("cold", "pale", "colour_changed", "numb", "tingling", "weak", "cannot_move")


def _steady(*metres: int, until: int = -7) -> tuple[Walk, ...]:
    """A painful walk a day, the last of them on the day `until`."""
    first = until - len(metres) + 1
    return tuple(walked(first + n, onset_m=m) for n, m in enumerate(metres))


def _walks(*metres: int) -> tuple[Walk, ...]:
    """A painful walk a day, the last of them on the day that is judged."""
    return tuple(walked(n + 1 - len(metres), onset_m=m) for n, m in enumerate(metres))


def _painless(count: int, *, until: int = -15) -> tuple[Walk, ...]:
    return tuple(walked(until - n, pain="none", walked_m=900) for n in range(count))


FIVE: Final = _steady(*[300] * 5)
TWENTY: Final = _steady(*[290] * 11, *[300] * 10)
UP_AND_DOWN: Final = _steady(*[150, 600] * 5, 300)

RULES: Final = (
    Rule(
        id="acute_limb_ischaemia.walking_suddenly_shorter",
        about="acute_limb_ischaemia",
        urgency="today",
        when=SuddenlyShorter(low=3, of=4, days=7, percent=50, baseline=20, at_least=5, spreads=2),
        headline="Your walking has suddenly become much shorter",
        why=(
            "Lately your legs hurt after less than half of your own usual distance. When this"
            " comes suddenly, an artery of the leg may have closed (doctors call it acute limb"
            " ischaemia)."
        ),
        do=TODAY + "Look at the leg and feel it: cold, pale, changed in colour, numb? " + WORSE,
        source="RCEM on acute limb ischaemia; the numbers are ours",
        look_back=90,
        asks=ASKS,
        fires=(
            example(*FIVE, walked(-6, onset_m=149), *_walks(149, 149)),
            example(*FIVE, *_walks(100, 250, 100, 100)),
            example(*TWENTY, *_walks(147, 147, 147)),
            example(*UP_AND_DOWN, *_walks(80, 80, 80)),
        ),
        quiet=(
            example(*FIVE, *_walks(150, 150, 150)),
            example(*FIVE, *_walks(300, 100, 100)),
            example(*FIVE[1:], *_walks(100, 100, 100)),
            example(*FIVE, walked(-7, onset_m=100), *_walks(100, 100)),
            example(*FIVE, *_walks(100, 250, 250, 100, 100)),
            example(
                *FIVE,
                *(walked(-2, onset_m=100, aid="stick"), walked(-1, onset_m=100)),
                walked(onset_m=100, method="gps"),
            ),
            example(*TWENTY, *_walks(148, 148, 148)),
            example(*UP_AND_DOWN, *_walks(120, 120, 120)),
            example(*FIVE, *(walked(-n, walked_m=90, had_to_stop=True) for n in range(3))),
        ),
    ),
    Rule(
        id="acute_limb_ischaemia.new_walking_pain_at_a_short_distance",
        about="acute_limb_ischaemia",
        urgency="today",
        when=NewPainSoonAfterStart(days=14, walks=2, metres=200, seconds=180, without=3),
        headline="New pain after a short way",
        why=(
            "Your legs began to hurt on walks less than two weeks ago, and already after a short"
            " way. Sometimes an artery that has just closed begins like this (doctors call it"
            " acute limb ischaemia)."
        ),
        do=TODAY + "Look at the leg and feel it: cold, pale, changed in colour, numb? " + WORSE,
        source="RCEM on acute limb ischaemia; the numbers are ours",
        look_back=90,
        asks=ASKS,
        fires=(
            example(*_painless(3), walked(-14, onset_m=199), walked(onset_m=199)),
            example(*_painless(3), walked(-1, onset_s=179), walked(onset_s=179)),
            example(
                *(walked(-40, onset_m=900), walked(-1, onset_m=60), walked(onset_m=60)),
                said(sign("pain", "left", since=-14, when="walking")),
            ),
        ),
        quiet=(
            example(*_painless(2), walked(-1, onset_m=60), walked(onset_m=60)),
            example(*_painless(3), walked(-1, onset_m=200), walked(onset_m=60)),
            example(*_painless(3), walked(-1, onset_s=180), walked(onset_s=60)),
            example(*_painless(3, until=-16), walked(-15, onset_m=199), walked(onset_m=199)),
            example(*_painless(3), walked(-1, sites=["heel"], onset_m=9), walked(onset_m=9)),
            example(walked(-1, onset_m=60), walked(onset_m=60)),
        ),
    ),
)
