// What waits on this phone, shown in Today, on the way out and at the way in.

import { cardsOf, isBesideAnother, judgedOf, localDay, tables } from "./judged.js";
import { WAITS, person, unasked, waiting } from "./outbox.js";
import { addressOf } from "./refill.js";
import { ago, counted, dayWords, drawn, inARow, sentence } from "./words.js";

// The place of the entry about which the person is asked whether it may be thrown away.
let asked = null;

export function askAbout(place) {
  asked = place;
  return showUnsent();
}

// Draws it anew; `state` is how the last sending ended.
export async function showUnsent(state = "") {
  const someone = await person();
  const entries = await waiting(someone?.account);
  noteThatSomeWait(entries.length);
  const rules = entries.length ? await tables() : null;
  const answers = document.activeElement?.closest("[data-asks]");
  for (const old of document.querySelectorAll("[data-unsent], [data-list-unsent] > .of-phone")) old.remove();
  const list = document.querySelector("[data-list-unsent]");
  if (list && entries.length) list.prepend(...cardsFor(entries, rules, someone), listOf(entries, state, someone));
  fillWith("[data-warn-unsent]", entries.length && drawn("leaving", { count: counted("unsent", entries.length) }));
  const sends = counted("signIn", entries.length);
  fillWith("[data-count-unsent]", entries.length && drawn("sign-in-first", { count: sends }));
  if (answers) document.querySelector("[data-asks]")?.focus();
}

function noteThatSomeWait(count) {
  if (count) localStorage.setItem(WAITS, "yes");
  else localStorage.removeItem(WAITS);
}

function fillWith(place, content) {
  document.querySelector(place)?.replaceChildren(...(content ? [content] : []));
}

function cardsFor(entries, rules, someone) {
  const findings = judgedOf(rules, entries, someone);
  const cards = findings ? cardsOf(findings, rules, someone, entries) : [drawn("not-judged")];
  for (const card of cards) card.firstElementChild.classList.add("of-phone");
  return entries.some(isBesideAnother) ? cards.filter(isNotToldYet) : cards;
}

// Beside another version, what the diary's own raises is told by the page already.
function isNotToldYet(card) {
  const told = [...document.querySelectorAll(".finding h2, .finding .fold-words")].map((words) => words.textContent);
  return !told.includes(card.querySelector("h2")?.textContent);
}

function listOf(entries, state, someone) {
  const oldest = entries.map((entry) => entry.said_at).sort()[0];
  const box = drawn("unsent", { count: counted("unsent", entries.length), age: ago(oldest), state: stateWords(state, entries) });
  if (entries.length === 1) box.querySelector('[data-at="age"]').remove();
  if (!unasked(entries).length) box.querySelector("[data-send-now]").remove();
  box.querySelector("ul").append(...entries.map((entry) => lineOf(entry, someone)));
  return box;
}

function stateWords(state, entries) {
  if (state === "signed_out") return counted("signIn", entries.length);
  return state === "no_network" ? sentence("noNetwork") : "";
}

function lineOf(entry, someone) {
  const texts = { kind: kindWords(entry, someone), age: ago(entry.said_at), ...entry.more, faults: entry.more?.faults?.join(" ") };
  const line = drawn({ conflict: "unsent-conflict", faults: "unsent-faults" }[entry.state] ?? "unsent-entry", texts);
  line.firstElementChild.dataset.place = entry.place;
  if (entry.place === asked) line.querySelector(".buttons").replaceWith(drawn("throw-away"));
  const again = line.querySelector('[data-at="again"]');
  if (again) {
    again.textContent = sentence(entry.state === "faults" ? "again" : "change");
    again.href = addressOf({ ...entry, painless: isPainless(entry) }, { walk: sentence("walk"), painless: sentence("painless") });
  }
  return line;
}

// What it is, and of which day if not of today.
function kindWords(entry, someone) {
  const kind = isTap(entry) ? tapWords(entry) : [sentence({ checkin: "kindCheckin", walk: isPainless(entry) ? "kindPainless" : "kindWalk" }[entry.kind])];
  const day = entry.day ?? said(entry, "date");
  return inARow(day && day !== localDay(someone.zone) ? [...kind, dayWords(day)] : kind);
}

// What one tap said, or two.
function tapWords(entry) {
  const reason = said(entry, "no_walk");
  const walk = reason ? [sentence("kindNoWalk", sentence(`reason${reason[0].toUpperCase()}${reason.slice(1)}`))] : [];
  return said(entry, "new") ? [...walk, sentence("kindNothing")] : walk;
}

const said = (entry, name) => entry.fields.find(([each]) => each === name)?.[1];
const isTap = (entry) => said(entry, "tap") !== undefined;

const isPainless = (entry) => said(entry, "pain") === "none";
