// @ts-check
/** Notes to take along: as plain text, and as a page of headings and lists that any browser and screen reader opens. */

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("./gathered.js").ModuleNotes} ModuleNotes */
/** @typedef {import("./gathered.js").Gathered} Gathered */

/**
 * @param {Session} session
 * @param {ModuleNotes[]} modules
 */
export function notesAsText({ data, language, say }, modules) {
  const lines = [`${data.course.title[language] ?? ""}: ${say("view.notes")}`];
  for (const { title, pages } of modules) {
    lines.push("", title.toUpperCase());
    for (const { page, notes } of pages) {
      lines.push("", page.title[language] ?? "");
      for (const { question, text, ticks } of notes) {
        lines.push("", question.text[language] ?? "", "");
        if (text) lines.push(text);
        lines.push(...ticks.map((one) => `[${one.ticked ? "x" : " "}] ${one.text}`));
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

/**
 * @param {Session} session
 * @param {ModuleNotes[]} modules
 */
export function notesAsHtml({ data, language, say }, modules) {
  const title = safe(`${data.course.title[language] ?? ""}: ${say("view.notes")}`);
  const body = modules.map((module) => {
    const pages = module.pages.map(({ page, notes }) => {
      const blocks = notes.map((note) => blockHtml(note, language, say));
      return `<h3>${safe(page.title[language] ?? "")}</h3>\n${blocks.join("\n")}`;
    });
    return `<h2>${safe(module.title)}</h2>\n${pages.join("\n")}`;
  });
  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body>
<main>
<h1>${title}</h1>
${body.join("\n")}
</main>
</body>
</html>
`;
}

/**
 * @param {Gathered} note
 * @param {string} language
 * @param {import("../words.js").Say} say
 */
function blockHtml({ question, text, ticks }, language, say) {
  const heading = `<h4>${safe(question.text[language] ?? "")}</h4>`;
  if (ticks.length === 0) return `${heading}\n${text.split(/\n{2,}/).map(paragraph).join("\n")}`;
  const items = ticks.map((one) => {
    const state = say(one.ticked ? "more.notes.ticked" : "more.notes.unticked");
    return `<li>${safe(one.text)} (${safe(state)})</li>`;
  });
  return `${heading}\n<ul>\n${items.join("\n")}\n</ul>`;
}

/** @param {string} text */
function paragraph(text) {
  return `<p>${safe(text).replaceAll("\n", "<br>")}</p>`;
}

const UNSAFE = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });

/** @param {string} text  the learner's or the author's */
function safe(text) {
  return text.replace(/[&<>"]/g, (character) => UNSAFE[character] ?? "");
}
