// @ts-check
/**
 * Answers in the LMS's numbered list, and learning objectives in theirs. Both are optional in SCORM 1.2, and answers
 * cannot be read again there, so an answer finds its place by the learner's own number for the question, and a refusal
 * never holds anything up. Where they can be read, by its id.
 */

/**
 * @typedef {object} Interaction  one record, ready to be written
 * @property {string} id
 * @property {number} slot
 * @property {[name: string, value: string][]} parts  in the order the standard wants: id, type, then the rest
 */

/** What a record cannot do without, in the names of 1.2 and 2004. */
const ESSENTIAL = [
  "id", "type", "student_response", "learner_response", "result", "score", "status", "success_status",
  "completion_status",
];
/** Bytes of a post: browsers drop a beacon above 64 KiB, and LMSs send everything in it. */
const LEAN = 35_000;
/** From here on a record has its essentials alone. */
const FULL = 30_000;
/** What a record of an earlier session adds to the post, by guess: an LMS may send it again. */
const EARLIER = 350;

/**
 * What values take in an LMS's post, at the most: as a form, with the quotes of JSON (Moodle posts the one, others the
 * other).
 * @param {Iterable<[element: string, value: string]>} entries
 */
export function sizeOf(entries) {
  let size = 0;
  for (const [element, value] of entries) size += element.length + encodeURIComponent(value).length + 6;
  return size;
}

export class Interactions {
  #api;
  #element;
  #recalls;
  /** @type {string[] | null} null until asked; empty when the LMS keeps none */
  #children = null;
  #count = 0;
  #earlier = 0;
  /** @type {Set<number>} indexes of an earlier session's records that this one has written again */
  #again = new Set();
  /** @type {Map<string, number>} id → index, as written in this session or read of an earlier one */
  #places = new Map();
  /** @type {Map<string, Interaction>} id → record that is still to be written */
  left = new Map();

  /**
   * @param {import("./scorm_api.js").ScormApi} api
   * @param {string} element
   * @param {boolean} recalls  whether records of earlier sessions can be read
   */
  constructor(api, element, recalls) {
    this.#api = api;
    this.#element = element;
    this.#recalls = recalls;
  }

  /** The latest of one id, after all that came before it. @param {Interaction} record */
  put(record) {
    this.left.delete(record.id);
    this.left.set(record.id, record);
  }

  /**
   * The values to set for a record, fewer the fuller the post is; none when the LMS keeps none. What the LMS has of an
   * answer is always brought up to date: only new records give way.
   * @param {Interaction} record
   * @param {number} postSize what everything else takes
   * @returns {[string, string][]}
   */
  entries(record, postSize) {
    if (this.#supported().length === 0) return [];
    const index = this.#place(record);
    const size = postSize + (this.#earlier - this.#again.size) * EARLIER;
    const all = record.parts
      .filter(([name]) => this.#supported().includes(name.split(".")[0]))
      .map(([name, value]) => /** @type {[string, string]} */ ([`${this.#element}.${index}.${name}`, value]));
    if (size + sizeOf(all) <= FULL) return all;
    const essential = all.filter(([element]) => ESSENTIAL.includes(element.split(".")[3] ?? ""));
    return index < this.#count || size + sizeOf(essential) <= LEAN ? essential : [];
  }

  /** The LMS took the record's id: its place is ours. @param {Interaction} record */
  kept(record) {
    const place = this.#place(record);
    this.#places.set(record.id, place);
    if (place < this.#earlier) this.#again.add(place);
    this.#count = Math.max(this.#count, place + 1);
  }

  /** Whether an earlier session wrote it, and what stands there can be read. @param {Interaction} record */
  recalled(record) {
    return this.#recalls && this.#place(record) < this.#earlier;
  }

  /** Asked at the first answer only: most sessions have none, and each question costs a call. */
  #supported() {
    if (this.#children) return this.#children;
    const children = this.#api.get(`${this.#element}._children`);
    this.#children = children.split(",").map((name) => name.trim());
    if (!this.#children.includes("id")) this.#children = [];
    else this.#count = this.#earlier = Number.parseInt(this.#api.get(`${this.#element}._count`), 10) || 0;
    for (let index = 0; this.#recalls && index < this.#count; index += 1) {
      this.#places.set(this.#api.get(`${this.#element}.${index}.id`), index);
    }
    return this.#children;
  }

  /**
   * The learner's own number where the list reaches so far and no other question sits there in this session, else the
   * next free one (an LMS that forgets the list between sessions starts at 0 again).
   * @param {Interaction} record
   */
  #place(record) {
    const kept = this.#places.get(record.id);
    if (kept !== undefined) return kept;
    const free = ![...this.#places.values()].includes(record.slot);
    return record.slot < this.#count && free ? record.slot : this.#count;
  }
}
