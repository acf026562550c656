"""Reports for tests: of a person, of the demo's year, and of a diary as full as one can be."""

import json
from dataclasses import asdict
from datetime import timedelta

from diary.demo.year import year_document
from diary.log import change_profile, import_document
from diary.reporting import PARTS, period_back, report_of
from diary.review import review_diary
from tests.builders import a_checkin, a_sign, a_walk
from tracker.reviews.queries import diary_with_owner


def a_year(user, now):
    """The person with the year of the demo, read by a review."""
    import_document(user.diary, year_document(now=now), now=now)
    review_diary(user.diary.pk, now=now)
    return user


def the_report(user, now, *, days=90, parts=PARTS):
    diary = diary_with_owner(user.diary.pk)
    period = period_back(days, diary=diary, now=now)
    return report_of(diary, period=period, parts=parts, now=now)


def words(report, key):
    """All words of one part of the first page."""
    [part] = [part for part in report.sheet.parts if part.key == key]
    return json.dumps(asdict(part), ensure_ascii=False)


def heavy(user, now):
    """A year with a walk each day, every answer given, and as much text as there may be."""
    walks, checkins = [], []
    for ago in range(365):
        moment = now - timedelta(days=ago, hours=2)
        at = {"occurred_at": moment.isoformat(), "entered_at": moment.isoformat()}
        for hour in range(2):
            over = {"onset_s": 120 + (ago * 37 + hour * 51) % 400, "onset_m": 100 + ago % 90}
            walks.append(a_walk(**at, **over, note="A note. " * 30, pain=("left", "both")[hour]))
        signs = [a_sign(c, side="left") for c in ("swelling", "tender", "warm")] * (ago % 40 == 3)
        denied = [] if signs else ["swelling", "cold", "numb", "weak", "breathless", "chest_pain"]
        medicine = {"name": f"A tablet with a long name, number {ago % 8}", "taken": True}
        said = {"signs": signs, "denied": denied, "medicines": [medicine], "nothing_new": None}
        day = moment.date().isoformat()
        checkins.append(a_checkin(date=day, entered_at=moment.isoformat(), **said))
    document = {"format": "calf-diary/1", "diary": "heavy", "patient": {}}
    import_document(user.diary, document | {"walks": walks, "checkins": checkins}, now=now)
    long_words = "Why does my calf hurt so much when I walk up to the church? " * 8
    change_profile(user, now=now, goal=long_words, questions=[long_words] * 3)
