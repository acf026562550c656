// What this phone keeps: entries that are not sent yet, and a few notes. IndexedDB, in promises.

const NAME = "calf-diary";
const ENTRIES = "entries";
const NOTES = "notes";

let opened = null;

function opening() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const entries = request.result.createObjectStore(ENTRIES, { keyPath: "place", autoIncrement: true });
      entries.createIndex("name", ["account", "id"], { unique: true });
      request.result.createObjectStore(NOTES);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

// Runs `work` on a store in one transaction; resolves to what it answers once all of it is on disk.
async function within(name, mode, work) {
  const base = await opening();
  return new Promise((resolve, reject) => {
    const transaction = base.transaction(name, mode, { durability: "strict" });
    let answer;
    transaction.oncomplete = () => resolve(answer);
    transaction.onabort = () => reject(transaction.error);
    work(transaction.objectStore(name), (value) => {
      answer = value;
    });
  });
}

function got(request, then) {
  request.onsuccess = () => then(request.result);
}

// The entries of one account, in the order in which they were written.
export function entriesOf(account) {
  return within(ENTRIES, "readonly", (store, answer) => {
    got(store.getAll(), (all) => answer(all.filter((entry) => entry.account === account)));
  });
}

// Writes an entry; one of the same account and id is replaced in its place.
export function putEntry(entry) {
  return within(ENTRIES, "readwrite", (store, answer) => {
    got(store.index("name").getKey([entry.account, entry.id]), (place) => {
      const kept = place === undefined ? entry : { ...entry, place };
      got(store.put(kept), (at) => answer({ ...kept, place: at }));
    });
  });
}

// Changes an entry in its place, or removes it where `change` answers null; whatever it is by now.
export function changeEntry(place, change) {
  return within(ENTRIES, "readwrite", (store) => {
    got(store.get(place), (entry) => {
      const changed = entry && change(entry);
      if (changed) store.put(changed);
      else if (entry) store.delete(place);
    });
  });
}

export function noteOf(name) {
  return within(NOTES, "readonly", (store, answer) => got(store.get(name), answer));
}

// Replaces a note by what `change` makes of it, with nobody else between; resolves to the new one.
export function changeNote(name, change) {
  return within(NOTES, "readwrite", (store, answer) => {
    got(store.get(name), (note) => {
      const changed = change(note);
      if (changed !== note) changed === undefined ? store.delete(name) : store.put(changed, name);
      answer(changed);
    });
  });
}
