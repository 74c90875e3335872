// The words a reader sees, one line for each line of the page.
() => document.body.innerText.split("\n").map((line) => line.trim()).filter(Boolean);
