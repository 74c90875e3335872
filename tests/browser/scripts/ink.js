// The colour of an element's own text, and where on the page the text stands. Hides that text, so
// that a picture of those areas shows only what lies under it; ink_back shows it again.
(place) => {
  const element = document.querySelector(place);
  const style = getComputedStyle(element);
  const [red, green, blue] = style.color.match(/[\d.]+/g).map(Number);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
  const areas = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    })
    .filter(({ width, height }) => width && height)
    .map(({ x, y, width, height }) => ({ x: x + scrollX, y: y + scrollY, width, height }));
  for (const property of ["color", "text-decoration-color"]) {
    element.style.setProperty(property, "transparent", "important");
  }
  return { ink: [red, green, blue], large, areas };
};
