// Each target whose middle answers for another, and each smaller than 44 by 44 px; a link inside a
// sentence may be as small as its words. What counts is what answers, so a link may lend its size
// to the box around it.
() => {
  const SIZE = 44;
  const inSentence = (link) => {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const block = link.parentElement.closest("p, li, dd, td, dt, caption, figcaption, legend, h2, h3, .fine");
    return Boolean(block) && block.innerText.trim().length > link.innerText.trim().length;
  };
  const answers = (target, x, y) => {
    const there = document.elementFromPoint(x, y);
    return Boolean(there) && (target.contains(there) || there.contains(target) && there.localName === "label");
  };
  const small = [];
  for (const target of document.querySelectorAll("a[href], button, input, select, textarea, summary, label:has(input)")) {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.closest(".skip")) continue;
    if (target.localName === "input" && target.closest("label")) continue; // its label is the target
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const [line] = target.getClientRects();
    const words = target.innerText.trim().replace(/\s+/g, " ").slice(0, 40);
    const named = `${target.localName}.${target.className} “${words}”`;
    if (!answers(target, line.x + line.width / 2, line.y + line.height / 2)) small.push(`${named} does not answer`);
    if (inSentence(target)) continue;
    const { x, y, width, height } = target.getBoundingClientRect();
    if (width >= SIZE - 0.5 && height >= SIZE - 0.5) continue;
    const [middle, centre, reach] = [x + width / 2, y + height / 2, SIZE / 2 - 1];
    const reached = [[-1, 0], [1, 0], [0, -1], [0, 1]].every(([right, down]) =>
      answers(target, middle + right * Math.max(reach, width / 2 - 1), centre + down * Math.max(reach, height / 2 - 1)));
    if (!reached) small.push(`${named} is ${Math.round(width)} by ${Math.round(height)} px`);
  }
  return small;
};
