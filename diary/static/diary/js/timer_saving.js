// Saves the bouts of a session: each is a walk of the outbox, as if its form had been filled in.

import { drain, whoIsHere } from "./drain.js";
import { WAITS, keep, person, remember } from "./outbox.js";
import { bouts, unsaved } from "./timer_outing.js";
import { say } from "./timer_screen.js";
import { levelOf } from "./timer_session.js";
import { changeOuting, outings } from "./timer_store.js";
import { minutes, own } from "./timer_words.js";

/** Keeps every bout on this phone, sends what can be sent, and goes where the answer leads. */
export async function saveSession({ id }, { person: account, programme, today, told, yards }) {
  const outing = (await outings()).find((one) => one.id === id);
  const someone = await whose(account);
  if (!someone) return say("session-nobody");
  if (!outing.leg && bouts(outing).some((bout) => bout.pain)) {
    say("session-leg");
    return document.querySelector(`.session-card[data-outing="${id}"] [name="leg"]`).focus();
  }
  const unit = (yards ?? someone.yards) ? "yd" : "m";
  for (const bout of unsaved(outing)) {
    const fields = fieldsOf(outing, bout, someone.zone, unit);
    await keep({ account: someone.account, id: bout.id, kind: "walk", fields, said_at: new Date().toISOString() });
    await changeOuting(id, (one) => { one.handed[bout.id] = Date.now(); });
  }
  localStorage.setItem(WAITS, "yes");
  const { state, fresh } = await drain();
  return location.assign(fresh ? told : state === "done" ? programme : today);
}

// Whose phone this is; a page of a person who has just signed in asks, and the phone remembers.
async function whose(account) {
  const known = await person();
  if (known && (!account || known.account === account)) return known;
  const here = await whoIsHere().catch(() => null);
  if (!account || here?.account !== account) return null;
  await remember(here);
  return here;
}

// The fields of the walk form, by its own names.
function fieldsOf(outing, bout, zone, unit) {
  const [date, time] = when(bout.start, zone);
  return [
    ["key", bout.id], ["outing", outing.id], ["pain", bout.pain ? outing.leg : "none"],
    ["date", date], ["time", time], ["walked_s", minutes(bout.stop - bout.start)], ["method", "timer"],
    ...(bout.pain ? ofPain(bout) : []),
    ...(bout.why === "arrived" ? [["stopped_for", "arrived"]] : []),
    ...ofMetres(outing.metres[bout.id], bout, unit),
    ["programme", `${outing.session.programme}`], ["stop_level", levelOf(outing, bout)],
  ].filter(([, value]) => value !== "");
}

function ofPain(bout) {
  return [
    ["measure", "min"], ["far_min", minutes(bout.pain - bout.start)],
    ...(bout.why === "stop" ? [["had_to_stop", "yes"], ["stopped_for", "leg"]] : []),
    ...(bout.gone ? [["relief_span", "exact"], ["relief_exact", minutes(bout.gone - bout.stop)]] : []),
    ...(bout.still && !bout.gone ? [["still_there", "yes"]] : []),
  ];
}

// Metres of a poor track are not put in.
function ofMetres(metres, bout, unit) {
  if (!metres?.walked || metres.walked.poor) return [];
  const far = [["walked_m", `${own(metres.walked.metres)}`]];
  if (!bout.pain || !metres.onset || metres.onset.poor) return far;
  return [...far, ["kept", unit], [`far_${unit}`, `${own(metres.onset.metres)}`]];
}

// Date and time as the person's own zone writes them, to the second.
const when = (at, zone) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(at).split(" ");
