// Larger and wider text, kept on this device alone. Not a module: it runs before the first paint,
// so that nothing jumps. The form is in components/comfort.html.
(() => {
  const root = document.documentElement, KEY = "comfort";

  function kept() {
    try { return JSON.parse(localStorage.getItem(KEY)) ?? {}; } catch { return {}; }
  }

  function keep(wishes) {
    try {
      if (wishes.size || wishes.space) localStorage.setItem(KEY, JSON.stringify(wishes));
      else localStorage.removeItem(KEY);
    } catch { /* refused: it holds for this page */ }
  }

  function wear({ size, space }) {
    for (const [name, value] of [["size", size], ["space", space]]) {
      if (value) root.dataset[name] = value; else delete root.dataset[name];
    }
  }

  function offer() {
    const held = document.querySelector("[data-for=comfort]");
    if (!held) return;
    held.outerHTML = held.textContent; // no browser without scripts shows its words
    const box = document.getElementById("comfort"), form = box.querySelector("form");
    form.elements.size.value = root.dataset.size ?? "";
    form.elements.space.checked = "space" in root.dataset;
    form.addEventListener("change", () => {
      const wishes = { size: form.elements.size.value, space: form.elements.space.checked ? "wide" : "" };
      wear(wishes);
      keep(wishes);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    box.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !box.open) return;
      box.open = false;
      box.querySelector("summary").focus();
    });
    box.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !box.contains(relatedTarget)) box.open = false; // it lies over what follows
    });
  }

  const { size, space } = kept();
  wear({ size: ["115", "130"].includes(size) && size, space: space === "wide" && space });
  document.addEventListener("DOMContentLoaded", offer);
})();
