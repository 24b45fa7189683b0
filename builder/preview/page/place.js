// @ts-check
/** The place on the page: where one is before the course is shown anew, and back there again. */

/**
 * @typedef {object} Place
 * @property {string} hash  of the nearest heading, or of the page
 * @property {number} above  how far above the top of the window that stands
 */

const HEADINGS = ":is(h1, h2, h3, h4, h5, h6)[id]";
/** Where on the screen one reads, from its top: a heading above that is the one to hold on to. */
const READ = 0.4;
/** Milliseconds to wait for a course that is slow to open. */
const PATIENCE = 5000;

/** @param {HTMLIFrameElement | null} frame @returns {Place} */
export function placeIn(frame) {
  const view = frame?.contentWindow;
  const page = frame?.contentDocument;
  if (!view || !page?.body) return { hash: "", above: 0 };
  const beside = view.location.hash.startsWith("#_"); // a view beside the pages
  const article = page.querySelector("main > article:not([hidden])");
  if (beside || !article) return { hash: view.location.hash, above: view.scrollY };
  const shown = Array.from(article.querySelectorAll(HEADINGS)).filter((one) => one.getClientRects().length > 0);
  const passed = shown.filter(
    (one) => one.tagName !== "H1" && one.getBoundingClientRect().top <= view.innerHeight * READ,
  );
  const nearest = passed.at(-1) ?? article;
  return { hash: `#${nearest.id}`, above: -nearest.getBoundingClientRect().top };
}

/**
 * When the course is ready, and not before: until then it is still finding its own place.
 * @param {HTMLIFrameElement} frame
 * @param {Place} place
 */
export async function restore(frame, { hash, above }) {
  const end = Date.now() + PATIENCE;
  while (frame.contentDocument?.body?.dataset.ready === undefined) {
    if (Date.now() > end || !frame.isConnected) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const view = frame.contentWindow;
  const target = frame.contentDocument?.getElementById(decodeURIComponent(hash.slice(1)));
  if (view && target) view.scrollTo(0, view.scrollY + target.getBoundingClientRect().top + above);
  else if (hash.startsWith("#_")) view?.scrollTo(0, above);
}
