// What is typed is kept in this browser until it is saved: for the day the machine stops, the
// session ends or the server's disk is full. Each account and article has its own place; what was
// kept is offered back, never put back unasked.

const PAUSE = 300;
const offer = document.getElementById("unsaved");
const unkept = document.getElementById("unkept");
const form = offer.closest("form");
const KEPT = `unsaved:${offer.dataset.account}:${offer.dataset.article}`;
const ours = new Set(); // fields of which this page put something there, or found it saved
const opened = new Map(); // field -> what stood in it when the page came, if that was saved
let waiting = 0;

// What only a machine can see is no difference: line ends, accents, trailing blanks.
const plain = (text) => text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[ \t]+$/gm, "").trim();
const fields = () => [...form.querySelectorAll("[lang]:is(textarea, input[type=text])")];

// The digest of the text one had before one's eyes: the server tells by it who wrote over whom.
function seen(field) {
  const section = field.closest("fieldset.section") ?? form;
  const [first] = section.querySelectorAll(`input[type=hidden][name$="seen_${field.lang}"]`);
  return first;
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function write(kept) {
  try {
    if (Object.keys(kept).length) localStorage.setItem(KEPT, JSON.stringify(kept));
    else localStorage.removeItem(KEPT);
    unkept.hidden = true;
  } catch {
    unkept.hidden = false; // its place is full, or forbidden
  }
}

function keep() {
  clearTimeout(waiting);
  const kept = read();
  for (const field of fields()) {
    const saved = opened.get(field.id);
    if (saved === undefined || plain(field.value) !== plain(saved)) {
      kept[field.id] = { text: field.value, at: Date.now(), seen: seen(field).value };
      ours.add(field.id);
    } else if (ours.delete(field.id)) delete kept[field.id]; // never what another page keeps
  }
  write(kept);
}

function place(field) {
  const section = field.closest("fieldset.section")?.querySelector("legend").firstChild.textContent;
  return [section, field.labels[0].textContent].filter(Boolean).map((part) => part.trim()).join(", ");
}

function show(kept) {
  const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  for (const id of offered) {
    const [details, summary, words] = ["details", "summary", "p"].map((tag) => document.createElement(tag));
    summary.textContent = `${place(document.getElementById(id))} (${when.format(kept[id].at)})`;
    words.textContent = kept[id].text;
    details.append(summary, words);
    offer.querySelector(".kept").append(details);
  }
  offer.hidden = false;
}

function answer(back) {
  const kept = read();
  for (const id of offered) {
    const field = document.getElementById(id);
    if (back && kept[id]) {
      seen(field).value = kept[id].seen;
      field.value = kept[id].text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (kept[id]?.at === before[id].at) delete kept[id]; // not what came there since
  }
  write(kept);
  offered.clear();
  offer.hidden = true;
  keep();
}

const before = read();
const offered = new Set();
for (const field of fields()) {
  const same = before[field.id] && plain(before[field.id].text) === plain(field.value);
  // A form that came back unsaved holds what was typed; it is kept on.
  if (!(same && "posted" in offer.dataset)) opened.set(field.id, field.value);
  if (same) ours.add(field.id);
  else if (before[field.id]) offered.add(field.id);
}
if (offered.size) show(before);
keep();
offer.querySelector("[data-back]").addEventListener("click", () => answer(true));
offer.querySelector("[data-drop]").addEventListener("click", () => answer(false));
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(keep, PAUSE);
});
for (const moment of ["pagehide", "submit"]) window.addEventListener(moment, keep);
