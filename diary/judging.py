"""From a judgement to what is kept of it: the same path for a save and for the review."""

import logging
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from django.db import DatabaseError

import insights
from diary.timeline import LOOK_BACK, day_to_judge, local_today, values_of
from insights.diary.vocabulary import rank
from insights.rules.judging import NOT_CHECKED
from tracker.findings.queries import standing_red_flags
from tracker.findings.services import Kept, Read, Telling, keep_also, keep_told
from tracker.reviews.models import Diary

RED_FLAGS = ("red_flag",)
NOT_JUDGED = insights.Finding(id=NOT_CHECKED, kind="red_flag", about="other", urgency="today")
log = logging.getLogger(__name__)


def tellings_of(findings: Iterable[insights.Finding]) -> list[Telling]:
    """Findings, worst first, as what the record keeps."""
    return [_telling(finding, place) for place, finding in enumerate(findings)]


def read_of(judgement: insights.Judgement) -> Read:
    """What a judgement says beside its findings."""
    return Read(
        not_judged=[{"id": row.id, "needs": list(row.needs)} for row in judgement.not_judged],
        trends=[{**asdict(row), "needs": list(row.needs)} for row in judgement.trends],
    )


def judge_at_once(diary: Diary, *, now: datetime, said_anew: frozenset[str] = frozenset()) -> Kept:
    """Judges the red flags and keeps what is told. The caller holds the diary's lock.

    What the person said is kept whatever happens here: where the judging itself breaks, the
    error is logged, earlier warnings stay, and the person reads that it could not be checked.
    """
    try:
        tellings = _red_flags(diary, now=now)
    except DatabaseError:
        raise
    except Exception:
        log.exception("The red flags of diary %s could not be judged.", diary.pk)
        broken = keep_also(diary, _telling(NOT_JUDGED, 0), now=now)
        return Kept(standing=standing_red_flags(diary), new=(broken,), gone=())
    return keep_told(diary, tellings, kinds=RED_FLAGS, now=now, said_anew=said_anew)


def _red_flags(diary: Diary, *, now: datetime) -> list[Telling]:
    today = local_today(diary.owner.profile, now)
    values = values_of(diary, since=today - LOOK_BACK)
    judgement = insights.judge_red_flags(values, as_of=day_to_judge(values, today=today))
    return tellings_of(judgement.findings)


def _telling(finding: insights.Finding, place: int) -> Telling:
    return Telling(
        rule=finding.id,
        kind=finding.kind,
        about=finding.about,
        urgency=finding.urgency,
        rank=rank(finding.urgency),
        place=place,
        side=finding.side or "",
        figures=dict(finding.figures),
        evidence=list(finding.evidence),
        not_asked=list(finding.not_asked),
        clues=[_clue(clue) for clue in finding.clues],
    )


def _clue(clue: insights.Clue) -> dict[str, object]:
    return {
        "id": clue.id,
        "verdict": clue.verdict,
        "figures": dict(clue.figures),
        "asks": list(clue.asks),
    }
