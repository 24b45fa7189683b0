// @ts-check
/**
 * What an LMS answers to the calls a course makes. Neither name nor id of the learner is ever asked for.
 * The attempt it runs in is left incomplete, with a mark that the next launch looks for.
 */

const MARK = "kursbygger-probe:";
export const SIZES = [4096, 8192, 64000];

/**
 * @typedef {{names: Record<string, string>, elements: Record<string, string>, right: string, response: string,
 *   score: [name: string, value: string][], minute: string}} Dialect
 */

/** @type {Record<string, Dialect>} */
const DIALECTS = {
  scorm12: {
    names: { initialize: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit",
      finish: "LMSFinish", lastError: "LMSGetLastError" },
    elements: { version: "cmi._version", mode: "cmi.core.lesson_mode", credit: "cmi.core.credit",
      entry: "cmi.core.entry", language: "cmi.student_preference.language", status: "cmi.core.lesson_status",
      exit: "cmi.core.exit", score: "cmi.core.score", time: "cmi.core.session_time" },
    right: "wrong", response: "student_response",
    score: [["min", "0"], ["max", "100"], ["raw", "50"]],
    minute: "0000:01:00.00",
  },
  scorm2004: {
    names: { initialize: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit",
      finish: "Terminate", lastError: "GetLastError" },
    elements: { version: "cmi._version", mode: "cmi.mode", credit: "cmi.credit", entry: "cmi.entry",
      language: "cmi.learner_preference.language", status: "cmi.completion_status", exit: "cmi.exit",
      score: "cmi.score", time: "cmi.session_time" },
    right: "incorrect", response: "learner_response",
    score: [["min", "0"], ["max", "100"], ["raw", "50"], ["scaled", "0.5"]],
    minute: "PT0H1M0S",
  },
};

/**
 * @param {any} api
 * @param {string} standard
 * @param {() => number} clock  milliseconds
 * @returns {Record<string, string>}
 */
export function measure(api, standard, clock) {
  const dialect = DIALECTS[standard === "scorm12" ? "scorm12" : "scorm2004"];
  const { names, elements } = dialect;
  /** @param {string} name @param {string[]} values */
  const call = (name, ...values) => {
    try {
      return String(api[names[name]](...values));
    } catch {
      return "threw";
    }
  };
  /** @param {string} element */
  const get = (element) => call("get", element);
  /** @param {string} element @param {string} value */
  const set = (element, value) => {
    const told = call("set", element, value);
    return told === "true" ? "true" : `${told} (${call("lastError")})`;
  };
  /** @type {Record<string, string>} */
  const answers = { initialize: call("initialize", "") };
  for (const key of ["version", "mode", "credit", "entry", "language", "status"]) answers[key] = get(elements[key]);
  const left = resumed(get("cmi.suspend_data"));
  Object.assign(answers, left);
  if (answers.mode === "review" || answers.mode === "browse") return answers;
  answers.exit = set(elements.exit, "suspend");
  answers["set-status"] = set(elements.status, "incomplete");
  for (const size of SIZES) answers[`state-${size}`] = kept(size, get, set);
  answers["set-mark"] = set("cmi.suspend_data", marked(Number(left.launch), 4000));
  answers.score = score(dialect, set);
  answers.time = set(elements.time, dialect.minute);
  Object.assign(answers, records(dialect, get, set));
  const before = clock();
  answers.commit = call("commit", "");
  answers["commit-time"] = duration(clock() - before);
  addEventListener("pagehide", () => call("finish", ""), { once: true });
  return answers;
}

/** A text of `size` characters that tells its own length. @param {number} launch @param {number} size */
function marked(launch, size) {
  return `${MARK}${launch}:${size}:`.padEnd(size, "x");
}

/** @param {string} found  what the launch before this one left */
export function resumed(found) {
  if (!found.startsWith(MARK)) return { launch: "1", resume: found === "" ? "first" : "foreign" };
  const [launch, size] = found.slice(MARK.length).split(":").map(Number);
  return { launch: String(launch + 1), resume: found.length === size ? "whole" : `cut to ${found.length}` };
}

/**
 * @param {number} size
 * @param {(element: string) => string} get
 * @param {(element: string, value: string) => string} set
 */
function kept(size, get, set) {
  const text = "x".repeat(size);
  const told = set("cmi.suspend_data", text);
  const back = get("cmi.suspend_data");
  if (told !== "true") return `refused: ${told}`;
  return back === text ? "whole" : `cut to ${back.length}`;
}

/** @param {Dialect} dialect @param {(element: string, value: string) => string} set */
function score(dialect, set) {
  const told = dialect.score.map(([name, value]) => set(`${dialect.elements.score}.${name}`, value));
  return told.find((answer) => answer !== "true") ?? "true";
}

/**
 * @param {Dialect} dialect
 * @param {(element: string) => string} get
 * @param {(element: string, value: string) => string} set
 */
function records({ right, response }, get, set) {
  const interactions = get("cmi.interactions._children");
  const objectives = get("cmi.objectives._children");
  const index = Number.parseInt(get("cmi.interactions._count"), 10) || 0;
  const parts = [["id", "probe-1"], ["type", "choice"], [response, "a"], ["result", right]];
  const told = parts.map(([name, value]) => set(`cmi.interactions.${index}.${name}`, value));
  return {
    interactions,
    "set-interaction": told.find((answer) => answer !== "true") ?? "true",
    objectives,
  };
}

/** A class, since a single measurement says no more. @param {number} milliseconds */
export function duration(milliseconds) {
  const limit = [50, 200, 1000].find((limit) => milliseconds < limit);
  return limit ? `< ${limit} ms` : "≥ 1000 ms";
}
