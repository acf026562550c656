// Small comforts of the forms of the day. Everything they do for the record works without them.

document.documentElement.classList.add("with-script");

const LONGEST_NOTE = 10000;

// A chip shows its value in the field; typing another value lets the chip go.
for (const part of document.querySelectorAll(".far-one")) {
  const field = part.querySelector(".field input");
  part.addEventListener("change", (event) => {
    if (event.target.name.startsWith("chip_")) field.value = event.target.value;
  });
  field?.addEventListener("input", () => {
    for (const chip of part.querySelectorAll(".chip input")) chip.checked = chip.value === field.value.trim();
  });
}

// A tap on the answer that stands takes it back, as "Clear" does.
let stood = null;
document.addEventListener("pointerdown", (event) => {
  const radio = event.target.closest?.(".ask .segment")?.querySelector("input[type=radio]");
  stood = radio?.checked ? radio : null;
});
document.addEventListener("click", (event) => {
  const radio = event.target;
  if (radio !== stood || ["pain", "measure"].includes(radio.name)) return;
  stood = null;
  radio.checked = false;
  const clear = radio.closest(".ask").querySelector(":scope > .clear input");
  if (clear) clear.checked = true;
});

// More questions come into their place without leaving the page.
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-part]");
  if (!button) return;
  event.preventDefault();
  const answers = new FormData(button.form, button);
  try {
    const answer = await fetch(button.form.action, { method: "POST", body: new URLSearchParams(answers) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.getElementById(button.dataset.part);
    if (!answer.ok || !part) throw new Error("no such part");
    document.getElementById(button.dataset.part).replaceWith(part);
    part.querySelector("input:not(:checked):not([type=hidden])")?.focus({ preventScroll: true });
  } catch (error) {
    if (error instanceof TypeError) return sayNoNetwork(button);
    button.removeAttribute("data-part");
    button.click();
  }
});

// To leave the page now would lose what was typed.
function sayNoNetwork(button) {
  if (button.nextElementSibling?.role === "alert") return;
  const words = button.form.dataset.noNetwork;
  button.after(Object.assign(document.createElement("p"), { role: "alert", textContent: words }));
}

// A note that is too long is said before it is sent; nothing is cut off.
for (const note of document.querySelectorAll("textarea")) {
  note.addEventListener("input", () => {
    const over = note.value.length - LONGEST_NOTE;
    note.setCustomValidity(over > 0 ? note.dataset.long.replace("#", over) : "");
  });
}

document.querySelector("#errors")?.focus();

// The walk of a timer is filled in by the phone that timed it; a link to one question opens it.
if (location.hash.startsWith("#timed-")) await import("./timed_walk.js");
else if (location.hash) await import("./asked.js");
else addEventListener("hashchange", () => import("./asked.js"), { once: true });
