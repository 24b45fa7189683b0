// @ts-check
/**
 * Platforms over HTTP for browsers, each below `/p/<number>/`: `node serve.js` prints its port on 127.0.0.1 and ends when
 * its input does. What a test asks of them comes to `/control` as `{"ask", "of", …}`.
 */

import { createServer } from "node:http";

import { Platform } from "./platform.js";

/** @type {Platform[]} */
const platforms = [];

/** @type {Record<string, (platform: Platform, wish: any) => unknown>} */
const ASKED = {
  launch: (platform, { launch }) => {
    const { query, session } = platform.launch(launch);
    return { query, registration: session.registration, context: session.data.contextTemplate, actor: session.actor };
  },
  spoil: (platform, { troubles, cors = true }) => void Object.assign(platform, { troubles, cors }),
  seen: (platform) => ({
    statements: platform.statements,
    faults: platform.faults,
    asked: platform.asked,
    documents: [...platform.store.documents],
  }),
  done: (platform, { registration }) => {
    const session = platform.sessions.findLast((one) => one.registration === registration);
    return { verbs: platform.verbs(registration), satisfied: session !== undefined && platform.satisfied(session) };
  },
};

const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += part;
  const { method = "", url = "" } = request;
  const { status, headers, text } = url === "/control" ? control(JSON.parse(body)) : await answer(method, url, request.headers, body);
  if (status === 0) return void response.destroy();
  response.writeHead(status, headers).end(text);
});

/** @param {{ask: string, of?: number}} wish */
function control(wish) {
  const platform = platforms[wish.of ?? -1];
  const made = platform ? ASKED[wish.ask]?.(platform, wish) : platforms.push(new Platform(`${origin()}/p/${platforms.length}`)) - 1;
  return { status: 200, headers: { "content-type": "application/json" }, text: JSON.stringify(made ?? null) };
}

/**
 * @param {string} method
 * @param {string} url
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {string} body
 */
async function answer(method, url, headers, body) {
  const platform = platforms[Number(url.split("/")[2])];
  if (!platform) return { status: 404, headers: {}, text: "" };
  const asked = { method, url: `${origin()}${url}`, headers: /** @type {Record<string, string>} */ (headers), body };
  const wait = platform.delay(asked);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const answered = platform.answer(asked);
  return { status: answered?.status ?? 0, headers: answered?.headers ?? {}, text: answered?.body ?? "" };
}

function origin() {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

server.listen(0, "127.0.0.1", () => process.stdout.write(`${origin()}\n`));
process.stdin.on("end", () => process.exit(0)).resume();
