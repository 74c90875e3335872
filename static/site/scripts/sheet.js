// A word or a source opens over the text, beside its link, and the reader keeps the place. Escape, the
// close link, or going elsewhere closes it. Without this file the same link opens the same entry, as the
// target of the address; where the browser has neither, it leads to the list at the end of the page.

const LINK = 'a[href^="#word-"], a[href^="#source-"]';
const ENTRY = ".sheets > li";

const plain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
const shown = (element) => element.closest(ENTRY + "[popover]");

document.addEventListener("click", (event) => {
  const link = event.target.closest(LINK);
  const entry = link && document.getElementById(link.hash.slice(1));
  if (!entry?.matches(ENTRY) || !entry.showPopover || !entry.checkVisibility?.() || !plain(event)) return;
  event.preventDefault();
  entry.popover = "auto";
  entry.tabIndex = -1;
  entry.showPopover({ source: link });
  entry.focus({ preventScroll: true });
});

document.addEventListener("click", (event) => {
  const entry = event.target.closest(".close") && shown(event.target);
  if (!entry) return;
  event.preventDefault();
  entry.hidePopover();
});

// It would lie over what has the focus.
document.addEventListener("focusout", (event) => {
  const entry = shown(event.target);
  if (entry && event.relatedTarget && !entry.contains(event.relatedTarget)) entry.hidePopover();
});

// Back in its list. This event does not bubble.
document.addEventListener("toggle", (event) => {
  if (event.newState !== "closed" || !event.target.matches?.(ENTRY)) return;
  event.target.removeAttribute("popover");
  event.target.removeAttribute("tabindex");
}, true);
