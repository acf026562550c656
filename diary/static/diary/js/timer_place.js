// Where the phone is, while a walk is timed and the person wants its metres. The track never leaves the phone.

import { keepFix } from "./timer_store.js";

const REFUSED = 1;
let watching = null;

/** Keeps each fix for this outing; `tell` hears "waiting", "refused", "missing", or { accuracy } of the newest fix. */
export function follow(outing, tell) {
  stopFollowing();
  if (!navigator.geolocation) return tell("missing");
  tell("waiting");
  watching = navigator.geolocation.watchPosition(
    async ({ coords }) => {
      await keepFix(outing, { at: Date.now(), lat: coords.latitude, lon: coords.longitude, acc: coords.accuracy });
      tell({ accuracy: coords.accuracy });
    },
    (error) => tell(error.code === REFUSED ? "refused" : "missing"),
    { enableHighAccuracy: true, maximumAge: 0, timeout: 60000 },
  );
  return undefined;
}

export function stopFollowing() {
  if (watching !== null) navigator.geolocation.clearWatch(watching);
  watching = null;
}

export const follows = () => watching !== null;
