"""A whole diary as calf-diary/1: in, all or nothing, and out."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import insights
from diary.log.acts import Deed, etag_of, judged_change, locked
from diary.log.profiles import follow_time_zone
from diary.timeline import local_day, name_of, patient_body
from tracker.checkins.models import CheckIn
from tracker.checkins.queries import checkin_bodies, checkins_by_day
from tracker.checkins.services import save_checkin
from tracker.people.services import save_profile
from tracker.reviews.models import Diary
from tracker.walks.models import Walk
from tracker.walks.queries import walk_bodies, walks_by_key
from tracker.walks.services import save_walk

FORMAT = "calf-diary/1"


@dataclass(frozen=True, kw_only=True)
class Imported:
    """How many entries came in new, how many changed, how many stood already.

    `kept` counts entries of which this diary holds a newer word, or a removal, that stays.
    """

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0


def export_document(diary: Diary) -> dict[str, Any]:
    """The whole diary as the person said it; removed entries are left out."""
    return {
        "format": FORMAT,
        "diary": name_of(diary),
        "patient": patient_body(diary.owner.profile),
        "walks": walk_bodies(diary),
        "checkins": checkin_bodies(diary),
    }


def import_document(diary: Diary, document: dict[str, Any], *, now: datetime) -> Imported:
    """Takes every entry of a document in, or none: raises `insights.DiaryError` with each fault.

    Of two wordings of one entry the one entered later stays. What the profile does not say is
    filled from the document; what it says is left as it is. The same document again changes
    nothing. An id that is no UUID gets one, from the document's diary and the id.
    """
    insights.diary_from(document, now=now)
    with locked(diary) as held:
        filled = fill_profile(held, profile_fields(held, document["patient"]), now=now)
        fates = [*_take_walks(held, document, now=now), *_take_checkins(held, document, now=now)]
        imported = Imported(**{fate: fates.count(fate) for fate in set(fates)})
        if imported.created or imported.changed or filled:
            judged_change(held, Deed(verb="imported", kind="diary"), now=now)
        return imported


def key_of(document: dict[str, Any], name: str) -> str:
    """The walk's own id if it is a UUID, else one made from the diary's name and the id."""
    try:
        return str(uuid.UUID(name))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{document['diary']}/{name}"))


def _take_walks(diary: Diary, document: dict[str, Any], *, now: datetime) -> Iterable[str]:
    bodies = walks_by_uuid(document)
    known = walks_by_key(diary, (body["id"] for body in bodies))
    for body in bodies:
        walk = known.get(body["id"])
        fate = _fate(walk, body)
        if fate in {"created", "changed"}:
            _save_walk(diary, walk, body, now=now)
        yield fate


def walks_by_uuid(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The walks of a document, each with a UUID; raises `insights.DiaryError` for one twice."""
    bodies = [body | {"id": key_of(document, body["id"])} for body in document["walks"]]
    _refuse_one_walk_twice(bodies)
    return bodies


def _refuse_one_walk_twice(bodies: list[dict[str, Any]]) -> None:
    """Two ids that look different may be one UUID, once in capitals."""
    seen: dict[str, int] = {}
    faults = []
    for at, body in enumerate(bodies):
        if (first := seen.setdefault(body["id"], at)) != at:
            problem = f"is the same UUID as that of walks[{first}]"
            faults.append(insights.Fault(f"walks[{at}].id", problem))
    if faults:
        raise insights.DiaryError(faults)


def _save_walk(diary: Diary, walk: Walk | None, body: dict[str, Any], *, now: datetime) -> None:
    occurred_at = datetime.fromisoformat(body["occurred_at"])
    save_walk(
        walk,
        diary=diary,
        body=body,
        etag=etag_of(body),
        day=local_day(occurred_at, diary.owner.profile),
        occurred_at=occurred_at,
        now=now,
    )


def _take_checkins(diary: Diary, document: dict[str, Any], *, now: datetime) -> Iterable[str]:
    days = [date.fromisoformat(body["date"]) for body in document["checkins"]]
    known = checkins_by_day(diary, days)
    for day, body in zip(days, document["checkins"], strict=True):
        fate = _fate(known.get(day), body)
        if fate in {"created", "changed"}:
            checkin, etag = known.get(day), etag_of(body)
            save_checkin(checkin, diary=diary, body=body, etag=etag, day=day, now=now)
        yield fate


def _fate(current: Walk | CheckIn | None, body: dict[str, Any]) -> str:
    """What becomes of an entry of the document beside what stands here."""
    if current is None:
        return "created"
    if current.etag == etag_of(body):
        return "unchanged"
    return "changed" if datetime.fromisoformat(body["entered_at"]) > _said_at(current) else "kept"


def _said_at(current: Walk | CheckIn) -> datetime:
    """When the newest word on an entry was said: its amendment or its removal."""
    return current.deleted_at or datetime.fromisoformat(current.body["entered_at"])


def profile_fields(diary: Diary, patient: dict[str, Any]) -> dict[str, Any]:
    """What a document can tell that the profile does not say."""
    profile = diary.owner.profile
    fields: dict[str, Any] = {
        name: patient[name]
        for name in ("birth_year", "sex", "goal", "questions")
        if name in patient and not getattr(profile, name)
    }
    said = {*profile.background, *profile.background_denied}
    for name in ("background", "background_denied"):
        added = [code for code in patient.get(name, []) if code not in said]
        fields[name] = [*getattr(profile, name), *added]
    if not diary.record_version and "time_zone" in patient:
        fields["time_zone"] = patient["time_zone"]
    return fields


def fill_profile(diary: Diary, fields: dict[str, Any], *, now: datetime) -> bool:
    """Sets fields of the profile; True if that bears on a judgement."""
    profile = diary.owner.profile
    changed = save_profile(profile, **fields)
    if "time_zone" in changed:
        follow_time_zone(diary, profile, now=now)
    return bool(changed - {"goal", "questions"})
