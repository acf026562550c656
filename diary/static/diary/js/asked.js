// A link to one question opens the fold it stands in and puts the keyboard on its first answer.

const ANSWER = "input:not([type=hidden]), select, textarea";

function ask() {
  const asked = document.getElementById(location.hash.slice(1));
  if (!asked || document.querySelector("#errors")) return;
  for (let at = asked; at; at = at.parentElement?.closest("details")) if (at.matches("details")) at.open = true;
  asked.scrollIntoView();
  const answer = asked.matches(ANSWER) ? asked : asked.querySelector("input:checked") ?? asked.querySelector(ANSWER);
  answer?.focus({ preventScroll: true });
}

// Only after the browser's own scrolling, which takes the focus away from whatever has it.
addEventListener("hashchange", ask);
if (document.readyState === "complete") ask();
else addEventListener("load", ask);
