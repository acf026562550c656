// How a page looks where nobody is signed in: as on the last page of a diary that this phone showed.
// It runs before anything is drawn, so that nothing flickers.

try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem("calf-diary-look")));
} catch {
  // Storage is shut: then it looks as the phone says.
}
