// @ts-check
/** A picture of the page, as large as there is room for. */

import { button, make } from "../dom.js";

/**
 * The dialog is the browser's own: Escape closes it, focus stays in it and goes back where it was.
 * @param {HTMLImageElement} picture
 * @param {import("../session.js").Session} session
 */
export function enlarge(picture, { say }) {
  const large = make("img", { src: picture.src, alt: picture.alt });
  if (picture.dataset.paper) large.dataset.paper = picture.dataset.paper;
  // What does not fit is scrolled to, by keyboard too.
  const frame = make("div", { class: "large-frame", tabindex: "0", role: "group", "aria-label": picture.alt }, large);
  const close = button(say("more.picture.close"), () => dialog.close(), "secondary");
  const dialog = make("dialog", { class: "large", "aria-label": say("more.picture.title") }, close, frame);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  // The middle of a picture says more of it than its edge.
  large.decode().catch(() => {}).then(() => frame.scrollTo((frame.scrollWidth - frame.clientWidth) / 2, 0));
}
