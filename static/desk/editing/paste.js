// Whatever is pasted into a text arrives in our dialect. The browser can undo it.

import { fromHtml, fromText, isOurs } from "./word.js";

const form = document.getElementById("article_form");

function clean(clipboard, field) {
  const text = clipboard.getData("text/plain");
  const html = clipboard.getData("text/html");
  if (field.matches("input")) return fromText(text).replace(/\s+/g, " ").trim();
  return html && !isOurs(text) ? fromHtml(html) : fromText(text);
}

form.addEventListener("paste", (event) => {
  const field = event.target;
  if (!field.matches("[lang]:is(textarea, input[type=text])")) return;
  const words = clean(event.clipboardData, field);
  if (!words || words === event.clipboardData.getData("text/plain")) return; // as it is
  event.preventDefault();
  if (document.execCommand("insertText", false, words)) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
