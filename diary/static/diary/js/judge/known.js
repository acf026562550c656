// A diary sorted for asking: what was said of each code, and which questions were asked when.

import { legsOf } from "./answers.js";
import { dayOf } from "./days.js";

export class Known {
  // What a diary says up to a day; `tables` are the exported rules with their terms.
  constructor(diary, asOf, tables) {
    this.tables = tables;
    this.terms = tables.terms;
    this.patient = diary.patient ?? {};
    this.asOf = asOf;
    const first = asOf - 2 * tables.numbers.longest_look_back;
    const within = (entry) => entry.day >= first && entry.day <= asOf && entry.enteredDay <= asOf;
    this.checkins = inOrder(diary.checkins.map(checkinOf).filter(within));
    this.walks = inOrder(diary.walks.map(walkOf).filter(within));
    this.byCode = new Map();
    this.eventsByCode = new Map();
    for (const checkin of this.checkins) this.takeIn(checkin);
  }

  takeIn(checkin) {
    const ref = `checkin:${checkin.date}`;
    for (const sign of checkin.signs ?? []) {
      const weight = Math.max(sign.severity || 0, ((sign.level || 0) * 10) / 3);
      const since = sign.since ? dayOf(sign.since) : null;
      put(this.byCode, sign.code, { day: checkin.day, sign, since, ref, weight, legs: legsOf(sign.side) });
    }
    for (const event of checkin.events ?? []) {
      put(this.eventsByCode, event.code, { told: checkin.day, date: dayOf(event.date), event, ref });
    }
  }

  checkinsOf(day, back) {
    return this.checkins.filter((checkin) => checkin.day >= day - back && checkin.day <= day);
  }

  walksOf(day, back) {
    return this.walks.filter((walk) => walk.day >= day - back && walk.day <= day);
  }

  // What was said of a code in the last days, after the latest single no.
  rows(code, day, back) {
    const found = (this.byCode.get(code) ?? []).filter((row) => row.day >= day - back && row.day <= day);
    if (!found.length) return found;
    const refused = this.checkinsOf(day, back).filter((checkin) => checkin.denied?.includes(code));
    return found.filter((row) => !refused.length || row.day > refused.at(-1).day);
  }

  // What was said of the same code and leg in the look-back before a row.
  earlier(row) {
    const first = row.day - this.tables.numbers.longest_look_back;
    return this.byCode
      .get(row.sign.code)
      .filter((old) => first <= old.day && old.day < row.day && (old.legs & row.legs || !old.legs || !row.legs));
  }

  // Events of the last days that had been told by that day.
  happenings(code, day, back) {
    const told = this.eventsByCode.get(code) ?? [];
    return told.filter((one) => day - back <= one.date && one.date <= day && one.told <= day);
  }

  // The day on which what was said of a day was typed, at most new days later.
  toldOn(day) {
    const latest = Math.min(day + this.terms.new_days, this.asOf);
    const typed = [...this.checkins, ...this.walks].filter((entry) => entry.day === day);
    return Math.max(day, ...typed.map((entry) => entry.enteredDay).filter((entered) => entered <= latest));
  }

  saidLately(day, back) {
    return new Set(this.checkinsOf(day, back).flatMap((checkin) => (checkin.signs ?? []).map((sign) => sign.code)));
  }

  // Which of the codes nobody knows: not asked, or answered with "cannot tell".
  unasked(codes, day, back) {
    const asked = new Set(this.checkinsOf(day, back).flatMap(answered));
    return codes.filter((code) => !asked.has(code));
  }
}

// A question is asked of a diary, on a day, of a leg (0: none in particular).
export function back(moment, memory) {
  const { terms } = moment.known;
  return { today: 0, recent: terms.recent_days, lately: terms.lately_days }[memory];
}

function answered(checkin) {
  const said = [...(checkin.signs ?? []), ...(checkin.events ?? [])].map((one) => one.code);
  return [...said, ...(checkin.denied ?? []), ...(checkin.denied_together ?? [])];
}

const checkinOf = (body) => ({ ...body, day: dayOf(body.date), enteredDay: dayOf(body.entered_day) });

const walkOf = (body) => ({ ...body, day: dayOf(body.day), enteredDay: dayOf(body.entered_day) });

const inOrder = (entries) => entries.sort((one, other) => one.day - other.day);

function put(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}
