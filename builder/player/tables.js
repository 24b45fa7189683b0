// @ts-check
/** Tables whose rows a narrow screen shows as blocks (css/tables.css) are tables for a screen reader all the same. */

/** @type {Record<string, string>} */
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TH: "columnheader", TD: "cell" };

/**
 * Says so in words, since WebKit goes by how a table is laid out. Not in the page as it is built: HTML has no room for
 * it there (ARIA in HTML, 4).
 * @param {ParentNode} root  on its way to be shown
 */
export function keepTables(root) {
  for (const one of root.querySelectorAll("[data-stack] :is(table, thead, tbody, tr, th, td):not([role])")) {
    one.setAttribute("role", ROLES[one.tagName] ?? "");
  }
}
