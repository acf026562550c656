// The check-in of a past day without network: the page is one for all days, the day stands in the address.

import { dayOf, dayText } from "./judge/days.js";
import { localDay } from "./judged.js";
import { person } from "./outbox.js";
import { dayWords } from "./words.js";

export async function nameTheDay() {
  const chooser = document.querySelector("input[name=day]");
  if (!chooser) return;
  const today = localDay((await person())?.zone);
  chooser.max = today;
  const form = document.querySelector("form[data-any-day]");
  if (!form) return;
  const day = dayInAddress();
  if (!(day < today)) return location.replace(`/checkin/?full=1${location.hash}`);
  form.dataset.day = day;
  form.action = `/checkin/${day}/`;
  const title = document.querySelector("h1");
  title.textContent = title.dataset.ofDay.replace("#", dayWords(day));
  document.title = document.title.replace(/^[^·]*/, `${title.textContent} `);
}

// A day that is none is taken for today.
function dayInAddress() {
  const day = new URL(location).searchParams.get("day") ?? location.pathname.split("/")[2];
  try {
    return dayText(dayOf(day)) === day ? day : undefined;
  } catch {
    return undefined;
  }
}
