/* Prove who one is by a security key or passkey, in place of a code. Without this script, or where
   the browser knows no keys, the field for the code is all there is, and it is enough. */

const asked = document.getElementById("passkey");
const able = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function answer(part) {
  const said = part.querySelector("[role=status]");
  const field = part.querySelector("input");
  try {
    const { publicKey } = JSON.parse(asked.textContent);
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(publicKey);
    const credential = await navigator.credentials.get({ publicKey: options });
    field.value = JSON.stringify(credential.toJSON());
    field.disabled = false;
    field.form.elements.code.required = false;
    said.textContent = said.dataset.done;
  } catch {
    said.textContent = said.dataset.failed; // refused, taken away, or not known here
  }
}

if (asked && able) {
  for (const part of document.querySelectorAll("[data-passkey]")) {
    part.hidden = false;
    part.querySelector("button").addEventListener("click", () => answer(part));
  }
}
