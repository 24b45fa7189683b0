// @ts-check
/** Files beside the page, had by elements: nothing can be fetched from `file://`. */

import { make } from "./dom.js";

/**
 * @param {string} file  a style sheet or a script beside the page
 * @returns {Promise<unknown>}
 */
export function fetched(file) {
  const element = file.endsWith(".css")
    ? make("link", { rel: "stylesheet", href: file })
    : make("script", { src: file });
  return new Promise((done, fail) => {
    element.addEventListener("load", done);
    element.addEventListener("error", fail);
    document.head.append(element);
  });
}
