// A chart that is not drawn yet is asked for again, and put in its place when it is there.

const WAIT_MS = 2000;
const MOST_TRIES = 15;

async function askAgain(place, tries) {
  const answer = await fetch(place.dataset.undrawn, { credentials: "same-origin" });
  if (answer.status === 200) {
    const drawing = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
    place.replaceChildren(document.importNode(drawing.documentElement, true));
  } else if (answer.status === 204 && tries > 1) {
    setTimeout(() => askAgain(place, tries - 1), WAIT_MS);
  }
}

for (const place of document.querySelectorAll("[data-undrawn]")) {
  setTimeout(() => askAgain(place, MOST_TRIES), WAIT_MS);
}
