"""Handing one morning letter over: begun by one worker, counted, ended as what became of it."""

from datetime import datetime

from diary.letters.claiming import LATEST
from diary.letters.counting import News, news_for
from diary.letters.mail import letter_of
from diary.letters.wishes import team_that_may_hear
from diary.outgoing.handing import drop, hand_over
from diary.outgoing.post import post
from diary.speaking import in_language_of
from tracker.letters.models import MorningLetter
from tracker.letters.services import begin_letter


def deliver(letter_id: int, *, now: datetime) -> str:
    """Sends one, if it waits, is still wanted and has news; says what became of it.

    Who may hear and what there is to hear are asked at this very moment: a colleague who has
    left gets nothing, and a patient who has withdrawn is not counted.
    """
    letter = begin_letter(letter_id, now=now)
    if letter is None:
        return "nothing to do"
    team = team_that_may_hear(letter.plan.user)
    if team is None or letter.plan.next_at is None or now - letter.due_at > LATEST:
        return drop(letter, "not wanted")
    with in_language_of(letter.plan.user):
        news = news_for(letter.plan.user, team, now=now)
        return _send(letter, news, now=now) if news else drop(letter, "no news")


def _send(letter: MorningLetter, news: News, *, now: datetime) -> str:
    return hand_over(letter, lambda row: post(lambda line: letter_of(row, news, line)), now=now)
