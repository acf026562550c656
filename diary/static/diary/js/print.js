// The button that prints the page, where scripts run.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
for (const words of document.querySelectorAll(".no-print-button")) words.hidden = true;
