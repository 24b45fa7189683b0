// @ts-check
/** The few things done to the page again and again. */

import { keepTables } from "./tables.js";

/** What stands around the pages, sought once: to look through a large course takes longer than to turn its pages. */
const around = new Map();

/**
 * @param {string} selector  of what is there as long as the course is
 * @returns {HTMLElement | null}
 */
export function lasting(selector) {
  const known = around.get(selector);
  if (known?.isConnected) return known;
  const found = document.querySelector(selector);
  around.set(selector, found);
  return /** @type {HTMLElement | null} */ (found);
}

/**
 * @param {ParentNode} root
 * @param {string} name  of `data-part`
 * @returns {HTMLElement | null}
 */
export function part(root, name) {
  const selector = `[data-part="${name}"]`;
  return root === globalThis.document ? lasting(selector) : root.querySelector(selector);
}

/**
 * @param {ParentNode} root
 * @param {string} name  of `data-action`
 * @returns {HTMLButtonElement | null}
 */
export function action(root, name) {
  return root.querySelector(`[data-action="${name}"]`);
}

/**
 * @param {HTMLElement | null} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/**
 * @param {Element | null} element
 * @param {boolean} shown
 */
export function setShown(element, shown) {
  if (element instanceof HTMLElement && element.hidden === shown) element.hidden = !shown;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value  null takes it away
 */
export function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @param {string} html  the author's, made safe by the build */
export function fromHtml(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  keepTables(template.content);
  return template.content;
}

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} name  of a symbol in the page */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/**
 * @param {Element | null} svg
 * @param {string} name
 */
export function setIcon(svg, name) {
  const use = svg?.querySelector("use");
  if (use) setAttribute(use, "href", `#icon-${name}`);
}

/**
 * @param {string} label
 * @param {() => void} press
 * @param {string} [variant]
 */
export function button(label, press, variant) {
  /** @type {Record<string, string>} */
  const attributes = { class: "ds-button", type: "button" };
  if (variant) attributes["data-variant"] = variant;
  const made = make("button", attributes, label);
  made.addEventListener("click", press);
  return made;
}

/**
 * Moves focus to something that is read from, not pressed.
 * @param {HTMLElement | null} element
 * @param {FocusOptions} [options]
 */
export function focusOn(element, options) {
  if (!element) return;
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus(options);
}
