// The morning list: search by name as one types, and print. Without scripts all of it is shown.

const search = document.querySelector("[data-search]");
const lines = [...document.querySelectorAll(".calls li")];

function show(words) {
  for (const line of lines) {
    line.hidden = !line.firstElementChild.textContent.toLowerCase().includes(words);
  }
}

search.hidden = false;
search.addEventListener("input", (event) => show(event.target.value.trim().toLowerCase()));
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
