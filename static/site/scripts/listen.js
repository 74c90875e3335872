// Reads a section aloud with a voice that the device itself has: words sent to a voice elsewhere
// would say who reads what. Without such a voice there is no button.

const held = document.querySelector("[data-for=listen]"), { lang } = document.documentElement;
const speech = globalThis.speechSynthesis, shown = globalThis.CSS?.highlights;
const COLOURS = "::highlight(listen) { background-color: #ffd27a; color: #14262d; }"; // no judge of CSS knows it
const BLOCKS = "h2, h3, h4, p, li, dt, dd, th, td, legend, label, figcaption, .what, .said, .n";
const SILENT = "[data-label]:not(h3), [hidden], .same, sup, .vh, svg, .clear, .listen, .dated, .close, [data-slot] .fine";
let reading = null; // { section, sentences, at, buttons, paused }

const voice = () => speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(lang));

/** The ranges of a block's sentences, links and notes within them left out. */
function ranges(block) {
  const pieces = [];
  let text = "";
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (parent.closest(BLOCKS) !== block || parent.closest(SILENT)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  const place = (index, end) => {
    const piece = pieces.findLast(({ start }) => (end ? start < index : start <= index));
    return [piece.node, index - piece.start];
  };
  return [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ index, segment }) => {
      const range = new Range(), end = index + segment.trimEnd().length;
      range.setStart(...place(index));
      range.setEnd(...place(end, true));
      return { range, text: segment.trim() };
    });
}

const seen = (block) => !block.closest(SILENT) && block.getClientRects().length > 0;
const sentences = (section) => [...section.querySelectorAll(BLOCKS)].filter(seen).flatMap(ranges);

function label({ buttons: [act, stop], paused }, over) {
  act.textContent = over ? act.dataset.listen : paused ? act.dataset.resume : act.dataset.pause;
  stop.hidden = over;
}

function end() {
  if (!reading) return;
  const last = reading;
  reading = null;
  speech.cancel();
  shown?.delete("listen");
  label(last, true);
}

function show(range) {
  if (shown && !document.adoptedStyleSheets.length) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(COLOURS);
    document.adoptedStyleSheets.push(sheet);
  }
  shown?.set("listen", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.8) range.startContainer.parentElement.scrollIntoView({ block: "center" });
}

function say() {
  const mine = reading, sentence = mine.sentences[mine.at], own = voice();
  if (!sentence || !own) return end(); // without a voice of its own, a device may take another's
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  Object.assign(utterance, { voice: own, lang, rate: 0.95 });
  const over = () => reading === mine && !mine.paused;
  utterance.onend = () => { if (over()) { mine.at += 1; say(); } };
  utterance.onerror = () => { if (over()) end(); };
  show(sentence.range);
  speech.speak(utterance);
}

/** Pause by stopping: some phones know no pause. It goes on with the sentence it stopped in. */
function act(section, buttons) {
  if (reading?.section !== section) {
    end();
    reading = { section, sentences: sentences(section), at: 0, buttons, paused: false };
    label(reading, false);
    return say();
  }
  reading.paused = !reading.paused;
  label(reading, false);
  if (reading.paused) speech.cancel(); else say();
}

function offer() {
  if (document.querySelector(".listen") || !voice()) return;
  const template = document.createElement("template");
  template.innerHTML = held.textContent; // no browser without scripts shows its words
  document.querySelectorAll(".text section[id] > h2").forEach((heading) => {
    const tools = template.content.firstElementChild.cloneNode(true), section = heading.parentElement;
    const buttons = [...tools.querySelectorAll("button")], named = heading.id;
    buttons.forEach((button) => button.setAttribute("aria-describedby", named));
    label({ buttons }, true);
    buttons[0].addEventListener("click", () => act(section, buttons));
    buttons[1].addEventListener("click", () => { end(); buttons[0].focus(); });
    heading.after(tools);
  });
}

if (held && speech && Intl.Segmenter && [].findLast) {
  offer();
  speech.addEventListener?.("voiceschanged", offer); // some browsers learn their voices late
  addEventListener("pagehide", end);
}
