// Copies for a reader without network: visited pages with their pictures, and whom to call.
// Network first, always; a copy says its date and goes at the first contact that says so.
// The desk, forms and everything else pass untouched.
const FILES = "files-{{ build }}", PAGES = "pages", PICTURES = "pictures";
const AWAY = "away"; // is there when the network was away, or a copy could not be asked about
const OWN = {{ files|safe }}, HELP = {{ help|safe }};
const LATE = 6000, OLD = 3600e3, MOST = { [PAGES]: 30, [PICTURES]: 90 };
const ANY = { ignoreVary: true, ignoreSearch: true };

const isPage = (path) => /^\/(?:fr|en|e|r)\//.test(path);
const isPicture = (path) => /^\/p\/[0-9a-f]{64}\./.test(path);
const isFile = (path) => /^\/static\/site\//.test(path);
const isKeepable = (answer) => answer.status === 200 && !answer.redirected
  && /^text\/html|^image\//.test(answer.headers.get("Content-Type") ?? "")
  && !/no-store/.test(answer.headers.get("Cache-Control") ?? "");
const isGone = (answer) => [404, 410].includes(answer.status) // or moved, by us and by no portal on the way
  || (answer.redirected && new URL(answer.url).origin === location.origin);

async function keep(name, path, answer) {
  const cache = await caches.open(name);
  await cache.delete(path, ANY); // so that the newest stands last
  await cache.put(path, answer);
  const help = Object.values(HELP);
  const paths = (await cache.keys()).filter((one) => !help.includes(new URL(one.url).pathname));
  await Promise.all(paths.slice(0, Math.max(0, paths.length - MOST[name])).map((one) => cache.delete(one)));
}

/** What the server says of a page now: a copy is replaced, or it goes. Whether it said either: a
    limit, a refusal or a fault says nothing of the page, and the copy stays. */
async function heard(path, answer) {
  const gone = isGone(answer), fresh = !gone && isKeepable(answer);
  if (fresh) await keep(PAGES, path, answer);
  if (gone) await (await caches.open(PAGES)).delete(path, ANY);
  return fresh || gone;
}

async function ask(path) {
  const headers = { "X-Purpose": "prefetch" }; // nobody opens the page: it is not counted
  return heard(path, await fetch(path, { cache: "no-cache", headers }));
}

/** At a contact with the server, ask it about the copies that are old, or about every one. Once
    every one was heard of, no copy needs the files of an earlier build. */
async function review(visited, every) {
  const cache = await caches.open(PAGES);
  let whole = true;
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname, copy = await cache.match(request, ANY);
    const age = Date.now() - Date.parse(copy?.headers.get("Date") ?? 0);
    if (path !== visited && (every || age > OLD)) whole = await ask(path) && whole;
  }
  if (!every || !whole) return;
  const earlier = (await caches.keys()).filter((name) => ![FILES, PAGES, PICTURES, AWAY].includes(name));
  await Promise.all(earlier.map((name) => caches.delete(name)));
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
  // Where a redirection leads is not told here: whether it is ours, a question of one's own tells.
  const told = asked.then((answer) => (answer.type === "opaqueredirect" ? copy && ask(path) : heard(path, answer.clone())));
  event.waitUntil(told.then(async (said) => {
    const withdrawn = (await asked).status === 410, away = await caches.delete(AWAY); // withdrawn: at other addresses too
    await review(said ? path : "", withdrawn || away);
  }).catch(() => caches.open(AWAY)));
  const late = new Promise((give) => { setTimeout(give, LATE); });
  try {
    const answer = await (copy ? Promise.race([asked, late]) : asked);
    if (answer && (!copy || answer.ok || await told)) return answer;
  } catch { /* no network */ }
  return copy ? dated(copy) : instead(cache, path);
}

/** A file has the hash of its bytes in its name: whichever build brought it, it is the same. */
async function file(request) {
  const path = new URL(request.url).pathname, found = await caches.match(path, ANY);
  if (found) return found;
  const answer = await fetch(request);
  if (isPicture(path) && isKeepable(answer)) await keep(PICTURES, path, answer.clone());
  return answer;
}

/** What a page that was opened without the worker is made of: itself and its pictures. */
async function keepAll(paths) {
  const pages = await caches.open(PAGES), pictures = await caches.open(PICTURES);
  for (const path of paths) {
    if (isPage(path) && !await pages.match(path, ANY)) await ask(path);
    if (isPicture(path) && !await pictures.match(path, ANY)) await file(new Request(path));
  }
  if (await caches.delete(AWAY)) await review("", true);
}

async function prepare() {
  await (await caches.open(FILES)).addAll(OWN);
  await Promise.all(Object.values(HELP).map(ask));
  await self.skipWaiting();
}

/** A new build: the next contact asks for every page again. Not here, where pages would wait for it. */
async function take() {
  if ((await caches.keys()).some((name) => name.startsWith("files-") && name !== FILES)) await caches.open(AWAY);
  await self.clients.claim();
}

addEventListener("install", (event) => event.waitUntil(prepare()));
addEventListener("activate", (event) => event.waitUntil(take()));
addEventListener("message", (event) => event.waitUntil(keepAll(event.data.keep).catch(() => caches.open(AWAY))));
addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (isPage(pathname) || pathname === "/") event.respondWith(visit(event, pathname));
  } else if (isFile(pathname) || isPicture(pathname)) event.respondWith(file(request));
});
