// The outbox: entries of one account that wait on this phone, and whose phone it is.

import { changeEntry, changeNote, entriesOf, noteOf, putEntry } from "./store.js";

// In localStorage while entries wait: read by phone.js before anything of this is loaded.
export const WAITS = "calf-diary-waits";

const SENT = "sent";
const SENT_AS = "sent-as";
const MOST_REMEMBERED = 20;

// Whether something was sent after that moment, by whichever tab, or by the worker. Both are moments
// of the server, as texts of one length: the phone's own clock may be put back.
export const sentSince = async (moment) => ((await noteOf(SENT)) ?? "") > moment;

// Whose phone this is by its last signed-in page: account, emergency number, time zone, units.
export const person = () => noteOf("person");

export const remember = ({ token, ...someone }) => changeNote("person", () => someone);

export const forget = () => changeNote("person", () => undefined);

export const waiting = (account) => (account ? entriesOf(account) : Promise.resolve([]));

// Those that can be sent; the others wait for the person's word.
export const unasked = (entries) => entries.filter((entry) => !entry.state);

// Writes an entry before anything is sent. Each writing has a mark, so that a newer one is never lost.
export function keep(entry) {
  return putEntry({ ...entry, mark: crypto.randomUUID() });
}

// After it was saved: it goes, unless it was written anew meanwhile; then it becomes a change.
export async function saved(entry, { etag, at }) {
  await changeNote(SENT, () => at);
  await changeNote(SENT_AS, (known) => newest({ ...known, [entry.id]: etag }));
  return changeEntry(entry.place, (now) => (now.mark === entry.mark ? null : { ...now, etag }));
}

const newest = (known) => Object.fromEntries(Object.entries(known).slice(-MOST_REMEMBERED));

// As what an entry was sent, should its form still stand open and be saved once more.
export const sentAs = async (id) => (await noteOf(SENT_AS))?.[id];

// After it could not be saved: what the person must know to decide.
export function held(entry, state, more) {
  return changeEntry(entry.place, (now) => (now.mark === entry.mark ? { ...now, state, more } : now));
}

// Keep what is on this phone, knowing of the other.
export function insist(place) {
  return changeEntry(place, ({ state, more, ...entry }) => ({ ...entry, etag: more.etag, mark: crypto.randomUUID() }));
}

export const letGo = (place) => changeEntry(place, () => null);

// Takes an entry out and hands it over, so that it can be put back into its place.
export async function takeOut(place) {
  let taken = null;
  await changeEntry(place, (entry) => {
    taken = entry;
    return null;
  });
  return taken;
}

export const putBack = (entry) => putEntry(entry);
