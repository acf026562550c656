// Words and figures of the walk timer. The words stand in the page, in its language, inside <template id="words">.

import { figure, kindOf, shortDay, timeOfDay } from "./spelling.js";

const METRES_IN_A_YARD = 0.9144;
const known = new Map();
let unit = "m";

/** Whose lengths are typed in yards reads them in yards. */
export function speakYards(wanted) {
  unit = wanted ? "yd" : "m";
}

/** Metres as a whole number of the person's own unit. */
export const own = (metres) => Math.round(unit === "yd" ? metres / METRES_IN_A_YARD : metres);

/** The unit's word, beside a number. */
export const unitWord = () => word(`unit-${unit}`);

/** A word of the page with its places filled: word("said-pain", { onset: "3 min" }). */
export function word(name, places = {}) {
  return words().get(name).replace(/\{(\w+)\}/g, (_, place) => spelt(places[place]));
}

const spelt = (place) => (typeof place === "number" ? figure(place) : place);

function words() {
  if (!known.size) {
    for (const part of document.getElementById("words").content.children) known.set(part.dataset.word, part.textContent);
  }
  return known;
}

/** A word in the form that the language has for this number. */
function counted(name, number) {
  const form = `${name}-${kindOf(number)}`;
  return word(words().has(form) ? form : `${name}-other`, { number });
}

/** "3:20", or "1:03:20". */
export function clock(ms) {
  const all = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (number) => `${number}`.padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** Minutes as the walk form takes them: "3:20", "63:20". */
export function minutes(ms) {
  const all = Math.round(ms / 1000);
  return `${Math.floor(all / 60)}:${`${all % 60}`.padStart(2, "0")}`;
}

/** "3 minutes 20 seconds", for the ear and for lines of text. */
export function lasting(ms) {
  const all = Math.round(ms / 1000);
  const [whole, rest] = [Math.floor(all / 60), all % 60];
  if (!whole) return counted("seconds", rest);
  const minutes = counted("minutes", whole);
  return rest ? word("together", { minutes, seconds: counted("seconds", rest) }) : minutes;
}

/** "Tue 5 May". */
export const dayOf = (at) => shortDay(new Date(at));

export { timeOfDay };

/** A bout in one line: "Pain after 3 minutes 20 seconds, stopped after 5 minutes, pain gone 2 minutes later." */
export function boutLine(bout) {
  if (!bout.pain) return word(bout.why === "arrived" ? "line-painless" : "line-stopped", { walked: lasting(bout.stop - bout.start) });
  const parts = [word("line-pain", { onset: lasting(bout.pain - bout.start) }), word("line-stop", { walked: lasting(bout.stop - bout.start) })];
  if (bout.gone) parts.push(word("line-gone", { relief: lasting(bout.gone - bout.stop) }));
  return `${parts.join(word("between"))}.`;
}

/** The metres of a bout with how sure they are; empty if location was off. */
export function metresLine(metres) {
  if (!metres?.walked) return metres ? word("metres-none") : "";
  const { poor, metres: far, accuracy } = metres.walked;
  return word(poor ? "metres-poor" : "metres", { metres: own(far), accuracy: own(accuracy), unit: unitWord() });
}
