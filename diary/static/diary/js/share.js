// Send, copy and print, where the browser can: without scripts the page itself is shown and printed.

const address = document.querySelector("#the-address")?.textContent;

function offer(name, press) {
  for (const button of document.querySelectorAll(`[data-${name}]`)) {
    button.hidden = false;
    button.addEventListener("click", () => press(button));
  }
}

async function send(button) {
  const title = button.closest("[data-share-title]").dataset.shareTitle;
  try {
    await navigator.share({ title, url: address });
  } catch (error) {
    // Whoever closes the phone's own sheet has changed their mind.
    if (error.name !== "AbortError") throw error;
  }
}

async function copy(button) {
  await navigator.clipboard.writeText(address);
  button.textContent = button.dataset.done;
}

offer("print", () => window.print());
if (address && navigator.share) offer("send", send);
if (address && navigator.clipboard) offer("copy", copy);
