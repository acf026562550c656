// In the service worker: shows a reminder, answers it, and tells the diary when the browser's address
// changes. No word of health is in any of it.

import { ours, whoIsHere } from "./drain.js";
import { changeNote, noteOf } from "./store.js";

const RENEWED = "/account/reminders/devices/renewed/";

self.addEventListener("push", (event) => {
  event.waitUntil(showReminder(event.data ? event.data.json() : {}));
});

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renewPush(event)));
self.addEventListener("message", (event) => event.waitUntil(tellOfRenewal()));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(answerReminder(event.notification.data, event.action));
});

async function showReminder(said) {
  await self.registration.showNotification(said.title ?? "Your diary", {
    body: said.body ?? "",
    tag: said.tag ?? "reminder",
    actions: said.actions ?? [],
    data: said,
  });
}

async function answerReminder(said, action) {
  if (action === "nothing" && said.answer) {
    const kept = await sendReminderAnswer(said.answer);
    if (!kept) await showReminder({ ...said, body: said.failed, answer: null, actions: [] });
    return;
  }
  await openFromReminder(said?.open ?? "/");
}

// The signed word is all that is needed: no cookie goes along.
async function sendReminderAnswer({ to, token }) {
  try {
    const body = new URLSearchParams({ token });
    const answer = await fetch(to, { method: "POST", body, credentials: "omit" });
    return answer.ok;
  } catch {
    return false;
  }
}

async function openFromReminder(path) {
  const address = new URL(path, self.location.origin).href;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find((one) => one.url === address);
  await (page ? page.focus() : self.clients.openWindow(address));
}

// The push service gave this browser another address. It is told now, or once somebody is signed in.
async function renewPush({ oldSubscription, newSubscription }) {
  const known = await noteOf("reminded");
  const old = oldSubscription?.endpoint ?? known?.endpoint;
  if (!old) return;
  const options = oldSubscription?.options ?? { userVisibleOnly: true, applicationServerKey: known?.key };
  const { endpoint, keys } = (newSubscription ?? (await self.registration.pushManager.subscribe(options))).toJSON();
  await changeNote("renewed", (untold) => ({ old: untold?.old ?? old, endpoint, ...keys, account: known?.account }));
  await tellOfRenewal();
}

// Only in the session of whom this browser reminds. What the diary does not know any more is let go.
async function tellOfRenewal() {
  const { account, ...renewed } = (await noteOf("renewed")) ?? {};
  if (!renewed.old) return;
  const now = await whoIsHere().catch(() => null);
  if (!now?.account || (account && account !== now.account)) return;
  const request = { method: "POST", body: new URLSearchParams(renewed), headers: { "X-CSRFToken": now.token } };
  const answer = await fetch(RENEWED, { ...ours(), ...request }).catch(() => null);
  if (!answer?.ok && ![400, 404].includes(answer?.status)) return;
  await changeNote("renewed", () => undefined);
  await changeNote("reminded", (known) => known && { ...known, endpoint: renewed.endpoint });
}
