"""What a phone kept while it had no network: for whom it may send, and one entry that it sends.

A phone sends the fields of the form itself, so that one reading of a form serves both. Sent
again, an entry changes nothing; where other words stand by then, nothing is overwritten.
"""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from diary import emergency
from diary.log import Conflict, Logged, Removed, log_bout, log_checkin, log_walk
from diary.rows import checkin_line, walk_line
from diary.spelling import in_a_row
from diary.telling import code_words
from diary.versions import beside, flags_of_both
from diary.web.bouts import bout_typed
from diary.web.checkins import checkin_typed
from diary.web.forms.typed import Setting, Slip, Typed, typed_in
from diary.web.forms.walk_parts import EARLIEST
from diary.web.notices import say
from diary.web.saving import same_words, setting_of
from diary.web.taps import answer_of, beside_taps, is_tap, tap_on
from diary.web.told import TOLD
from diary.web.walks import walk_typed
from diary.web.writing import remember_writer
from tracker.access import checkins_readable_by, diary_of, walks_readable_by
from tracker.findings.services import Telling
from tracker.reviews.models import Diary

ENVELOPE: Final = "outbox."
"""The beginning of the names of fields that the phone adds to those of the form."""
MOST_TOLD: Final = 20


@dataclass(frozen=True, kw_only=True)
class Sent:
    """One entry as a phone sends it."""

    kind: str
    typed: Typed
    setting: Setting
    """The moment at which it was typed, and the day that a check-in is about."""


@dataclass(frozen=True, kw_only=True)
class Read:
    """What an entry says beside what stands there, and what is wrong with it."""

    body: dict[str, Any]
    slips: list[Slip]
    current: Any
    known: str | None
    """The etag of the words that the phone knew, or of those that say the same."""


@require_safe
def who(request: HttpRequest) -> HttpResponse:
    """A fresh token, and whose phone this is: nothing of their health."""
    person = _person(request.user) if getattr(request.user, "is_patient", False) else {}
    return JsonResponse({"token": get_token(request), "account": "", **person})


