// What makes the page wider than the window, and words that a box cuts off.
() => {
  const name = (of) => of.localName + (of.id && `#${of.id}`) + [...of.classList].map((one) => `.${one}`).join("");
  const path = (of) => (of.parentElement ? `${name(of.parentElement)} > ${name(of)}` : name(of));
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const all = [...document.body.querySelectorAll("*")].filter(shown);
  const out = [];

  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) {
    const over = all.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5);
    out.push(`${wide} px too wide: ${over.slice(0, 5).map(path).join(", ")}`);
  }

  // What is clipped to nothing is there for voices, and cuts no word that anybody sees.
  const cuts = (one) =>
    /hidden|clip/.test(getComputedStyle(one).overflow) &&
    getComputedStyle(one).clipPath !== "inset(50%)" &&
    !one.closest("svg, .vh, .legend");
  for (const box of all.filter(cuts)) {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const text = words.currentNode;
      if (!text.data.trim() || text.parentElement.closest(".vh, .legend") || !shown(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const beyond = (rect) =>
        rect.width && (rect.left < left - 1 || rect.right > right + 1 || rect.top < top - 1 || rect.bottom > bottom + 1);
      if ([...range.getClientRects()].some(beyond)) {
        out.push(`${path(box)} cuts off “${text.data.trim().slice(0, 40)}”`);
      }
    }
  }
  return out;
};
