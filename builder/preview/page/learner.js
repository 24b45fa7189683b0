// @ts-check
/** What the LMS has stored of the one learner there is: in this tab, until it is closed or a new learner comes. */

const START = "kursbygger-preview:";

/** @param {string} name */
const key = (name) => `${START}${name}`;

/**
 * @param {string} course
 * @param {string} player  two standards do not share a learner: an LMS keeps each package's data apart
 */
export function learnerOf(course, player) {
  const name = key(`values:${course}:${player}`);
  return {
    /** @returns {Record<string, string>} */
    stored: () => JSON.parse(sessionStorage.getItem(name) ?? "{}"),
    /** @param {Record<string, string>} values */
    keep: (values) => sessionStorage.setItem(name, JSON.stringify(values)),
  };
}

/** Everything of the learner's: at the LMS, and what the course itself has laid in the browser. */
export function forgetLearner() {
  for (const storage of [sessionStorage, localStorage]) {
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
    const settings = key("setting:");
    for (const name of names) if (!name.startsWith(settings)) storage.removeItem(name);
  }
}

/** The author's own choices stay when the learner goes. @param {string} name */
export function setting(name) {
  return {
    get: () => sessionStorage.getItem(key(`setting:${name}`)) ?? "",
    /** @param {string} value */
    set: (value) => sessionStorage.setItem(key(`setting:${name}`), value),
  };
}
