// Answers the questions about walks.

import { NO, legsOf, spoke, yes } from "./answers.js";

export const ABOUT_WALKS = {
  SuddenlyShorter: suddenlyShorter,
  NewPainSoonAfterStart: newPainSoonAfterStart,
  PainfulWalks: painfulWalks,
  PainStayed: painStayed,
  DaysWithoutWalking: daysWithoutWalking,
  PainUp: painUp,
  ChestStopped: (_, { known, day }) => saidIfAny(known.walksOf(day, 0).filter((walk) => walk.stopped_for === "chest")),
};

function said(walks) {
  const legs = walks.reduce((all, walk) => all | legsOf(walk.pain), 0);
  return yes(legs, walks.map((walk) => spoke("walk", `walk:${walk.id}`, walk.day, null, walk.severity || 0)));
}

const saidIfAny = (walks) => (walks.length ? said(walks) : NO);

const painful = (walks) => walks.filter((walk) => walk.pain !== "none");

// How far a walk went until the pain, each in the series it belongs to.
function reaches(walk, { harder }) {
  const conditions = walk.conditions ?? [];
  if (conditions.includes("cycle")) return [];
  const kind = [walk.method, walk.aid !== undefined, conditions.some((code) => harder.includes(code))];
  const hurt = walk.pain !== "none";
  const reached = [
    ["m", hurt ? walk.onset_m : walk.walked_m],
    ["s", hurt ? walk.onset_s : walk.walked_s],
  ];
  return reached
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [JSON.stringify([name, ...kind]), value]);
}

function suddenlyShorter(question, { known, day }) {
  const lately = new Map();
  const before = new Map();
  const first = day - question.days + 1;
  for (const walk of known.walksOf(day, known.tables.numbers.longest_look_back)) {
    for (const [series, reached] of reaches(walk, known.tables.words)) {
      const side = walk.day >= first ? lately : before;
      side.set(series, [...(side.get(series) ?? []), [walk, reached]]);
    }
  }
  for (const [series, walks] of lately) {
    const own = (before.get(series) ?? []).slice(-question.baseline);
    const low = lowOf(walks.slice(-question.of), own, question, known.tables.numbers);
    if (low.length >= question.low) return said(low);
  }
  return NO;
}

// The painful walks that ended far under the own median, for this person.
function lowOf(walks, own, question, numbers) {
  if (own.length < question.at_least) return [];
  const logs = own.filter(([walk]) => walk.pain !== "none").map(([, reached]) => Math.log(Math.max(reached, 1)));
  const share = Math.exp(-question.spreads * ownSpread([logs], numbers.usual_log_spread, numbers));
  const limit = median(own.map(([, reached]) => reached)) * Math.min(question.percent / 100, share);
  return walks.filter(([walk, reached]) => walk.pain !== "none" && reached < limit).map(([walk]) => walk);
}

function newPainSoonAfterStart(question, moment, ask) {
  const { known, day } = moment;
  const away = known.tables.words.not_the_muscle;
  const walks = known.walksOf(day, known.tables.numbers.longest_look_back);
  const sore = painful(walks).filter((walk) => !walk.sites?.length || walk.sites.some((site) => !away.includes(site)));
  if (!sore.length || !isYoung(sore[0], walks, question, moment, ask)) return NO;
  const short = sore.filter((walk) => walk.day >= day - question.days && isShort(walk, question));
  return short.length >= question.walks ? said(short) : NO;
}

const isShort = (walk, question) => walk.onset_m < question.metres || walk.onset_s < question.seconds;

// Whether the pain is new: walks without it came before, or a check-in dates it.
function isYoung(first, walks, question, moment, ask) {
  const without = walks.filter((walk) => walk.pain === "none" && walk.day < first.day).length;
  if (without >= question.without && moment.day - first.day <= question.days) return true;
  return Boolean(ask(moment.known.tables.dated_pain_on_walking, moment).truth);
}

function painfulWalks(question, { known, day }) {
  const sore = painful(known.walksOf(day, question.days - 1));
  return new Set(sore.map((walk) => walk.day)).size >= question.on_days ? said(sore) : NO;
}

function painStayed(_, { known, day }) {
  const walks = painful(known.walksOf(day, known.terms.recent_days));
  const severe = walks.filter((walk) => (walk.severity || 0) >= known.terms.severe_pain);
  return saidIfAny(severe.filter((walk) => walk.still_there || nothingHelped(walk.relief ?? {})));
}

// All that was tried failed, and more was tried than standing still.
function nothingHelped(tried) {
  if (Object.values(tried).some(Boolean)) return false;
  return Object.keys(tried).some((code) => !["stand_still", "walk_on"].includes(code));
}

function daysWithoutWalking(question, { known, day }) {
  const kept = known.checkinsOf(day, question.days - 1).filter((checkin) => checkin.no_walk === "leg");
  if (kept.length < question.count) return NO;
  return yes(0, kept.map((checkin) => spoke("no_walk", `checkin:${checkin.date}`, checkin.day)));
}

function painUp(question, { known, day }) {
  const first = day - question.days + 1;
  const walks = painful(known.walksOf(day, question.days + question.before - 1));
  const told = walks.filter((walk) => walk.severity !== undefined);
  const lately = told.filter((walk) => walk.day >= first);
  const now = lately.map((walk) => walk.severity);
  const before = told.filter((walk) => walk.day < first).map((walk) => walk.severity);
  if (Math.min(now.length, before.length) < question.walks) return NO;
  const { numbers } = known.tables;
  const spread = ownSpread([now, before], numbers.usual_pain_spread, numbers);
  const error = spread * Math.sqrt(1 / now.length + 1 / before.length);
  return mean(now) - mean(before) >= Math.max(question.points, question.errors * error) ? said(lately) : NO;
}

// The standard deviation within the groups, pooled and shrunk towards the usual one.
function ownSpread(groups, usual, { spread_weight: weight }) {
  const full = groups.filter((group) => group.length);
  const squares = sum(full.flatMap((group) => group.map((value) => (value - mean(group)) ** 2)));
  const freedom = sum(full.map((group) => group.length - 1));
  return Math.sqrt((weight * usual ** 2 + squares) / (weight + freedom));
}

const sum = (values) => values.reduce((all, value) => all + value, 0);

const mean = (values) => sum(values) / values.length;

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
