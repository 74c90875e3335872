// "Was this part clear?": the answer goes out and the reader stays where they are.
// Without this module the form does the same by a redirection to the thanks.
const form = document.getElementById("clear");
const words = new Map(); // the nodes of thanks that a fault stands in for

/** Why the answer was not counted; nothing if it was. */
async function fault(body) {
  try {
    const { status } = await fetch(form.action, { method: "POST", body, credentials: "omit", redirect: "manual" });
    // A redirection that is not followed has the status 0.
    return status < 400 ? "" : status === 429 ? form.dataset.many : form.dataset.fault;
  } catch { return form.dataset.lost; }
}

form?.addEventListener("submit", async (event) => {
  const { name, value } = event.submitter ?? {};
  const thanks = document.getElementById(`${value}-thanks`);
  if (!thanks) return;
  event.preventDefault();
  if (!words.has(thanks)) words.set(thanks, [...thanks.childNodes]);
  const why = await fault(new URLSearchParams({ [name]: value }));
  thanks.replaceChildren(...(why ? [why] : words.get(thanks)));
  thanks.previousElementSibling.hidden = !why; // who was not heard may answer again
  thanks.hidden = false;
  thanks.focus();
});
