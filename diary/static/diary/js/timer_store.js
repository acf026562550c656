// What the walk timer keeps on this phone, for each person by themselves: outings, and the fixes of their tracks.
// A change is on the disk before its promise is kept, so that a dead battery loses no press.

let opened;

/** The store of the person whose page or phone this is; refused where the browser keeps nothing. */
export function store() {
  opened ??= whose().then(open);
  return opened;
}

/** Whether somebody's walks can be kept here; on a page of nobody, whether the phone knows whose it is. */
export async function isSomeones() {
  if (document.querySelector("[data-person]").dataset.person) return true;
  const { person } = await import("./outbox.js");
  return Boolean((await person())?.account);
}

// A page that opens without network is the same for everybody: there the phone knows whose it is.
export async function whose() {
  const { person } = document.querySelector("[data-person]").dataset;
  return person || (await whoseIsThePhone()).account;
}

/** The person whose phone this is: account, time zone, units; refused where nobody has signed in. */
export async function whoseIsThePhone() {
  const { person } = await import("./outbox.js");
  const someone = await person();
  if (!someone?.account) throw new Error("nobody has signed in on this phone");
  return someone;
}

function open(person) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`walk-timer-${person}`, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("outings", { keyPath: "id" });
      request.result.createObjectStore("fixes", { autoIncrement: true }).createIndex("outing", "outing");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction, value) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(value());
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

async function writing(...names) {
  return (await store()).transaction(names, "readwrite", { durability: "strict" });
}

/** Every outing on this phone, the oldest first. */
export async function outings() {
  const transaction = (await store()).transaction("outings");
  const request = transaction.objectStore("outings").getAll();
  const rows = await done(transaction, () => request.result);
  return rows.sort((one, other) => (one.presses[0]?.at ?? 0) - (other.presses[0]?.at ?? 0));
}

export async function keepOuting(outing) {
  const transaction = await writing("outings");
  transaction.objectStore("outings").put(outing);
  return done(transaction, () => outing);
}

/** Changes an outing as it stands on the disk, whichever page wrote it last; what stands there then. */
export async function changeOuting(id, change) {
  const transaction = await writing("outings");
  const rows = transaction.objectStore("outings");
  const request = rows.get(id);
  request.onsuccess = () => {
    if (request.result && change(request.result) !== false) rows.put(request.result);
  };
  return done(transaction, () => request.result ?? null);
}

/** Forgets an outing and its track. */
export async function forgetOuting(id) {
  const transaction = await writing("outings", "fixes");
  transaction.objectStore("outings").delete(id);
  const fixes = transaction.objectStore("fixes");
  const request = fixes.index("outing").getAllKeys(id);
  request.onsuccess = () => request.result.forEach((key) => fixes.delete(key));
  return done(transaction, () => null);
}

export async function keepFix(outing, fix) {
  const transaction = (await store()).transaction("fixes", "readwrite");
  transaction.objectStore("fixes").add({ outing, ...fix });
  return done(transaction, () => fix);
}

export async function fixesOf(outing) {
  const transaction = (await store()).transaction("fixes");
  const request = transaction.objectStore("fixes").index("outing").getAll(outing);
  return done(transaction, () => request.result);
}
