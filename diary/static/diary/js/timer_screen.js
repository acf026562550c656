// What the walk timer shows and says. It changes nothing that is kept.

import { bouts, next, phase, unsaved } from "./timer_outing.js";
import { asSession, drawSessionCard } from "./timer_session.js";
import { boutLine, clock, dayOf, lasting, metresLine, own, timeOfDay, unitWord, word } from "./timer_words.js";

const part = (id) => document.getElementById(id);

/** Says one thing to a screen reader, and shows it. */
export function say(name, places = {}) {
  const said = { ...places };
  if (said.press) said.press = word(`press-${said.press}`);
  if (said.at) said.at = timeOfDay(said.at);
  part("said").textContent = word(name, said);
}

/** Shows a word in its place, or hides the place. */
export function shown(id, name, places) {
  part(id).hidden = !name;
  part(id).textContent = name ? word(name, places) : "";
}

/** What a press may tell of its bout. */
export function pressed(outing) {
  const bout = bouts(outing).at(-1);
  const known = bout.pain ? lasting(bout.pain - bout.start) : "";
  return {
    onset: known,
    walked: bout.stop ? lasting(bout.stop - bout.start) : "",
    relief: bout.gone ? lasting(bout.gone - bout.stop) : "",
  };
}

/** How well the phone knows where it is: shown each time, said when it changes. */
export function place(state) {
  const accuracy = own(Math.ceil(state.accuracy));
  const name = state.accuracy >= 0 ? (Math.ceil(state.accuracy) > 40 ? "place-poor" : "place-good") : `place-${state}`;
  shown("place", state === "off" ? "" : name, { accuracy, unit: unitWord() });
  if (part("place").dataset.state !== name) part("place-said").textContent = part("place").textContent;
  part("place").dataset.state = name;
  part("place").dataset.fixes = Number(part("place").dataset.fixes ?? 0) + (state.accuracy >= 0 ? 1 : 0);
}

/** Asks in a dialog; true if the person is sure. */
export function sure(name) {
  const dialog = part("sure");
  part("sure-title").textContent = word(`${name}-title`);
  part("sure-text").textContent = word(`${name}-text`);
  part("sure-yes").textContent = word(`${name}-yes`);
  part("sure-no").textContent = word(`${name}-no`);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}

for (const [id, value] of [["sure-yes", "yes"], ["sure-no", "no"]]) {
  part(id).addEventListener("click", () => part("sure").close(value));
}

/** The whole page as things stand. */
export function draw({ outing, others, anew, asks, now }) {
  const waiting = others.filter((one) => bouts(one).some((bout) => bout.stop));
  const state = outing ? phase(outing) : "ready";
  part("run").hidden = !outing && !anew && waiting.length > 0;
  part("check").hidden = Boolean(outing?.presses.length) || !waiting.length;
  part("next").textContent = word(`next-${outing ? next(outing) : "start"}${state === "rested" ? "-again" : ""}`);
  part("asks").hidden = !asks;
  part("undo").hidden = !outing?.before.length;
  for (const button of document.querySelectorAll("[data-when]")) button.hidden = !button.dataset.when.split(" ").includes(state);
  drawPresses(outing);
  drawWaiting(waiting, Boolean(outing?.presses.length));
  draw.figures({ outing, now });
}

draw.figures = ({ outing, now }) => {
  const bout = outing ? bouts(outing).at(-1) : null;
  const state = outing ? phase(outing) : "ready";
  const painless = state === "rested" && !bout.gone ? "-painless" : "";
  part("doing").textContent = word(`doing-${state}${painless}`, bout ? pressed(outing) : {});
  part("figure").textContent = clock(bout ? now - (bout.stop ?? bout.start) : 0);
  part("figure").classList.toggle("long", part("figure").textContent.length > 5);
};

function drawPresses(outing) {
  const presses = outing?.presses ?? [];
  part("pressed").hidden = !presses.length;
  const focused = document.activeElement?.dataset.place;
  const rows = presses.map(({ kind, at }, number) => {
    const row = part("a-press").content.firstElementChild.cloneNode(true);
    const what = word(`press-${kind}`);
    row.querySelector(".entry-what").textContent = what;
    row.querySelector(".entry-when").textContent = timeOfDay(at);
    const button = row.querySelector("button");
    button.dataset.place = number;
    button.setAttribute("aria-label", `${button.textContent}: ${what}`);
    return row;
  });
  part("presses").replaceChildren(...rows.reverse());
  if (focused) part("presses").querySelector(`[data-place="${focused}"]`)?.focus();
}

function drawWaiting(waiting, runs) {
  part("check-how").hidden = waiting.every(asSession);
  part("waiting").replaceChildren(...waiting.map((outing) => (asSession(outing) ? drawSessionCard : drawOuting)(outing, runs)));
}

function drawOuting(outing, runs) {
  const card = part("an-outing").content.firstElementChild.cloneNode(true);
  card.querySelector("h3").textContent = dayOf(outing.presses[0].at);
  card.querySelector("ol").replaceChildren(...bouts(outing).filter((bout) => bout.stop).map((bout) => drawBout(outing, bout)));
  const button = card.querySelector("button");
  button.dataset.outing = outing.id;
  button.hidden = runs || unsaved(outing).length < bouts(outing).length;
  return card;
}

function drawBout(outing, bout) {
  const row = part("a-bout").content.firstElementChild.cloneNode(true);
  const held = Boolean(outing.held[bout.id]);
  const handed = held || Boolean(outing.handed[bout.id]);
  const [time, line, metres] = ["time", "line", "metres"].map((name) => row.querySelector(`.bout-${name}`));
  time.textContent = timeOfDay(bout.start);
  line.textContent = boutLine(bout);
  metres.textContent = metresLine(outing.metres[bout.id]);
  metres.hidden = !metres.textContent;
  const link = row.querySelector("a");
  const { form, painless, edit } = part("timer").dataset;
  link.href = held ? edit.replace("KEY", bout.id) : `${bout.pain ? form : painless}#timed-${bout.id}`;
  link.firstElementChild.textContent = word(handed ? "look-again" : "check-bout");
  link.classList.toggle("quiet", handed);
  row.querySelector(".bout-handed").textContent = handed ? word(held ? "held" : "handed") : "";
  row.querySelector(".bout-handed").hidden = !handed;
  return row;
}
