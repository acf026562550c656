// The words of a page for what a phone says itself: templates of the page, filled.

import { figure, kindOf, shortDay } from "./spelling.js";

const WORDS = "/offline/words/";

export const account = document.querySelector("script[data-account]")?.dataset.account ?? "";

let words = null;

// To be waited for once, before anything is said.
export async function haveWords() {
  const answer = await fetch(WORDS, { credentials: "same-origin" });
  if (!answer.ok) throw new TypeError("no words");
  words = new DOMParser().parseFromString(await answer.text(), "text/html");
}

// A sentence of the page by its name; "#" in it is the number.
export const sentence = (name, number = "") => said()[name].replace("#", number);

const said = () => words.getElementById("sentences").dataset;

// "1 entry …" or "3 entries …": the form that the language has for this number.
export function counted(name, number) {
  const kind = kindOf(number);
  const form = `${name}${kind[0].toUpperCase()}${kind.slice(1)}`;
  return sentence(form in said() ? form : `${name}Other`, figure(number));
}

// Words behind each other, with the mark that the language puts between them.
export const inARow = (parts) => parts.join(said().between);

// A copy of a template with texts in its places; a place whose text is null goes.
export function drawn(name, texts = {}) {
  const copy = document.importNode(words.getElementById(name).content, true);
  for (const [at, text] of Object.entries(texts)) {
    const place = copy.querySelector(`[data-at="${at}"]`);
    if (text === null) place?.remove();
    else if (place) place.textContent = text;
  }
  return copy;
}

// "Tue 5 May", of a local day.
export function dayWords(day) {
  return shortDay(new Date(`${day}T12:00:00Z`), { timeZone: "UTC" });
}

// How long ago, in one short sentence.
export function ago(text) {
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(text)) / 60_000));
  if (minutes < 1) return sentence("now");
  if (minutes < 60) return counted("minutes", minutes);
  return minutes < 48 * 60 ? counted("hours", Math.round(minutes / 60)) : counted("days", Math.round(minutes / 1440));
}
