// @ts-check
/**
 * The statements of `xapi-course.js` (builder/xapi/package_data.py): a template and values make a statement, and
 * nothing that is not one is ever sent. `builder/xapi/filling.py` does the very same.
 */

/** @typedef {{[name: string]: any}} Json */
/**
 * @typedef {object} XapiCourse  what the package may tell
 * @property {Record<string, {id: string, definition: Json, parent?: string[]}>} activities
 * @property {Record<string, Json>} templates
 */

/** What is launched, among the activities. */
export const UNIT = "course";
const PLACE = /^\{([a-zA-Z]+)(\?)?\}$/;

/**
 * @param {XapiCourse} course
 * @param {string} name  of the template
 * @param {string} key  of the activity it is about: `UNIT`, or a question's full id
 * @param {Json} values  by the template's names
 * @param {Json} [context]  the launch's context template, which ours is laid over
 * @returns {Json | null} null when the package has no such template or activity: then nothing is sent
 */
export function fill(course, name, key, values, context) {
  const activity = course.activities[key];
  const template = course.templates[name];
  if (!activity || !template) return null;
  const parent = (activity.parent ?? []).map((one) => asObject(course.activities[one]));
  const statement = filled(template, { iri: activity.id, definition: activity.definition, parent, ...values });
  return context ? { ...statement, context: laidOver(statement.context, context) } : statement;
}

/** @param {{id: string, definition: Json} | undefined} activity */
function asObject(activity) {
  return { objectType: "Activity", id: activity?.id, definition: activity?.definition };
}

/**
 * @param {any} value
 * @param {Json} known
 * @returns {any} undefined for what is left out, with what holds nothing else
 */
function filled(value, known) {
  if (typeof value === "string") return put(value, known);
  if (Array.isArray(value)) return value.map((each) => filled(each, known));
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value);
  const kept = members.map(([name, each]) => [name, filled(each, known)]).filter(([, each]) => each !== undefined);
  return kept.length > 0 || members.length === 0 ? Object.fromEntries(kept) : undefined;
}

/** @param {string} text @param {Json} known */
function put(text, known) {
  const [, name = "", optional] = PLACE.exec(text) ?? [];
  if (!name) return text;
  const value = known[name] ?? undefined;
  if (value === undefined && !optional) throw new Error(`no ${name} for the statement`);
  return value;
}

/**
 * What is ours stands, and lists are joined (cmi5 10.2.1).
 * @param {Json} own
 * @param {Json} given
 */
function laidOver(own, given) {
  const contextActivities = related(own.contextActivities ?? {}, given.contextActivities ?? {});
  const extensions = { ...given.extensions, ...own.extensions };
  return {
    ...given,
    ...own,
    ...(Object.keys(contextActivities).length > 0 && { contextActivities }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

/** The launch's first, then those of ours that it has not. @param {Json} own @param {Json} given */
function related(own, given) {
  /** @type {Json} */
  const made = {};
  for (const kind of Object.keys({ ...given, ...own })) {
    const theirs = [given[kind] ?? []].flat();
    const known = new Set(theirs.map(({ id }) => id));
    made[kind] = [...theirs, ...(own[kind] ?? []).filter((/** @type {{id: string}} */ { id }) => !known.has(id))];
  }
  return made;
}
