// @ts-check
/**
 * What is written in worksheets is still there after a reload, or after a link out of the course and back, where no more
 * than the course is loaded anew. Left to themselves browsers promise less, and gather every field there is at each turn
 * of a page: with a thousand fields a fifth of its time. So the fields are kept out of that, and what is written lies in
 * this tab's history: gone with the tab, and in no storage that the next one at the machine opens.
 */

/** Milliseconds; browsers bound how often history may be written. */
const PAUSE = 400;
const FIELD = ".sheet-field";

export function keepSheets() {
  /** @type {Record<string, string[]>}  of pages by the articles' ids */
  const written = history.state?.sheets ?? {};
  for (const [id, texts] of Object.entries(written)) {
    for (const [index, field] of fieldsOf(document.getElementById(id)).entries()) field.value = texts[index] ?? "";
  }
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    if (Object.keys(written).length > 0) history.replaceState({ ...history.state, sheets: written }, "");
  };
  document.addEventListener("input", ({ target }) => {
    const article = target instanceof Element && target.matches(FIELD) ? target.closest("article") : null;
    if (!article) return;
    written[article.id] = Array.from(fieldsOf(article), ({ value }) => value);
    if (timer) return;
    keep();
    timer = window.setTimeout(keep, PAUSE);
  });
  addEventListener("hashchange", keep); // another place in the history
}

/**
 * @param {Element | null} article
 * @returns {NodeListOf<HTMLTextAreaElement> | HTMLTextAreaElement[]}
 */
function fieldsOf(article) {
  return article?.querySelectorAll(FIELD) ?? [];
}