@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Saves one entry under the id that the phone gave it, or says why it is not saved."""
    if not request.user.is_authenticated:
        return _said("signed_out", status=401)
    diary = diary_of(request.user)
    if request.POST.get(f"{ENVELOPE}account") != account_of(request.user):
        return _said("other_account", status=403)
    try:
        sent = _sent(request.POST, diary, now=timezone.now())
        if not _is_quiet(request) and not is_tap(sent.typed):
            remember_writer(request, sent.typed)
        read = READ[sent.kind](request.user, diary, sent)
    except (KeyError, ValueError):
        return _said("faults", status=422, faults=[_("This entry cannot be read.")])
    if read.slips:
        return _said("faults", status=422, faults=[slip.problem for slip in read.slips])
    return _saved(request, diary, sent, read)


def account_of(user: Any) -> str:
    """What a phone calls this account: it tells nothing of the person."""
    said = f"outbox/{user.pk}/{user.date_joined.isoformat()}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _person(user: Any) -> dict[str, Any]:
    """What the phone must know to show a form and a warning without network."""
    profile = user.profile
    return {
        "account": account_of(user),
        "number": emergency.emergency_number(profile.country),
        "number_is_known": emergency.is_known(profile.country),
        "zone": profile.time_zone,
        "yards": profile.units != "metric",
    }


def _said(state: str, *, status: int, **more: Any) -> HttpResponse:
    return JsonResponse({"state": state, **more}, status=status)


def _sent(post: QueryDict, diary: Diary, *, now: datetime) -> Sent:
    """The entry and its envelope; raises KeyError or ValueError."""
    typed = typed_in(post)
    moment = datetime.fromisoformat(typed.one(f"{ENVELOPE}said_at"))
    if moment.tzinfo is None:
        raise ValueError
    day = typed.one(f"{ENVELOPE}day")
    own = {n: values for n, values in typed.values.items() if not n.startswith(ENVELOPE)}
    setting = setting_of(diary.owner.profile, min(moment, now))
    meant = date.fromisoformat(day) if day else setting.today
    if not EARLIEST <= meant <= setting_of(diary.owner.profile, now).today:
        raise ValueError
    setting = setting_of(diary.owner.profile, setting.now, day=meant)
    return Sent(kind=typed.one(f"{ENVELOPE}kind"), typed=Typed(own), setting=setting)


def _walk(reader: Any, diary: Diary, sent: Sent) -> Read:
    """A walk under its own id; sent again, it happened when it was said to have happened."""
    key = str(uuid.UUID(sent.typed.one("key")))
    current = walks_readable_by(reader, with_removed=True).filter(key=key).first()
    before = _standing(current)
    body, slips = walk_typed(sent.typed, sent.setting, diary, key=key, before=before)
    if before is not None and not sent.typed.says(("date", "time")):
        body["occurred_at"] = before["occurred_at"]
    return Read(body=body, slips=slips, current=current, known=_known(sent, current, body))


def _checkin(reader: Any, diary: Diary, sent: Sent) -> Read:
    """The check-in of the day that is meant."""
    rows = checkins_readable_by(reader, with_removed=True)
    current = rows.filter(day=sent.setting.day).first()
    if is_tap(sent.typed):
        body, known = tap_on(sent.typed, sent.setting, current)
        return Read(body=body, slips=[], current=current, known=known)
    read, slips = checkin_typed(sent.typed, sent.setting, diary, _standing(current))
    both = None if sent.typed.one("etag") else beside_taps(read.body, current)
    body = both or read.body
    known = current.etag if both else _known(sent, current, body)
    return Read(body=body, slips=slips, current=current, known=known)


READ: Final = {"walk": _walk, "checkin": _checkin}
LOG: Final = {"walk": log_walk, "checkin": log_checkin}


def _standing(current: Any) -> dict[str, Any] | None:
    return None if current is None or current.deleted_at is not None else current.body


def _known(sent: Sent, current: Any, body: dict[str, Any]) -> str | None:
    if current is None:
        return None
    if current.deleted_at is None and same_words(body, current.body):
        return str(current.etag)
    return sent.typed.one("etag") or None


def _saved(request: HttpRequest, diary: Diary, sent: Sent, read: Read) -> HttpResponse:
    try:
        logged = _log(diary, sent, read)
    except (Conflict, Removed) as conflict:
        return _both_versions(diary, sent, read.body, conflict.current)
    lead = _tell(request, logged, sent)
    written = {"etag": logged.entry.etag, "at": timezone.now().isoformat(timespec="microseconds")}
    said = {"change": logged.change, "new": len(logged.new), "to": lead}
    return _said("saved", status=200, **written, **said)


def _is_quiet(request: HttpRequest) -> bool:
    """True where nobody waits for the answer."""
    return request.POST.get(f"{ENVELOPE}quietly") == "yes"


def _log(diary: Diary, sent: Sent, read: Read) -> Logged[Any]:
    """Keeps it; a walk that was a bout of a programme, as such."""
    bout = bout_typed(sent.typed) if sent.kind == "walk" else None
    if bout is not None:
        return log_bout(diary, read.body, bout, now=timezone.now(), if_match=read.known)
    return LOG[sent.kind](diary, read.body, now=timezone.now(), if_match=read.known)


def _tell(request: HttpRequest, logged: Logged[Any], sent: Sent) -> str:
    """Says that it is saved to who is waiting for it, and where what it raised is told."""
    quietly = _is_quiet(request)
    answer = answer_of(sent.typed, sent.setting, change=logged.change)
    if not quietly:
        say(request, answer.said, undo=answer.undo)
    if not logged.new:
        return answer.lead
    before = request.session.get(TOLD, []) if quietly else []
    request.session[TOLD] = [*before, *(row.pk for row in logged.new)][-MOST_TOLD:]
    return reverse("told")


def _both_versions(diary: Diary, sent: Sent, body: dict[str, Any], current: Any) -> HttpResponse:
    """Nothing is overwritten: what stands here and what was sent, for the person to choose.

    Until then both are judged together, here with the whole diary and on the phone again.
    """
    theirs, reader, now = _standing(current), diary.owner, timezone.now()
    return _said(
        "conflict",
        status=409,
        etag=current.etag if current else "",
        theirs=_in_words(sent.kind, theirs, reader) if theirs else _("Deleted"),
        mine=_in_words(sent.kind, body, reader),
        beside=beside(diary, sent.kind, body, theirs, now=now),
        findings=[_as_judged(one) for one in flags_of_both(diary, sent.kind, body, now=now)],
    )


def _as_judged(telling: Telling) -> dict[str, Any]:
    """A finding as the phone's own judge makes them."""
    return {
        "id": telling.rule,
        "urgency": telling.urgency,
        "side": telling.side or None,
        "figures": telling.figures,
        "evidence": telling.evidence,
    }


def _in_words(kind: str, body: dict[str, Any], reader: Any) -> str:
    if kind == "walk":
        return walk_line(body, units=reader.profile.units)
    signs = in_a_row(dict.fromkeys(code_words(sign["code"]) for sign in body.get("signs", ())))
    return signs or checkin_line(body)
