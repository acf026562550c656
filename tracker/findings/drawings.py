"""The drawings of a diary: kept once drawn, so that a page only serves them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.findings.models import Chart
from tracker.reviews.models import Diary


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """One finished chart: its SVG and the table behind it, in the reader's words."""

    name: str
    period: str
    svg: str
    table: dict[str, Any]


def keep_drawings(diary: Diary, drawings: Iterable[Drawn], *, version: int) -> None:
    """Keeps the drawings of one version in place of earlier ones."""
    rows = [
        Chart(
            diary=diary,
            version=version,
            name=drawn.name,
            period=drawn.period,
            svg=drawn.svg,
            table=drawn.table,
            etag=hashlib.sha256(drawn.svg.encode()).hexdigest(),
        )
        for drawn in drawings
    ]
    Chart.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["diary", "name", "period"],
        update_fields=["version", "svg", "table", "etag"],
    )


def forget_drawings(diary: Diary) -> None:
    """Throws the drawings away, as those in another language; they are to be drawn anew."""
    Chart.objects.filter(diary=diary).delete()
    Diary.objects.filter(pk=diary.pk).update(charted_version=0, charted_on=None)


def mark_drawn(diary_id: int, *, version: int, as_of: date) -> None:
    """Marks that the drawings show this version up to this day; a later one stays."""
    earlier = Diary.objects.filter(pk=diary_id, charted_version__lte=version)
    earlier.update(charted_version=version, charted_on=as_of, chart_failures=0)
