// The patient's own page beside the form, as it is typed. Only its body is exchanged, so that the
// reader of the preview stays where they were.

const PAUSE = 1200; // after the findings, which matter more
const WIDE = 1280; // CSS pixels of a large screen
const panel = document.getElementById("previewed");
const form = panel.closest("form");
const glass = panel.querySelector(".glass");
const frame = panel.querySelector("iframe");
const chosen = { language: "fr", width: "phone" };
let asked = new AbortController();
let waiting = 0;

async function draw() {
  clearTimeout(waiting);
  if (panel.hidden || frame.contentWindow.location.pathname !== panel.dataset[chosen.language]) return;
  asked.abort();
  asked = new AbortController();
  try {
    const body = new FormData(form);
    const address = panel.dataset[chosen.language];
    const answer = await fetch(address, { method: "POST", body, signal: asked.signal });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    frame.contentDocument.title = page.title;
    frame.contentDocument.body.replaceChildren(...page.body.childNodes);
  } catch (error) {
    if (error.name !== "AbortError") return; // the findings say that the site is out of reach
  }
}

function fit() {
  const wide = chosen.width === "desktop";
  panel.classList.toggle("wide", wide);
  const scale = wide ? Math.min(1, glass.clientWidth / WIDE) : 1;
  frame.style.inlineSize = wide ? `${WIDE}px` : "100%";
  frame.style.blockSize = `${glass.clientHeight / scale}px`;
  frame.style.transform = scale < 1 ? `scale(${scale})` : "";
}

panel.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const [[what, value]] = Object.entries(button.dataset);
  chosen[what] = value;
  for (const one of button.parentElement.children) one.setAttribute("aria-pressed", one === button);
  if (what === "language") frame.contentWindow.location.replace(panel.dataset[value]);
  fit();
});
frame.addEventListener("load", () => {
  draw();
  // Other pages open in a window of their own: the preview stays one.
  frame.contentDocument?.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.pathname === frame.contentWindow.location.pathname) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  });
});
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(draw, PAUSE);
});
form.addEventListener("texted", (event) => {
  // The preview goes where the hand is.
  const section = frame.contentDocument?.getElementById(event.detail.id.split("-")[0]);
  const view = frame.contentWindow;
  if (section) view.scrollTo(0, view.scrollY + section.getBoundingClientRect().top - view.innerHeight / 5);
});
new ResizeObserver(fit).observe(glass);
panel.hidden = false;
frame.contentWindow.location.replace(panel.dataset.fr);
