// The colour of an element's own text, and where in the window the text stands. Hides that text, so
// that a picture of those areas shows only what lies under it; ink_back shows it again.
(place) => {
  const element = document.querySelector(place);
  element.scrollIntoView({ block: "center", behavior: "instant" });
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
    .filter(({ width, height }) => width >= 5 && height >= 5)
    // A little less than the words take, so that no letter beside them is in the picture.
    .map(({ x, y, width, height }) => ({ x: x + 2, y: y + 2, width: width - 4, height: height - 4 }));
  for (const property of ["color", "text-decoration-color"]) {
    element.style.setProperty(property, "transparent", "important");
  }
  return { ink: [red, green, blue], large, areas };
};
