// The phone's sound, vibration and light: each only where it is allowed and wanted. What is wanted is kept on this phone.

const TONES = { start: [660], pain: [440, 440], stop: [330], gone: [660, 880], ask: [550, 440, 550] };
const CHOICES = "walk-timer-choices";
let audio;
let lock;

export function choices() {
  try {
    return { sound: true, buzz: true, place: false, ...JSON.parse(localStorage.getItem(CHOICES) ?? "{}") };
  } catch {
    return { sound: true, buzz: true, place: false };
  }
}

export function choose(name, wanted) {
  localStorage.setItem(CHOICES, JSON.stringify({ ...choices(), [name]: wanted }));
}

/** Answers a press to ear and hand; a page that was never touched may do neither. */
export function answer(kind) {
  const tones = TONES[kind] ?? TONES.stop;
  const { sound, buzz } = choices();
  if (navigator.userActivation?.hasBeenActive === false) return;
  if (buzz && navigator.vibrate) navigator.vibrate(tones.flatMap(() => [120, 80]));
  if (sound && window.AudioContext) play(tones);
}

function play(tones) {
  audio ??= new AudioContext();
  audio.resume();
  tones.forEach((tone, place) => {
    const from = audio.currentTime + place * 0.2;
    const voice = new OscillatorNode(audio, { frequency: tone });
    const volume = new GainNode(audio, { gain: 0.25 });
    voice.connect(volume).connect(audio.destination);
    volume.gain.setTargetAtTime(0, from + 0.12, 0.02);
    voice.start(from);
    voice.stop(from + 0.2);
  });
}

/** Keeps the screen awake, or lets it go; `tell` hears whether it is awake. The phone takes the lock with the page's sight. */
export async function light(wanted, tell) {
  if (wanted && navigator.wakeLock && document.visibilityState === "visible" && (!lock || lock.released)) {
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    lock?.addEventListener("release", () => tell(false));
  } else if (!wanted) {
    await lock?.release();
    lock = null;
  }
  tell(Boolean(lock && !lock.released));
}
