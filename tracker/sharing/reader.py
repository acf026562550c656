"""Who reads by a link, and which rows that link lets them see: its parts and its days, no more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import F, Func, JSONField, Model, Q, QuerySet

from tracker.findings.models import Chart, Finding
from tracker.sharing.models import CHARTS, ENTRIES, FINDINGS, NOTES, PERIODS, Link

EARLIEST: Final = date(1900, 1, 1)


@dataclass(frozen=True, kw_only=True)
class LinkReader:
    """Somebody without an account, in front of one open link on the patient's local day."""

    link: Link
    today: date
    is_authenticated: bool = False

    @property
    def first_day(self) -> date:
        """The first local day that the link shows."""
        days = PERIODS[self.link.period]
        return EARLIEST if days is None else self.today - timedelta(days=days - 1)

    @property
    def begins_at(self) -> datetime:
        """The moment at which that day began for the patient."""
        day, zone = self.first_day, ZoneInfo(self.link.diary.owner.profile.time_zone)
        return datetime(day.year, day.month, day.day, tzinfo=zone)

    def may_see(self, part: str) -> bool:
        """True if the person shares that part."""
        return part in self.link.parts


class WithoutNote(Func):
    """A body whose note the database itself has left out."""

    output_field = JSONField()
    template = "json_remove(%(expressions)s, '$.note')"

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """PostgreSQL has an operator for it."""
        return self.as_sql(compiler, connection, template="(%(expressions)s - 'note')", **context)


def said_in(
    rows: QuerySet[Any], reader: LinkReader, *columns: str
) -> QuerySet[Any, dict[str, Any]]:
    """Entries of the link's days as plain values, never as rows; `said` is the body.

    Where notes are not shared they stay in the database.
    """
    inside = rows.filter(diary_id=reader.link.diary_id, day__gte=reader.first_day, deleted_at=None)
    said = F("body") if reader.may_see(NOTES) else WithoutNote("body")
    shown = inside if reader.may_see(ENTRIES) else rows.none()
    return shown.annotate(said=said).values(*columns, "said")


def shared_rows(rows: QuerySet[Any], reader: LinkReader) -> QuerySet[Any]:
    """Findings and charts that the link shows; of every other table, and of entries, none."""
    rule = _RULES.get(rows.model)
    return rows.filter(rule(reader), diary_id=reader.link.diary_id) if rule else rows.none()


def _findings(reader: LinkReader) -> Q:
    """Those that stand, or stood within the link's days."""
    lately = Q(gone_at=None) | Q(gone_at__gte=reader.begins_at)
    return lately if reader.may_see(FINDINGS) else _NONE


def _charts(reader: LinkReader) -> Q:
    """Those that reach back as far as the link: an older drawing would begin too early."""
    drawn = Q(period=reader.link.period, diary__charted_on=reader.today)
    return drawn if reader.may_see(CHARTS) else _NONE


_NONE: Final = Q(pk__in=())
_RULES: Final[dict[type[Model], Callable[[LinkReader], Q]]] = {
    Finding: _findings,
    Chart: _charts,
}
