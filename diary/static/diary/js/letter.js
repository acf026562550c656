// The page of the morning letter, before anything was picked: the browser's own time zone.

const zones = document.querySelector("select[name=time_zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zones && [...zones.options].some((row) => row.value === here)) zones.value = here;
