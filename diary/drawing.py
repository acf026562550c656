"""The second background act: draw one diary's charts and keep them."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from diary import timeline
from diary.programme.spans import programme_spans
from diary.speaking import in_language_of
from diary.spelling import with_mark
from diary.telling import short_date, words_of
from insights.charts import NAMES, PERIODS, Charts
from tracker.findings.drawings import Drawn, keep_drawings, mark_drawn
from tracker.findings.queries import standing_trends
from tracker.reviews.models import Diary
from tracker.reviews.queries import diary_with_owner
from tracker.reviews.services import lock_diary


def draw_charts(diary_id: int, *, now: datetime) -> None:
    """Draws every chart up to the owner's own today; does nothing if they are drawn already.

    Drawings of a version or in a language that is no longer the newest, or with a programme that
    has ended since, are left to the next ring.
    """
    diary = diary_with_owner(diary_id)
    language = diary.owner.language
    version, today = diary.record_version, timeline.local_today(diary.owner.profile, now)
    if (diary.charted_version, diary.charted_on) == (version, today):
        return
    with in_language_of(diary.owner):
        charts = charts_of(diary, now=now)
        drawings = [_drawn(charts, name, period) for name in NAMES for period in PERIODS]
    with transaction.atomic():
        newest = lock_diary(diary_id)
        if (newest.record_version, newest.owner.language) != (version, language):
            return
        if programme_spans(diary) != charts.programmes:
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
        programmes=programme_spans(diary),
        say=gettext,
        say_day=short_date,
        say_digits=with_mark,
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
