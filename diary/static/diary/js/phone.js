// Brings what makes the diary work without network when it is needed: at once where entries may
// wait or be shown, and on a form at the first touch, so that the page itself stays light.

const WAITS = "calf-diary-waits";
const AT_ONCE = ".offline main, [data-list-unsent], [data-warn-unsent], [data-count-unsent], [data-leaves]";
const LOOK = "calf-diary-look";
const HELD = "form[data-outbox], form[data-tap], form[data-leaves]";
const TOUCHES = ["pointerdown", "keydown", "focusin"];

let brought = null;

function bring() {
  for (const touch of TOUCHES) document.removeEventListener(touch, bring);
  brought ??= import("./on_phone.js")
    .then(({ started }) => started)
    .catch((error) => console.warn("This page works with a network only.", error))
    .then(() => document.removeEventListener("submit", hold, true));
  return brought;
}

// What is sent before all is there waits for it; without it the form goes its ordinary way.
async function hold(event) {
  const form = event.target;
  if (!form.matches(HELD)) return;
  event.preventDefault();
  event.stopPropagation();
  await bring();
  form.requestSubmit(event.submitter?.form === form ? event.submitter : undefined);
}

let waits = true;
try {
  waits = Boolean(localStorage.getItem(WAITS));
  // What the server wrote on a signed-in page holds for the pages of nobody too (look.js).
  if (document.querySelector("[data-account]")) localStorage.setItem(LOOK, JSON.stringify(document.documentElement.dataset));
} catch {
  // Storage is shut: then nothing is known, and all is brought.
}
document.addEventListener("submit", hold, true);
if (waits || document.querySelector(AT_ONCE)) bring();
else if (document.querySelector(HELD)) for (const touch of TOUCHES) document.addEventListener(touch, bring);
