"""The interpreter: asks one question of a diary on one day. Rooms add kinds of their own.

A new kind of question registers its answer: `@ask.register` on a function of (question, moment).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import singledispatch

from insights.rules.answers import LEFT, LEGS, NO, RIGHT, Answer, Spoke, all_of, any_of, some_of
from insights.rules.answers import unknown as unknown_answer
from insights.rules.answers import yes as yes_answer
from insights.rules.fitting import fits
from insights.rules.kinds import (
    AtLeastYears,
    Background,
    Both,
    Denied,
    Either,
    Follows,
    GirthDifference,
    Happened,
    Present,
    Question,
    SameLeg,
    Some,
    TriedSelfCare,
    YoungerThan,
)
from insights.rules.known import Moment, Row
from insights.rules.terms import LONGEST_LOOK_BACK


@singledispatch
def ask(question: Question, moment: Moment) -> Answer:
    """The answer to a question on a day."""
    raise TypeError(f"nobody can answer a {type(question).__name__}")


@ask.register
def _both(question: Both, moment: Moment) -> Answer:
    return all_of(ask(part, moment) for part in question.parts)


@ask.register
def _either(question: Either, moment: Moment) -> Answer:
    return any_of([ask(part, moment) for part in question.parts])


@ask.register
def _some(question: Some, moment: Moment) -> Answer:
    return some_of(question.count, [ask(part, moment) for part in question.parts])


@ask.register
def _same_leg(question: SameLeg, moment: Moment) -> Answer:
    answers = []
    for leg in (LEFT, RIGHT):
        on_leg = moment._replace(leg=leg)
        answer = all_of(ask(part, on_leg) for part in question.parts)
        answers.append(answer._replace(legs=leg) if answer.truth else answer)
    return any_of(answers)


@ask.register
def _present(question: Present, moment: Moment) -> Answer:
    kept = moment.known.kept
    key = (id(question), moment.day, moment.leg)
    if key not in kept:
        kept[key] = _present_freshly(question, moment)
    answer: Answer = kept[key]
    return answer


def _present_freshly(question: Present, moment: Moment) -> Answer:
    back = moment.back(question.memory)
    missing = moment.known.unasked(question.codes, moment.day, back=back)
    lately = moment.known.said_lately(moment.day, back=back)
    if lately.isdisjoint(question.codes):
        return unknown_answer(missing) if missing else NO
    said = [code for code in question.codes if code in lately]
    answers = [_present_code(question, moment, code, back) for code in said]
    if missing:
        answers.append(unknown_answer(missing))
    return any_of(answers)


def _present_code(question: Present, moment: Moment, code: str, back: int) -> Answer:
    rows = moment.known.rows(code, moment.day, back=back)
    fitting = [(row, fits(row, question, moment)) for row in rows]
    spoken = [row for row, fit in fitting if fit and _is_of_one(row, question)]
    if spoken and _sides_fit(question, moment, spoken):
        return _said(spoken, moment)
    if any(fit is None for _, fit in fitting):
        return unknown_answer([code])
    return NO


def _is_of_one(row: Row, question: Present) -> bool:
    """Said of one leg, where that is asked; the other leg may have a line of its own."""
    return question.side != "one" or row.legs != LEFT | RIGHT


def _sides_fit(question: Present, moment: Moment, rows: list[Row]) -> bool:
    """Whether the rows are of one leg or both, as asked, and of the leg in question."""
    legs = _legs(rows)
    if question.side == "both" and legs != LEFT | RIGHT:
        return False
    return not moment.leg or not legs or bool(legs & moment.leg)


def _said(rows: list[Row], moment: Moment) -> Answer:
    own = [row for row in rows if not moment.leg or not row.legs or row.legs & moment.leg]
    return yes_answer(_legs(own), [spoke_of(row) for row in own])


def _legs(rows: list[Row]) -> int:
    legs = 0
    for row in rows:
        legs |= row.legs
    return legs


def spoke_of(row: Row) -> Spoke:
    """A sign as an entry that spoke."""
    return Spoke(row.sign.code, row.ref, row.day, row.sign.since, row.weight)


@ask.register
def _denied(question: Denied, moment: Moment) -> Answer:
    checkins = moment.known.checkins_of(moment.day, back=moment.back(question.memory))
    spoke, missing = [], []
    for code in question.codes:
        if moment.known.rows(code, moment.day, back=moment.back(question.memory)):
            return NO
        refusals = [c.date for c in checkins if code in c.denied]
        if refusals:
            spoke.append(Spoke(code, f"checkin:{refusals[-1].isoformat()}", refusals[-1]))
        else:
            missing.append(code)
    return unknown_answer(missing) if missing else yes_answer(0, spoke)


@ask.register
def _happened(question: Happened, moment: Moment) -> Answer:
    known, spoke, legs = moment.known, [], 0
    for code in question.codes:
        for told in known.happenings(code, moment.day, back=question.days):
            side = LEGS[told.event.side]
            if not moment.leg or not side or side & moment.leg:
                legs |= side
                spoke.append(Spoke(code, told.ref, told.told))
    if spoke:
        return yes_answer(legs, spoke)
    missing = known.unasked(question.codes, moment.day, back=moment.terms.lately_days)
    return unknown_answer(missing) if missing else NO


@ask.register
def _follows(question: Follows, moment: Moment) -> Answer:
    sign = ask(question.sign, moment)
    happened = ask(Happened(codes=question.events, days=question.days), moment)
    if not (sign.truth and happened.truth):
        return all_of([sign, happened])
    events = [
        told.event.date
        for code in question.events
        for told in moment.known.happenings(code, moment.day, back=question.days)
    ]
    late = any(_began_late(s, day, question) for s in sign.spoke for day in events)
    return all_of([sign, happened]) if late else NO


def _began_late(spoke: Spoke, happened: date, question: Follows) -> bool:
    """Whether it began long enough after; nobody knows counts, unless a date is asked for."""
    if spoke.since is None:
        return not question.sign.dated
    return spoke.since - timedelta(days=question.gap) >= happened


@ask.register
def _girth_difference(question: GirthDifference, moment: Moment) -> Answer:
    recent = moment.known.checkins_of(moment.day, back=moment.terms.recent_days)
    spoke, legs = [], 0
    for checkin in recent:
        leg = _thicker(checkin.calf_cm, question.cm)
        asked_of = leg and (not moment.leg or leg == moment.leg)
        if asked_of and not _long_thicker(question, moment, leg):
            legs |= leg
            spoke.append(Spoke("swelling", f"checkin:{checkin.date.isoformat()}", checkin.date))
    return yes_answer(legs, spoke) if spoke else NO


def _long_thicker(question: GirthDifference, moment: Moment, leg: int) -> bool:
    """Whether the same calf was so much thicker before what counts as new."""
    before = moment.day - timedelta(days=moment.terms.new_days + 1)
    old = moment.known.checkins_of(before, back=LONGEST_LOOK_BACK - moment.terms.new_days)
    return any(_thicker(checkin.calf_cm, question.cm) == leg for checkin in old)


def _thicker(girths: Mapping[str, float], cm: int) -> int:
    """The leg that is at least so much thicker; 0 if none is, or one was not measured."""
    if not {"left", "right"} <= girths.keys():
        return 0
    difference = girths["left"] - girths["right"]
    if abs(difference) < cm:
        return 0
    return LEFT if difference > 0 else RIGHT


@ask.register
def _tried(question: TriedSelfCare, moment: Moment) -> Answer:
    spoke = [
        Spoke(care.code, f"checkin:{checkin.date.isoformat()}", checkin.date)
        for checkin in moment.known.checkins_of(moment.day, back=moment.terms.lately_days)
        for care in checkin.selfcare
        if care.code in question.codes and question.helped in {None, care.helped}
    ]
    return yes_answer(0, spoke) if spoke else NO


@ask.register
def _background(question: Background, moment: Moment) -> Answer:
    patient = moment.known.patient
    has = [code for code in question.codes if code in patient.background]
    if has:
        return yes_answer(0, [Spoke(code, f"background:{code}") for code in has])
    missing = [code for code in question.codes if code not in patient.background_denied]
    return unknown_answer(missing) if missing else NO


@ask.register
def _younger_than(question: YoungerThan, moment: Moment) -> Answer:
    born = moment.known.patient.birth_year
    if born is None:
        return Answer(question.unknown_counts)
    return Answer(moment.day.year - born - 1 < question.years)


@ask.register
def _at_least_years(question: AtLeastYears, moment: Moment) -> Answer:
    born = moment.known.patient.birth_year
    return Answer(born is None or moment.day.year - born >= question.years)
