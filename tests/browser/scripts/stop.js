// The element that has the focus: which one, and what is wrong with how it shows.
() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const name = `${at.localName}${at.id && `#${at.id}`}${at.className && `.${String(at.className).replace(/ /g, ".")}`}`;
  const words = (at.innerText || at.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40);
  const wrong = [];

  const ringed = [null, "::before", "::after"].some((part) => {
    const { outlineStyle, outlineWidth, content } = getComputedStyle(at, part);
    return (!part || content !== "none") && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  if (!ringed) wrong.push("has no ring");

  const inside = ({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const paints = (one) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(one);
    return !/^rgba\(.*, 0\)$/.test(backgroundColor) || backgroundImage !== "none" || ["img", "svg"].includes(one.localName);
  };
  const covered = ({ x, y }) => {
    const pile = document.elementsFromPoint(x, y);
    const own = pile.findIndex((one) => at.contains(one) || one.contains(at));
    return own < 0 || pile.slice(0, own).some(paints);
  };
  const EDGE = 4; // within rounded corners
  for (const rect of at.getClientRects()) {
    if (rect.width < 2 * EDGE || rect.height < 2 * EDGE) continue;
    const across = [rect.left + EDGE, (rect.left + rect.right) / 2, rect.right - EDGE];
    const down = [rect.top + EDGE, (rect.top + rect.bottom) / 2, rect.bottom - EDGE];
    for (const point of across.flatMap((x) => down.map((y) => ({ x, y })))) {
      if (!inside(point)) wrong.push("reaches out of the window");
      else if (covered(point)) wrong.push("is covered");
    }
  }
  if (!at.getClientRects().length) wrong.push("is not drawn");
  return { name, place: `${name} “${words}”`, wrong: [...new Set(wrong)] };
};
