// Sends what waits in the outbox, in order, one at a time, each with the answer that the server gives.

import { alone } from "./lock.js";
import { held, person, remember, saved, unasked, waiting } from "./outbox.js";

const WHO = "/offline/who/";
const SEND = "/offline/send/";
const PATIENCE_MS = 20_000;
const TRIES = 3;
const PAUSE_MS = 300;
const STATES = ["saved", "conflict", "faults", "signed_out", "other_account"];

// Ids of entries whose form waits for the answer: only its own drain sends them, so that it is heard.
export const awaited = new Set();

// Resolves to { state, sent, fresh, answers } when nothing more can be sent just now.
export function drain({ quietly = true } = {}) {
  return alone((still) => drained(quietly, still));
}

async function drained(quietly, still) {
  const result = { state: "done", sent: 0, fresh: 0, answers: new Map() };
  const someone = await person();
  if (!unasked(await waiting(someone?.account)).length) return result;
  const now = await tried(whoIsHere);
  if (!now) return { ...result, state: "no_network" };
  if (!now.account) return { ...result, state: "signed_out" };
  if (now.account !== someone.account) await remember(now);
  for (const entry of unasked(await waiting(now.account))) {
    if (quietly && awaited.has(entry.id)) continue;
    if (!(await still())) return { ...result, state: "busy" };
    const answer = await tried(() => sent(entry, now, quietly));
    result.answers.set(entry.id, answer);
    result.state = await settled(entry, answer, result);
    if (["no_network", "signed_out", "other_account"].includes(result.state)) return result;
  }
  return result;
}

// A fresh token for each drain, and whose session it is.
export async function whoIsHere() {
  const answer = await fetch(WHO, { ...ours(), headers: { Accept: "application/json" } });
  if (!answer.ok) throw new TypeError("nobody answers");
  return answer.json();
}

export const ours = () => ({ credentials: "same-origin", cache: "no-store", redirect: "error", signal: AbortSignal.timeout?.(PATIENCE_MS) });

// A few tries with growing pauses; null if the network does not carry it.
async function tried(step) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      return await step();
    } catch {
      await new Promise((go) => setTimeout(go, PAUSE_MS * 2 ** attempt));
    }
  }
  return null;
}

async function sent(entry, { account, token }, quietly) {
  const body = new URLSearchParams(entry.fields);
  if (entry.etag) body.set("etag", entry.etag);
  const envelope = { kind: entry.kind, account, said_at: entry.said_at, day: entry.day ?? "" };
  for (const [name, value] of Object.entries(envelope)) body.set(`outbox.${name}`, value);
  if (quietly) body.set("outbox.quietly", "yes");
  const headers = { "X-CSRFToken": token, Accept: "application/json" };
  const answer = await fetch(SEND, { ...ours(), method: "POST", body, headers });
  if (answer.status >= 500 && answer.status !== 503) return { state: "trouble" };
  const said = await answer.json();
  if (!STATES.includes(said.state)) throw new TypeError("not our server");
  return said;
}

// What an answer means for the entry; the state in which the drain goes on or ends.
async function settled(entry, answer, result) {
  if (!answer) return "no_network";
  if (answer.state === "saved") {
    await saved(entry, answer);
    result.sent += 1;
    result.fresh += answer.new;
    return "done";
  }
  if (answer.state === "conflict" || answer.state === "faults") {
    await held(entry, answer.state, answer);
    return "done";
  }
  return answer.state;
}
