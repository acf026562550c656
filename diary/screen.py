"""The Edinburgh-style screen in words: each leg's result, its questions, and what is open."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import insights
from diary.asking import AskButton, ask_buttons
from diary.telling import LEG_WORDS
from diary.timeline import day_to_judge, values_of
from insights.edinburgh import words
from insights.edinburgh.screen import CANNOT_SAY
from insights.patterns.facts import WALK_DAYS
from tracker.reviews.models import Diary

ANSWERS: Final = {
    True: gettext_lazy("yes"),
    False: gettext_lazy("no"),
    None: gettext_lazy("not known yet"),
}


@dataclass(frozen=True, kw_only=True)
class ShownQuestion:
    """One question with its answer so far and, while it is open, the ways to answer it."""

    words: str
    counts: str
    """The person's own figures; empty where nothing was counted."""
    answer: str
    asks: list[AskButton]


@dataclass(frozen=True, kw_only=True)
class ShownLeg:
    """One leg's screen as a page shows it; `grade` is empty where there is none."""

    title: str
    result: str
    grade: str
    few_walks: bool
    questions: list[ShownQuestion]


def shown_screen(diary: Diary, *, today: date) -> list[ShownLeg]:
    """Both legs as of today, from the entries of the last 90 days; two queries.

    Empty for a child. The diary must bring its owner's profile along.
    """
    values = values_of(diary, since=today - timedelta(days=WALK_DAYS))
    screen = insights.walking_screen(values, day_to_judge(values, today=today))
    return [_leg(leg) for leg in screen.legs]


def limits() -> list[str]:
    """How far such a screen may be trusted."""
    return [_(sentence) for sentence in words.LIMITS]


def _leg(leg: insights.LegScreen) -> ShownLeg:
    return ShownLeg(
        title=capfirst(str(LEG_WORDS[leg.side])),
        result=_(words.RESULTS[leg.result]),
        grade=_(words.GRADES[leg.grade]) if leg.grade else "",
        few_walks=leg.few_walks and leg.result == CANNOT_SAY,
        questions=[_question(item) for item in leg.items],
    )


def _question(item: insights.Item) -> ShownQuestion:
    counted = item.id in words.COUNTS and item.figures.get("asked")
    return ShownQuestion(
        words=_(words.QUESTIONS[item.id]),
        counts=_(words.COUNTS[item.id]).format(**item.figures) if counted else "",
        answer=str(ANSWERS[item.yes]),
        asks=ask_buttons(list(item.asks)),
    )
