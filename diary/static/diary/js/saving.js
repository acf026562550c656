// Saving a form: written into the outbox before anything is sent, judged at once, then sent.

import { awaited, drain, whoIsHere } from "./drain.js";
import { cardsOf, judgedOf, localDay, restsOn, tables } from "./judged.js";
import { wanting } from "./judge/reading.js";
import { WAITS, keep, letGo, person, putBack, sentAs, waiting } from "./outbox.js";
import { entryIdOf, redo } from "./refill.js";
import { account, counted, drawn } from "./words.js";

const ASKS_FOR_MORE = ["add", "detail", "all", "legs"];
const PATIENCE_MS = 4_000;

// Fulfilled when nobody should be kept waiting any longer for an answer.
export const tooLate = () => new Promise((go) => setTimeout(() => go(null), PATIENCE_MS));

export function watchForms() {
  if (document.querySelector("form[data-outbox]")) tables();
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const passes = form.dataset.passing || ASKS_FOR_MORE.includes(event.submitter?.name);
    if (!form.dataset.outbox || passes) return;
    event.preventDefault();
    if (form.dataset.saving) return;
    form.dataset.saving = "yes";
    const id = entryIdOf(form);
    awaited.add(id);
    try {
      await save(form, event.submitter);
    } catch {
      await pass(form, event.submitter);
    } finally {
      awaited.delete(id);
      delete form.dataset.saving;
    }
  });
}

async function save(form, submitter) {
  const someone = await person();
  if (!someone || (account && account !== someone.account)) return notWritten(form, submitter);
  const before = await waitingAs(entryIdOf(form), someone);
  const entry = await keep(await entryOf(form, submitter, someone, before));
  localStorage.setItem(WAITS, "yes");
  const rules = await tables();
  const missing = rules ? wanting(entry.kind, entry.fields, rules.words) : [];
  if (missing.length) {
    await (before ? putBack(before) : letGo(entry.place));
    return askAgain(form, submitter, missing);
  }
  const sending = drain({ quietly: false });
  const found = await judgedNow(entry, rules, someone);
  const urgent = found?.findings.some((finding) => finding.urgency === "emergency");
  const first = urgent || !navigator.onLine ? null : await Promise.race([sending, tooLate()]);
  if (first && (await wentOn(first, entry, form, submitter))) return;
  askForSync();
  showKept(found, someone, rules);
  const result = await sending;
  if (await wentOn(result, entry, form, submitter)) return;
  if (result.state === "signed_out") tellToSignIn(someone);
  dispatchEvent(new Event("unsent"));
}

// Without a known owner nothing can be kept: where there is a network the form goes its own way.
export async function notWritten(form, submitter) {
  if (account) return pass(form, submitter);
  form.before(drawn("nobody"));
  form.previousElementSibling.scrollIntoView();
}

const waitingAs = async (id, someone) => (await waiting(someone.account)).find((entry) => entry.id === id);

// Written anew, a walk still happened when it was first written, and knows what it was a change of.
async function entryOf(form, submitter, someone, before) {
  const id = entryIdOf(form);
  const data = new FormData(form);
  if (submitter?.name) data.append(submitter.name, submitter.value);
  const fields = [...data].filter(([name, value]) => name !== "csrfmiddlewaretoken" && name !== "etag" && value.trim());
  const kind = form.dataset.outbox;
  const day = kind === "checkin" ? (form.dataset.day ?? localDay(someone.zone)) : undefined;
  const etag = data.get("etag") || before?.etag || (await sentAs(id));
  const said_at = (kind === "walk" && before?.said_at) || new Date().toISOString();
  return { account: someone.account, id, kind, day, etag, fields, said_at };
}

async function judgedNow(entry, rules, someone) {
  const entries = await waiting(someone.account);
  const here = entries.some(({ id }) => id === entry.id) ? entries : [...entries, entry];
  const findings = judgedOf(rules, here, someone)?.filter((finding) => restsOn(finding, entry));
  return findings ? { findings, entries: here } : null;
}

// Goes where the answer leads; false if the entry is still waiting.
async function wentOn(result, entry, form, submitter) {
  const answer = result.answers.get(entry.id);
  if (answer?.state === "saved") return leave(answer.to);
  if (answer?.state === "conflict") return leave("/");
  if (answer?.state === "faults") {
    redo(entry.id);
    await pass(form, submitter);
    return true;
  }
  const still = (await waiting(entry.account)).some(({ id }) => id === entry.id);
  return still ? false : leave("/");
}

export function leave(address) {
  location.assign(address);
  return true;
}

function showKept(found, someone, rules) {
  const page = drawn("kept", found && !found.findings.length ? {} : { judged: null });
  const cards = found ? cardsOf(found.findings, rules, someone, found.entries) : [drawn("not-judged")];
  page.querySelector('[data-at="cards"]').append(...cards);
  const main = document.getElementById("main");
  main.replaceChildren(page);
  scrollTo(0, 0);
  (main.querySelector(".finding h2, .notice") ?? main.querySelector("h1")).scrollIntoView({ block: "center" });
  main.querySelector("h1").focus({ preventScroll: true });
}

async function tellToSignIn(someone) {
  const place = document.querySelector('#main [data-at="sign-in"]');
  if (!place) return;
  const { length } = await waiting(someone.account);
  place.querySelector("a").textContent = counted("signIn", length);
  place.hidden = false;
}

// What is missing is said by the server where one answers, else here.
async function askAgain(form, submitter, missing) {
  if (await whoIsHere().catch(() => null)) return pass(form, submitter);
  document.getElementById("errors")?.remove();
  const box = drawn("wanting");
  for (const name of missing) box.querySelector("ul").append(linkTo(form, name));
  form.prepend(box);
  document.getElementById("errors").focus();
}

function linkTo(form, name) {
  const part = form.querySelector(`[id="${CSS.escape(name)}"]`) ?? form.querySelector(`[name="${CSS.escape(name)}"]`)?.closest("fieldset");
  const link = document.createElement("a");
  link.href = `#${part?.id ?? "main"}`;
  const around = part?.closest(".asked")?.querySelector("legend")?.firstChild?.textContent ?? "";
  link.textContent = `${around} ${part?.querySelector("legend")?.firstChild?.textContent ?? ""}`.trim();
  const line = document.createElement("li");
  line.append(link);
  return line;
}

// The ordinary way of a form. A page that was kept on the phone holds no token: it gets a fresh one.
export async function pass(form, submitter) {
  if (!form.elements.csrfmiddlewaretoken) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "csrfmiddlewaretoken" });
    field.value = (await whoIsHere().catch(() => ({ token: "" }))).token;
    form.append(field);
  }
  form.dataset.passing = "yes";
  form.requestSubmit(submitter?.form === form ? submitter : undefined);
}

// Where the browser can: it sends when the network is back, even with the diary shut.
export async function askForSync() {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.sync?.register("outbox").catch(() => {});
}
