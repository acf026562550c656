"""Judges one diary as of one local day: every room is asked, and what they find is put in order."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from insights.diary.values import Diary
from insights.diary.vocabulary import rank
from insights.findings import Finding, Judgement, NotJudged

Verdict = tuple[tuple[Finding, ...], tuple[NotJudged, ...]]
Room = Callable[[Diary, date], Verdict]

MOST_PATTERNS: Final = 4
KIND_ORDER: Final = ("red_flag", "pattern", "trend", "habit")


def assess(diary: Diary, *, as_of: date | None = None) -> Judgement:
    """Everything that is found as of a day, by default the diary's last, worst first.

    Uses nothing that happened or was entered after that day. Raises ValueError for a diary
    without entries when no day is given: there is no clock here to take one from.
    """
    day = as_of or diary.last_day
    if day is None:
        raise ValueError("an empty diary has no last day: as_of is needed")
    from insights import habits, patterns, red_flags
    from insights.trends.reading import TrendReader
    from insights.trends.standing import readings_of

    known = known_on(diary, day)
    reader = TrendReader(known)
    rooms = (red_flags.judge, patterns.judge, reader.judge_known, habits.judge)
    return replace(judged(known, day, rooms), trends=readings_of(reader, day))


def judge_red_flags(diary: Diary, *, as_of: date) -> Judgement:
    """The red flags alone, with the warnings that still stand: fast enough for every save.

    What could not be judged is left to `assess`.
    """
    from insights.red_flags import warnings

    return judged(known_on(diary, as_of), as_of, [warnings])


def judged(known: Diary, day: date, rooms: Iterable[Room]) -> Judgement:
    """What the rooms say of a diary that holds only what was known on that day."""
    verdicts = [room(known, day) for room in rooms]
    findings = [finding for found, _ in verdicts for finding in found]
    return Judgement(
        diary=known.id,
        as_of=day,
        findings=worst_first(findings),
        not_judged=tuple(unjudged for _, open_questions in verdicts for unjudged in open_questions),
    )


def rooms_for_days(diary: Diary) -> tuple[Room, ...]:
    """The rooms that find what `assess` finds on any day of this diary, red flags first.

    What they can do once for all days, they do; which rules lacked an answer is not asked.
    """
    from insights import habits, patterns, red_flags, trends

    return red_flags.each_day(diary), patterns.judge, trends.each_day(diary), habits.judge


def known_on(diary: Diary, day: date) -> Diary:
    """The diary as it stood at the end of a local day: nothing later, nothing entered later."""
    walks = tuple(w for w in diary.walks if w.entered_day <= day and w.day <= day)
    checkins = tuple(c for c in diary.checkins if c.entered_day <= day and c.date <= day)
    if len(walks) == len(diary.walks) and len(checkins) == len(diary.checkins):
        return diary
    return replace(diary, walks=walks, checkins=checkins)


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that are shown, the most urgent first; patterns of one tier stay as likely."""
    shown = sorted(_shown(tuple(findings)), key=lambda f: KIND_ORDER.index(f.kind))
    return tuple(sorted(shown, key=lambda f: rank(f.urgency)))


def _shown(findings: tuple[Finding, ...]) -> Iterable[Finding]:
    """At most four patterns; and none that may be cared for at home beside a red flag of today."""
    grave = any(_is_grave(finding) for finding in findings)
    patterns = [f for f in findings if f.kind == "pattern" and not (grave and _is_harmless(f))]
    return [f for f in findings if f.kind != "pattern"] + patterns[:MOST_PATTERNS]


def _is_grave(finding: Finding) -> bool:
    return rank(finding.urgency) <= rank("today")


def _is_harmless(finding: Finding) -> bool:
    return rank(finding.urgency) >= rank("self_care")
