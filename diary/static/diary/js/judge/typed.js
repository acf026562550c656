// What stands in the controls of a form, as [name, value] pairs, read as the server reads them.

import { dayOf, dayText } from "./days.js";

const FRACTION = /^(\d{1,12}([.,]\d{0,6})?|[.,]\d{1,6})$/;
const CLOCK = /^(\d{1,4}):([0-5]\d)$/;
const METRES = { m: 1, yd: 0.9144, ft: 0.3048 };
const DAYS_BACK = { today: 0, yesterday: 1, days: 3 };

export class Typed {
  constructor(pairs) {
    this.values = new Map();
    for (const [name, value] of pairs) {
      if (value.trim()) this.values.set(name, [...(this.values.get(name) ?? []), value]);
    }
  }

  one(name) {
    return (this.values.get(name) ?? []).at(-1)?.trim() ?? "";
  }

  // All values of a control, each once; undefined where nothing was chosen.
  many(name) {
    return this.values.has(name) ? [...new Set(this.values.get(name))] : undefined;
  }

  word(name) {
    return this.one(name) || undefined;
  }

  truth(name) {
    return { yes: true, no: false }[this.one(name)];
  }

  number(name) {
    return numberOf(this.one(name));
  }

  // Minutes as typed, "4", "4.5" or "4:30", in whole seconds.
  seconds(name) {
    return secondsOf(this.one(name));
  }

  // One of the near days, or any date; `day` is the day of the entry.
  since(name, day) {
    const quick = this.one(name);
    if (quick in DAYS_BACK) return dayText(dayOf(day) - DAYS_BACK[quick]);
    return this.word(`${name}_date`);
  }

  // The numbers of the repeated parts `name.0.`, `name.1.` that hold anything, the first always.
  blocks(name) {
    const heads = [...this.values.keys()].filter((key) => key.startsWith(`${name}.`));
    const numbers = heads.map((key) => key.slice(name.length + 1).split(".")[0]).filter((head) => /^\d+$/.test(head));
    return [...new Set([0, ...numbers.map(Number)])].sort((one, other) => one - other);
  }
}

export const numberOf = (text) => (FRACTION.test(text) ? Number(text.replace(",", ".")) : undefined);

export function secondsOf(text) {
  const clock = CLOCK.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const minutes = numberOf(text);
  return minutes === undefined ? undefined : whole(minutes * 60);
}

export function metresOf(text, unit) {
  const number = numberOf(text);
  return number === undefined ? undefined : whole(number * METRES[unit]);
}

// To the nearest whole number; a half goes to the even one, as it does on the server.
function whole(number) {
  const down = Math.floor(number);
  if (number - down !== 0.5) return Math.round(number);
  return down % 2 ? down + 1 : down;
}

// The object without the keys that nothing was said of.
export function told(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
