// The interpreter: asks one question of the tables of a diary on a day.

import { LEFT, NO, RIGHT, allOf, anyOf, legsOf, someOf, spoke, unknown, yes } from "./answers.js";
import { yearOf } from "./days.js";
import { fits } from "./fitting.js";
import { back } from "./known.js";
import { ABOUT_WALKS } from "./walks.js";

const BOTH = LEFT | RIGHT;

export function ask(question, moment) {
  const kind = KINDS[question.kind];
  if (!kind) throw new TypeError(`nobody can answer a ${question.kind}`);
  return kind(question, moment);
}

const KINDS = {
  Both: (question, moment) => allOf(question.parts, (part) => ask(part, moment)),
  Either: (question, moment) => anyOf(question.parts.map((part) => ask(part, moment))),
  Some: (question, moment) => someOf(question.count, question.parts.map((part) => ask(part, moment))),
  SameLeg: sameLeg,
  Present: present,
  Denied: denied,
  Happened: happened,
  Follows: follows,
  GirthDifference: girthDifference,
  TriedSelfCare: tried,
  Background: background,
  YoungerThan: (question, { known, day }) => {
    const born = known.patient.birth_year;
    return plain(born ? yearOf(day) - born - 1 < question.years : Boolean(question.unknown_counts));
  },
  AtLeastYears: (question, { known, day }) => {
    const born = known.patient.birth_year;
    return plain(!born || yearOf(day) - born >= question.years);
  },
  ...Object.fromEntries(
    Object.entries(ABOUT_WALKS).map(([name, answer]) => [name, (question, moment) => answer(question, moment, ask)]),
  ),
};

const plain = (truth) => (truth ? yes(0, []) : NO);

function sameLeg(question, moment) {
  return anyOf(
    [LEFT, RIGHT].map((leg) => {
      const answer = allOf(question.parts, (part) => ask(part, { ...moment, leg }));
      return answer.truth ? { ...answer, legs: leg } : answer;
    }),
  );
}

function present(question, moment) {
  const days = back(moment, question.memory);
  const missing = moment.known.unasked(question.codes, moment.day, days);
  const lately = moment.known.saidLately(moment.day, days);
  const said = question.codes.filter((code) => lately.has(code));
  if (!said.length) return missing.length ? unknown(missing) : NO;
  const answers = said.map((code) => presentCode(question, moment, code, days));
  if (missing.length) answers.push(unknown(missing));
  return anyOf(answers);
}

function presentCode(question, moment, code, days) {
  const rows = moment.known.rows(code, moment.day, days);
  const fitting = rows.map((row) => fits(row, question, moment));
  const spoken = rows.filter((row, at) => fitting[at] && (question.side !== "one" || row.legs !== BOTH));
  if (spoken.length && sidesFit(question, moment, spoken)) return said(spoken, moment);
  return fitting.includes(null) ? unknown([code]) : NO;
}

// Whether the rows are of one leg or both, as asked, and of the leg in question.
function sidesFit(question, moment, rows) {
  const legs = legsOfRows(rows);
  if (question.side === "both" && legs !== BOTH) return false;
  return !moment.leg || !legs || Boolean(legs & moment.leg);
}

function said(rows, moment) {
  const own = rows.filter((row) => !moment.leg || !row.legs || row.legs & moment.leg);
  return yes(
    legsOfRows(own),
    own.map((row) => spoke(row.sign.code, row.ref, row.day, row.since, row.weight)),
  );
}

const legsOfRows = (rows) => rows.reduce((all, row) => all | row.legs, 0);

function denied(question, moment) {
  const days = back(moment, question.memory);
  const checkins = moment.known.checkinsOf(moment.day, days);
  const spoken = [];
  const missing = [];
  for (const code of question.codes) {
    if (moment.known.rows(code, moment.day, days).length) return NO;
    const last = checkins.filter((checkin) => checkin.denied?.includes(code)).at(-1);
    if (last) spoken.push(spoke(code, `checkin:${last.date}`, last.day));
    else missing.push(code);
  }
  return missing.length ? unknown(missing) : yes(0, spoken);
}

function happened(question, moment) {
  const { known, day, leg } = moment;
  const told = question.codes.flatMap((code) => known.happenings(code, day, question.days));
  const own = told.filter((one) => !leg || !legsOf(one.event.side) || legsOf(one.event.side) & leg);
  if (own.length) {
    const legs = own.reduce((all, one) => all | legsOf(one.event.side), 0);
    return yes(legs, own.map((one) => spoke(one.event.code, one.ref, one.told)));
  }
  const missing = known.unasked(question.codes, day, known.terms.lately_days);
  return missing.length ? unknown(missing) : NO;
}

function follows(question, moment) {
  const sign = ask(question.sign, moment);
  const event = ask({ kind: "Happened", codes: question.events, days: question.days }, moment);
  const both = allOf([sign, event], (answer) => answer);
  if (!(sign.truth && event.truth)) return both;
  const dates = question.events.flatMap((code) => moment.known.happenings(code, moment.day, question.days));
  return sign.spoke.some((one) => dates.some(({ date }) => beganLate(one, date, question))) ? both : NO;
}

// Whether it began long enough after; nobody knows counts, unless a date is asked for.
function beganLate(one, date, question) {
  return one.since === null ? !question.sign.dated : one.since - question.gap >= date;
}

function girthDifference(question, moment) {
  const spoken = [];
  let legs = 0;
  for (const checkin of moment.known.checkinsOf(moment.day, moment.known.terms.recent_days)) {
    const leg = thicker(checkin.calf_cm, question.cm);
    if (!leg || (moment.leg && leg !== moment.leg) || longThicker(question, moment, leg)) continue;
    legs |= leg;
    spoken.push(spoke("swelling", `checkin:${checkin.date}`, checkin.day));
  }
  return spoken.length ? yes(legs, spoken) : NO;
}

function longThicker(question, { known, day }, leg) {
  const { new_days } = known.terms;
  const old = known.checkinsOf(day - new_days - 1, known.tables.numbers.longest_look_back - new_days);
  return old.some((checkin) => thicker(checkin.calf_cm, question.cm) === leg);
}

// The leg that is at least so much thicker; 0 if none is, or one was not measured.
function thicker(girths, cm) {
  if (!girths || girths.left === undefined || girths.right === undefined) return 0;
  const difference = girths.left - girths.right;
  if (Math.abs(difference) < cm) return 0;
  return difference > 0 ? LEFT : RIGHT;
}

function tried(question, { known, day }) {
  const spoken = known.checkinsOf(day, known.terms.lately_days).flatMap((checkin) =>
    (checkin.selfcare ?? [])
      .filter((care) => question.codes.includes(care.code))
      .filter((care) => question.helped === undefined || care.helped === question.helped)
      .map((care) => spoke(care.code, `checkin:${checkin.date}`, checkin.day)),
  );
  return spoken.length ? yes(0, spoken) : NO;
}

function background(question, { known }) {
  const has = question.codes.filter((code) => known.patient.background?.includes(code));
  if (has.length) return yes(0, has.map((code) => spoke(code, `background:${code}`)));
  const missing = question.codes.filter((code) => !known.patient.background_denied?.includes(code));
  return missing.length ? unknown(missing) : NO;
}
