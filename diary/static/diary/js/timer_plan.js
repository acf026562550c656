// The plan of a walking programme, for the timer: asked for where somebody answers, else as this phone kept it.

import { judgedOf, tables } from "./judged.js";
import { person, waiting } from "./outbox.js";
import { whose } from "./timer_store.js";

const KEPT = "walk-timer-plan-";

/** The plan { programme, minutes, how, held, … }; null without a programme, or where none was ever heard of. */
export async function planOf(address) {
  const place = `${KEPT}${await whose()}`;
  const text = await asked(address);
  if (text) localStorage.setItem(place, text);
  const plan = JSON.parse(localStorage.getItem(place) ?? "{}");
  if (!plan.programme) return null;
  return { ...plan, held: plan.held || ((await warnsHere(plan)) ? plan.warned : "") };
}

// Nothing where there is no network, or nobody signed in: then what was kept stands.
async function asked(address) {
  const ours = { credentials: "same-origin", cache: "no-store", redirect: "error", headers: { Accept: "application/json" } };
  const answer = await fetch(address, ours).catch(() => null);
  return answer?.ok ? answer.text() : "";
}

// Whether entries that wait on this phone say what must be looked at first, or could not be judged.
async function warnsHere({ pauses }) {
  const someone = await person();
  const entries = await waiting(someone?.account);
  if (!entries.length) return false;
  const found = judgedOf(await tables(), entries, someone);
  const signs = entries.flatMap(({ fields }) => fields).some(([name, value]) => value === "yes" && pauses.signs.includes(name));
  return signs || !found || found.some(({ id, urgency }) => pauses.urgencies.includes(urgency) && !pauses.but.includes(id));
}
