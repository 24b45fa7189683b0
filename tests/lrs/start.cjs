// @ts-check
/** Learning Locker's LRS in memory, on loopback alone: its port is the first line it prints. Ends with its parent. */

const net = require("node:net");
const { tmpdir } = require("node:os");

const listen = net.Server.prototype.listen;
// It would listen to the whole world.
net.Server.prototype.listen = /** @this {import("node:net").Server} */ function () {
  return listen.call(this, 0, "127.0.0.1", () => {
    console.log(/** @type {import("node:net").AddressInfo} */ (this.address()).port);
  });
};
Object.assign(process.env, {
  AUTH_REPO: "test", EVENTS_REPO: "test", MODELS_REPO: "memory", STORAGE_REPO: "memory",
  // It looks for a database all the same, and does without.
  MONGO_URL: "mongodb://127.0.0.1:1/none",
  EXPRESS_MORGAN_DIRECTORY: tmpdir(), WINSTON_CONSOLE_LEVEL: "error", SILENCE_AWS: "1",
});
process.stdin.on("end", () => process.exit()).resume();
require("@learninglocker/xapi-statements/dist/server.js");
