// The text last used, and how words come into it: at the caret, so that the browser can undo them.

const IS_TEXT = "textarea[id*='-body-']";
let last = null;

export const form = document.getElementById("article_form");
export const lastText = () => last;

form.addEventListener("focusin", (event) => {
  if (!event.target.matches(IS_TEXT) || event.target === last) return;
  last = event.target;
  form.dispatchEvent(new CustomEvent("texted", { detail: last }));
});

export function selected() {
  return last.value.slice(last.selectionStart, last.selectionEnd);
}

// Exchange what is selected for `text`, then select `size` signs from `from` in it.
export function insert(text, from = text.length, size = 0) {
  last.focus();
  const start = last.selectionStart;
  const done = text && document.execCommand("insertText", false, text);
  if (!done) {
    last.setRangeText(text, start, last.selectionEnd, "end");
    last.dispatchEvent(new Event("input", { bubbles: true }));
  }
  last.setSelectionRange(start + from, start + from + size);
}

// A block of its own: an empty line before and after it, and none too many.
export function insertBlock(text) {
  const before = last.value.slice(0, last.selectionStart).replace(/ +$/, "");
  const after = last.value.slice(last.selectionEnd);
  const above = !before ? "" : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = !after ? "\n" : after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const gap = text.indexOf("…");
  const whole = above + text + below;
  if (gap < 0) insert(whole);
  else insert(whole, above.length + gap, 1);
}
