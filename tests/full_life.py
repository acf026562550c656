"""Somebody of whom every table holds something, each with the same words where words fit."""

from datetime import datetime, time, timedelta
from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.totp.internal import auth as totp
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.cached_db import SessionStore

from diary import log
from diary.importing.previewing import preview
from diary.letters.wishes import wish_letter
from diary.reminders import wishes
from diary.reminders.claiming import claim_due
from diary.review import review_diary
from diary.sharing import open_shared
from tests.builders import a_clinician, a_document, a_swollen_leg, a_walk
from tests.care import a_team, let_in
from tests.programmes import a_paused_programme
from tests.sharing import a_link
from tracker.audit.services import record
from tracker.findings.drawings import Drawn, keep_drawings
from tracker.imports.models import KEEP
from tracker.imports.services import begin
from tracker.landmarks.services import name_landmark
from tracker.letters.services import queue_letter
from tracker.medicines.services import add_medicine
from tracker.models import Act, Answers, Bout, Invitation, Member, TeamNote, Walk, WalkTest
from tracker.people.devices import let_in_device
from tracker.people.services import give_consent, rename

YESTERDAY = "2026-04-30"
"""Who has logged today is not reminded."""
THE_DAY_BEFORE = {
    "occurred_at": f"{YESTERDAY}T10:00:00+01:00",
    "entered_at": f"{YESTERDAY}T10:30:00+01:00",
}


def live(user: Any, words: str, *, now: datetime, browser: dict[str, str]) -> str:
    """Fills every table, with these words in each; the token of the device that was let in.

    A reminder by each road waits a minute after `now`.
    """
    _write(user, words, now=now)
    _wish(user, words, now=now, browser=browser)
    _, token = let_in_device(user, name=words, now=now)
    _sign_in(user, words, now=now)
    _work_as_staff(user, words)
    _share(user, words, now=now)
    _bring_in(user, words, now=now)
    _walk_a_programme(user, words, now=now)
    _be_cared_for(user, words, now=now)
    rename(user, name=words)
    give_consent(user, version="2026-11", now=now)
    record(user.diary, actor=user, verb="exported", object_kind="diary", now=now)
    return token


def _write(user: Any, words: str, *, now: datetime) -> None:
    diary = user.diary
    walk = a_walk(note=words, **THE_DAY_BEFORE)
    log.log_walk(diary, walk, now=now)
    log.log_walk(diary, walk | {"note": f"{words} again"}, now=now, if_match=log.ANY)
    gone = log.log_walk(diary, a_walk(note=words, **THE_DAY_BEFORE), now=now).entry
    log.remove_walk(diary, gone.key, now=now)
    log.log_checkin(diary, a_swollen_leg(note=words, date=YESTERDAY), now=now)
    log.change_profile(user, now=now, goal=words, questions=[words])
    review_diary(diary.pk, now=now)
    table = {"title": words, "description": "", "head": [], "rows": []}
    drawn = Drawn(name="walking", period="90d", svg=f"<svg>{words}</svg>", table=table)
    keep_drawings(diary, [drawn], version=1)


def _wish(user: Any, words: str, *, now: datetime, browser: dict[str, str]) -> None:
    diary, later = user.diary, now + timedelta(minutes=1)
    name_landmark(diary, name=words, measure="m", number=350)
    add_medicine(diary, words, now=now)
    wishes.wish_browser(diary, agent="", now=now, **browser)
    wishes.wish_email(diary, wanted=True, now=now)
    wishes.wish_time(diary, time(now.hour + 1, 1), now=now)  # London is an hour ahead
    claim_due(now=later)


def _share(user: Any, words: str, *, now: datetime) -> None:
    _link, token, _code = a_link(user, label=words, now=now)
    open_shared(token, code="", agent=words, now=now)


def _bring_in(user: Any, words: str, *, now: datetime) -> None:
    key = "00000000-0000-4000-8000-000000000b0b"
    document = a_document(walks=[a_walk(id=key, note=words, **THE_DAY_BEFORE)], checkins=[])
    brought = preview(user.diary, document, now=now)
    begin(brought, choice=KEEP)
    log.take_step(brought.pk, now=now)


def _walk_a_programme(user: Any, words: str, *, now: datetime) -> None:
    programme = a_paused_programme(user, words, now=now - timedelta(days=1)).programme
    Bout.objects.create(programme=programme, walk=Walk.objects.filter(diary=user.diary).first())
    WalkTest.objects.create(diary=user.diary, day=now.date(), metres=300, said_at=now)
    Answers.objects.create(diary=user.diary, day=now.date(), said={"aim": words}, said_at=now)


def _be_cared_for(user: Any, words: str, *, now: datetime) -> None:
    lena = a_clinician(f"lena-{user.pk}@example.org", name="Lena")
    following = let_in(user, a_team(lena), now=now)
    Act.objects.create(following=following, kind="reviewed", by=lena, at=now)
    TeamNote.objects.create(following=following, text=words, for_patient=True, by=lena, at=now)
    Member.objects.create(team=following.team, user=user, joined_at=now)
    plan = wish_letter(user, days=[1], at=time(7), time_zone="UTC", now=now)
    queue_letter(plan, due_at=now, day=now.date())
    Invitation.objects.create(
        team=following.team,
        email="colleague@example.org",
        digest=f"{user.pk}",
        made_at=now,
        made_by=user,
        expires_at=now,
    )


def _sign_in(user: Any, words: str, *, now: datetime) -> None:
    session = SessionStore()
    session["words"] = words
    session.save()
    key = session.session_key
    UserSession.objects.create(user=user, ip="127.0.0.1", session_key=key, user_agent=words)
    address = EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    EmailConfirmation.objects.create(email_address=address, key="k" * 20, created=now)
    totp.TOTP.activate(user, totp.generate_totp_secret())


def _work_as_staff(user: Any, words: str) -> None:
    user.groups.add(Group.objects.create(name="a group"))
    user.user_permissions.add(Permission.objects.first())
    kind = ContentType.objects.get_for_model(type(user)).pk
    LogEntry.objects.create(
        user=user, content_type_id=kind, object_id="1", object_repr=words, action_flag=CHANGE
    )
