// Says on the page that the phone or the key gave no passkey; the browser's console says why.

const said = document.querySelector("[data-passkey-not-given]");
document.addEventListener("allauth.error", () => {
  said.hidden = true;
  requestAnimationFrame(() => { // shown anew, it is read out anew
    said.hidden = false;
  });
});
