// The toolbar acts on the text last used. One stop for the Tab key; arrows move inside it.

import { form, insert, lastText, selected } from "./caret.js";

const bar = document.getElementById("toolbar-marks");
const into = document.getElementById("into");
const buttons = [...bar.querySelectorAll("button")];

function around(mark) {
  const words = selected();
  const inner = words.trim();
  const bare = inner.startsWith(mark) && inner.endsWith(mark) && inner.length > 2 * mark.length;
  const text = bare ? inner.slice(mark.length, -mark.length) : `${mark}${inner}${mark}`;
  const lead = words.slice(0, words.indexOf(inner));
  const tail = words.slice(lead.length + inner.length);
  insert(lead + text + tail, lead.length + (bare ? 0 : mark.length), bare ? text.length : inner.length);
}

function before(sign) {
  const field = lastText();
  const start = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
  field.setSelectionRange(start, field.selectionEnd);
  const lines = selected().split("\n");
  const marked = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (marked ? line.slice(sign.length) : sign + line)).join("\n");
  insert(text);
}

function act(button) {
  if (!lastText()) into.textContent = into.dataset.nowhere;
  else if (button.dataset.around) around(button.dataset.around);
  else if (button.dataset.before) before(button.dataset.before);
}

bar.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) act(button);
});
bar.addEventListener("keydown", (event) => {
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  if (event.key === "Escape") lastText()?.focus();
  if (!(event.key in steps)) return;
  event.preventDefault();
  const place = buttons.indexOf(document.activeElement) + steps[event.key];
  const next = buttons[Math.max(0, Math.min(buttons.length - 1, place))];
  for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
  next.focus();
});
form.addEventListener("keydown", (event) => {
  const mark = { b: "**", i: "*" }[event.key.toLowerCase()];
  if (!mark || !(event.ctrlKey || event.metaKey) || event.altKey || event.target !== lastText()) return;
  event.preventDefault();
  around(mark);
});
form.addEventListener("texted", (event) => {
  const section = event.detail.closest("fieldset").querySelector("legend").firstChild.textContent;
  into.textContent = `${section.trim()}, ${event.detail.labels[0].textContent.toLowerCase()}`;
});
bar.hidden = false;
