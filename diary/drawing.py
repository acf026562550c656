"""The second background act: draw one diary's charts and keep them."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from diary import timeline
from diary.telling import short_date, words_of
from insights.charts import NAMES, PERIODS, Charts
from tracker.findings.drawings import Drawn, keep_drawings, mark_drawn
from tracker.findings.queries import standing_trends
from tracker.reviews.models import Diary
from tracker.reviews.queries import diary_with_owner
from tracker.reviews.services import lock_diary


def draw_charts(diary_id: int, *, now: datetime) -> None:
    """Draws every chart up to the owner's own today; does nothing if they are drawn already.

    Drawings of a version that is no longer the newest are left to the next review's ring.
    """
    diary = diary_with_owner(diary_id)
    version, today = diary.record_version, timeline.local_today(diary.owner.profile, now)
    if (diary.charted_version, diary.charted_on) == (version, today):
        return
    charts = charts_of(diary, now=now)
    drawings = [_drawn(charts, name, period) for name in NAMES for period in PERIODS]
    with transaction.atomic():
        if lock_diary(diary_id).record_version != version:
            return
        keep_drawings(diary, drawings, version=version)
        mark_drawn(diary_id, version=version, as_of=today)


def charts_of(diary: Diary, *, now: datetime) -> Charts:
    """The charts of a diary in its owner's words and units, up to the owner's own today."""
    profile = diary.owner.profile
    return Charts(
        diary=timeline.values_of(diary),
        as_of=timeline.local_today(profile, now),
        units=profile.units,
        verdicts=_verdicts(diary),
        say=gettext,
        say_day=short_date,
    )


def _verdicts(diary: Diary) -> dict[str, str]:
    """By chart, the sentence of the trend that stands."""
    profile = diary.owner.profile
    rows = standing_trends(diary)
    return {row.about: str(words_of(row, profile=profile).headline) for row in rows}


def _drawn(charts: Charts, name: str, period: str) -> Drawn:
    drawing = charts.draw(name, period)
    table: dict[str, Any] = asdict(drawing.table)
    return Drawn(name=name, period=period, svg=drawing.svg, table=table)
