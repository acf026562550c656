// How far a walk went, from what a phone said of its place. Plain numbers in, plain numbers out: no page, no clock.
// A fix is { at (ms), lat, lon, acc (metres, two times of three the place is within it) }.

const RADIUS = 6371008.8;
const WORST_ACCURACY = 40;
const FASTEST = 5;
const JERK = 0.02;
const STANDING = 0.3;
const STANDING_FOR = 6000;
const LONGEST_STEP = 6000;
const MOST_DETOUR = 1.5;
const PACE_OVER = 12;
const ODD = 1.7;
const AXIS = 1.515;

export const POOR_SHARE = 0.2;

/** The metres between two moments: { metres, accuracy, poor, covered }, or null where too little is known. */
export function distanceBetween(fixes, from, to) {
  const path = measured(withoutOdd(usable(fixes)));
  if (path.length < 3 || to <= from) return null;
  const covered = coveredShare(path, from, to);
  const metres = alongAt(path, to) - alongAt(path, from);
  const accuracy = uncertainty(path, from, to, metres, covered);
  return { metres: Math.round(metres), accuracy: Math.ceil(accuracy), covered, poor: covered < 0.6 || accuracy > POOR_SHARE * metres };
}

/** Fixes in order of time without those that say themselves that they are bad, on a flat map in metres. */
export function usable(fixes) {
  const good = fixes.filter((fix) => fix.acc >= 0 && fix.acc <= WORST_ACCURACY && Number.isFinite(fix.lat + fix.lon + fix.at));
  good.sort((one, other) => one.at - other.at);
  if (!good.length) return [];
  const { lat, lon } = good[0];
  const east = (RADIUS * Math.cos((lat * Math.PI) / 180) * Math.PI) / 180;
  const north = (RADIUS * Math.PI) / 180;
  const flat = good.map((fix) => ({ at: fix.at, x: (fix.lon - lon) * east, y: (fix.lat - lat) * north, acc: Math.max(fix.acc, 3) }));
  return withoutLeaps(flat.filter((fix, place) => !place || fix.at - flat[place - 1].at >= 200));
}

// The longest line of fixes of which each can be reached from the one before at a walking person's speed.
function withoutLeaps(flat) {
  const steps = flat.map(() => ({ count: 1, before: -1 }));
  let best = flat.length ? 0 : -1;
  for (let here = 0; here < flat.length; here++) {
    for (let there = Math.max(0, here - 30); there < here; there++) {
      if (steps[there].count >= steps[here].count && reachable(flat[there], flat[here])) {
        steps[here] = { count: steps[there].count + 1, before: there };
      }
    }
    if (steps[here].count > steps[best].count) best = here;
  }
  const kept = [];
  for (let here = best; here >= 0; here = steps[here].before) kept.unshift(flat[here]);
  return kept;
}

function reachable(one, other) {
  const slack = 1.2 * Math.hypot(one.acc, other.acc);
  return Math.hypot(other.x - one.x, other.y - one.y) <= (FASTEST * (other.at - one.at)) / 1000 + slack;
}

// Each axis by itself: a Kalman filter that believes in steady walking, then back again (Rauch, Tung and Striebel).
function smoothed(flat) {
  const [xs, ys] = ["x", "y"].map((axis) => smoothAxis(flat, axis));
  return flat.map((fix, place) => ({ at: fix.at, acc: fix.acc, x: xs[place].p, y: ys[place].p }));
}

// A fix that lies far from the way that all of them tell is left out, and the way is told again.
function withoutOdd(flat) {
  const path = smoothed(flat);
  return smoothed(flat.filter((fix, place) => Math.hypot(fix.x - path[place].x, fix.y - path[place].y) <= ODD * fix.acc));
}

function smoothAxis(flat, axis) {
  const ahead = [];
  const kept = [];
  let now = null;
  for (const fix of flat) {
    const noise = (fix.acc / AXIS) ** 2;
    const guess = now ? predicted(now, (fix.at - now.at) / 1000) : { p: fix[axis], v: 0, pp: noise, pv: 0, vv: 1 };
    const share = guess.pp + noise;
    const off = fix[axis] - guess.p;
    const [kp, kv] = now ? [guess.pp / share, guess.pv / share] : [0, 0];
    now = { at: fix.at, p: guess.p + kp * off, v: guess.v + kv * off, pp: (1 - kp) * guess.pp, pv: (1 - kp) * guess.pv, vv: guess.vv - kv * guess.pv };
    ahead.push(guess);
    kept.push(now);
  }
  for (let place = kept.length - 2; place >= 0; place--) lookBack(kept, ahead[place + 1], place);
  return kept;
}

function predicted(now, dt) {
  return {
    p: now.p + dt * now.v, v: now.v,
    pp: now.pp + 2 * dt * now.pv + dt * dt * now.vv + (JERK * dt ** 3) / 3,
    pv: now.pv + dt * now.vv + (JERK * dt * dt) / 2,
    vv: now.vv + JERK * dt,
  };
}

