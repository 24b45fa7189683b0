// @ts-check
/**
 * The tracking port: what the player may ask of whatever it is launched by, in the course's words.
 *
 * Five calls and one way back. An adapter exports `createTracking`; the player holds a `Tracking` and knows no
 * standard. Types only: nothing here runs.
 *
 * - No call throws. `save`, `answered` and `outcome` return nothing: what became of them comes by `notify`, later and
 *   never from inside the call.
 * - Everything given is kept in order and written together a moment later. The learner is told «Lagret» only at
 *   `saved`: it speaks for every call made before it, and for no later one.
 * - In any mode but `normal` the calls do nothing at all.
 * - The adapter watches the page: hidden, left, brought back. Just before it writes for the last time it sends
 *   `leaving`, and a `save` made from inside that notification still goes with it.
 * - `ended` is the last notice; only a page that comes back from the back-forward cache is told it again.
 */

/**
 * @typedef {"normal" | "review" | "browse" | "untracked" | "ended" | "elsewhere"} Mode
 * - `normal`: kept as the learner goes.
 * - `review`, `browse`: looking only; nothing is kept (a lasting banner says so).
 * - `untracked`: nobody to keep anything; the learner starts knowingly.
 * - `ended`: the session is over or was refused; the course must be opened anew from where it was launched.
 * - `elsewhere`: the course is open in another tab, which alone may write.
 */

/**
 * @typedef {object} Course  what an adapter must know of the course
 * @property {string} id  never changes; part of every key the adapter makes
 * @property {"passed" | "completed"} [status]  the one word of a standard that has one field for "passed" and
 *   "completed" alike (`status` in course.yaml); "passed" when absent
 */

/**
 * @typedef {object} Learner  asked for only when needed: each is a question to the LMS and personal data
 * @property {() => string} id  "" when unknown
 * @property {() => string} name  as the LMS writes it; "" when unknown. For a certificate, nothing else
 */

/**
 * @typedef {object} Opening
 * @property {Learner} learner
 * @property {string} state  as last saved; "" when there is none
 * @property {Mode} mode
 * @property {string} language  BCP 47 tag the LMS prefers, or several by comma, the dearest first; "" when it has no
 *   opinion
 * @property {number | null} passMark  per cent, when the LMS sets its own; null otherwise
 */

/**
 * @typedef {object} Progress
 * @property {string} state  the learner's state, whole
 * @property {string} location  where the learner is
 * @property {number} progress  0–1, how much of what counts is done
 * @property {boolean} [read]  whether every page that counts has been seen, whatever the quizzes
 */

/**
 * @typedef {"choice" | "true-false" | "fill-in" | "matching" | "sequencing" | "numeric" | "likert" | "other"} Kind
 */

/**
 * @typedef {string | number | boolean | string[] | [string, string][]} Response  by kind, see ARCHITECTURE.md
 * @typedef {string[] | string[][] | [string, string][] | boolean | {min: number, max: number} | null} Correct
 *   by kind, see ARCHITECTURE.md; null for likert
 */

/**
 * @typedef {object} Answer  the latest finished try at one question
 * @property {string} id  `<quiz>-<question>`, shown in the LMS's report
 * @property {number} slot  dense, from 0, the learner's own for this question for ever. A fill-in with several gaps
 *   holds one slot a gap, this and those following
 * @property {Kind} kind
 * @property {Response} response
 * @property {Correct} [correct]
 * @property {{fraction: number, parts?: number[]} | null} result  0–1 of what could be got, and with several gaps 0–1
 *   for each; null is neutral
 * @property {boolean} [matchesCase]  a fill-in in which A is not a
 * @property {number} weight  points obtainable
 * @property {number | null} latency  milliseconds from shown to answered; null when unknown
 * @property {number} time  when it was answered: milliseconds as `Date.now()` gives them
 * @property {string} [objective]  the id of the learning objective it belongs to
 * @property {string} [description]  the question, one plain line
 */

/**
 * @typedef {object} Outcome
 * @property {"incomplete" | "completed"} completion  `completed` when rule R is fulfilled
 * @property {"unknown" | "passed" | "failed"} success  of the graded quizzes: `unknown` while undecided or when
 *   there are none, `failed` only when a limited quiz has no tries left
 * @property {number | null} score  0–100; null until a graded quiz is finished
 * @property {Objective[]} [objectives]  those there is something to tell of. What was told of one that is not there
 *   stands, and nothing is ever lowered
 *
 * @typedef {object} Objective  a learning objective that graded questions name
 * @property {string} id  the author's short name for it
 * @property {number} score  0–100, of the points its questions give in the attempts that count
 * @property {"unknown" | "passed" | "failed"} success  by the marks of the quizzes that ask; `failed` only when none of
 *   them has tries left
 */

/**
 * @typedef {object} Saved  everything called before this is kept
 * @property {"saved"} type
 */

/**
 * @typedef {object} Unsaved  keeping failed
 * @property {"unsaved"} type
 * @property {"retry" | "ask" | "never"} next  tried again by itself after `after` · waits for the learner's yes to
 *   `memory.remember` · nothing more is tried
 * @property {number} [after]  milliseconds, with `retry`
 */

/**
 * @typedef {object} Ended  the session is over: read-only from here, in this page for good
 * @property {"ended"} type
 * @property {boolean} saved  whether everything was kept
 */

/**
 * @typedef {object} Leaving  the page is being hidden or left: `save` what is typed, now
 * @property {"leaving"} type
 */

/**
 * @typedef {object} Trouble  something for a report, not for the learner; work goes on
 * @property {"trouble"} type
 * @property {"state-too-large" | "state-truncated" | "value-refused" | "call-failed" | "storage-refused" |
 *   "storage-full"} code
 * @property {string} detail  never the learner's own words
 * @property {number} [room]  characters that do fit, with the first two codes
 */

/** @typedef {Saved | Unsaved | Ended | Leaving | Trouble} Notice */

/** @typedef {(notice: Notice) => void} Notify */

/** @typedef {{reason: "exit" | "hidden"}} Closing  «Avslutt», or the page is being left */

/**
 * @typedef {object} Memory  only where keeping needs the learner's yes («Husk på denne maskinen»)
 * @property {typeof import("../memory.js").askToRemember} ask  the learner, in the page
 * @property {typeof import("../memory.js").showMemory} show  how it is, and the way to change it
 * @property {() => boolean} remembered  whether there is a yes
 * @property {() => boolean} refused  whether the browser would not keep what there was a yes for
 * @property {() => string} where  the key of what is said of where notes are kept, and how they can be
 * @property {(yes: boolean) => void} remember  yes keeps from now on (and what was given already); no forgets
 * @property {() => void} forget  delete all of it and withdraw the yes
 */

/**
 * @typedef {object} Tracking
 * @property {() => Promise<Opening>} open  once, first
 * @property {(progress: Progress) => void} save
 * @property {(answer: Answer) => void} answered
 * @property {(outcome: Outcome) => void} outcome
 * @property {(closing: Closing) => void} close  all that matters is done when it returns. With `exit`, when the LMS
 *   cannot be reached, `unsaved` comes instead of `ended` and the adapter goes on trying until it is
 * @property {Memory} [memory]
 */

/** @typedef {(notify: Notify, course: Course) => Tracking} CreateTracking */

export {};
