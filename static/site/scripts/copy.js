// Keeps what is read for a time without network, through /worker.js, and says so on a copy.

const { lang, dataset } = document.documentElement;
const held = document.querySelector("[data-for=copy]");
const patient = !location.pathname.startsWith("/admin/"); // a preview at the desk is never kept

/** Paths of this page and of its pictures, in the files that this screen shows. */
function made() {
  const pictures = [...document.images].map(({ currentSrc, src }) => currentSrc || src);
  return [location.href, ...pictures].map((address) => new URL(address, location.href).pathname);
}

async function register() {
  for (const image of document.images) image.loading = "eager"; // so that it chooses its file, be it far down
  await navigator.serviceWorker.register("/worker.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: made() });
}

/** Ask the server about a copy: the same, a newer one, or none any more. */
async function compare(notice) {
  const headers = { "X-Purpose": "prefetch" }; // this opening of the page is counted, or was not one
  const answer = await fetch(location.pathname, { cache: "no-cache", headers });
  const tag = (answer.headers.get("ETag") ?? "").replace(/["&<]/g, "");
  if ([404, 410].includes(answer.status) || answer.redirected) location.reload(); // gone
  else if (answer.status !== 200) return; // a limit, a refusal or a fault says nothing of the page
  else if (tag === dataset.tag) notice.hidden = true;
  else notice.querySelector("p[hidden]")?.removeAttribute("hidden");
}

function say() {
  held.outerHTML = held.textContent; // no browser without scripts shows its words
  const notice = document.getElementById("copy"), moment = new Date(dataset.copy);
  const format = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" };
  notice.querySelector("span").textContent = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, format).format(moment);
  const ask = () => compare(notice).catch(() => { /* still no network */ });
  addEventListener("online", ask);
  ask();
}

if (patient && dataset.copy && held) say();
if (patient && "serviceWorker" in navigator) {
  addEventListener("load", () => register().catch(() => { /* refused: pages are read as ever */ }));
}
