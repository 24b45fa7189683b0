// @ts-check
/** From page to page: one article is shown at a time, and the address says which. */

import { focusOn, lasting, make, part, setShown, setText } from "./dom.js";
import { unfold } from "./folded.js";
import { showSwitch } from "./language.js";
import { reachable } from "./progress.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./data.js").Page} Page */
/**
 * @typedef {object} Parts  who is told of what
 * @property {(article: HTMLElement) => void} shown
 * @property {(page: Page) => void} seen
 * @property {(page: Page) => void} passed  seen, and turned from: what shows it is drawn when the next page is there
 * @property {(language: string) => void} languageChosen
 * @property {(hash: string) => boolean} asked  whether the address is one beside the pages, and is shown
 * @property {() => boolean} left  whether what was shown was beside the pages
 */

/** Milliseconds after a turn: what is on the page itself comes first. */
const AHEAD = 300;
/** A heading counts as reached when it is this near the top of the window. */
const NEAR_TOP = 120;

export class Navigation {
  #session;
  #parts;
  /** @type {HTMLElement | null} the article shown */
  #current = null;
  /** Marks where the learner left. @type {HTMLElement | null} */
  #here = null;
  /** How far down an entry of the history was left, by `entry()`. @type {Map<string, number>} */
  #left = new Map();
  /** The entries of before a reload have their numbers still. */
  #turns = history.state?.turn ?? 0;
  #ends;

