// The reader's own dates: docs/own-dates.md. The fragment never reaches a server; it leaves the
// address once it is kept, so that an address passed on to somebody else names no appointment.
import { before, days, ends, later, now, read, said } from "./appointment.js";
import { calendar } from "./calendar.js";

const KEY = "rdv", FAR = 366, SHOWN = 3;
const held = document.querySelector("[data-for=dates]"), { lang } = document.documentElement;
if (held) held.outerHTML = held.textContent; // no browser without scripts shows its words
const box = document.getElementById("dates");
const language = lang === "en" ? "en-GB" : lang; // 4 December, never December 4
const SHORT = { weekday: "short", day: "numeric", month: "short" };
const MONTH = { month: "long", year: "numeric" };
let at = null, seen = ""; // the appointment, and what the panel says of it

function kept() {
  try {
    const stored = read(`#rdv=${sessionStorage.getItem(KEY)}`);
    return stored === "wrong" ? null : stored; // nothing stored names no appointment
  } catch { return null; }
}

function keep(found) {
  try {
    sessionStorage.setItem(KEY, found);
    history.replaceState(history.state, "", location.pathname + location.search);
  } catch { /* refused: the fragment stays, and is read again */ }
}

/** No date is kept, nor stands beside a duration. */
function clear() {
  try { sessionStorage.removeItem(KEY); } catch { /* nothing was kept */ }
  document.querySelectorAll(".dated").forEach((date) => date.remove());
}

function forget() {
  clear();
  history.replaceState(history.state, "", location.pathname + location.search);
  at = null;
  seen = "";
  box.hidden = true;
  const title = document.querySelector("h1");
  title.tabIndex = -1; // it takes the focus of the button that has just gone
  title.focus();
}

const fill = (name, text) => box.querySelectorAll(`[data-fill=${name}]`).forEach((place) => { place.textContent = text; });

function time(moment) {
  const [hour, minute] = moment.slice(11).split(":"), between = box.dataset.clock.slice(2, -2);
  return between === ":" || +minute ? `${+hour}${between}${minute}` : `${+hour}${between.trimEnd()}`;
}

/** When something comes: a day, or a month for what is months away. Of « 24 à 48 heures », the end:
    it may last that long, or take that long to come. */
function when(after) {
  const [low, high] = ends(at, after);
  if (after.endsWith("m")) return said(language, MONTH, low, high);
  const year = high.slice(0, 4) === now().slice(0, 4) ? {} : { year: "numeric" };
  const day = said(language, { ...SHORT, ...year }, high);
  return low === high ? day : box.dataset.until.replace("…", day);
}

/** When the centre wants its patient there: day and hour. */
function arrives(early) {
  const moment = before(at, +early);
  return `${when(`${days(at, moment)}d`)}, ${time(moment)}`;
}

/** The first day of something: what may last up to some day begins with the appointment. */
function first(after) {
  const [low, high] = ends(at, after);
  return low === high ? low : at.slice(0, 10);
}

function row(item, today, past) {
  const { after, early } = item.dataset;
  if (after) item.querySelector("b").textContent = when(after);
  if (early) item.querySelector("b").textContent = arrives(early);
  if ("always" in item.dataset) return;
  item.hidden = after ? ends(at, after)[1] < today : past;
  const begun = !after || first(after) <= today;
  if (begun && !item.hidden) item.setAttribute("aria-current", "date");
  else item.removeAttribute("aria-current");
}

function rows(today, past) {
  const list = box.querySelector("ol"), always = list.querySelector("[data-always]");
  list.querySelectorAll("li").forEach((item) => row(item, today, past));
  if (always && past) list.prepend(always); else if (always) list.append(always);
  const left = [...list.children].filter((item) => !item.hidden);
  left.forEach((item, place) => item.classList.toggle("later", place >= SHOWN));
  list.classList.add("folded");
  const unfold = box.querySelector("[data-do=unfold]");
  unfold.hidden = left.length <= SHOWN;
  unfold.setAttribute("aria-expanded", "false");
}

/** Beside each duration of the page's timelines, the days it comes to. */
function annotate() {
  document.querySelectorAll(".path [data-after]").forEach((lasting) => {
    const date = lasting.querySelector(".dated") ?? lasting.appendChild(document.createElement("span"));
    date.className = "dated";
    date.textContent = ` (${when(lasting.dataset.after)})`;
  });
}

function show() {
  const moment = now(), today = moment.slice(0, 10), wrong = at === "wrong";
  const away = wrong ? 0 : days(today, at), past = !wrong && at < moment;
  const is = wrong ? "wrong" : past ? "past" : away ? "ahead" : "day", news = [at, today, is].join();
  if (news === seen) return; // a list that was unfolded stays so, and no voice says it all again
  seen = news;
  box.querySelectorAll("[data-case]").forEach((part) => { part.hidden = !part.dataset.case.split(" ").includes(is); });
  box.querySelector("[data-far]").hidden = Math.abs(away) < FAR;
  box.querySelector("ol").parentElement.hidden = wrong;
  fill("date", "");
  if (!wrong) {
    const year = at.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" };
    fill("month", said(language, { month: "long" }, at));
    fill("number", +at.slice(8, 10));
    fill("date", said(language, { weekday: "long", day: "numeric", month: "long", ...year }, at));
    fill("time", time(at));
    fill("count", new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(away, "day"));
    rows(today, past);
    annotate();
  }
  box.hidden = false;
}

function events() {
  const page = location.origin + location.pathname, host = location.host, today = now().slice(0, 10);
  const every = [...box.querySelectorAll("ol li")], items = every.filter((item) => !item.hidden);
  const words = (item) => (item.querySelector("a, span") ?? item).textContent.trim();
  const about = items.map((item) => `${item.querySelector("b").textContent} – ${words(item)}`);
  const wholeDays = every.filter((item) => "calendar" in item.dataset); // those over keep their number
  const allDay = items.filter((item) => wholeDays.includes(item)).map((item) => {
    const { after } = item.dataset, from = after ? first(after) : today, to = after ? ends(at, after)[1] : today;
    const link = item.querySelector("a"); // the absolute address, which `href` alone may not be
    return { id: `${at}-${wholeDays.indexOf(item)}@${host}`, from, until: later(to, "1d"), name: words(item), address: link ? link.href : page };
  });
  const arrival = every.filter((item) => item.dataset.early).map((item) => (
    { id: `${at}-arrival@${host}`, at: before(at, +item.dataset.early), to: at, name: words(item), address: page }
  ));
  const all = [box.dataset.about, ...about].join("\n");
  return [{ id: `${at}@${host}`, at, name: box.dataset.appointment, about: all, address: page, remind: true }, ...arrival, ...allDay];
}

function download() {
  const address = URL.createObjectURL(new Blob([calendar(events())], { type: "text/calendar" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: `${box.dataset.file}.ics` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1e4);
}

function unfold({ currentTarget }) {
  const folded = box.querySelector("ol").classList.toggle("folded");
  currentTarget.setAttribute("aria-expanded", String(!folded));
}

function start() {
  const found = read(location.hash);
  if (found === "wrong") clear(); // an earlier link's date may be one that was changed
  else if (found) keep(found);
  at = found ?? at ?? kept(); // another fragment, of a section, leaves the date that is shown
  if (found || (at && box.hidden)) show();
}

if (box) {
  const acts = { keep: download, forget, unfold };
  box.querySelectorAll("[data-do]").forEach((button) => button.addEventListener("click", acts[button.dataset.do]));
  addEventListener("hashchange", start);
  document.addEventListener("visibilitychange", () => { if (at && !document.hidden) show(); }); // a day may have passed
  start();
}
