// The service worker: opens the diary without network and sends what waits. It keeps no page of health.

import { drain } from "./drain.js";
import { person, unasked, waiting } from "./outbox.js";

// VERSION, LANGUAGE, SHELL and READING stand before this text when it is served: see diary/web/pwa.py.
const KEEPS = `calf-diary-${VERSION}`;
const MAY_KEEP = new Set([...SHELL, ...READING]);

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(keepReading()));
self.addEventListener("sync", (event) => event.waitUntil(sendAll()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(pageFor(request, address));
  else if (MAY_KEEP.has(address.pathname)) event.respondWith(fetch(request).catch(() => keptOf(address.pathname)));
});

async function keepShell() {
  const cache = await caches.open(KEEPS);
  await Promise.all(SHELL.map((address) => keepPage(cache, address)));
  await self.skipWaiting();
}

// As somebody who is not signed in: what is kept is the same for everybody who reads the language.
async function keepPage(cache, address) {
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache", headers: { "Accept-Language": LANGUAGE } });
  if (!answer.ok || answer.redirected) throw new TypeError(`${address} cannot be kept`);
  await cache.put(address, answer);
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith("calf-diary-") && name !== KEEPS);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// One after another, behind all that a person waits for; what fails is tried at the next page.
async function keepReading() {
  const cache = await caches.open(KEEPS);
  for (const address of READING) {
    if (!(await cache.match(address))) await keepPage(cache, address).catch(() => {});
  }
}

async function pageFor(request, address) {
  try {
    return await fetch(request);
  } catch {
    return keptOf(await standIn(address));
  }
}

async function keptOf(address) {
  return (await caches.match(address, { cacheName: KEEPS })) ?? Response.error();
}

// The blank page that stands for a page of the diary while there is no network.
async function standIn({ pathname, searchParams }) {
  if (MAY_KEEP.has(pathname)) return pathname;
  const yards = (await person().catch(() => null))?.yards ? "yards/" : "";
  if (pathname === "/walks/new/") return `/offline/walk/${yards}`;
  if (pathname === "/walks/timer/") return "/offline/timer/";
  if (pathname === "/walks/new/painless/") return `/offline/walk/painless/${yards}`;
  if (searchParams.has("day") || /^\/checkin\/\d{4}-\d\d-\d\d\/$/.test(pathname)) return "/offline/checkin/past/";
  if (pathname === "/checkin/nothing/") return "/offline/checkin/";
  if (pathname !== "/checkin/") return "/offline/";
  return searchParams.has("full") ? "/offline/checkin/full/" : "/offline/checkin/";
}

// Background Sync: what is left is tried again when the browser thinks fit.
async function sendAll() {
  const { state, sent, fresh } = await drain();
  for (const page of await self.clients.matchAll()) page.postMessage({ state, sent, fresh });
  if (unasked(await waiting((await person())?.account)).length) throw new Error("not all is sent");
}
