// Throwing away what waits on this phone: asked once, and taken back while the page stands.

import { putBack, takeOut } from "./outbox.js";
import { drawn } from "./words.js";
import { askAbout, showUnsent } from "./unsent.js";

let thrown = null;

// What a press on one of its buttons does; false of any other press.
export async function pressedToThrow(target) {
  const button = target.closest("[data-throw], [data-spare], [data-bring-back]");
  if (!button) return false;
  if ("bringBack" in button.dataset) await bringBack();
  else await DEEDS[button.dataset.throw ?? "no"](Number(button.closest("[data-place]").dataset.place));
  return true;
}

const DEEDS = { ask, no: spare, sure: throwAway };

async function ask(place) {
  await askAbout(place);
  document.querySelector("[data-asks]")?.focus();
}

async function spare(place) {
  await askAbout(null);
  document.querySelector(`[data-place="${place}"] [data-throw]`)?.focus();
}

// Takes the entry out and offers the way back, in the place of the list if that is gone.
export async function throwAway(place) {
  thrown = await takeOut(place);
  await askAbout(null);
  if (!thrown) return;
  document.querySelector("[data-thrown]")?.remove();
  document.querySelector("[data-list-unsent]")?.prepend(drawn("thrown"));
  document.querySelector("[data-bring-back]")?.focus();
}

async function bringBack() {
  document.querySelector("[data-thrown]").remove();
  await putBack(thrown);
  await showUnsent();
  document.querySelector(`[data-place="${thrown.place}"] [data-throw]`)?.focus();
  dispatchEvent(new Event("unsent"));
}
