// Which entry of the outbox a form writes; a form about an entry that waits shows what was typed.

import { person, waiting } from "./outbox.js";
import { localDay } from "./judged.js";

const REDO = "calf-diary-redo";
const AGAIN = "#again-";

// The server asks again about this entry: the page that comes writes the same one.
export const redo = (id) => sessionStorage.setItem(REDO, id);

export function entryIdOf(form) {
  if (form.elements.key) return (form.elements.key.value ||= crypto.randomUUID());
  return (form.dataset.entry ||= crypto.randomUUID());
}

export async function refillForm() {
  const form = document.querySelector("form[data-outbox]");
  if (!form) return;
  const asked = sessionStorage.getItem(REDO);
  sessionStorage.removeItem(REDO);
  if (asked && form.querySelector("#errors")) {
    if (!form.elements.key) form.dataset.entry = asked;
    return;
  }
  const entry = await entryFor(form);
  if (entry) refill(form, entry);
}

// The entry that the address names, or the one about the same day.
async function entryFor(form) {
  const someone = await person();
  const entries = await waiting(someone?.account);
  if (location.hash.startsWith(AGAIN)) return entries.find(({ place }) => `${AGAIN}${place}` === location.hash);
  if (form.dataset.outbox !== "checkin" || form.elements.etag) return undefined;
  const day = form.dataset.day ?? localDay(someone?.zone);
  return entries.find((entry) => entry.kind === "checkin" && entry.day === day && !entry.state);
}

function refill(form, entry) {
  const said = new Map();
  for (const [name, value] of entry.fields) said.set(name, [...(said.get(name) ?? []), value]);
  if (said.has("full") && !form.elements.full) return location.replace(`?full=1&all=1${location.hash}`);
  if (form.elements.key) form.elements.key.value = entry.id;
  if (form.elements.etag) form.elements.etag.value = entry.etag ?? "";
  form.dataset.entry = entry.id;
  for (const [name, values] of said) if (name !== "key" && !set(form, name, values)) carry(form, name, values);
}

// Puts values into the controls of a name; false if the page has none for them.
function set(form, name, values) {
  const controls = [...form.elements].filter((control) => control.name === name && control.type !== "submit");
  for (const control of controls) {
    if (["radio", "checkbox"].includes(control.type)) control.checked = values.includes(control.value);
    else if (control.type !== "hidden" || name === "outing") control.value = values.at(-1);
  }
  if (controls.length) for (const fold of form.querySelectorAll("details")) fold.open ||= Boolean(fold.querySelector(":checked"));
  return controls.length > 0;
}

// What this page does not ask is not lost: it goes along unseen.
function carry(form, name, values) {
  if (name === "tap" || (!form.elements.full && name === "new")) return;
  for (const value of values) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
}

// Where an entry is looked at again.
export function addressOf(entry, addresses) {
  const page = entry.kind === "checkin" ? `/checkin/${entry.day}/?full=1` : addresses[entry.painless ? "painless" : "walk"];
  return `${page}${AGAIN}${entry.place}`;
}
