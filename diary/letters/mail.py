"""The morning letter as an e-mail, in plain text and in HTML."""

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string

from diary.letters import words
from diary.letters.counting import News
from diary.letters.tokens import stop_token
from diary.outgoing.post import headers, link, sent_as
from tracker.letters.models import MorningLetter


def letter_of(
    letter: MorningLetter, news: News, line: BaseEmailBackend | None = None
) -> EmailMultiAlternatives:
    """The e-mail itself; the list that it leads to asks who is there."""
    said = _said(letter, news)
    made = EmailMultiAlternatives(
        words.subject(),
        render_to_string("letters/morning.txt", said),
        sent_as(words.sender()),
        [letter.plan.user.email],
        headers=headers(said["stop"], kind="morning letter", number=letter.pk),
        connection=line,
    )
    made.attach_alternative(render_to_string("letters/morning.html", said), "text/html")
    return made


def _said(letter: MorningLetter, news: News) -> dict[str, Any]:
    return {
        "line": words.line(news),
        "caution": words.caution(),
        "page": link("care"),
        "settings": link("care_letter"),
        "stop": link("letter_stop", stop_token(letter.plan)),
    }
