// Copies for a reader without network: visited pages with their pictures, and whom to call.
// Network first, always; a copy says its date and goes at the first contact that says so.
// The desk, forms and everything else pass untouched.
const FILES = "files-{{ build }}", PAGES = "pages", PICTURES = "pictures";
const OWN = {{ files|safe }}, HELP = {{ help|safe }};
const LATE = 6000, OLD = 3600e3, MOST = { [PAGES]: 30, [PICTURES]: 90 };
const ANY = { ignoreVary: true, ignoreSearch: true };
let away = true; // whether the network may have been away since the copies were asked about

const isPage = (path) => /^\/(?:fr|en|e|r)\//.test(path);
const isPicture = (path) => /^\/p\/[0-9a-f]{64}\./.test(path);
const isKeepable = (answer) => answer.status === 200 && !answer.redirected
  && /^text\/html|^image\//.test(answer.headers.get("Content-Type") ?? "")
  && !/no-store/.test(answer.headers.get("Cache-Control") ?? "");

async function keep(name, path, answer) {
  const cache = await caches.open(name);
  await cache.delete(path, ANY); // so that the newest stands last
  await cache.put(path, answer);
  const help = Object.values(HELP);
  const paths = (await cache.keys()).filter((one) => !help.includes(new URL(one.url).pathname));
  await Promise.all(paths.slice(0, Math.max(0, paths.length - MOST[name])).map((one) => cache.delete(one)));
}

/** What the server says of a page now: a copy is replaced, or it goes. Whether the page is gone. */
async function heard(path, answer) {
  if (isKeepable(answer)) await keep(PAGES, path, answer);
  else if (answer.status < 500) await (await caches.open(PAGES)).delete(path, ANY); // withdrawn, moved, gone
  return answer.status >= 400 && answer.status < 500;
}

async function ask(path) {
  const headers = { "X-Purpose": "prefetch" }; // nobody opens the page: it is not counted
  const answer = await fetch(path, { cache: "no-cache", redirect: "manual", headers });
  return heard(path, answer);
}

/** At a contact with the server, ask it about the copies that are old, or about every one. */
async function review(visited, every) {
  const cache = await caches.open(PAGES);
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname, copy = await cache.match(request, ANY);
    const age = Date.now() - Date.parse(copy?.headers.get("Date") ?? 0);
    if (path !== visited && (every || age > OLD)) await ask(path);
  }
}

async function dated(copy) {
  const headers = new Headers(copy.headers), html = await copy.text();
  const [date, tag] = ["Date", "ETag"].map((name) => (headers.get(name) ?? "").replace(/["&<]/g, ""));
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  return new Response(html.replace("<html ", `<html data-copy="${date}" data-tag="${tag}" `), { headers });
}

async function instead(cache, path) {
  const wanted = Object.keys(HELP).find((language) => path.includes(`/${language}/`))
    ?? Object.keys(HELP).find((language) => navigator.language.startsWith(language)) ?? "fr";
  const page = path === "/" && await cache.match(`/${wanted}/`, ANY);
  return page ? dated(page) : await cache.match(HELP[wanted], ANY) ?? Response.error();
}

async function visit(event, path) {
  const cache = await caches.open(PAGES), copy = await cache.match(path, ANY);
  const asked = fetch(event.request);
  event.waitUntil(asked.then(async (answer) => {
    const gone = await heard(path, answer.clone()), every = gone || away; // gone: at other addresses too
    away = false;
    await review(path, every);
  }).catch(() => { away = true; }));
  const late = new Promise((give) => { setTimeout(give, LATE); });
  try {
    const answer = await (copy ? Promise.race([asked, late]) : asked);
    if (answer && (answer.status < 500 || !copy)) return answer;
  } catch { /* no network */ }
  return copy ? dated(copy) : instead(cache, path);
}

async function file(name, request) {
  const path = new URL(request.url).pathname, cache = await caches.open(name);
  const found = await cache.match(path, ANY);
  if (found) return found;
  const answer = await fetch(request);
  if (isPicture(path) && isKeepable(answer)) await keep(name, path, answer.clone());
  return answer;
}

/** What a page that was opened without the worker is made of: itself and its pictures. */
async function keepAll(paths) {
  const pages = await caches.open(PAGES), pictures = await caches.open(PICTURES);
  for (const path of paths) {
    if (isPage(path) && !await pages.match(path, ANY)) await ask(path);
    if (isPicture(path) && !await pictures.match(path, ANY)) await file(PICTURES, new Request(path));
  }
}

async function prepare() {
  await (await caches.open(FILES)).addAll(OWN);
  await Promise.all(Object.values(HELP).map(ask));
  await self.skipWaiting();
}

/** A new build: the files of the old one go, and its pages are asked for again. */
async function take() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => ![FILES, PAGES, PICTURES].includes(name)).map((name) => caches.delete(name)));
  await self.clients.claim();
  const pages = await (await caches.open(PAGES)).keys();
  if (names.some((name) => name.startsWith("files-") && name !== FILES)) {
    await Promise.allSettled(pages.map((page) => ask(new URL(page.url).pathname)));
  }
}

addEventListener("install", (event) => event.waitUntil(prepare()));
addEventListener("activate", (event) => event.waitUntil(take()));
addEventListener("message", (event) => event.waitUntil(keepAll(event.data.keep).catch(() => {})));
addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (isPage(pathname) || pathname === "/") event.respondWith(visit(event, pathname));
  } else if (OWN.includes(pathname)) event.respondWith(file(FILES, request));
  else if (isPicture(pathname)) event.respondWith(file(PICTURES, request));
});
