"""Diaries for the judge on the phone: made at random, written as it reads them, judged there."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from playwright.sync_api import Browser, Page, Route

import insights
from diary.web.forms.typed import Setting
from insights.diary import vocabulary as words

SCRIPTS = Path(settings.BASE_DIR) / "diary" / "static" / "diary" / "js"
TODAY = date(2026, 5, 10)
ZONE = ZoneInfo("Europe/London")
Pairs = list[list[str]]
JUDGE = """async ([tables, diaries]) => {
  const { judge } = await import('http://phone.test/judge/judging.js');
  return diaries.map(([diary, day]) => judge(tables, diary, day));
}"""
READ = """async ([tables, forms]) => {
  const { judge } = await import('http://phone.test/judge/judging.js');
  const { checkinIn, walkIn } = await import('http://phone.test/judge/reading.js');
  const { words } = tables;
  return forms.map(([kind, pairs, day]) => {
    const checkins = kind === 'checkin' ? [checkinIn(pairs, { day, enteredDay: day, words })] : [];
    const walks = kind === 'walk' ? [walkIn(pairs, { id: 'w', today: day })] : [];
    return judge(tables, { walks, checkins }, day);
  });
}"""


def phone(browser: Browser) -> Page:
    """A page that has the judge's modules at hand, and nothing else."""
    page = browser.new_page()
    page.route("http://phone.test/**", _serve)
    page.goto("http://phone.test/")
    return page


def _serve(route: Route) -> None:
    name = route.request.url.removeprefix("http://phone.test/")
    if name:
        return route.fulfill(content_type="text/javascript", body=(SCRIPTS / name).read_text())
    return route.fulfill(content_type="text/html", body="<!doctype html><title>x</title>")


def tables() -> dict[str, Any]:
    """The rules as the phone gets them."""
    return json.loads(json.dumps(insights.rules_as_data()))


def as_the_phone_has_it(diary: insights.Diary) -> dict[str, Any]:
    """A diary as the judge on the phone reads it."""
    walks = [
        insights.walk_as_json(walk) | {"day": f"{walk.day}", "entered_day": f"{walk.entered_day}"}
        for walk in diary.walks
    ]
    checkins = [
        insights.checkin_as_json(checkin) | {"entered_day": f"{checkin.entered_day}"}
        for checkin in diary.checkins
    ]
    patient = insights.patient_as_json(diary.patient)
    return {"patient": patient, "walks": walks, "checkins": checkins}


def here(diary: insights.Diary, day: date) -> list[dict[str, Any]]:
    """What the reader finds, as the phone says it."""
    return [
        {
            "id": found.id,
            "about": found.about,
            "urgency": found.urgency,
            "side": found.side,
            "figures": dict(found.figures),
            "evidence": list(found.evidence),
            "not_asked": list(found.not_asked),
        }
        for found in insights.judge_red_flags(diary, as_of=day).findings
    ]


def setting() -> Setting:
    """The evening of the day of judging."""
    return Setting(zone=ZONE, now=datetime.combine(TODAY, time(20), UTC), day=TODAY)


def random_checkin(dice: Random) -> Pairs:
    """The fields of a check-in: some yes answers with follow-ups, some noes, some left alone."""
    codes = dice.sample(sorted(words.SIGNS | words.EVENTS), dice.choice([1, 2, 2, 3, 4, 6, 9]))
    pairs: Pairs = [["full", "1"]]
    for code in codes:
        answer = dice.choice(["yes", "yes", "yes", "no", "cannot"])
        pairs.append([f"q.{code}", answer])
        if answer == "yes":
            for number in range(dice.choice([1, 1, 1, 2])):
                pairs += _follow_ups(dice, code, f"{code}.{number}.", number)
    together = sorted(words.SIGNS - set(codes))
    if dice.random() < 0.3:
        pairs += [["none.x", "yes"], ["asked.x", " ".join(dice.sample(together, 12))]]
    return pairs + list(_others(dice))


def _follow_ups(dice: Random, code: str, page: str, number: int) -> Pairs:
    if code in words.EVENTS:
        return [*_since(dice, page + "date"), *_maybe(dice, page + "side", words.SIDES)]
    pairs: Pairs = []
    if code in words.SIDED_SIGNS:
        side = dice.choice(["left", "right", "both"]) if number == 0 else "right"
        pairs += [[page + "side", side]] if side else []
    if code not in words.BODY_SIGNS:
        site = dice.choice(sorted(words.SITES)) if number else ""
        pairs += [[page + "site", site]] if site else _maybe(dice, page + "site", words.SITES)
    pairs += _since(dice, page + "since") if dice.random() < 0.6 else []
    for name, values in (
        ("onset", words.SIGN_ONSETS),
        ("usual", ["yes", "no", "no"]),
        ("now", ["yes", "no"]),
        ("level", "123"),
        ("when", words.SIGN_WHENS),
        ("cm", ["1", "2,9", "3", "3.5", "30"]),
        ("minutes", ["1", "5", "10.5", "31", "60"]),
    ):
        pairs += _maybe(dice, page + name, values)
    if code in words.PAIN_SIGNS:
        pairs += _maybe(dice, page + "severity", "1234567")
        pairs += _maybe(dice, page + "eased_by", words.RELIEFS)
    return pairs + (_maybe(dice, page + "extent", words.SIGN_EXTENTS) if code == "swelling" else [])


def _since(dice: Random, name: str) -> Pairs:
    quick = dice.choice(["today", "yesterday", "days", "date", "date"])
    if quick != "date":
        return [[name, quick]]
    day = TODAY - timedelta(days=dice.choice([0, 1, 2, 7, 14, 15, 28, 29, 60, 89, 90, 200]))
    return [[name, quick], [f"{name}_date", day.isoformat()]]


def _maybe(dice: Random, name: str, values: Iterable[str]) -> Pairs:
    return [[name, dice.choice(sorted(values))]] if dice.random() < 0.3 else []


def _others(dice: Random) -> Iterator[list[str]]:
    if dice.random() < 0.1:
        yield from (["calf.left", "36"], ["calf.right", dice.choice(["36", "38,9", "39", "33"])])
    for code in dice.sample(sorted(words.SELFCARE), 2):
        yield from _maybe(dice, f"care.{code}", ["tried", "helped", "not"])
    yield from _maybe(dice, "no_walk", words.NO_WALK)


def random_walk(dice: Random) -> Pairs:
    """The fields of a walk with pain or without."""
    pain = dice.choice(sorted(words.PAINS))
    pairs: Pairs = [["pain", pain], *_maybe(dice, "stopped_for", words.STOPPED_FOR)]
    pairs += _maybe(dice, "conditions", words.CONDITIONS) + _maybe(dice, "aid", words.AIDS)
    pairs += _maybe(dice, "walked_s", ["4", "4:30", "0,5", "20"]) + _maybe(dice, "walked_m", "79")
    if pain != "none":
        measure = dice.choice(["min", "m", "steps", "unknown"])
        pairs += [["measure", measure], ["severity", dice.choice("56789")]]
        pairs += (
            [[f"far_{measure}", dice.choice(["1", "2", "100"])]] if measure != "unknown" else []
        )
        pairs += _maybe(dice, "sites", words.SITES) + _maybe(dice, "still_there", ["yes", "no"])
        for code in sorted(words.RELIEFS):
            pairs += _maybe(dice, f"relief_{code}", ["helped", "not", "not"])
    return pairs
