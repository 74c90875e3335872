// What comes from Word, another page or a mail, as our dialect: strong, emphasis, headings, lists,
// tables; of a link its words; of the rest nothing. Values in, values out.

const JUNK =
  "style, script, meta, link, title, xml, template, img, svg, object, del, [style*='mso-element:comment'], " +
  ".MsoCommentReference, a[style*='mso-footnote-id'], a[style*='mso-endnote-id'], [hidden]";
const IGNORED = "[style*='mso-list:Ignore'], [style*='mso-list: Ignore']"; // Word's own bullet or number
const BLOCK = /^(P|DIV|H[1-6]|LI|UL|OL|TABLE|THEAD|TBODY|TR|TD|TH|BLOCKQUOTE|SECTION|ARTICLE|DL|DT|DD|PRE)$/;
const HEADING = /^H([1-6])$/;
const COUNTED = /^\s*\(?(\d+|[a-z]|[ivxlc]+)[.)]/i;
const MARKED = /^(?:[•·▪◦‣●○■§]|[o–—-](?=\t))[ \t]*/;
const OURS = /^:::|^#{3,4} |\]\((term|article):|\[\^[a-z]|\{[a-z][a-z0-9_]*\}/m;
const INSET = "    ";

// One text as a hand would type it: the page sets the spaces and quotes of each language.
export function typed(text) {
  return text
    .normalize("NFC")
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/«\s*/g, '"')
    .replace(/\s*»/g, '"')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[\u2010\u2011]/g, "-");
}

// Plain text: bullets and numbers of any program as ours.
export function fromText(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(MARKED, "- ").replace(/^(\d+)[.)]\t[ \t]*/, "$1. "))
    .map((line) => typed(line).replace(/\t/g, " ").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

// Whether a text was written in our dialect already: then its marks are better than its looks.
export const isOurs = (text) => OURS.test(text);

export function fromHtml(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const junk of page.querySelectorAll(JUNK)) junk.remove();
  const blocks = [];
  collect(page.body, blocks, { level: 0, sign: "" });
  return join(blocks.filter((block) => block.text));
}

// A list stays together; everything else, a list of another sort too, is parted by an empty line.
function join(blocks) {
  let sign = null;
  return blocks
    .map((block, place) => {
      const together = block.item && sign && (block.item.level > 1 || block.item.sign === sign);
      if (!block.item || block.item.level === 1 || !together) sign = block.item?.sign ?? null;
      return (place ? (together ? "\n" : "\n\n") : "") + block.text;
    })
    .join("");
}

function collect(parent, blocks, within) {
  let runs = [];
  const flush = () => {
    if (runs.length) add(blocks, runs, parent, within);
    runs = [];
  };
  for (const node of parent.childNodes) {
    if (node.nodeName === "BR") flush();
    else if (node.nodeName === "TABLE") {
      flush();
      blocks.push({ text: table(node) });
    } else if (BLOCK.test(node.nodeName)) {
      flush();
      collect(node, blocks, inside(node, within));
    } else if (node.nodeType === Node.ELEMENT_NODE && [...node.querySelectorAll("*")].some((one) => BLOCK.test(one.nodeName))) {
      flush(); // a span or link around paragraphs
      collect(node, blocks, within);
    } else runs.push(...inline(node, look(parent)));
  }
  flush();
}

function inside(node, within) {
  if (/^[UO]L$/.test(node.nodeName)) {
    const sign = node.nodeName === "OL" ? "1. " : "- ";
    return { level: Math.min(within.level + 1, 2), sign };
  }
  return within;
}

function add(blocks, runs, parent, within) {
  const item = wordItem(parent) ?? (within.level ? within : null);
  const heading = HEADING.exec(parent.nodeName);
  if (heading) {
    const words = squeeze(runs.map((run) => run.text).join(""));
    blocks.push({ text: words && (heading[1] < 4 ? "### " : "#### ") + words });
    return;
  }
  const text = marked(runs);
  if (item && text) {
    blocks.push({ item, text: INSET.repeat(item.level - 1) + item.sign + text });
  } else blocks.push({ text });
}

// Word's lists are paragraphs that say so in their style, with the bullet written out.
function wordItem(node) {
  const said = /mso-list:\s*\S+\s+level(\d)/.exec(node.getAttribute?.("style") ?? "");
  if (!said) return null;
  const bullet = node.querySelector(IGNORED)?.textContent ?? "";
  return { level: Math.min(Number(said[1]), 2), sign: COUNTED.test(bullet) ? "1. " : "- " };
}

function look(node) {
  const style = node.getAttribute?.("style") ?? "";
  const weight = /(?<!-)font-weight:\s*(bold|[6-9]00)/.test(style);
  const plain = /(?<!-)font-weight:\s*(normal|400)/.test(style);
  return {
    strong: weight || (/^(B|STRONG)$/.test(node.nodeName) && !plain),
    emphasis: /^(I|EM)$/.test(node.nodeName) || /(?<!-)font-style:\s*italic/.test(style),
  };
}

function inline(node, around) {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: typed(node.data.replace(/\s+/g, " ")), ...around }];
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(IGNORED)) return [];
  if (node.nodeName === "BR") return [{ text: " ", ...around }];
  const own = look(node);
  const both = { strong: around.strong || own.strong, emphasis: around.emphasis || own.emphasis };
  return [...node.childNodes].flatMap((child) => inline(child, both));
}

// Runs of one look put together; marks stand against their words, blanks outside.
function marked(runs) {
  const whole = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const blank = !run.text.trim();
    if (last && (blank || (last.strong === run.strong && last.emphasis === run.emphasis))) last.text += run.text;
    else whole.push({ ...run });
  }
  return squeeze(whole.map(mark).join(""));
}

function mark(run) {
  const sign = run.strong ? "**" : run.emphasis ? "*" : "";
  const words = run.text.trim();
  if (!sign || !words) return run.text;
  const [lead, tail] = [/^\s*/.exec(run.text)[0], /\s*$/.exec(run.text)[0]];
  return `${lead}${sign}${words}${sign}${tail}`;
}

function table(node) {
  const rows = [...node.rows].map((row) =>
    [...row.cells].map((cell) => {
      const blocks = [];
      collect(cell, blocks, { level: 0, sign: "" });
      return squeeze(blocks.map((block) => block.text).join(" ")).replace(/\|/g, "\\|");
    }),
  );
  if (!rows.length) return "";
  if (rows.every((row) => row.length < 2)) return rows.flat().filter(Boolean).join("\n\n");
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells) => `| ${[...cells, ...Array(width - cells.length).fill("")].join(" | ")} |`;
  const [head, ...others] = rows;
  return [line(head), `|${"---|".repeat(width)}`, ...others.map(line)].join("\n");
}

const squeeze = (text) => text.replace(/[ \t\n]+/g, " ").trim();
