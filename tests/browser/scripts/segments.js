// Each run of words and the language it says it is in: the words of a block, parted where the
// language changes; then the names that only assistive technology reads.
() => {
  const segments = [];
  const language = (of) => of.closest("[lang]").lang;
  const block = (of) => (/^(inline|contents)/.test(getComputedStyle(of).display) ? block(of.parentElement) : of);
  let last = null;
  const nodes = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (nodes.nextNode()) {
    const text = nodes.currentNode;
    if (text.localName === "br") last = null;
    if (text.nodeType !== Node.TEXT_NODE) continue;
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest("script, style")) continue;
    const box = block(parent);
    const own = language(parent);
    if (last && last.box === box && last.language === own) last.words += text.data;
    else segments.push((last = { box, language: own, words: text.data }));
  }
  for (const of of document.querySelectorAll("[aria-label], [alt], [title], meta[name=description]")) {
    const words = of.getAttribute("aria-label") || of.alt || of.title || of.content;
    if (words) segments.push({ language: language(of), words });
  }
  return segments.map(({ language, words }) => ({ language, words: words.replace(/[^\S\u00a0\u202f]+/g, " ").trim() }));
};
