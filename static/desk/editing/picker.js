// Facts, terms, sources, pictures and the rest: searched by name, inserted where the caret was.

import { insert, insertBlock, lastText, selected } from "./caret.js";

const bar = document.getElementById("toolbar-marks");
const picker = document.getElementById("picker");
const title = document.getElementById("picker-title");
const search = document.getElementById("picker-search");
const count = document.getElementById("picker-count");
const list = document.getElementById("picker-list");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let page = null;

async function shelf(name) {
  if (!page) {
    const answer = await fetch(bar.dataset.quotable);
    if (!answer.ok || answer.redirected) throw new Error("no list");
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  }
  return page.querySelectorAll(`[data-shelf="${name}"] > li`);
}

function choice(entry) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...entry.cloneNode(true).childNodes);
  button.addEventListener("click", () => {
    picker.close();
    put(entry.dataset[lastText().lang]);
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function put(mark) {
  const words = selected().trim();
  const linked = /^\[(?!\^)[^\]]*\]\(/.test(mark);
  if (mark.startsWith(":::")) insertBlock(mark);
  else if (linked && words) insert(mark.replace(/^\[[^\]]*\]/, () => `[${words}]`));
  else insert(mark, mark.indexOf("…") < 0 ? mark.length : mark.indexOf("…"), mark.includes("…") ? 1 : 0);
}

function sift() {
  const wanted = plain(search.value).split(/\s+/);
  let shown = 0;
  for (const item of list.children) {
    item.hidden = !wanted.every((word) => plain(item.textContent).includes(word));
    shown += !item.hidden;
  }
  count.textContent = shown ? String(shown) : count.dataset.none;
}

async function pick(button) {
  title.textContent = button.textContent;
  search.value = "";
  list.replaceChildren();
  picker.showModal();
  search.focus();
  try {
    list.replaceChildren(...[...(await shelf(button.dataset.pick))].map(choice));
    sift();
  } catch {
    count.textContent = count.dataset.lost;
  }
}

bar.addEventListener("click", (event) => {
  const button = event.target.closest("[data-pick]");
  if (button && lastText()) pick(button);
});
document.getElementById("picker-close").addEventListener("click", () => picker.close());
search.addEventListener("input", (event) => {
  event.stopPropagation(); // this is no text of the article
  sift();
});
picker.addEventListener("keydown", (event) => {
  const shown = [search, ...list.querySelectorAll("li:not([hidden]) > button")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    shown[Math.max(0, Math.min(shown.length - 1, shown.indexOf(document.activeElement) + step))].focus();
  } else if (event.key === "Enter" && document.activeElement === search) {
    event.preventDefault(); // the first one found
    shown[1]?.click();
  }
});
picker.addEventListener("close", () => lastText()?.focus());
