// From the fields of a form to what the rules read: a check-in or a walk, as calf-diary/1 says it.

import { Typed, metresOf, secondsOf, told } from "./typed.js";

const LISTS = { no: "denied", cannot: "cannot_tell", none: "denied_together" };
const LENGTHS = ["m", "yd", "ft"];
const RELIEF = "relief_";
const RELIEF_TIMES = ["relief_span", "relief_exact"];

// `day` is the local day that is meant, `enteredDay` the one on which it was typed.
export function checkinIn(pairs, { day, enteredDay, words }) {
  const typed = new Typed(pairs);
  const checkin = { date: day, entered_day: enteredDay, signs: [], events: [], denied: [], denied_together: [], cannot_tell: [] };
  const together = deniedByGroups(typed);
  for (const code of words.spoken) {
    const answer = typed.one(`q.${code}`) || (together.has(code) ? "none" : "");
    if (answer in LISTS) checkin[LISTS[answer]].push(code);
    else if (answer === "yes") addYes(checkin, code, typed, day, words);
  }
  const girths = told({ left: typed.number("calf.left"), right: typed.number("calf.right") });
  return { ...checkin, ...told({ no_walk: typed.word("no_walk") }), calf_cm: girths, selfcare: careIn(typed, words) };
}

// The codes that stood on the screen above a "none of these" that was set.
function deniedByGroups(typed) {
  const groups = [...typed.values.keys()].filter((name) => name.startsWith("none."));
  return new Set(groups.flatMap((name) => typed.one(`asked.${name.slice(5)}`).split(/\s+/)));
}

function addYes(checkin, code, typed, day, words) {
  const isEvent = words.events.includes(code);
  for (const number of typed.blocks(code)) {
    const page = `${code}.${number}.`;
    const said = isEvent ? eventIn(typed, page, day) : signIn(typed, page, day);
    if (number === 0 || Object.keys(said).length) checkin[isEvent ? "events" : "signs"].push({ code, ...said });
  }
}

const eventIn = (typed, page, day) => told({ date: typed.since(`${page}date`, day), side: typed.word(`${page}side`) });

function signIn(typed, page, day) {
  return told({
    side: typed.word(`${page}side`),
    since: typed.since(`${page}since`, day),
    onset: typed.word(`${page}onset`),
    usual: typed.truth(`${page}usual`),
    now: typed.truth(`${page}now`),
    level: typed.number(`${page}level`),
    site: typed.word(`${page}site`),
    when: typed.word(`${page}when`),
    extent: typed.word(`${page}extent`),
    cm: typed.number(`${page}cm`),
    minutes: typed.number(`${page}minutes`),
    severity: typed.number(`${page}severity`),
    eased_by: typed.many(`${page}eased_by`),
  });
}

function careIn(typed, words) {
  return words.selfcare
    .map((code) => [code, typed.one(`care.${code}`)])
    .filter(([, answer]) => answer)
    .map(([code, answer]) => (answer === "tried" ? { code } : { code, helped: answer === "helped" }));
}

// `yards` is true where lengths are typed in yards.
export function walkIn(pairs, { id, today, yards = false }) {
  const typed = new Typed(pairs);
  const pain = typed.one("pain");
  const walk = {
    id,
    pain,
    day: typed.one("date") || today,
    entered_day: today,
    walked_m: metresOf(typed.one("walked_m"), yards ? "yd" : "m"),
    walked_s: typed.seconds("walked_s"),
    method: typed.word("method"),
    aid: typed.word("aid"),
    stopped_for: typed.word("stopped_for"),
    conditions: typed.many("conditions"),
  };
  return told(pain === "none" ? walk : { ...walk, ...painIn(typed) });
}

function painIn(typed) {
  return {
    ...onsetIn(typed),
    severity: typed.number("severity"),
    still_there: typed.truth("still_there"),
    sites: typed.many("sites"),
    relief: reliefIn(typed),
  };
}

// How far before the pain: the measure that is chosen, and those kept from before.
function onsetIn(typed) {
  const chosen = typed.one("measure");
  const onset = {};
  if (!chosen || chosen === "unknown") return onset;
  for (const measure of new Set([chosen, ...(typed.many("kept") ?? [])])) {
    const text = typed.one(`far_${measure}`) || typed.one(`chip_${measure}`);
    if (measure === "min") onset.onset_s = secondsOf(text);
    if (LENGTHS.includes(measure)) onset.onset_m = metresOf(text, measure);
  }
  return onset;
}

function reliefIn(typed) {
  const names = [...typed.values.keys()].filter((name) => name.startsWith(RELIEF) && !RELIEF_TIMES.includes(name));
  return Object.fromEntries(names.map((name) => [name.slice(RELIEF.length), typed.one(name) === "helped"]));
}

// The controls without which an entry cannot be saved: which leg, which day.
export function wanting(kind, pairs, words) {
  const typed = new Typed(pairs);
  if (kind === "walk") return typed.one("pain") ? [] : ["pain"];
  const yes = words.spoken.filter((code) => typed.one(`q.${code}`) === "yes");
  const sides = yes.filter((code) => words.sided.includes(code) && !typed.one(`${code}.0.side`));
  const dates = yes.filter((code) => words.events.includes(code) && !typed.since(`${code}.0.date`, "2000-01-01"));
  return [...sides.map((code) => `${code}.0.side`), ...dates.map((code) => `${code}.0.date`)];
}
