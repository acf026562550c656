// What the rules say on this phone of the entries that wait here, and the cards that show it.

import { judge } from "./judge/judging.js";
import { checkinIn, walkIn } from "./judge/reading.js";
import { drawn, inARow } from "./words.js";

const RULES = "/offline/rules.json";
const AT_MOST_MS = 2_000;
const AT_ONCE = ["emergency", "today", "soon"];

let loading = null;

// The rules as data; null where they cannot be had in time.
export function tables() {
  loading ??= fetch(RULES, { credentials: "same-origin" }).then((answer) => answer.json());
  loading.catch(() => {
    loading = null;
  });
  const late = new Promise((go) => setTimeout(() => go(null), AT_MOST_MS));
  return Promise.race([loading.catch(() => null), late]);
}

// The person's local day of a moment.
export function localDay(zone, moment = new Date()) {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" };
  return new Intl.DateTimeFormat("en-CA", { ...parts, timeZone: zone || undefined }).format(moment);
}

// The findings that the entries raise, worst first; null where that could not be judged.
export function judgedOf(rules, entries, someone) {
  if (!rules) return null;
  try {
    const judged = (said) => judge(rules, diaryOf(said), localDay(someone.zone));
    const found = judged(entries.map((entry) => readOf(entry, rules.words, someone)));
    if (!entries.some(isBesideAnother)) return found;
    const both = judged(entries.flatMap((entry) => bothOf(entry, rules.words, someone)));
    return worstOf([...both, ...found, ...entries.flatMap((entry) => entry.more?.findings ?? [])], rules);
  } catch {
    return null;
  }
}

const diaryOf = (said) => ({ checkins: said.filter((one) => one.date), walks: said.filter((one) => one.pain) });

// Whether another version stands in the diary, and the person has not chosen yet.
export const isBesideAnother = (entry) => entry.state === "conflict";

// Until the person has chosen, what either says counts: see diary/versions.py.
function bothOf(entry, words, someone) {
  const mine = readOf(entry, words, someone);
  const other = isBesideAnother(entry) ? entry.more.beside : null;
  if (!other) return [mine];
  return entry.kind === "checkin" ? [other] : [mine, other];
}

// Each finding once, by its rule and leg.
function worstOf(findings, rules) {
  const found = new Map();
  for (const one of findings) if (!found.has(`${one.id} ${one.side}`)) found.set(`${one.id} ${one.side}`, one);
  const rank = (finding) => rules.urgencies.indexOf(finding.urgency);
  return [...found.values()].sort((one, other) => rank(one) - rank(other));
}

function readOf(entry, words, someone) {
  const today = localDay(someone.zone, new Date(entry.said_at));
  if (entry.kind === "checkin") return checkinIn(entry.fields, { day: entry.day, enteredDay: today, words });
  return walkIn(entry.fields, { id: entry.id, today, yards: someone.yards });
}

// Whether a finding rests on this entry.
export function restsOn(finding, entry) {
  return finding.evidence.includes(entry.kind === "checkin" ? `checkin:${entry.day}` : `walk:${entry.id}`);
}

export function cardsOf(findings, rules, someone, entries) {
  const from = entries.some(isBesideAnother) ? "both" : entries.length > 1 ? "together" : "alone";
  return findings.map((one) => cardOf(one, rules, someone, from));
}

function cardOf(finding, rules, someone, from) {
  const wording = rules.wordings[finding.id];
  const figures = figuresOf(finding, rules, someone);
  const [first, next] = parted(filled(wording.do, figures));
  const emergency = finding.urgency === "emergency";
  const card = drawn("phone-card", {
    urgency: rules.urgency_words[finding.urgency],
    headline: filled(wording.headline, figures),
    first,
    next: next || null,
    number: someone.number,
    why: filled(wording.why, figures),
    source: wording.source,
    ...Object.fromEntries(["alone", "together", "both"].filter((name) => name !== from).map((name) => [name, null])),
    ...(emergency ? {} : { call: null }),
    ...(emergency && !someone.number_is_known ? {} : { "own-number": null }),
  });
  card.querySelector(".finding").classList.add(finding.urgency);
  card.querySelector(".tier").classList.add(finding.urgency);
  card.querySelector('[data-at="mark"]').append(drawn(`mark-${AT_ONCE.includes(finding.urgency) ? finding.urgency : "routine"}`));
  card.querySelector('[data-at="call"]')?.setAttribute("href", `tel:${someone.number}`);
  return card;
}

function figuresOf(finding, rules, someone) {
  const codes = (finding.figures.signs ?? "").split(",").filter(Boolean);
  return {
    signs: inARow(codes.map((code) => rules.sign_words[code])),
    leg: rules.leg_words[finding.side ?? ""],
    emergency_number: someone.number_is_known ? someone.number : rules.your_number,
  };
}

const filled = (template, figures) => template.replace(/\{(\w+)\}/g, (_, name) => figures[name] ?? "…").trim();

// The first sentence of what to do, and those after it.
function parted(text) {
  const at = text.indexOf(". ");
  return at < 0 ? [text, ""] : [text.slice(0, at + 1), text.slice(at + 2)];
}
