// The clock of the six-minute walk: it goes by the phone's own time, so that a dark screen loses nothing.

import { answer, light } from "./timer_senses.js";

const SIX = 360_000;
const words = new Map([...document.querySelectorAll("#six-words")].flatMap((part) => [...part.content.children]).map((part) => [part.dataset.word, part.textContent]));
const part = (id) => document.getElementById(`six-${id}`);
let began = null;
let told = 6;

function tick() {
  if (began === null) return;
  const left = Math.max(0, SIX - (Date.now() - began));
  const seconds = Math.ceil(left / 1000);
  part("clock").textContent = `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
  const minutes = Math.ceil(left / 60_000);
  if (minutes < told && left) say(minutes === 1 ? words.get("minute") : words.get("minutes").replace("{number}", minutes), "start");
  told = minutes;
  if (!left) stop();
}

function say(text, kind) {
  part("said").textContent = text;
  answer(kind);
}

function stop() {
  began = null;
  say(words.get("stop"), "ask");
  part("start").hidden = false;
  part("start").textContent = words.get("again");
  light(false, () => {});
  document.getElementById("six-metres").focus({ preventScroll: true });
}

if (part("start")) {
  part("start").addEventListener("click", () => {
    began = Date.now();
    told = 6;
    part("start").hidden = true;
    part("said").textContent = "";
    answer("start");
    light(true, () => {});
    tick();
  });
  document.getElementById("six").hidden = false;
  setInterval(tick, 250);
}
