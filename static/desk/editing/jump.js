// A finding leads to its very words: the field gets the focus with the quote selected.

const QUOTED_WORDS = 8; // enough to find a sentence, short of what a key or a source breaks

function found(text, quote) {
  const words = quote.match(/[\p{L}\p{N}]+/gu)?.slice(0, QUOTED_WORDS) ?? [];
  for (let count = words.length; count > 0; count -= 1) {
    const pattern = words.slice(0, count).join("[^\\p{L}\\p{N}]+");
    const place = new RegExp(pattern, "u").exec(text);
    if (place) return place;
  }
  return null;
}

document.getElementById("checked").addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field?.setSelectionRange) return;
  event.preventDefault();
  const quote = link.closest("li").querySelector("q")?.textContent ?? "";
  const place = found(field.value, quote);
  field.focus();
  if (place) field.setSelectionRange(place.index, place.index + place[0].length);
  field.scrollIntoView({ block: "center" });
});
