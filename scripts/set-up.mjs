// Makes a fresh or stale checkout ready to run: installs what package-lock.json names, then builds. Node built-ins only.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main, projectFolder, run, runNpm } from "./run-command.mjs";

export async function setUp(buildOptions = []) {
  if (await dependenciesAreStale()) {
    console.log("Installing the dependencies …");
    await runNpm(["ci", "--no-audit", "--no-fund"]);
  }
  await run(process.execPath, ["scripts/build.mjs", ...buildOptions]);
}

/** npm keeps what it installed in a second lock file inside node_modules; packages for other platforms are optional. */
async function dependenciesAreStale() {
  const wanted = await packagesIn("package-lock.json");
  const installed = await packagesIn("node_modules/.package-lock.json");
  return Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== "" && !optional && installed[path]?.version !== version,
  );
}

async function packagesIn(lockFile) {
  try {
    return JSON.parse(await readFile(join(projectFolder, lockFile), "utf8")).packages ?? {};
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(() => setUp());
