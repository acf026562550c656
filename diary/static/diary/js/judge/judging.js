// Judges the exported tables on one day: the red flags that stand, worst first.

import { SIDES, once } from "./answers.js";
import { ask } from "./asking.js";
import { dayOf, dayText } from "./days.js";
import { Known } from "./known.js";
import { newest, outcomesFor, standing } from "./standing.js";

const WALK = "a walk";
const GIRTH = "calf_cm";
const NO_WALK = "no_walk";
const NOT_CHECKED = "other.could_not_check";

// `diary` holds a patient, walks with `day` and `entered_day`, and check-ins with `entered_day`.
export function judge(tables, diary, asOf) {
  const known = new Known(diary, dayOf(asOf), tables);
  const crashed = new Set();
  const said = saidByRule(known);
  const able = [...said.keys()].sort((one, other) => one - other).filter((number) => isAble(tables.rules[number], known));
  const found = able.map((number) => findingOf(tables.rules[number], [...said.get(number)].sort(byNumber), known, crashed));
  const shown = withoutRepeats(found.filter(Boolean), tables);
  if (crashed.size) shown.push(notChecked(crashed));
  const rank = (finding) => tables.urgencies.indexOf(finding.urgency);
  return shown.sort((one, other) => rank(one) - rank(other));
}

const byNumber = (one, other) => one - other;

// For each rule, the days whose entries could make it speak.
function saidByRule(known) {
  const { words, numbers, terms, rules } = known.tables;
  const told = words.outcomes.some((code) => known.eventsByCode.has(code));
  const back = told ? numbers.longest_look_back : numbers.stands_longer + terms.new_days;
  const said = new Map();
  for (const [day, codes] of saidByDay(known, back)) {
    rules.forEach((rule, number) => {
      if (!rule.triggers.some((code) => codes.has(code))) return;
      said.set(number, (said.get(number) ?? new Set()).add(day));
    });
  }
  return said;
}

function saidByDay(known, back) {
  const said = new Map();
  const add = (day, codes) => said.set(day, new Set([...(said.get(day) ?? []), ...codes]));
  for (const walk of known.walksOf(known.asOf, back)) {
    if (walk.pain !== "none" || walk.stopped_for === "chest") add(walk.day, [WALK]);
  }
  for (const checkin of known.checkinsOf(known.asOf, back)) {
    const told = [...(checkin.signs ?? []), ...(checkin.events ?? []), ...(checkin.selfcare ?? [])];
    const codes = told.map((one) => one.code);
    if (Object.keys(checkin.calf_cm ?? {}).length) codes.push(GIRTH);
    if (checkin.no_walk) codes.push(NO_WALK);
    if (codes.length) add(checkin.day, codes);
  }
  return said;
}

// Of each group of a rule at least one code must ever have been said.
function isAble(rule, known) {
  const always = [...known.tables.words.selfcare, WALK, GIRTH, NO_WALK];
  const codes = new Set([...known.byCode.keys(), ...known.eventsByCode.keys(), ...always]);
  return rule.groups.every((group) => group.some((code) => codes.has(code)));
}

function findingOf(rule, days, known, crashed) {
  const first = known.asOf - rule.stands;
  let lately = sayings(rule, days.filter((day) => isNewsSince(first, day, known)), known, crashed);
  if (!lately.length) return null;
  if (outcomesFor(rule.about, known).length) lately = sayings(rule, days, known, crashed);
  const stands = standing(rule, lately, known);
  return stands.length ? finding(rule, stands, known) : null;
}

// Whether what was said of a day was said, or typed, on the first day or later.
function isNewsSince(first, day, known) {
  return day >= first || (day >= first - known.terms.new_days && known.toldOn(day) >= first);
}

function sayings(rule, days, known, crashed) {
  return days
    .map((day) => ({ day, answer: answerOf(rule, day, known, crashed), worse: known.rows("getting_worse", day, 0).length > 0 }))
    .filter(({ day, answer }) => answer?.truth && newest(answer.spoke) === day);
}

// A crash is never swallowed: the person is told that it could not be checked.
function answerOf(rule, day, known, crashed) {
  try {
    return ask(rule.when, { known, day, leg: 0 });
  } catch {
    crashed.add(rule.id);
    return null;
  }
}

function finding(rule, stands, known) {
  const last = stands.at(-1);
  const legs = stands.reduce((all, saying) => all | saying.answer.legs, 0);
  const spoken = stands.flatMap((saying) => saying.answer.spoke);
  const dates = spoken.map((one) => one.since).filter((since) => since !== null);
  const since = dates.length ? Math.min(...dates) : null;
  const codes = once(spoken.map((one) => one.code)).filter((code) => known.tables.words.spoken.includes(code));
  return {
    id: rule.id,
    about: rule.about,
    urgency: rule.urgency,
    side: SIDES[legs],
    figures: {
      side: SIDES[legs] ?? "not said",
      signs: codes.join(","),
      said_on: dayText(last.day),
      since: since === null ? null : dayText(since),
      days: since === null ? null : known.asOf - since,
      until: dayText(last.day + rule.stands),
      times: stands.length,
    },
    evidence: once(spoken.map((one) => one.ref)),
    not_asked: known.unasked(rule.asks, known.asOf, known.terms.recent_days),
  };
}

// A finding is left out beside a rule to which it yields, if that was said as lately.
function withoutRepeats(found, tables) {
  const fired = Object.fromEntries(found.map((one) => [one.id, one.figures.said_on]));
  const yields = Object.fromEntries(tables.rules.map((rule) => [rule.id, rule.yields_to]));
  return found.filter((one) => !yields[one.id].some((other) => (fired[other] ?? "") >= fired[one.id]));
}

function notChecked(crashed) {
  const figures = { rules: [...crashed].sort().join(", ") };
  return { id: NOT_CHECKED, about: "other", urgency: "today", side: null, figures, evidence: [], not_asked: [] };
}
