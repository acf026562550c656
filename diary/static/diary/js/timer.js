// The walk timer's page: what a press does. Each press is on the disk before the screen changes.

import { distanceBetween } from "./distance.js";
import { newId } from "./timer_ids.js";
import * as kept from "./timer_outing.js";
import { follow, follows, stopFollowing } from "./timer_place.js";
import { draw, place, pressed, say, shown, sure } from "./timer_screen.js";
import { planOf } from "./timer_plan.js";
import { allWalked, changedIn, drawHeld, drawSession } from "./timer_session.js";
import { saveSession } from "./timer_saving.js";
import { answer, choices, choose, light } from "./timer_senses.js";
import { settle } from "./timer_settling.js";
import { changeOuting, fixesOf, forgetOuting, keepOuting, outings, whoseIsThePhone } from "./timer_store.js";
import { speakYards } from "./timer_words.js";

const TOO_SOON = 600;
let outing = null;
let others = [];
let anew = false;
let asked = false;
let plan = null;
let full = false;
let changed = -Infinity;

/** Reads what stands on the disk: another page may have written it. */
async function look() {
  const all = await outings();
  outing = all.find((one) => !one.ended) ?? null;
  others = all.filter((one) => one.ended);
  redraw();
}

function redraw() {
  const now = Date.now();
  const asks = Boolean(outing && kept.asksIfGone(outing, now));
  if (asks && !asked) {
    answer("ask");
    say("ask");
  }
  asked = asks;
  draw({ outing, others, anew, asks, now });
  drawSession({ outing, plan, now });
  keepAwake();
}

function keepAwake() {
  const runs = Boolean(outing?.presses.length);
  light(runs, (awake) => shown("light", outing?.presses.length ? (awake ? "light-on" : "light-off") : ""));
  if (runs && choices().place && !follows()) follow(outing.id, place);
  if (!runs || !choices().place) stopFollowing();
}

/** One change of the outing that stands on the disk, and then of the screen; `said` tells what was done, if it was. */
async function change(how, said) {
  let done = false;
  try {
    outing = await changeOuting(outing.id, (one) => {
      done = how(one) !== false;
      return done;
    });
  } catch (error) {
    say("failed");
    throw error;
  }
  changed = performance.now();
  if (done) said(outing);
  if (!outing || outing.ended) await look();
  else redraw();
  holdFocus();
  return done;
}

// The focus of a button that went away goes to the large one.
function holdFocus() {
  const lost = document.activeElement === document.body || document.activeElement.checkVisibility?.() === false;
  if (lost) document.getElementById("next").focus({ preventScroll: true });
}

/** The presses of an outing: a second one that follows at once is a trembling hand. */
async function press(kind, at = Date.now()) {
  if (performance.now() - changed < TOO_SOON) return;
  changed = performance.now();
  if (!outing) outing = await keepOuting({ ...kept.newOuting(newId()), ...(plan ? { session: plan } : {}) });
  anew = false;
  await change((one) => kept.press(one, kind, at, newId()), (one) => {
    answer(kind);
    say(`said-${kind}`, pressed(one));
  });
}

async function mend(number) {
  const told = ({ presses }) => say("said-mend", { press: presses[number].kind, at: presses[number].at });
  if (!(await change((one) => Boolean(one.presses[number]) && kept.mend(one, number), told))) say("said-least");
}

const undo = () => change(kept.undo, (one) => (answer("stop"), say(one.presses.length ? "said-undo" : "said-undo-all")));

/** The outing is over: its metres are worked out here, and the track stays here. */
async function finish() {
  const fixes = await fixesOf(outing.id);
  const metres = {};
  for (const bout of kept.bouts(outing).filter((one) => fixes.length && one.stop)) {
    const onset = bout.pain ? distanceBetween(fixes, bout.start, bout.pain) : null;
    metres[bout.id] = { walked: distanceBetween(fixes, bout.start, bout.stop), onset };
  }
  await change((one) => kept.end(one, Date.now()) && Object.assign(one, { metres }), () => say("said-end"));
  document.getElementById("check-title").focus();
}

async function throwAway() {
  if (!(await sure("throw-away"))) return;
  await forgetOuting(outing.id);
  say("said-thrown");
  await look();
}

async function startAnew() {
  const runs = Boolean(outing?.presses.length);
  const waiting = others.some((one) => kept.unsaved(one).length);
  if ((runs || waiting) && !(await sure(runs ? "start-anew" : "start-beside"))) return;
  if (runs) {
    if (["walking", "hurting"].includes(kept.phase(outing))) await change((one) => kept.press(one, "other", Date.now()), () => {});
    await finish();
  }
  anew = true;
  await look();
  document.getElementById("next").focus();
}

async function goOn(id) {
  if (outing?.presses.length) return;
  if (outing) await forgetOuting(outing.id);
  await changeOuting(id, (one) => Object.assign(one, { ended: null }));
  anew = false;
  await look();
  document.getElementById("next").focus();
}

/** All bouts of a session at once, with a network or without. */
async function saveAll({ outing: id }) {
  const session = others.find((one) => one.id === id);
  if (session) await saveSession(session, document.getElementById("timer").dataset);
}

const went = (minutes) => press("gone", Math.min(Date.now(), kept.bouts(outing).at(-1).stop + minutes * kept.MINUTE));

const DEEDS = {
  next: () => press(outing ? kept.next(outing) : "start"),
  press: ({ kind }) => press(kind),
  went: ({ minutes }) => went(Number(minutes)),
  mend: ({ place: number }) => mend(Number(number)),
  "go-on": ({ outing: id }) => goOn(id),
  check: finish,
  "throw-away": throwAway,
  "save-session": saveAll,
  "start-anew": startAnew,
  undo,
};

document.getElementById("timer").addEventListener("click", (event) => {
  const button = event.target.closest("button[data-does]");
  if (button) DEEDS[button.dataset.does]?.(button.dataset);
});

for (const box of document.querySelectorAll("#choices input")) {
  box.checked = choices()[box.name];
  box.addEventListener("change", () => {
    choose(box.name, box.checked);
    if (box.name === "place" && !box.checked) place("off");
    keepAwake();
  });
}

document.getElementById("waiting").addEventListener("change", ({ target }) => changedIn(target));

document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
window.addEventListener("pageshow", (event) => event.persisted && look());

try {
  const page = document.getElementById("timer").dataset;
  speakYards(page.person ? page.yards : (await whoseIsThePhone()).yards);
  const known = location.hash === "#session" ? await planOf(page.plan) : null;
  drawHeld(known);
  plan = known?.held ? null : known;
  anew = Boolean(plan);
  await look();
  document.getElementById("timer").hidden = false;
  setInterval(tick, 500);
  settle().then(look);
} catch (error) {
  document.getElementById("keeps-nothing").hidden = false;
  throw error;
} finally {
  document.getElementById("unscripted").hidden = true;
}

function tick() {
  const now = Date.now();
  if (!outing) return;
  if (kept.asksIfGone(outing, now) !== asked) redraw();
  else draw.figures({ outing, now });
  drawSession({ outing, plan, now });
  const walked = allWalked(outing, now);
  if (walked && !full) {
    answer("ask");
    say("session-all");
  }
  full = walked;
}
