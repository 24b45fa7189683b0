// @ts-check
/**
 * Bundles the player: `node builder/player/bundle.mjs scorm12 web` writes `builder/dist/<target>.js` for each target
 * named, `course.css`, `waiting.css` and `licenses.txt`, and prints what a learner's first view weighs.
 */

import { build, transform } from "esbuild";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { minify } from "terser";
import { slim } from "./slim.mjs";

const PLAYER = dirname(fileURLToPath(import.meta.url));
const BUILDER = dirname(PLAYER);
const ROOT = dirname(BUILDER);
const DIST = join(BUILDER, "dist");
/** Where pages, and the scripts that change them, come from. */
const ROOMS = ["pages", "player", "probe", "questions", "source"];
const BUDGET = 45_000;
/** What terser does to a script that esbuild has made small: 4 % less. Nothing but a class is called with `new` here. */
const SQUEEZE = {
  ecma: /** @type {const} */ (2020),
  compress: { passes: 3, keep_fargs: false, pure_getters: true, toplevel: true, unsafe_arrows: true },
  format: { quote_style: /** @type {const} */ (2) },
};
/** What script and style sheet may count on; newer syntax is rewritten for them. */
const BROWSERS = ["chrome111", "edge111", "firefox113", "safari16.2"];

/** @param {string} target folder in builder/targets */
async function bundleScript(target) {
  const contents = `import { createTracking } from "../targets/${target}/tracking.js";
    import { start } from "./player.js";
    start(createTracking);`;
  const inputs = await bundle({
    stdin: { contents, resolveDir: PLAYER, sourcefile: `${target}.js` },
    outfile: join(DIST, `${target}.js`),
    format: "iife",
    target: BROWSERS,
    // The properties we name (Cc, Cf, Mn, P) are as old as the syntax; esbuild fears the newest ones.
    supported: { "regexp-unicode-property-escapes": true },
  });
  await squeeze(`${target}.js`);
  return inputs;
}

/** @param {string} name  of a script in dist */
async function squeeze(name) {
  const { code = "" } = await minify(readFileSync(join(DIST, name), "utf8"), SQUEEZE);
  writeFileSync(join(DIST, name), `${code}\n`);
}

/**
 * @param {string} source  in the player's folder
 * @param {string} name  of the file in dist
 * @param {import("esbuild").BuildOptions} [options]
 */
async function bundleStyle(source, name, options) {
  const outfile = join(DIST, name);
  return bundle({ entryPoints: [join(PLAYER, source)], outfile, target: BROWSERS, ...options });
}

/** Nested as it was written, for slimStyles() to see what belongs together. */
const NESTED = { minify: false, target: "esnext" };

/** What is loaded when a view beside the pages is first asked for: the same for every target. */
async function bundleSecond() {
  const script = await bundle({
    entryPoints: [join(PLAYER, "more", "index.js")],
    outfile: join(DIST, "course-more.js"),
    format: "iife",
    target: "es2020",
  });
  await squeeze("course-more.js");
  return [...script, ...(await bundleStyle("more/more.css", "course-more.css"))];
}

/** The page that tells an administrator what their LMS does. */
async function bundleProbe() {
  const entryPoints = [join(BUILDER, "probe", "probe.js")];
  return bundle({ entryPoints, outfile: join(DIST, "probe.js"), format: "iife", target: "es2020" });
}

/** The page an author looks at the course in, with the LMS it plays: on their own machine, in no package. */
async function bundlePreview() {
  const source = join(BUILDER, "preview", "page");
  const script = await bundle({
    entryPoints: [join(source, "index.js")],
    outfile: join(DIST, "preview.js"),
    format: "iife",
    target: BROWSERS,
  });
  const style = { entryPoints: [join(source, "preview.css")], outfile: join(DIST, "preview.css"), target: BROWSERS };
  return [...script, ...(await bundle(style))];
}

/**
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<string[]>} the files that went in
 */
async function bundle(options) {
  const result = await build({
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    absWorkingDir: ROOT,
    logLevel: "warning",
    ...options,
  });
  return Object.keys(/** @type {import("esbuild").Metafile} */ (result.metafile).inputs);
}

/** Classes whose names are put together in the code. */
const PUT_TOGETHER = ["align-left", "align-center", "align-right"];
/** No field of a page is read-only; the technical log is, and more.css has its look. */
const UNWORN = ["readonly"];

/** The second style sheet stands on variables of the first, and the first is slimmed with both in mind. */
async function slimStyles() {
  const [first, second] = ["course.css", "course-more.css"].map((name) => readFileSync(join(DIST, name), "utf8"));
  const variables = second?.match(/--[\w-]+/g) ?? [];
  const { code } = await transform(slim(first ?? "", { ...wordsOfPages(), variables }), {
    loader: "css",
    minify: true,
    target: BROWSERS,
  });
  writeFileSync(join(DIST, "course.css"), code);
}

/** What the code that makes pages or changes them says, and so every class and attribute they can have. */
function wordsOfPages() {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(BUILDER, room), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(html|js|py)$/.test(path))
      .map((path) => readFileSync(join(BUILDER, room, path), "utf8")),
  );
  const text = files.join("\n");
  const data = [...text.matchAll(/dataset\.(\w+)/g)].map(([, name = ""]) => attributeOf(name));
  const names = new Set([...(text.match(/[A-Za-z][\w-]*/g) ?? []), ...data, ...PUT_TOGETHER]);
  for (const name of UNWORN) names.delete(name);
  return {
    names,
    values: new Set([...text.matchAll(/["'`]([\w-]+)["'`]/g)].map(([, value = ""]) => value)),
  };
}

/** @param {string} name  in `dataset` */
function attributeOf(name) {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * The licences of what is not ours, with the packages they came from.
 * @param {string[]} inputs
 */
function licences(inputs) {
  const packages = new Set(inputs.map(packageOf).filter((name) => name !== ""));
  return [...packages].sort().map((name) => {
    const folder = join(ROOT, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
}

/** @param {string} path @returns {string} the package it lies in; "" for our own */
function packageOf(path) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? "";
}

/** @param {string} name */
function weigh(name) {
  return gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length;
}

/** @param {string[]} targets */
function report(targets) {
  const style = weigh("course.css") + weigh("waiting.css");
  for (const target of targets) {
    const script = weigh(`${target}.js`);
    const total = script + style;
    const line = `${target}: script ${script} + style ${style} = ${total} bytes compressed`;
    console.log(`  ${line} (budget ${BUDGET})`);
    if (total > BUDGET) process.exitCode = 1;
  }
  const second = ["course-more.js", "course-more.css"].map(weigh);
  console.log(`  loaded when asked for: script ${second[0]} + style ${second[1]} bytes compressed`);
}

const targets = process.argv.slice(2);
const unknown = targets.filter(
  (target) => !existsSync(join(BUILDER, "targets", target, "tracking.js")),
);
if (unknown.length > 0) throw new Error(`no tracking.js for: ${unknown.join(", ")}`);
mkdirSync(DIST, { recursive: true });
const inputs = [...(await bundleStyle("css/index.css", "course.css", NESTED)), ...(await bundleSecond())];
await bundleStyle("css/waiting.css", "waiting.css");
await slimStyles();
inputs.push(...(await bundleProbe()));
for (const target of targets) inputs.push(...(await bundleScript(target)));
writeFileSync(join(DIST, "licenses.txt"), licences(inputs).join("\n\n"));
writeFileSync(join(DIST, "preview-licenses.txt"), licences(await bundlePreview()).join("\n\n"));
report(targets);
console.log(`  in ${relative(ROOT, DIST)}`);