function lookBack(kept, guess, place) {
  const now = kept[place];
  const later = kept[place + 1];
  const dt = (later.at - now.at) / 1000;
  const det = guess.pp * guess.vv - guess.pv * guess.pv;
  const a = now.pp + dt * now.pv;
  const c = now.pv + dt * now.vv;
  const gain = [
    [(a * guess.vv - now.pv * guess.pv) / det, (now.pv * guess.pp - a * guess.pv) / det],
    [(c * guess.vv - now.vv * guess.pv) / det, (now.vv * guess.pp - c * guess.pv) / det],
  ];
  const dp = later.p - guess.p;
  const dv = later.v - guess.v;
  const [d1, d2, d3] = [later.pp - guess.pp, later.pv - guess.pv, later.vv - guess.vv];
  const [[g1, g2], [g3, g4]] = gain;
  now.p += g1 * dp + g2 * dv;
  now.v += g3 * dp + g4 * dv;
  now.pp += g1 * g1 * d1 + 2 * g1 * g2 * d2 + g2 * g2 * d3;
  now.pv += g1 * g3 * d1 + (g1 * g4 + g2 * g3) * d2 + g2 * g4 * d3;
  now.vv += g3 * g3 * d1 + 2 * g3 * g4 * d2 + g4 * g4 * d3;
}

// The way along the path: nothing where a person stood.
function measured(path) {
  path.forEach((point, place) => {
    const before = path[place - 1];
    point.step = !before || isGap(path, place) || stood(path, place) ? 0 : Math.hypot(point.x - before.x, point.y - before.y);
  });
  let along = 0;
  path.forEach((point, place) => {
    along += place && isGap(path, place) ? bridged(path, place) : point.step;
    point.along = along;
  });
  return path;
}

// Over a gap the straight line, or what the pace around it makes likely where that is little longer: a corner.
function bridged(path, place) {
  const straight = Math.hypot(path[place].x - path[place - 1].x, path[place].y - path[place - 1].y);
  const likely = Math.min(paceBeside(path, place - 1, -1), paceBeside(path, place + 1, 1)) * secondsTo(path, place);
  return likely > straight && likely < MOST_DETOUR * straight ? likely : straight;
}

// Metres a second over some seconds before or after a place; 0 where too little is known.
function paceBeside(path, place, way) {
  let [metres, seconds] = [0, 0];
  for (let here = place; here > 0 && here < path.length && seconds < PACE_OVER && !isGap(path, here); here += way) {
    metres += path[here].step;
    seconds += secondsTo(path, here);
  }
  return seconds >= PACE_OVER / 2 ? metres / seconds : 0;
}

function secondsTo(path, place) {
  return (path[place].at - path[place - 1].at) / 1000;
}

function isGap(path, place) {
  return path[place].at - path[place - 1].at > LONGEST_STEP;
}

function stood(path, place) {
  const middle = (path[place].at + path[place - 1].at) / 2;
  let first = place - 1;
  let last = place;
  while (first > 0 && middle - path[first].at < STANDING_FOR) first--;
  while (last < path.length - 1 && path[last].at - middle < STANDING_FOR) last++;
  const seconds = (path[last].at - path[first].at) / 1000;
  return Math.hypot(path[last].x - path[first].x, path[last].y - path[first].y) < STANDING * seconds;
}

// A press falls between two fixes, or a moment before the first or after the last.
function alongAt(path, at) {
  const last = path.length - 1;
  const later = path.findIndex((point) => point.at >= at);
  if (later === 0) return -beyond(paceBeside(path, 1, 1), path[0].at - at);
  if (later < 0) return path[last].along + beyond(paceBeside(path, last, -1), at - path[last].at);
  const [one, other] = [path[later - 1], path[later]];
  return one.along + ((other.along - one.along) * (at - one.at)) / (other.at - one.at);
}

function beyond(pace, ms) {
  return ms <= LONGEST_STEP ? (pace * ms) / 1000 : 0;
}

function coveredShare(path, from, to) {
  let covered = 0;
  for (let place = 1; place < path.length; place++) {
    const [one, other] = [path[place - 1].at, path[place].at];
    if (other - one <= LONGEST_STEP) covered += Math.max(0, Math.min(other, to) - Math.max(one, from));
  }
  return covered / (to - from);
}

// Both ends are off by what the phone said, the way between by some percent, a bridged gap by up to a third.
function uncertainty(path, from, to, metres, covered) {
  const within = path.filter((point) => point.at >= from && point.at <= to).map((point) => point.acc);
  const usual = within.sort((one, other) => one - other)[Math.floor(within.length / 2)] ?? WORST_ACCURACY;
  return Math.hypot(usual, 0.03 * metres) + (1 - covered) * metres * 0.3;
}
