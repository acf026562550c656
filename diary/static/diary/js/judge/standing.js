// How long a warning stands, what closes it and what opens it again: from the diary alone.

const CALLED = 1;
const SEEN = 2;

class Warned {
  sayings = [];
  closed = 0;
  closedOn = null;

  // Take in another day that says it.
  hear(saying, gap) {
    if (this.sayings.length && saying.day - this.sayings.at(-1).day > gap) {
      this.sayings = [];
      this.closed = 0;
    }
    if (this.closed && this.opensAgain(saying)) this.closed = 0;
    this.sayings.push(saying);
  }

  opensAgain(saying) {
    const codes = new Set(this.sayings.flatMap(codesOf));
    const legs = this.sayings.reduce((all, one) => all | one.answer.legs, 0);
    return (
      codesOf(saying).some((code) => !codes.has(code)) ||
      Boolean(saying.answer.legs & ~legs) ||
      weightOf(saying) > Math.max(0, ...this.sayings.map(weightOf)) ||
      (saying.worse && !this.sayings.at(-1).worse) ||
      (this.closed === CALLED && this.closedOn !== null && saying.day > this.closedOn)
    );
  }

  // An outcome was told of that day.
  learn(kind, day) {
    if (!this.sayings.length || this.sayings.at(-1).day > day) return;
    this.closed = Math.max(this.closed, kind);
    this.closedOn = day;
  }
}

const codesOf = (saying) => saying.answer.spoke.filter((one) => one.said !== null).map((one) => one.code);

const weightOf = (saying) => Math.max(0, ...saying.answer.spoke.map((one) => one.weight));

// The sayings of a warning, newest last; none if an outcome has closed it.
export function standing(rule, sayings, known) {
  const warned = new Warned();
  const outcomes = outcomesFor(rule.about, known);
  sayings.forEach((saying, at) => {
    const end = sayings[at + 1]?.day ?? known.asOf + 1;
    warned.hear(saying, rule.stands);
    for (const [day, kind] of outcomes) if (saying.day <= day && day < end) warned.learn(kind, day);
  });
  return warned.closed ? [] : warned.sayings;
}

// What became of a warning about a condition: the day, and whether it was looked into.
export function outcomesFor(about, known) {
  const { about_clots: clots, about_flow: flow, scans } = known.tables.words;
  const kinds = { called: CALLED, seen: SEEN, ankle_pressure: flow.includes(about) ? SEEN : CALLED };
  for (const scan of scans) kinds[scan] = clots.includes(about) ? SEEN : CALLED;
  const told = Object.entries(kinds).flatMap(([code, kind]) =>
    known.happenings(code, known.asOf, known.tables.numbers.longest_look_back).map((one) => [one.date, kind]),
  );
  return told.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

// The latest day of the entries that spoke.
export function newest(spoken) {
  return spoken.reduce((last, one) => (one.said !== null && (last === null || one.said > last) ? one.said : last), null);
}
