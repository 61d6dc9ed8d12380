// Reads what the suite inside the extension host writes into a folder: its report line by line, at the end its counts.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Longest silence before the suite counts as lost: a start of VS Code, or two of the longest tests. */
const silenceSeconds = 120;

/** Prints the report as it grows; answers `{passed, failed}` once the suite has ended, fails when nothing comes. */
export async function followSuite(folder) {
  let printed = 0;
  for (let waited = 0; waited < silenceSeconds * 4; waited++) {
    // The counts come last: read first, they vouch for the whole report.
    const counts = await suiteCounts(folder);
    const report = (await textOf(join(folder, "report.txt"))) ?? "";
    if (report.length > printed) waited = 0;
    process.stdout.write(report.slice(printed));
    printed = report.length;
    if (counts) return counts;
    await sleep(250);
  }
  throw new Error(`The suite in VS Code said nothing for ${silenceSeconds} seconds.`);
}

/** `{passed, failed}` of a suite that has ended, else null. */
export async function suiteCounts(folder) {
  const counts = await textOf(join(folder, "counts.json"));
  return counts === null ? null : JSON.parse(counts);
}

export const isSuccess = (counts) => counts.failed === 0 && counts.passed > 0;

async function textOf(file) {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
