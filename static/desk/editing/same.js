// “French and English say the same” holds for the texts it was ticked for: typing takes it away.

const form = document.getElementById("article_form");

form.addEventListener("input", (event) => {
  const section = event.target.closest("fieldset.section");
  const tick = section?.querySelector("input[id$='-same']");
  if (!tick || !event.target.lang) return;
  tick.checked = false;
  tick.value = "new"; // ticked again, it stands for what is typed now
  section.querySelector("[data-who]")?.remove();
});
