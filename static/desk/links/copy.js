// One act copies a text, or a message with its formatting. Where the browser refuses, the text is
// shown and selected, so that Ctrl and C does it.

const said = document.getElementById("copied");

const plain = (element) => element.value ?? element.innerText;

async function write(element) {
  if ("value" in element || !window.ClipboardItem) return navigator.clipboard.writeText(plain(element));
  const as = (type, text) => [type, new Blob([text], { type })];
  const forms = Object.fromEntries([as("text/html", element.innerHTML), as("text/plain", plain(element))]);
  return navigator.clipboard.write([new ClipboardItem(forms)]);
}

/** Show and select the text; whether the browser copied it by its older way. */
function select(element) {
  element.hidden = false;
  element.focus();
  if ("select" in element) element.select();
  else getSelection().selectAllChildren(element);
  return document.execCommand("copy");
}

async function copy(element) {
  try {
    await write(element);
    return true;
  } catch {
    return select(element);
  }
}

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copy(document.getElementById(button.dataset.copies));
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = done ? said.dataset.done : said.dataset.selected; });
  });
}
