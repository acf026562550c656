"""The letters to somebody who leaves: in time, once, without a word of health, and no more."""

import smtplib
from datetime import timedelta

import pytest
import time_machine
from django.core import mail

from diary import tasks
from tests.builders import a_walk
from tracker.models import Diary, User
from tracker.theirs.erasing import GRACE, ask_erasure, keep_everything

MINUTE = timedelta(minutes=1)
OF_HEALTH = ("walk", "leg", "pain", "calf", "doctor", "health", "vascular", "Ada")


@pytest.fixture(autouse=True)
def backups(settings, tmp_path):
    settings.BACKUP_DIR = tmp_path / "backups"


@pytest.fixture(autouse=True)
def clock(now):
    with time_machine.travel(now, tick=False) as travel:
        yield travel


def letters():
    """Subject, receivers and text of each letter, and none is left."""
    found = [(one.subject, one.to, one.body) for one in mail.outbox]
    mail.outbox.clear()
    return found


def test_who_asks_is_told_once_when_it_happens_and_how_to_keep_everything(ada, now):
    ask_erasure(ada, now=now)
    for _ in range(3):
        tasks.erase()
    [(subject, to, text)] = letters()
    assert (subject, to) == ("Everything will be deleted", ["ada@example.org"])
    assert "It happens on Sat 2 May 2026, 13:00." in text
    assert "/account/data/delete/" in text


def test_when_it_is_done_the_last_letter_comes_and_nothing_after(ada, now, clock):
    ask_erasure(ada, now=now)
    tasks.erase()
    clock.move_to(now + GRACE)
    letters()
    for _ in range(3):
        tasks.erase()
    [(subject, to, text)] = letters()
    assert (subject, to) == ("Everything was deleted", ["ada@example.org"])
    assert "Your address is kept no longer." in text
    assert not User.objects.filter(email="ada@example.org").exists()


def test_no_letter_holds_a_word_of_health_or_a_name(ada, now, clock):
    ask_erasure(ada, now=now)
    tasks.erase()
    clock.move_to(now + GRACE)
    tasks.erase()
    said = "".join(subject + text for subject, _to, text in letters())
    assert "password" in said
    assert [word for word in OF_HEALTH if word.lower() in said.lower()] == []


def test_who_thinks_again_and_asks_again_is_told_again(ada, now):
    ask_erasure(ada, now=now)
    tasks.erase()
    keep_everything(ada, now=now + MINUTE)
    tasks.erase()
    assert len(letters()) == 1
    ask_erasure(ada, now=now + 2 * MINUTE)
    tasks.erase()
    assert "13:02" in letters()[0][2]


def test_a_clinician_who_leaves_is_told_too(pia, now):
    ask_erasure(pia, now=now)
    tasks.erase()
    assert letters()[0][1] == ["pia@example.org"]


def test_each_is_told_in_their_own_language(ada, now):
    User.objects.filter(pk=ada.pk).update(language="de")
    ask_erasure(ada, now=now)
    tasks.erase()
    assert "2. Mai 2026" in letters()[0][2]


@pytest.fixture
def mail_is_away(monkeypatch):
    def refuses(_letter, *_args, **_kwargs):
        raise smtplib.SMTPServerDisconnected

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", refuses)
        yield patch


def test_a_letter_that_was_not_taken_is_tried_again(ada, ben, now, mail_is_away):
    for person in (ada, ben):
        ask_erasure(person, now=now)
    tasks.erase()
    assert User.objects.filter(erase_told_at=None, erase_at__isnull=False).count() == 2
    mail_is_away.undo()
    tasks.erase()
    assert {to[0] for _subject, to, _text in letters()} == {ada.email, ben.email}


def test_one_address_that_is_refused_holds_up_nobody(ada, ben, now, monkeypatch):
    real = mail.EmailMessage.send

    def send(letter, *args, **kwargs):
        if letter.to == [ada.email]:
            raise smtplib.SMTPRecipientsRefused({ada.email: (550, b"nobody of that name")})
        return real(letter, *args, **kwargs)

    monkeypatch.setattr(mail.EmailMessage, "send", send)
    for person in (ada, ben):
        ask_erasure(person, now=now)
    tasks.erase()
    assert [to for _subject, to, _text in letters()] == [[ben.email]]


@pytest.mark.usefixtures("mail_is_away")
def test_nobody_stays_because_the_mail_server_is_away(ada, now, clock):
    ask_erasure(ada, now=now)
    clock.move_to(now + GRACE)
    tasks.erase()
    assert not Diary.objects.filter(owner=ada.pk).exists()


def test_who_did_not_ask_hears_nothing(ada, now):
    from diary.log import log_walk

    log_walk(ada.diary, a_walk(), now=now)
    tasks.erase()
    assert letters() == []
