// @ts-check
/** The text of a page as it stands there, in passages under their headings: what a search shows of it. */

/**
 * @typedef {object} Passage
 * @property {string} heading  id of the nearest heading, or word of the glossary; "" before the first
 * @property {string} title  that heading's words
 * @property {string} text
 * @property {boolean} isHeading
 */

/** What is asked and what is pressed is no text to look in; but a word that can be explained is. */
const LEFT_OUT = "form, button:not(.term), textarea, svg, .ds-sr-only, .quiz, .note, [data-part=term-note]";
const BLOCK = "p, li, td, th, dd, dt, figcaption, summary, blockquote, pre, h2, h3, h4, h5, h6, legend, div";

/**
 * @param {Element} article
 * @returns {Passage[]}
 */
export function passagesOf(article) {
  const prose = article.querySelector(".prose");
  if (!prose) return [];
  /** @type {Passage[]} */
  const found = [];
  /** @type {Element | null} */
  let block = null;
  let [heading, title] = ["", ""];
  for (const text of textsIn(prose)) {
    const own = text.parentElement?.closest(BLOCK) ?? prose;
    const last = found.at(-1);
    if (own === block && last) {
      last.text += text.data;
      continue;
    }
    block = own;
    const isHeading = /^(H\d|DT)$/.test(own.tagName) && own.id !== "";
    if (isHeading) [heading, title] = [own.id, (own.textContent ?? "").trim()];
    found.push({ heading, title, text: text.data, isHeading });
  }
  return found
    .map((one) => ({ ...one, text: one.text.replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}

/**
 * @param {Element} root
 * @returns {Generator<Text>}
 */
function* textsIn(root) {
  const accept = (/** @type {Node} */ node) =>
    node instanceof Element && node.matches(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) yield walker.currentNode;
  }
}
