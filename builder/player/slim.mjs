// @ts-check
/** Takes out of a style sheet what nothing names. Of a design system made for every kind of page, that is much. */

import postcss from "postcss";

/** @typedef {import("postcss").Root} Root */

/** A class, or one of the theme's colours. */
const WORN = /\.([A-Za-z][\w-]*)|\[data-color=["']?([\w-]+)/g;
const VARIABLE = /var\(\s*(--[\w-]+)/g;

/**
 * @param {string} css  with its nesting: a rule goes with what is nested in it
 * @param {{names: Set<string>, variables: string[]}} used  every word of the pages and scripts: a class or colour that
 *   is none of them is worn by nothing · custom properties that other style sheets ask for
 * @returns {string}
 */
export function slim(css, { names, variables }) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const worn = rule.selectors.filter((selector) => isWorn(selector, names));
    if (worn.length === 0) rule.remove();
    else if (worn.length < rule.selectors.length) rule.selectors = worn;
  });
  while (dropUnasked(root, new Set(variables)));
  return root.toString();
}

/**
 * Only a plain chain is judged: within `:is()` and `:not()` a class may be one of several, or meant absent.
 * @param {string} selector
 * @param {Set<string>} names
 */
function isWorn(selector, names) {
  const asked = [...selector.matchAll(WORN)].map(([, name, colour]) => name ?? colour ?? "");
  return selector.includes("(") || asked.every((name) => names.has(name));
}

/**
 * Takes out the custom properties that nobody asks for.
 * @param {Root} root
 * @param {Set<string>} asked
 * @returns {boolean} whether there were any: what they asked for may be free now
 */
function dropUnasked(root, asked) {
  root.walk((node) => {
    const value = node.type === "decl" ? node.value : node.type === "atrule" ? node.params : "";
    for (const [, name] of value.matchAll(VARIABLE)) asked.add(name ?? "");
  });
  let dropped = false;
  root.walkDecls(/^--/, (declaration) => {
    if (asked.has(declaration.prop)) return;
    declaration.remove();
    dropped = true;
  });
  return dropped;
}
