// @ts-check
/** The unit's data, `#course-data`: made by `pages/data.py`, described in ARCHITECTURE.md. */

/** @typedef {Record<string, string>} Said  language tag → text */
/** @typedef {string | Record<string, string>} Word  a text with `{names}`, or one a plural category */
/** @typedef {{key: string, correct: boolean, pin: boolean, text: Said, feedback: Said}} Option */
/** @typedef {{id: string, accept: string[], options: {value: string, text: Said, correct: boolean}[]}} Gap */
/**
 * @typedef {object} Question
 * @property {string} id
 * @property {number} number
 * @property {string} type
 * @property {number} points
 * @property {string | null} pool
 * @property {string | null} quiz
 * @property {string} page
 * @property {Said} text
 * @property {Said} [hint]
 * @property {string} [objective]
 * @property {{correct?: Said, incorrect?: Said}} feedback
 * @property {Option[]} options
 * @property {boolean | number | null} [answer]  true-false; numeric
 * @property {number | null} [min]  numeric
 * @property {number | null} [max]  numeric
 * @property {Said} [unit]  numeric
 * @property {string[]} [accept]  short-answer
 * @property {string[]} [ignore]  short-answer, cloze
 * @property {string} [letters]  short-answer, cloze: those that keep their marks when accents do not count
 * @property {Gap[]} [gaps]  cloze
 * @property {Record<string, {plain: string}>[]} [rights]  matching: what belongs to each option
 * @property {"all-or-nothing" | "per-option"} [scoring]  multiple
 * @property {number} [min_words]  reflection
 */
/**
 * @typedef {object} Quiz
 * @property {string} id
 * @property {number} number
 * @property {"practice" | "graded" | "survey"} mode
 * @property {number} pass
 * @property {number} attempts  0 = unlimited
 * @property {"best" | "last" | "first"} keep
 * @property {boolean} obligatory
 * @property {boolean} embedded
 * @property {string} page
 * @property {Said} title
 * @property {{feedback: "after-question" | "after-quiz" | "never",
 *   solution: "always" | "after-last-attempt" | "after-pass" | "never"}} reveal
 * @property {{questions: boolean, options: boolean}} shuffle
 * @property {{pool: string, count: number}[]} draws
 * @property {string[]} questions
 */
/**
 * @typedef {object} Page
 * @property {string} id
 * @property {number} number
 * @property {string} module
 * @property {"front" | "page" | "worksheet" | "quiz"} kind
 * @property {boolean} obligatory
 * @property {number | null} minutes
 * @property {Said} title
 */
/**
 * @typedef {object} Tongue
 * @property {string} words  the language most of the player's words are in
 * @property {"ltr" | "rtl"} [direction]
 * @property {string[]} [own]  the keys of those that are in the language itself, when most are not
 */
/**
 * @typedef {object} Settings
 * @property {number} pass
 * @property {"free" | "linear"} navigation
 * @property {"none" | "completion" | "score" | "answers"} tracking
 * @property {"lms" | "device" | "off"} notes
 * @property {"passed" | "completed"} status
 * @property {boolean} [certificate]  one who is done can print one
 * @property {number} stateBound  characters that all but the learner's words can take in the state
 */
/**
 * @typedef {object} Content  as it stands in the page
 * @property {number} format
 * @property {{id: string, version: string, mark: string, edition: string, title: Said, languages: string[], tongues: Record<string, Tongue>}} course
 * @property {Settings} settings
 * @property {{id: string, title: Said}[]} modules
 * @property {Page[]} pages
 * @property {Quiz[]} quizzes
 * @property {Question[]} questions
 * @property {Record<string, Record<string, Word>>} words
 */
/**
 * @typedef {Content & {
 *   page: (id: string) => Page | undefined,
 *   quiz: (id: string) => Quiz | undefined,
 *   question: (id: string) => Question | undefined,
 *   questionsOf: (quiz: Quiz) => Question[],
 * }} Data
 */

/**
 * @param {Content} content
 * @returns {Data}
 */
export function indexed(content) {
  const pages = new Map(content.pages.map((page) => [page.id, page]));
  const quizzes = new Map(content.quizzes.map((quiz) => [quiz.id, quiz]));
  const questions = new Map(content.questions.map((question) => [question.id, question]));
  /** Asked for at every turn and save. @type {WeakMap<Quiz, Question[]>} */
  const asked = new WeakMap();
  return {
    ...content,
    page: (id) => pages.get(id),
    quiz: (id) => quizzes.get(id),
    question: (id) => questions.get(id),
    questionsOf: (quiz) => {
      const own = asked.get(quiz) ?? quiz.questions.flatMap((id) => questions.get(id) ?? []);
      asked.set(quiz, own);
      return own;
    },
  };
}

/**
 * @param {Document} document
 * @returns {Data}
 */
export function readData(document) {
  const text = document.getElementById("course-data")?.textContent ?? "";
  return indexed(JSON.parse(text));
}
