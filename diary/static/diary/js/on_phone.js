// The diary on a phone: whose it is, what waits to be sent, and when that is tried again.

import { drain, whoIsHere } from "./drain.js";
import { forget, insist, person, remember, sentSince, unasked, waiting } from "./outbox.js";
import { nameTheDay } from "./past_day.js";
import { refillForm } from "./refill.js";
import { watchForms } from "./saving.js";
import { watchTaps } from "./taps.js";
import { pressedToThrow, throwAway } from "./throwing.js";
import { showUnsent } from "./unsent.js";
import { account, haveWords } from "./words.js";

const AGAIN_MS = 30_000;
let again = null;

async function listen() {
  await haveWords();
  await nameTheDay();
  watchForms();
  watchTaps();
  addEventListener("online", comeBack);
  addEventListener("unsent", trySoon);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
  document.addEventListener("click", press);
  document.addEventListener("submit", leave);
  navigator.serviceWorker?.addEventListener("message", (event) => goOn(event.data));
}

async function start() {
  await knowThePerson();
  await refillForm();
  await showUnsent();
  await comeBack();
  const drawn = document.querySelector("[data-drawn]")?.dataset.drawn;
  if (drawn && (await sentSince(drawn))) location.assign("/");
}

// On a signed-in page: whose phone this is from now on.
async function knowThePerson() {
  if (!account || (await person())?.account === account) return;
  const someone = await whoIsHere().catch(() => null);
  if (someone?.account === account) await remember(someone);
}

async function send() {
  clearTimeout(again);
  const waits = unasked(await waiting((await person())?.account));
  if (!waits.length) return showUnsent();
  const result = await drain();
  await goOn(result);
  if (result.state !== "signed_out") trySoon();
}

function trySoon() {
  clearTimeout(again);
  again = setTimeout(send, AGAIN_MS);
}

// What was sent is shown as the diary has it now, its warnings first.
async function goOn({ state, sent, fresh }) {
  if (sent && document.querySelector("[data-list-unsent], [data-kept]")) location.assign(fresh ? "/told/" : "/");
  else await showUnsent(state);
}

// The page that stands for Today goes as soon as somebody answers again.
async function comeBack() {
  await send();
  if (!document.querySelector(".offline [data-list-unsent]")) return;
  if (await whoIsHere().catch(() => null)) location.assign("/");
}

async function press(event) {
  if (await pressedToThrow(event.target)) return;
  const button = event.target.closest("[data-send-now], [data-keep]");
  if (!button) return;
  const place = Number(button.closest("[data-place]")?.dataset.place);
  if (button.dataset.keep === "mine") await insist(place);
  if (button.dataset.keep === "theirs") await throwAway(place);
  else await showUnsent();
  await send();
}

// Signing out: with unsent entries by way of the page that warns; then the phone forgets whose it is.
async function leave(event) {
  const form = event.target;
  if (!("leaves" in form.dataset)) return;
  event.preventDefault();
  const entries = await waiting((await person())?.account).catch(() => []);
  if (entries.length && !document.querySelector("[data-warn-unsent]")) return location.assign(form.action);
  await forget().catch(() => {});
  forgetPlans();
  form.submit();
}

// Nor does it keep how somebody trains.
function forgetPlans() {
  const kept = Object.keys(localStorage).filter((name) => name.startsWith("walk-timer-plan-"));
  for (const name of kept) localStorage.removeItem(name);
}

async function keepAWorker() {
  if (!account || !navigator.serviceWorker) return;
  await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage("keep the pages to read");
}

// Fulfilled when every press is heard. Without a place to keep entries the forms go their own way.
export const started = globalThis.indexedDB && crypto.randomUUID ? listen() : Promise.resolve();

if (globalThis.indexedDB && crypto.randomUUID) {
  started.then(start).catch((error) => console.warn("The diary cannot keep entries on this phone.", error));
  keepAWorker().catch((error) => console.warn("The diary will not open without network.", error));
}
