// Findings follow the typing: the form is sent as it stands when the hands rest, and each part of
// the answer takes the place of the part of that name. Nothing is saved.

const PAUSE = 900; // milliseconds without a key
const checked = document.getElementById("checked");
const form = checked.closest("form");
const away = document.getElementById("away");
const unreached = document.getElementById("unreached");
let asked = new AbortController();
let waiting = 0;

async function check() {
  clearTimeout(waiting);
  asked.abort();
  asked = new AbortController();
  try {
    const body = new FormData(form);
    const answer = await fetch(checked.dataset.address, { method: "POST", body, signal: asked.signal });
    away.hidden = !answer.redirected && answer.status !== 403; // to the login
    unreached.hidden = answer.ok || !away.hidden;
    if (answer.ok && !answer.redirected) show(await answer.text());
  } catch (error) {
    if (error.name !== "AbortError") unreached.hidden = false;
  }
}

function show(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  for (const part of answer.querySelectorAll("[data-part]")) {
    const shown = document.getElementById(part.id);
    // A hand that writes a reason is not disturbed; the same words are not announced again.
    if (!shown || shown.contains(document.activeElement)) continue;
    for (const one of shown.querySelectorAll("details[id]")) {
      const same = part.querySelector(`#${one.id}`);
      if (same) same.open = one.open;
    }
    if (shown.innerHTML !== part.innerHTML) shown.replaceChildren(...part.childNodes);
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
});
form.addEventListener("click", (event) => {
  if (event.target.name === "_check") {
    event.preventDefault();
    check();
  }
});
check();
