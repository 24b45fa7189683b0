// @ts-check
/**
 * The one learner there is, until the tab is closed or a new one comes: what an LMS of SCORM has stored, and under which
 * registration one with a record store knows them.
 */

/** @typedef {ReturnType<typeof learnerOf>} Learner */

const START = "kursbygger-preview:";

/** @param {string} name */
const key = (name) => `${START}${name}`;

/**
 * @param {string} course
 * @param {string} player  two standards do not share a learner: an LMS keeps each package's data apart
 */
export function learnerOf(course, player) {
  const name = key(`values:${course}:${player}`);
  const registration = key(`registration:${course}:${player}`);
  return {
    /** @returns {Record<string, string>} */
    stored: () => JSON.parse(sessionStorage.getItem(name) ?? "{}"),
    /** @param {Record<string, string>} values */
    keep: (values) => sessionStorage.setItem(name, JSON.stringify(values)),
    registration: {
      get: () => sessionStorage.getItem(registration) ?? "",
      /** @param {string} value */
      set: (value) => sessionStorage.setItem(registration, value),
    },
  };
}

/**
 * What a course under `registration` has kept in the tab for its own reload.
 * @param {string} registration
 */
export function forgetSession(registration) {
  const start = `kursbygger ${registration} `;
  for (const name of namesIn(sessionStorage)) if (registration && name.startsWith(start)) sessionStorage.removeItem(name);
}

/** @param {Storage} storage */
function namesIn(storage) {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
}

/** Under which the learner is known to LMSs with record stores. */
export function registrations() {
  const own = namesIn(sessionStorage).filter((name) => name.startsWith(key("registration:")));
  return own.map((name) => sessionStorage.getItem(name) ?? "");
}

/** Everything of the learner's in this browser: of the LMS's, and what the course itself has laid there. */
export function forgetLearner() {
  for (const storage of [sessionStorage, localStorage]) {
    const settings = key("setting:");
    for (const name of namesIn(storage)) if (!name.startsWith(settings)) storage.removeItem(name);
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
