// @ts-check
/** Takes out of a style sheet what nothing names. Of a design system made for every kind of page, that is much. */

import postcss from "postcss";
import parser from "postcss-selector-parser";

/** @typedef {import("postcss").Root} Root */
/** @typedef {import("postcss").Rule} Rule */
/** @typedef {import("postcss-selector-parser").Node} Node */
/** @typedef {import("postcss-selector-parser").Selector} Selector */
/** @typedef {import("postcss-selector-parser").Pseudo} Pseudo */
/**
 * @typedef {object} Used  what the pages, and the scripts that change them, say: what they never name, nothing wears
 * @property {Set<string>} names  every word: a class, an attribute, an element of another's making
 * @property {Set<string>} values  every word that stands alone in quotes: what an attribute can be
 * @property {readonly string[]} variables  custom properties that other style sheets ask for
 */

const VARIABLE = /var\(\s*(--[\w-]+)/g;
/** Match where one of the selectors in them does. */
const ANY_OF = [":is", ":where", ":has", ":matches"];
/** States that an element has only where a script gives it them. */
const SCRIPTED = [":indeterminate"];

/**
 * @param {string} css  with its nesting: a rule goes with what is nested in it
 * @param {Used} used
 * @returns {string}
 */
export function slim(css, used) {
  const root = postcss.parse(css);
  root.walkRules((rule) => slimRule(rule, used));
  root.walkDecls((declaration) => {
    if (isOldName(declaration)) declaration.remove();
    else if (declaration.prop.startsWith("--")) declaration.raws.between = ":";
  });
  while (dropUnasked(root, new Set(used.variables)) || dropEmpty(root));
  return root.toString();
}

/**
 * @param {Rule} rule
 * @param {Used} used
 */
function slimRule(rule, used) {
  const selectors = parser().astSync(rule.selector);
  selectors.each((selector) => {
    if (!canMatch(selector, used)) selector.remove();
  });
  if (selectors.length === 0) rule.remove();
  else if (String(selectors) !== rule.selector) rule.selector = String(selectors).trim();
}

/**
 * Whether something may match; what in it cannot is taken out.
 * @param {Selector} selector
 * @param {Used} used
 * @returns {boolean}
 */
function canMatch(selector, used) {
  return [...selector.nodes].every((node) => mayBe(node, used));
}

/**
 * @param {Node} node
 * @param {Used} used
 * @returns {boolean}
 */
function mayBe(node, used) {
  const { names } = used;
  if (node.type === "class") return names.has(node.value);
  if (node.type === "tag") return !node.value.includes("-") || names.has(node.value);
  if (node.type === "attribute") return names.has(node.attribute) && mayHave(node.value, used);
  if (node.type !== "pseudo") return true;
  if (SCRIPTED.includes(node.value)) return names.has(node.value.slice(1));
  return !ANY_OF.includes(node.value) || anyOf(node, used);
}

/**
 * @param {string | undefined} value
 * @param {Used} used
 */
function mayHave(value, { values }) {
  return !value || values.has(value);
}

/**
 * @param {Pseudo} pseudo
 * @param {Used} used
 * @returns {boolean}
 */
function anyOf(pseudo, used) {
  const possible = pseudo.nodes.filter((selector) => canMatch(selector, used));
  if (possible.length === 0) return false;
  const weight = (/** @type {readonly Selector[]} */ selectors) => Math.max(...selectors.map(weigh));
  // `:is()` weighs as the heaviest selector in it, so that one must not go with the others.
  if (pseudo.value !== ":where" && weight(possible) < weight(pseudo.nodes)) return true;
  for (const selector of [...pseudo.nodes]) if (!possible.includes(selector)) selector.remove();
  return true;
}

/**
 * @param {Node} node
 * @returns {number} how much it weighs in the cascade (Selectors Level 4 § 17)
 */
function weigh(node) {
  if (node.type === "id") return 1e6;
  if (node.type === "class" || node.type === "attribute") return 1e3;
  if (node.type === "tag") return 1;
  if (node.type === "selector") return node.nodes.reduce((sum, one) => sum + weigh(one), 0);
  if (node.type !== "pseudo" || node.value === ":where") return 0;
  if (node.nodes.length > 0) return Math.max(...node.nodes.map(weigh));
  return node.value.startsWith("::") ? 1 : 1e3;
}

/**
 * @param {import("postcss").Declaration} declaration
 * @returns {boolean} whether it is an older browser's name for what stands beside it: no browser we serve needs `-moz-`
 */
function isOldName({ prop, value, parent }) {
  const now = `${prop}:${value}`.replaceAll("-moz-", "").replace(/^column-break-/, "break-");
  if (now === `${prop}:${value}`) return false;
  return (parent?.nodes ?? []).some((node) => node.type === "decl" && `${node.prop}:${node.value}` === now);
}

/** @param {Root} root */
function dropEmpty(root) {
  let dropped = false;
  root.walk((node) => {
    if (!("nodes" in node) || node.nodes === undefined || node.nodes.length > 0) return;
    node.remove();
    dropped = true;
  });
  return dropped;
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
