// One outing as it is kept: presses with their clock stamps, and the bouts that they mean. No page, no clock, no store.
// A press is { kind, at (ms) }; one of kind "start" also has the id under which its bout is saved.

export const MINUTE = 60000;
export const LONG_REST = 20 * MINUTE;
const MOST_UNDOS = 50;
const STOPS = ["stop", "arrived", "other"];
const NEXT = { ready: "start", walking: "pain", hurting: "stop", resting: "gone", rested: "start" };

export function newOuting(id) {
  return { id, presses: [], before: [], ended: null, metres: {}, handed: {}, held: {} };
}

/** The bouts, in order: { id, start, pain, stop, why, gone, still }. */
export function bouts(outing) {
  const found = [];
  for (const { kind, at, id } of outing.presses) {
    const bout = found.at(-1);
    if (kind === "start") found.push({ id, start: at });
    else if (STOPS.includes(kind)) Object.assign(bout, { stop: at, why: kind });
    else bout[kind] = at;
  }
  return found;
}

/** ready, walking, hurting (pain has begun), resting (stopped, pain not gone) or rested. */
export function phase(outing) {
  const bout = bouts(outing).at(-1);
  if (!bout) return "ready";
  if (!bout.stop) return bout.pain ? "hurting" : "walking";
  return bout.pain && !bout.gone && !bout.unsaid ? "resting" : "rested";
}

/** What the one large button does now. */
export function next(outing) {
  return NEXT[phase(outing)];
}

export function mayFollow(outing, kind) {
  const allowed = { ready: [], walking: ["arrived", "other"], hurting: ["other"], resting: ["start", "still", "unsaid"], rested: [] };
  const now = phase(outing);
  return !outing.ended && (NEXT[now] === kind || allowed[now].includes(kind));
}

/** Adds a press. The clock of a phone may be set back: a press never lies before the one before it. */
export function press(outing, kind, at, id) {
  if (!mayFollow(outing, kind)) return false;
  remember(outing);
  const stamp = Math.max(at, outing.presses.at(-1)?.at ?? 0);
  outing.presses.push(kind === "start" ? { kind, at: stamp, id } : { kind, at: stamp });
  return true;
}

/** A press was a minute earlier, but never before the one before it; false if it lies there already. */
export function mend(outing, place) {
  const least = outing.presses[place - 1]?.at ?? 0;
  const { at } = outing.presses[place];
  if (at <= least) return false;
  remember(outing);
  outing.presses[place].at = Math.max(at - MINUTE, least);
  return true;
}

/** The outing is over: what was measured is to be looked at and saved. */
export function end(outing, at) {
  if (!outing.presses.length || outing.ended) return false;
  remember(outing);
  outing.ended = at;
  return true;
}

/** Takes the last press, mending or end back. */
export function undo(outing) {
  const before = outing.before.pop();
  if (!before) return false;
  Object.assign(outing, JSON.parse(before));
  return true;
}

/** True if the pain should have been asked about by now: twenty minutes after stopping, and again after each "still". */
export function asksIfGone(outing, now) {
  const bout = bouts(outing).at(-1);
  return phase(outing) === "resting" && !outing.ended && now - Math.max(bout.stop, bout.still ?? 0) >= LONG_REST;
}

/** Bouts that ended and are not handed over to be saved. */
export function unsaved(outing) {
  return bouts(outing).filter((bout) => bout.stop && !outing.handed[bout.id]);
}

function remember(outing) {
  const { presses, ended } = outing;
  outing.before.push(JSON.stringify({ presses, ended }));
  outing.before.splice(0, outing.before.length - MOST_UNDOS);
}
