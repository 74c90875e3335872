// "Was this part clear?": the answer goes out and the reader stays where they are.
// Without this module the form does the same by a redirection to the thanks.
const form = document.getElementById("clear");

form?.addEventListener("submit", async (event) => {
  const { name, value } = event.submitter ?? {};
  const thanks = document.getElementById(`${value}-thanks`);
  if (!thanks) return;
  event.preventDefault();
  const body = new URLSearchParams({ [name]: value });
  try {
    const { status } = await fetch(form.action, { method: "POST", body, credentials: "omit", redirect: "manual" });
    // A redirection that is not followed has the status 0.
    if (status >= 400) thanks.textContent = status === 429 ? form.dataset.many : form.dataset.fault;
  } catch {
    thanks.textContent = form.dataset.lost;
  }
  thanks.previousElementSibling.hidden = true;
  thanks.hidden = false;
  thanks.focus();
});
