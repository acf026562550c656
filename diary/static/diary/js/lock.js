// One at a time across the tabs and the worker of a phone: Web Locks, or a lease where there are none.

import { changeNote } from "./store.js";

const LOCK = "calf-diary-drain";
const LEASE_MS = 45_000;
const ASK_AGAIN_MS = 400;

// Runs `work` when nobody else does; `work` is handed a function to call before each long step.
export function alone(work) {
  if (globalThis.navigator?.locks) return navigator.locks.request(LOCK, () => work(() => true));
  return withLease(work);
}

async function withLease(work) {
  const owner = crypto.randomUUID();
  while (!(await lease(owner))) await new Promise((go) => setTimeout(go, ASK_AGAIN_MS));
  try {
    return await work(() => lease(owner));
  } finally {
    await changeNote("lease", (note) => (note?.owner === owner ? undefined : note));
  }
}

// Takes the lease or renews it; false while another holds it. A killed holder's runs out.
async function lease(owner) {
  const note = await changeNote("lease", (held) => {
    const free = !held || held.owner === owner || held.until < Date.now();
    return free ? { owner, until: Date.now() + LEASE_MS } : held;
  });
  return note.owner === owner;
}
