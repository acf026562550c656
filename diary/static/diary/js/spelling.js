// How the language of the page writes a day, a time and a number, and which form of a word goes with a number.

const language = () => document.documentElement.lang.replace(/^en$/, "en-GB");
const DIGITS = { numberingSystem: "latn" };

/** A number with all of its decimals, and none that nobody said: "20.5", or "20,5" by language. */
export const figure = (number) => new Intl.NumberFormat(language(), { ...DIGITS, useGrouping: false, maximumFractionDigits: 20 }).format(number);

/** "one", "two", "few", "many", "other": whichever the language has for this number. */
export const kindOf = (number) => new Intl.PluralRules(language()).select(number);

/** "Tue 5 May". */
export function shortDay(moment, options = {}) {
  const parts = { weekday: "short", day: "numeric", month: "short", ...DIGITS, ...options };
  return new Intl.DateTimeFormat(language(), parts).format(moment).replace(/[,،]/, "");
}

/** "14:05:09", as the diary writes times. */
export function timeOfDay(moment) {
  const parts = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", ...DIGITS };
  return new Intl.DateTimeFormat(language(), parts).format(moment);
}