  /**
   * @param {Session} session
   * @param {Parts} parts
   */
  constructor(session, parts) {
    this.#session = session;
    this.#parts = parts;
    this.#ends = watchEnds(session, parts.seen);
    listenToSkipLink(
      () => this.#current,
      () => this.#here?.nextElementSibling ?? null,
    );
    addEventListener("hashchange", () => this.#route(this.#left.get(entry())));
    document.addEventListener("click", (event) => this.#follow(event));
  }

  /**
   * The first page of the session: the one in the address, else the one given.
   * @param {string} id
   * @param {number} heading  index of the heading the learner was at
   * @returns {boolean} whether it is where the learner left, and not another place that the address asks for
   */
  start(id, heading) {
    const { hash } = location;
    const linked = addressed(this.#session, hash);
    const wanted = linked.article && isOpen(this.#session, linked.article) ? linked.article : null;
    const article = wanted ?? this.#session.articles.get(`${id}_${this.#session.language}`);
    if (!article) return false;
    if (wanted) this.#parts.languageChosen(article.dataset.language ?? "");
    else history.replaceState(history.state, "", `#${article.id}`);
    this.#show(article);
    const left = id === article.dataset.page ? headings(article)[heading] : null;
    const place = wanted && linked.target !== wanted ? linked.target : left;
    if (place && place.tagName !== "H1") {
      unfold(place);
      if (place === left) place.before((this.#here = hereMark(this.#session)));
      (place === left ? this.#here : place)?.scrollIntoView();
    } else if (document.hasFocus()) toStart();
    if (this.#parts.asked(hash)) history.replaceState(history.state, "", hash);
    return id === article.dataset.page && (!wanted || linked.target === wanted);
  }

  /** Index of the nearest heading, 0 for the title. */
  get heading() {
    if ("view" in document.body.dataset) return this.#session.state.heading;
    return this.#current ? headingOf(this.#current) : 0;
  }

  /** What is open may be more than before. */
  refresh() {
    if (this.#current) showPaging(this.#session, this.#current);
  }

  /**
   * A link within the course is followed at once. The browser's own way there styles and paints the page one is about
   * to leave once more, before the address is told of. Where the address cannot be written (browsers bound how
   * often), the click is left to the browser.
   * @param {MouseEvent} event
   */
  #follow(event) {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link?.getAttribute("href")?.startsWith("#") || link.target) return;
    if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    if (link.dataset.paging === "next") this.#pass();
    if (link.hash !== location.hash) {
      this.#left.set(entry(), scrollY);
      history.pushState({ ...history.state, turn: ++this.#turns }, "", link.hash);
    }
    event.preventDefault();
    this.#route();
  }

  /** Left by «Neste», a page is seen: also by those who never scroll. */
  #pass() {
    const page = this.#session.data.page(this.#current?.dataset.page ?? "");
    if (page) this.#parts.passed(page);
  }

  /** @param {number} [top]  how far down what is come back to was left */
  #route(top) {
    if (this.#parts.asked(location.hash)) return;
    // No page comes back after the end, but the end itself from the certificate.
    if ("ended" in document.body.dataset) return void (this.#parts.left() && focusOn(document.querySelector(".ending h1")));
    const { article, target } = addressed(this.#session, location.hash);
    if (!article) return;
    if (!isOpen(this.#session, article)) return turnBack(this.#session, this.#current);
    const before = this.#current;
    const language = article.dataset.language ?? "";
    const translated = language !== this.#session.language && isSamePage(article, before);
    const heading = before && translated ? headingOf(before) : 0;
    const beside = this.#parts.left();
    this.#parts.languageChosen(language);
    if (article !== before) {
      this.#show(article);
      setTimeout(fetchNext, AHEAD, this.#session, article);
    } else if (beside) return back(this.#session, article);
    if (top) {
      back(this.#session, article);
      return scrollTo(0, top);
    }
    arrive(article, heading > 0 ? (headings(article)[heading] ?? target) : target);
  }

  /**
   * The other pages stand outside the document: hidden in it, they are gone through at every change of address, style
   * and focus, and take a quarter of the time of a turn.
   * @param {HTMLElement} article
   */
  #show(article) {
    if (this.#current) this.#current.replaceWith(article);
    else for (const other of this.#session.articles.values()) if (other !== article) other.remove();
    this.#here?.remove();
    this.#current = article;
    const page = this.#session.data.page(article.dataset.page ?? "");
    this.#session.state.page = page?.number ?? null;
    this.#session.state.heading = 0;
    showTitle(this.#session, article);
    showPaging(this.#session, article);
    showSwitch(article.dataset.page ?? "", this.#session.language);
    this.#parts.shown(article);
    this.#ends.watch(article);
  }
}

/** The browser has gone to the page of the address: what is pressed first is to be what stands above it all the same. */
function toStart() {
  const { body } = document;
  focusOn(body, { preventScroll: true });
  body.removeAttribute("tabindex");
}

/** What tells an entry of the history from the others. */
function entry() {
  return `${history.state?.turn ?? 0}${location.hash}`;
}

/**
 * Stands where the learner left, and is what is seen of the course then: the banner is further up.
 * @param {Session} session
 */
function hereMark({ greeting, mode, say }) {
  const news = mode === "normal" && greeting.startsWith("mode.updated") ? [` ${say(greeting)}`] : [];
  return make("p", { class: "here" }, say("mode.here"), ...news);
}

/**
 * @param {HTMLElement} article
 * @param {HTMLElement | null} other
 */
function isSamePage(article, other) {
  return article.dataset.page === other?.dataset.page;
}

/**
 * @param {Session} session
 * @param {string} hash  PAGE_LANG or PAGE_LANG_LOCAL
 * @returns {{article: HTMLElement | null, target: HTMLElement | null}}
 */
function addressed({ articles }, hash) {
  const id = decode(hash.slice(1));
  const page = articles.get(id.split("_", 2).join("_"));
  const target = page?.id === id ? page : page?.querySelector(`#${CSS.escape(id)}`);
  return { article: (target && page) ?? null, target: /** @type {HTMLElement | null} */ (target ?? null) };
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {Session} session
 * @param {HTMLElement} article
 */
function isOpen({ data, state }, article) {
  return reachable(data, state).has(article.dataset.page ?? "");
}

/**
 * @param {Session} session
 * @param {HTMLElement | null} current
 */
function turnBack({ announce, say }, current) {
  if (current) history.replaceState(history.state, "", `#${current.id}`);
  announce(say("menu.locked"));
}

/**
 * To the heading of a page that was turned to, or to the very place that was asked for.
 * @param {HTMLElement} article
 * @param {HTMLElement | null} target
 */
function arrive(article, target) {
  const title = article.querySelector("h1");
  if (target && target !== article && target !== title) {
    unfold(target);
    target.scrollIntoView();
    focusOn(target, { preventScroll: true });
    return;
  }
  // The whole document, since an LMS may scroll the page around the frame and not the frame.
  document.documentElement.scrollIntoView();
  focusOn(title, { preventScroll: true });
}

/**
 * To a page at the place where it was left.
 * @param {Session} session
 * @param {HTMLElement} article
 */
function back(session, article) {
  showTitle(session, article);
  focusOn(article.querySelector("h1"), { preventScroll: true });
}

/**
 * @param {HTMLElement} article
 * @returns {HTMLElement[]} the title first
 */
function headings(article) {
  return Array.from(article.querySelectorAll("h1, .prose :is(h2, h3, h4, h5, h6)"));
}

/** @param {HTMLElement} article */
function headingOf(article) {
  const all = headings(article);
  // What is folded away has no place on the screen, but keeps its number.
  const passed = (/** @type {HTMLElement} */ one) =>
    one.getClientRects().length > 0 && one.getBoundingClientRect().top < NEAR_TOP;
  return Math.max(all.map(passed).lastIndexOf(true), 0);
}

/**
 * @param {Session} session
 * @param {HTMLElement} article
 */
function showTitle({ data, language }, article) {
  const page = article.querySelector("h1")?.textContent ?? "";
  const course = data.course.title[language] ?? "";
  document.title = page === course ? course : `${page} – ${course}`;
}

/**
 * @param {Session} session
 * @param {HTMLElement} article
 */
function showPaging({ data, state, language }, article) {
  const at = data.pages.findIndex(({ id }) => id === article.dataset.page);
  const next = data.pages[at + 1];
  // «Neste» itself makes a page seen: only an untried quiz can be in its way.
  const stops = next && !reachable(data, state).has(next.id) && data.pages[at]?.kind === "quiz";
  showLink("previous", data.pages[at - 1], language);
  showLink("next", stops ? undefined : next, language);
  const end = lasting('[data-part="paging"] > [data-action="end"]');
  setShown(end, at === data.pages.length - 1);
}

/**
 * While one page is read, the next one's pictures are fetched: they are there when it is turned to, and painted with it.
 * Not at the first view, which is to be as cheap as can be.
 * @param {Session} session
 * @param {HTMLElement} article
 */
function fetchNext({ data, articles, language }, article) {
  const next = data.pages[data.pages.findIndex(({ id }) => id === article.dataset.page) + 1];
  const pictures = articles.get(`${next?.id}_${language}`)?.querySelectorAll("img") ?? [];
  for (const picture of pictures) picture.loading = "eager";
}

/**
 * @param {string} which
 * @param {Page | undefined} page
 * @param {string} language
 */
function showLink(which, page, language) {
  const link = lasting(`[data-paging="${which}"]`);
  if (!link) return;
  setShown(link, page !== undefined);
  if (!page) return;
  link.setAttribute("href", `#${page.id}_${language}`);
  setText(part(link, "paging-title"), page.title[language] ?? "");
}

/**
 * The skip link must not take the page's place in the address.
 * @param {() => HTMLElement | null} current
 * @param {() => Element | null} left  the heading where the learner left
 */
function listenToSkipLink(current, left) {
  document.querySelector(".ds-skip-link")?.addEventListener("click", (event) => {
    event.preventDefault();
    const heading = /** @type {HTMLElement | null} */ (left() ?? current()?.querySelector("h1"));
    focusOn(heading ?? document.getElementById("main"));
  });
}

/**
 * A page is seen when its end comes into view.
 * @param {Session} session
 * @param {(page: Page) => void} seen
 */
function watchEnds({ data }, seen) {
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries.filter(({ isIntersecting }) => isIntersecting)) {
      const article = /** @type {HTMLElement | null} */ (entry.target.closest("article"));
      const page = data.page(article?.dataset.page ?? "");
      if (page && !article?.hidden) seen(page);
    }
  });
  return {
    /** @param {HTMLElement} article */
    watch: (article) => {
      observer.disconnect();
      const end = part(article, "end");
      if (end) observer.observe(end);
    },
  };
}
