"""What walks and check-ins have in common: the list, one entry, and what was told on saving."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, ClassVar

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.http import Http404, HttpResponse
from rest_framework.request import Request

import insights
from diary import log
from diary.api.answers import answer, answer_of_bytes, json_bytes, unchanged
from diary.api.bodies import object_in
from diary.api.conditions import if_match, is_known, must_be_new, quoted
from diary.api.diary_view import DiaryView
from diary.api.findings import finding_json
from diary.api.pagination import Order, next_address, page_of
from diary.api.problems import Problem, faults
from diary.api.query import day_in, limit_in, moment_in, refused
from tracker.models import CheckIn, Walk

SYNC = Order(column="saved_at", newest_first=False)
OVERLAP = timedelta(minutes=2)
"""Longer than any request lives: an entry saved meanwhile is listed twice, never missed."""


class EntryArea(DiaryView):
    """One of the two kinds of entry; `called` is its name in calf-diary/1."""

    called: ClassVar[str]
    name: ClassVar[str]
    """The key of the body that finds the entry, also the name in the address."""
    column: ClassVar[str]
    """The column that holds it."""

    @property
    def key(self) -> Any:
        """The id or the date in the address."""
        return self.kwargs[self.name]

    def rows(self, *, with_removed: bool) -> QuerySet:
        """The entries that whoever asks may see."""
        raise NotImplementedError


class EntryList(EntryArea):
    """The entries in pages, newest first; with `since`, what has changed, deletions among it."""

    order: ClassVar[Order]

    def get(self, request: Request) -> HttpResponse:
        """One page. The bodies are sent as they are kept, without reading them."""
        since = moment_in(request, "since")
        order = SYNC if since else self.order
        rows = self._rows_asked_for(request)
        if since:
            rows = rows.filter(saved_at__gte=since - OVERLAP)
        columns = (self.column, "etag", "saved_at", "deleted_at", Cast("body", TextField()))
        found = list(page_of(rows, request, order).values_list(*columns, order.column, "id"))
        limit = limit_in(request)
        following = next_address(request, found[limit - 1][5:]) if len(found) > limit else None
        return answer_of_bytes(self._written(found[:limit], following))

    def _rows_asked_for(self, request: Request) -> QuerySet:
        rows = self.rows(with_removed="since" in request.GET)
        first, last = day_in(request, "from"), day_in(request, "to")
        if first and last and last < first:
            raise refused("to", "lies before from")
        if first:
            rows = rows.filter(day__gte=first)
        return rows.filter(day__lte=last) if last else rows

    def _written(self, found: list[tuple[Any, ...]], following: str | None) -> bytes:
        head = json_bytes({"as_of": self.now.isoformat(), "next": following})[:-1]
        rows = ",".join(_row(self.name, self.called, *row[:5]) for row in found)
        return head + b',"results":[' + rows.encode() + b"]}"


class EntryDetail(EntryArea):
    """One entry, found by the id or date that the client chose."""

    save: ClassVar[Callable[..., log.Logged]]
    remove: ClassVar[Callable[..., Any]]

    def get(self, request: Request, **_address: Any) -> HttpResponse:
        """What was said, exactly; its ETag is the hash of these bytes."""
        entry = self._entry()
        if is_known(request, entry.etag):
            return unchanged(entry.etag)
        return answer_of_bytes(insights.canonical(entry.body), etag=entry.etag)

    def put(self, request: Request, **_address: Any) -> HttpResponse:
        """Saves an entry and answers with the warnings that stand after it."""
        body = self._body(request)
        known = if_match(request)
        try:
            logged = type(self).save(self.diary, body, now=self.now, if_match=known)
        except insights.DiaryError as error:
            raise faults(error.faults, whole=self.called) from None
        except log.Conflict as conflict:
            raise _conflict(conflict, stale=bool(known) or must_be_new(request)) from None
        except log.Removed as removed:
            raise _deleted(removed.current) from None
        return saved(logged, request, status=201 if logged.change == "created" else 200)

    def delete(self, request: Request, **_address: Any) -> HttpResponse:
        """Removes an entry; its tombstone stays, and removing it again is no fault."""
        try:
            type(self).remove(self.diary, self.key, now=self.now, if_match=if_match(request))
        except ObjectDoesNotExist:
            raise Http404 from None
        except log.Conflict as conflict:
            raise _conflict(conflict, stale=True) from None
        return HttpResponse(status=204)

    def _entry(self) -> Walk | CheckIn:
        entry = self.rows(with_removed=True).filter(**{self.column: self.key}).first()
        if entry is None:
            raise Http404
        if entry.deleted_at:
            raise _deleted(entry)
        return entry

    def _body(self, request: Request) -> dict[str, Any]:
        body = object_in(request, called=self.called)
        said = body.get(self.name)
        if isinstance(said, str) and said != str(self.key):
            raise refused(self.name, "is not the one in the address")
        return body


class EntryRestore(EntryArea):
    """Undoes a deletion."""

    restore: ClassVar[Callable[..., log.Logged]]

    def post(self, request: Request, **_address: Any) -> HttpResponse:
        """The entry as it was last said, and the warnings that stand with it."""
        try:
            restored = type(self).restore(self.diary, self.key, now=self.now)
        except ObjectDoesNotExist:
            raise Http404 from None
        return saved(restored, request, status=200)


def saved(logged: log.Logged, request: Request, *, status: int) -> HttpResponse:
    """What a client is told of an entry that stands now."""
    entry = logged.entry
    told = [finding_json(row, profile=request.user.profile) for row in logged.told]
    content = {"etag": entry.etag, "saved_at": entry.saved_at.isoformat(), "told": told}
    return answer(content, status=status, etag=entry.etag)


def _row(name: str, called: str, *columns: Any) -> str:
    """One row of a list as JSON; the body is JSON already."""
    key, etag, saved_at, deleted_at, body = columns
    head = f'{{"{name}":"{key}","etag":"{etag}","saved_at":"{saved_at.isoformat()}"'
    if deleted_at:
        return f'{head},"deleted_at":"{deleted_at.isoformat()}"}}'
    return f'{head},"{called}":{body}}}'


def _deleted(entry: Walk | CheckIn) -> Problem:
    """410, with the tombstone's ETag: to know it is to be allowed to write over it."""
    detail = (
        "It was deleted. POST to restore/ under this address brings it back; "
        "a PUT with If-Match and the tombstone's ETag writes it anew."
    )
    return Problem(slug="deleted", detail=detail, headers={"ETag": quoted(entry.etag)})


def _conflict(conflict: log.Conflict, *, stale: bool) -> Problem:
    """428 to a client that did not say what it replaces, 412 to one that named another version."""
    current = conflict.current
    headers = {"ETag": quoted(current.etag)} if current is not None else {}
    if stale:
        return Problem(slug="stale", detail="Read it again, then decide.", headers=headers)
    detail = "To replace it, send If-Match with the ETag that you read."
    return Problem(slug="exists", detail=detail, headers=headers)
