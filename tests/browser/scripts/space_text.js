// Spaces the text out as WCAG 1.4.12 lets every reader do. Through the object model, which the
// policy of the page leaves alone, as a reader's own style sheet is.
() => {
  for (const element of document.body.querySelectorAll("*")) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const wanted = { "line-height": 1.5, "letter-spacing": "0.12em", "word-spacing": "0.16em" };
    if (element.localName === "p") wanted["margin-block-end"] = `${2 * size}px`;
    for (const [property, value] of Object.entries(wanted)) {
      element.style.setProperty(property, value, "important");
    }
  }
};
