// What becomes of timed walks after their form was sent: handed over, known to the diary, and then forgotten here.

import { changeOuting, forgetOuting, outings } from "./timer_store.js";
import { bouts } from "./timer_outing.js";

const SENT = "timed-walk-sent";
const DAY = 86400000;
const SOON = 120000;

/** The one place where a timed walk leaves the phone: its form is being sent, by this page or by an outbox. */
export function noteSending(key) {
  sessionStorage.setItem(SENT, key);
}

/** The form stands there again: it was not taken, or the person wants to look once more. */
export async function noteNotSent(key) {
  if (sessionStorage.getItem(SENT) === key) sessionStorage.removeItem(SENT);
  await mark(key, null);
}

/** Another page has come after the form: the walk is handed over. What the diary holds is forgotten here. */
export async function settle() {
  const key = sessionStorage.getItem(SENT);
  if (key) await mark(key, Date.now());
  sessionStorage.removeItem(SENT);
  const waiting = (await outings()).filter((outing) => Object.values(outing.handed).some(Boolean));
  if (!waiting.length || !navigator.onLine) return;
  const held = await heldByTheDiary(waiting[0].presses[0].at);
  if (held) for (const outing of waiting) await compare(outing, held);
}

async function mark(key, at) {
  const outing = (await outings()).find((one) => bouts(one).some((bout) => bout.id === key));
  if (outing) await changeOuting(outing.id, (one) => { one.handed[key] = at; });
}

// The ids of all walks that the diary has heard of since then, removed ones among them; null if it cannot be asked.
async function heldByTheDiary(since) {
  try {
    const from = encodeURIComponent(new Date(since - DAY).toISOString());
    const answer = await fetch(`/api/v1/walks/?limit=200&since=${from}`, { headers: { Accept: "application/json" } });
    return answer.ok ? new Set((await answer.json()).results.map((row) => row.id)) : null;
  } catch {
    return null;
  }
}

// An outing that is all held goes; a walk that was handed over and never came is to be saved again.
async function compare(outing, held) {
  const told = bouts(outing).filter((bout) => bout.stop);
  if (outing.ended && told.every((bout) => held.has(bout.id))) return forgetOuting(outing.id);
  return changeOuting(outing.id, (one) => {
    for (const { id } of told) {
      one.held[id] = held.has(id);
      if (one.handed[id] && !held.has(id) && Date.now() - one.handed[id] > SOON) one.handed[id] = null;
    }
  });
}
