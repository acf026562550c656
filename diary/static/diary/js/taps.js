// Answers of one tap: why there was no walk today, and nothing to report. Each is written into the
// outbox before anything is sent, into the day's own entry where one waits there already.

import { awaited, drain } from "./drain.js";
import { judgedOf, localDay, tables } from "./judged.js";
import { WAITS, keep, person, waiting } from "./outbox.js";
import { askForSync, leave, notWritten, pass, tooLate } from "./saving.js";
import { showUnsent } from "./unsent.js";
import { account } from "./words.js";

const SAYS_HOW_IT_IS = /^(q|none|care|calf|new|note)(\.|$)/;

export function watchTaps() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.tap || form.dataset.passing) return;
    event.preventDefault();
    if (form.dataset.saving) return;
    form.dataset.saving = "yes";
    try {
      await tap(form, event.submitter);
    } catch {
      await pass(form, event.submitter);
    } finally {
      delete form.dataset.saving;
    }
  });
}

async function tap(form, submitter) {
  const someone = await person();
  if (!someone || (account && account !== someone.account)) return notWritten(form, submitter);
  const entry = await keep(await entryWith(tapIn(form, submitter), someone));
  localStorage.setItem(WAITS, "yes");
  awaited.add(entry.id);
  try {
    await sendOrShow(entry, someone);
  } finally {
    awaited.delete(entry.id);
  }
}

// What the tap says, by the names of the form of the day.
function tapIn(form, submitter) {
  const { tap: name } = form.dataset;
  const writer = form.elements.entered_by?.value;
  const said = name === "nothing" ? [["new", "no"]] : [[name, submitter.value]];
  return [["tap", name], ...said, ...(writer ? [["entered_by", writer]] : [])];
}

// What waits of this day stays beside it. The form of the day stays a form: it says all that it asks.
async function entryWith(said, someone) {
  const day = localDay(someone.zone);
  const waits = (await waiting(someone.account)).find((entry) => entry.kind === "checkin" && entry.day === day && !entry.state);
  const said_at = new Date().toISOString();
  if (!waits) return { account: someone.account, id: crypto.randomUUID(), kind: "checkin", day, fields: said, said_at };
  const isTap = waits.fields.some(([name]) => name === "tap");
  const answered = waits.fields.some(([name]) => SAYS_HOW_IT_IS.test(name));
  const news = said.filter(([name]) => (name !== "tap" || isTap) && !(name === "new" && answered));
  const names = new Set(news.map(([name]) => name));
  return { ...waits, fields: [...waits.fields.filter(([name]) => !names.has(name)), ...news], said_at };
}

async function sendOrShow(entry, someone) {
  const sending = drain({ quietly: false });
  const first = navigator.onLine ? await Promise.race([sending, tooLate()]) : null;
  if (first && wentOn(first, entry)) return;
  askForSync();
  dispatchEvent(new Event("unsent"));
  if (await asksForMore(entry, someone)) return leave("/checkin/?full=1#group-breath");
  if (!document.querySelector("[data-list-unsent]")) return leave("/");
  await showUnsent(first?.state ?? (navigator.onLine ? "" : "no_network"));
  showWhatWaits();
  wentOn(await sending, entry);
}

// Goes where the answer leads; false if the entry still waits.
function wentOn(result, entry) {
  const answer = result.answers.get(entry.id);
  return answer?.state === "saved" ? leave(answer.to) : false;
}

// Who stayed in for their breath is asked about it at once, unless something more urgent is told.
async function asksForMore({ fields, id }, someone) {
  if (!fields.some(([name, value]) => name === "no_walk" && value === "breath")) return false;
  const entries = await waiting(someone.account);
  const found = judgedOf(await tables(), entries, someone);
  return entries.some((one) => one.id === id) && !found?.some(({ urgency }) => urgency === "emergency");
}

function showWhatWaits() {
  const box = document.querySelector(".finding.of-phone, [data-unsent]");
  box?.scrollIntoView({ block: "start" });
  const title = box?.querySelector("h2");
  title?.setAttribute("tabindex", "-1");
  title?.focus({ preventScroll: true });
}
