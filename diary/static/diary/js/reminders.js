// On the page of reminders: asks the browser to be reminded here, once the person taps the button.

import { person } from "./outbox.js";
import { changeNote } from "./store.js";

const form = document.querySelector("#this-browser");
const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

function show(id) {
  document.getElementById(id).hidden = false;
}

function bytesOf(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

// A subscription made with another key of this site is of no use any more.
async function subscribe(manager, key) {
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await manager.subscribe(options);
  } catch (error) {
    const old = await manager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return manager.subscribe(options);
  }
}

async function remindHere() {
  if ((await Notification.requestPermission()) !== "granted") {
    show("push-blocked");
    return;
  }
  await navigator.serviceWorker.register("/sw.js", { scope: "/" });
  const worker = await navigator.serviceWorker.ready;
  const key = bytesOf(form.dataset.pushKey);
  const { endpoint, keys } = (await subscribe(worker.pushManager, key)).toJSON();
  await noteWhoIsReminded(endpoint, key).catch(() => {});
  form.elements.endpoint.value = endpoint;
  form.elements.p256dh.value = keys.p256dh;
  form.elements.auth.value = keys.auth;
  form.submit();
}

// Should the browser's address change, its worker tells the diary; without a store it cannot.
async function noteWhoIsReminded(endpoint, key) {
  const { account } = (await person()) ?? {};
  await changeNote("reminded", () => ({ endpoint, key, account }));
}

if (able) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remindHere().catch(() => show("push-failed"));
  });
} else {
  show("push-missing");
}
