// On Today: a walk that is running, and timed walks that wait to be saved, as this phone knows them.

import { bouts, unsaved } from "./timer_outing.js";
import { planOf } from "./timer_plan.js";
import { settle } from "./timer_settling.js";
import { isSomeones, outings } from "./timer_store.js";

async function show() {
  const all = await outings();
  const running = all.some((outing) => !outing.ended && bouts(outing).length);
  const waiting = all.some((outing) => outing.ended && unsaved(outing).length);
  document.getElementById("walk-running").hidden = !running;
  document.getElementById("walk-waiting").hidden = running || !waiting;
  document.getElementById("walk-timer").hidden = running;
}

// A browser that keeps nothing has timed nothing either, nor has a phone on which nobody ever signed in.
if (globalThis.indexedDB && (await isSomeones())) {
  await show();
  await settle();
  await show();
  // The phone keeps the plan, so that a session is coached where there is no network.
  if (document.getElementById("programme-today")) await planOf("/programme/plan.json");
}
