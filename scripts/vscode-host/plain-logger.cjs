// Stands in for VS Code's native logger, which is not built here: without one, every output would stay empty.
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

const levels = ["trace", "debug", "info", "warn", "error", "critical"];
const shown = { warn: "warning" };

/** Lines such as `2024-05-02 10:20:30.400 [info] …`, which the output view reads back. */
function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  let level = 2;
  let plain = false;
  const write = (name, message) => {
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    appendFileSync(file, plain ? message : `${time} [${shown[name] ?? name}] ${message}\n`);
  };
  const logger = {
    getLevel: () => level,
    setLevel: (value) => {
      level = value;
    },
    clearFormatters: () => {
      plain = true;
    },
    setPattern: () => {},
    flush: () => {},
    drop: () => {},
  };
  for (const [rank, name] of levels.entries()) {
    logger[name] = (message) => {
      if (rank >= level) write(name, message);
    };
  }
  return logger;
}

exports.createRotatingLogger = async (...options) => createLogger(...options);
exports.createAsyncRotatingLogger = async (...options) => createLogger(...options);
exports.setFlushOn = () => {};
