// Installs, once per lock file, the VS Code that a browser shows: the npm package code-server, under .cache.
import { createHash } from "node:crypto";
import { access, copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectFolder, runNpm } from "../run-command.mjs";

const ownFolder = fileURLToPath(new URL(".", import.meta.url));
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
const logger = "plain-logger.cjs";
/** The server's code asks for this version of Node; an older one is replaced by the one in the lock file. */
const nodeMajor = 24;

/** Answers the Node to run it with and the server's main file. */
export async function installVSCode() {
  const parts = await Promise.all(
    ["package-lock.json", logger].map((file) => readFile(join(ownFolder, file))),
  );
  const name = createHash("sha256").update(Buffer.concat(parts)).digest("hex").slice(0, 12);
  const folder = join(projectFolder, ".cache", "vscode-host", name);
  if (!(await exists(folder))) await install(folder);
  const serverMain = join(folder, "node_modules/code-server/lib/vscode/out/server-main.js");
  return { node: nodeFor(folder), serverMain };
}

/** Installs beside the final place and moves there at the end, so that a broken attempt is never taken for a whole one. */
async function install(folder) {
  console.log("Installing a VS Code that a browser shows (about 700 MB under .cache, once) …");
  const attempt = `${folder}.${process.pid}`;
  await mkdir(attempt, { recursive: true });
  try {
    for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
      await copyFile(join(ownFolder, file), join(attempt, file));
    }
    await runNpm(["ci", ...quiet], { cwd: attempt });
    // Its own lock file leaves out a package of another platform, which `npm ci` refuses.
    const inner = join(attempt, "node_modules/code-server/lib/vscode");
    await runNpm(["install", "--omit=dev", ...quiet], { cwd: inner });
    await copyFile(join(ownFolder, logger), join(inner, "node_modules/@vscode/spdlog/index.js"));
    await rename(attempt, folder);
  } catch (error) {
    await rm(attempt, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
}

function nodeFor(folder) {
  if (Number(process.versions.node.split(".")[0]) >= nodeMajor) return process.execPath;
  const require = createRequire(join(folder, "package.json"));
  const platform = process.platform === "win32" ? "win" : process.platform;
  for (const prefix of ["node", "node-bin"]) {
    try {
      const manifest = require.resolve(`${prefix}-${platform}-${process.arch}/package.json`);
      return join(manifest, "..", require(manifest).bin.node);
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error(
    `Install Node ${nodeMajor} or later and run the command with it: there is no package of it here.`,
  );
}

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );
