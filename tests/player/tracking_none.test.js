// @ts-check
import { createTracking } from "../../builder/player/tracking/none.js";
import { FakePage } from "./fake_page.js";
import { contract } from "./tracking_contract.js";

/**
 * @param {import("../../builder/player/tracking/port.js").Progress | null} kept
 * @param {string} [mode]
 * @returns {import("./tracking_contract.js").Played}
 */
function play(kept, mode) {
  /** @type {import("./tracking_contract.js").Notice[]} */
  const notices = [];
  const tracking = createTracking((notice) => notices.push(notice));
  tracking.kept = kept;
  if (mode) tracking.opening = { mode: /** @type {import("../../builder/player/tracking/port.js").Mode} */ (mode) };
  return {
    tracking,
    notices,
    page: new FakePage(),
    kept: () => tracking.kept?.state ?? "",
    fail: (failing) => void (tracking.failing = failing),
    again: (mode) => play(tracking.kept, mode),
  };
}

contract({ name: "the fake", start: () => play(null), watches: false, readOnly: ["review"] });
