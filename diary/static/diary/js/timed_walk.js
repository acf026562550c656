// The walk form of a bout that was timed: its figures are put in on the phone, never through the address.

import { noteNotSent, noteSending } from "./timer_settling.js";
import { bouts } from "./timer_outing.js";
import { outings, whoseIsThePhone } from "./timer_store.js";
import { boutLine, metresLine, minutes, own, speakYards, word } from "./timer_words.js";

const form = document.querySelector("form.form");
const timed = document.getElementById("timed");
const key = location.hash.startsWith("#timed-") ? location.hash.slice("#timed-".length) : "";

if (key) await open();

async function open() {
  timed.hidden = false;
  speakYards(timed.dataset.yards);
  await noteNotSent(key);
  const outing = (await outings()).find((one) => bouts(one).some((bout) => bout.id === key));
  const bout = outing && bouts(outing).find((one) => one.id === key);
  timed.querySelector("p").textContent = bout ? `${boutLine(bout)} ${metresLine(outing.metres[key])}` : word("not-here");
  if (!bout) return;
  form.addEventListener("submit", () => noteSending(key));
  const isNew = form.elements.key.value !== key;
  if (isNew) fill(outing, bout, timed.dataset.zone || (await whoseIsThePhone()).zone);
}

function fill(outing, bout, zone) {
  form.elements.key.value = key;
  form.elements.outing.value = outing.id;
  when(bout.start, zone);
  put("walked_s", minutes(bout.stop - bout.start));
  pick("method", "timer");
  if (bout.why === "arrived") pick("stopped_for", "arrived");
  if (bout.pain) fillPain(bout);
  fillMetres(outing.metres[key]);
  form.querySelector("details.more").open = true;
  form.dataset.filled = "yes";
}

function fillPain(bout) {
  pick("measure", "min");
  put("far_min", minutes(bout.pain - bout.start));
  if (bout.why === "stop") {
    pick("had_to_stop", "yes");
    pick("stopped_for", "leg");
  }
  if (bout.gone) {
    pick("relief_span", "exact");
    put("relief_exact", minutes(bout.gone - bout.stop));
  } else if (bout.still) pick("still_there", "yes");
}

// Metres of a poor track are shown above the form, and not put in.
function fillMetres(metres) {
  if (!metres?.walked || metres.walked.poor) return;
  put("walked_m", `${own(metres.walked.metres)}`);
  if (metres.onset && !metres.onset.poor) {
    const unit = timed.dataset.yards ? "yd" : "m";
    keep(unit);
    put(`far_${unit}`, `${own(metres.onset.metres)}`);
  }
  put("note", metresLine(metres));
}

function keep(unit) {
  const part = form.querySelector(`.far-${unit}`);
  const kept = Object.assign(document.createElement("input"), { type: "hidden", name: "kept", value: unit });
  part.classList.add("kept");
  part.prepend(kept);
}

// Date and time as the person's own zone writes them, to the second.
function when(at, zone) {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(at).split(" ");
  form.elements.time.step = 1;
  put("date", parts[0]);
  put("time", parts[1]);
}

function put(name, value) {
  if (form.elements[name]) form.elements[name].value = value;
}

function pick(name, value) {
  const choice = form.querySelector(`input[name="${name}"][value="${value}"]`);
  if (choice) choice.checked = true;
}
