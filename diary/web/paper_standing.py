"""What the pages of a typed-in sheet show: what stands there already, and what is new."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

import insights
from diary.on_paper import Noticed, noticed_on
from diary.rows import checkin_line, walk_line, writer_line
from diary.spelling import in_a_row
from diary.telling import FindingWords, code_words, words_of
from diary.timeline import LOOK_BACK, local_today, values_of
from diary.web.cards import AT_ONCE, Card, card_of
from diary.web.forms.paper_sheet import Read, SheetDay, Standing, day_words
from diary.web.forms.typed import Setting
from tracker.access import checkins_readable_by, findings_readable_by, walks_readable_by
from tracker.checkins.queries import says_how_it_is
from tracker.people.models import Profile
from tracker.reviews.models import Diary


@dataclass(frozen=True, kw_only=True)
class Notice:
    """One red flag of the sheet as it is shown; with its card where it stands in the diary."""

    noticed: Noticed
    words: FindingWords
    day: str
    is_past: bool
    card: Card | None = None

    @property
    def is_urgent(self) -> bool:
        """True of what asks for help today or at once."""
        return self.noticed.telling.rank <= AT_ONCE


def standing_between(reader: Any, first: date, last: date) -> dict[date, Standing]:
    """What the diary holds of each of these days; two queries."""
    inside = {"day__gte": first, "day__lte": last}
    units = reader.profile.units
    lines: dict[date, list[str]] = {}
    for day, body in walks_readable_by(reader).filter(**inside).values_list("day", "body"):
        lines.setdefault(day, []).insert(0, walk_line(body, units=units))
    found = {day: Standing(walks=tuple(walks)) for day, walks in lines.items()}
    for row in checkins_readable_by(reader, with_removed=True).filter(**inside):
        answers = checkin_line(row.body) if says_how_it_is(row.body) else ""
        told = {"answers": answers, "checkin": row.body, "etag": row.etag}
        found[row.day] = replace(found.get(row.day, Standing()), **told)
    return found


def page_of_preview(
    diary: Diary, read: Read, days: list[SheetDay], *, setting: Setting
) -> dict[str, Any]:
    """What would be saved, day by day, and what in it cannot wait."""
    profile = diary.owner.profile
    said: dict[date, list[str]] = {}
    for body in read.walks:
        day = datetime.fromisoformat(body["occurred_at"]).astimezone(setting.zone).date()
        said.setdefault(day, []).append(walk_line(body, units=profile.units))
    for body, _known in read.checkins:
        said.setdefault(date.fromisoformat(body["date"]), []).append(answers_line(body))
    rows = [(day.title, said[day.day]) for day in days if day.day in said]
    values = _values_with(diary, read, setting, since=days[0].day - LOOK_BACK)
    writer = next(iter(read.walks or [body for body, _known in read.checkins]))
    return {
        "rows": rows,
        "writer": writer_line(writer),
        "left": [day.title for day in read.left],
        "noticed": _notices(values, read, profile, setting.today),
    }


def page_of_done(diary: Diary, kept: dict[str, Any], *, now: datetime) -> dict[str, Any]:
    """What the sheet put in: how much, what in it cannot wait, and what else it raised."""
    profile = diary.owner.profile
    today = local_today(profile, now)
    days = [date.fromisoformat(day) for day in kept["checkins"]]
    values = values_of(diary, since=date.fromisoformat(kept["first"]) - LOOK_BACK)
    noticed = noticed_on(values, walks={*kept["walks"]}, checkins={*days})
    cards = {
        (row.rule, row.side): card_of(row, profile=profile, now=now)
        for row in findings_readable_by(diary.owner).filter(kind="red_flag")
    }
    shown = [_notice(row, profile, today, cards=cards) for row in noticed]
    told = {notice.card.finding.pk for notice in shown if notice.card}
    others = [c for c in cards.values() if c.finding.pk in kept["new"] and c.finding.pk not in told]
    return {
        "noticed": shown,
        "others": others,
        "walks": len(kept["walks"]),
        "checkins": len(kept["checkins"]),
    }


def answers_line(body: dict[str, Any]) -> str:
    """A day's answers with each thing that was ticked by its name."""
    signs = [code_words(sign["code"]) for sign in body.get("signs", ())]
    if not signs:
        return checkin_line(body)
    side = next((sign["side"] for sign in body["signs"] if "side" in sign), "")
    legs = {"left": _("left leg"), "right": _("right leg"), "both": _("both legs")}
    line = _("New: %(signs)s") % {"signs": in_a_row(signs)}
    return f"{line} ({legs[side]})" if side else line


def _values_with(diary: Diary, read: Read, setting: Setting, *, since: date) -> insights.Diary:
    """The diary from a day on, as it would be once the sheet is saved."""
    zone = diary.owner.profile.time_zone
    values = values_of(diary, since=since)
    walks = [insights.walk_from(body, time_zone=zone, now=setting.now) for body in read.walks]
    new = [insights.checkin_from(b, time_zone=zone, now=setting.now) for b, _known in read.checkins]
    days = {checkin.date for checkin in new}
    kept = [checkin for checkin in values.checkins if checkin.date not in days]
    return replace(
        values,
        walks=tuple(sorted([*values.walks, *walks], key=lambda walk: (walk.occurred_at, walk.id))),
        checkins=tuple(sorted([*kept, *new], key=lambda checkin: checkin.date)),
    )


def _notices(values: insights.Diary, read: Read, profile: Profile, today: date) -> list[Notice]:
    days = {date.fromisoformat(body["date"]) for body, _known in read.checkins}
    noticed = noticed_on(values, walks={body["id"] for body in read.walks}, checkins=days)
    return [_notice(row, profile, today) for row in noticed]


def _notice(
    row: Noticed,
    profile: Profile,
    today: date,
    *,
    cards: dict[tuple[str, str], Card] | None = None,
) -> Notice:
    return Notice(
        noticed=row,
        words=words_of(row.telling, profile=profile),
        day=day_words(row.day, today=today),
        is_past=row.day < today,
        card=(cards or {}).get((row.telling.rule, row.telling.side)),
    )
