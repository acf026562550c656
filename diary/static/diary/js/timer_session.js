// A session of a walking programme on the timer's page: what it asks for, what is walked of it, what was hard.

import { bouts, phase, unsaved } from "./timer_outing.js";
import { changeOuting } from "./timer_store.js";
import { boutLine, dayOf, lasting, metresLine, timeOfDay, word } from "./timer_words.js";

const part = (id) => document.getElementById(id);
const MINUTE = 60_000;

/** True of an outing that is saved as a session: none of its bouts was saved by itself. */
export const asSession = (outing) => Boolean(outing.session) && unsaved(outing).length === bouts(outing).filter((bout) => bout.stop).length;

/** Milliseconds walked in an outing, the rests not counted. */
export function walked(outing, now) {
  return bouts(outing).reduce((all, bout) => all + Math.max(0, (bout.stop ?? now) - bout.start), 0);
}

/** What was walked of this session before this outing, on the day of the plan. */
function before(session, now) {
  const today = new Date(now).toLocaleDateString("sv-SE");
  return session.day === today ? session.walked_s * 1000 : 0;
}

/** True once the minutes that were planned are walked. */
export function allWalked(outing, now) {
  const { session } = outing;
  return Boolean(session) && before(session, now) + walked(outing, now) >= session.minutes * MINUTE;
}

/** Why no session can begin; hidden where one can. */
export function drawHeld(plan) {
  part("session-held").hidden = !plan?.held;
  part("session-held").textContent = plan?.held ?? "";
}

/** What the session asks for, above the figures; hidden on any other walk. */
export function drawSession({ outing, plan, now }) {
  const session = outing?.presses.length ? outing.session : plan;
  part("session").hidden = !session;
  part("session-stop").hidden = !session;
  part("run").classList.toggle("in-session", Boolean(session));
  if (!session) return;
  const done = before(session, now) + (outing ? walked(outing, now) : 0);
  put("session-how", session.how);
  put("session-done", word("session-done", { done: Math.floor(done / MINUTE), planned: session.minutes }));
  if (outing && phase(outing) === "hurting") put("next", word("next-session-stop", { stop: session.stop }));
}

function put(id, text) {
  if (part(id).textContent !== text) part(id).textContent = text;
}

/** The level of pain at which a bout ended: as it was chosen, else what the way it ended says. */
export function levelOf(outing, bout) {
  const { stop_at: stopAt, levels } = outing.session;
  const chosen = outing.levels?.[bout.id];
  if (chosen !== undefined) return chosen;
  if (!bout.pain) return `${levels[0][0]}`;
  return bout.why === "stop" ? `${stopAt}` : "";
}

/** A session that ended, to be looked at and saved with one press. */
export function drawSessionCard(outing, runs) {
  const card = part("a-session").content.firstElementChild.cloneNode(true);
  const ended = bouts(outing).filter((bout) => bout.stop);
  card.dataset.outing = outing.id;
  card.querySelector("h3").textContent = dayOf(outing.presses[0].at);
  card.querySelector(".session-sum").textContent = word("session-sum", { done: lasting(walked(outing, outing.ended)) });
  card.querySelector(".session-legs").hidden = !ended.some((bout) => bout.pain);
  for (const leg of card.querySelectorAll('[name="leg"]')) leg.checked = leg.value === outing.leg;
  card.querySelector("ol").replaceChildren(...ended.map((bout) => drawBout(outing, bout)));
  for (const button of card.querySelectorAll("button")) button.dataset.outing = outing.id;
  card.querySelector('[data-does="go-on"]').hidden = runs;
  return card;
}

function drawBout(outing, bout) {
  const row = part("a-session-bout").content.firstElementChild.cloneNode(true);
  row.querySelector(".bout-time").textContent = timeOfDay(bout.start);
  row.querySelector(".bout-line").textContent = boutLine(bout);
  row.querySelector(".bout-metres").textContent = metresLine(outing.metres[bout.id]);
  row.querySelector(".bout-metres").hidden = !metresLine(outing.metres[bout.id]);
  const select = row.querySelector("select");
  select.id = `level-${bout.id}`;
  select.dataset.bout = bout.id;
  row.querySelector("label").htmlFor = select.id;
  select.append(...outing.session.levels.map(([level, words]) => new Option(words, level)));
  select.value = levelOf(outing, bout);
  return row;
}

/** What was chosen on the card is on the disk at once. */
export async function changedIn(control) {
  const id = control.closest(".session-card")?.dataset.outing;
  if (!id) return;
  await changeOuting(id, (one) => {
    if (control.name === "leg") one.leg = control.value;
    if (control.dataset.bout) one.levels = { ...one.levels, [control.dataset.bout]: control.value };
  });
}
