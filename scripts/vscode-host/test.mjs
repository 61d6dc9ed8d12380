// Runs the suite of test/vscode inside a real VS Code shown by Chromium; `--counts FILE` leaves the counts there.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { main, projectFolder } from "../run-command.mjs";
import { setUp } from "../set-up.mjs";

await main(async () => {
  const { values } = parseArgs({ options: { counts: { type: "string" } } });
  // `npm test` has set up already and wants the counts.
  if (!values.counts) await setUp();
  const { isSuccess, withSuite } = await import("./with-suite.mjs");
  const counts = await withSuite(runInBrowser);
  if (values.counts) await writeFile(values.counts, JSON.stringify(counts));
  return isSuccess(counts) ? 0 : 1;
});

async function runInBrowser({ suite, workspace, results }) {
  const { withWorkbench } = await import("./with-workbench.mjs");
  const { followSuite } = await import("./suite-results.mjs");
  const colours = process.stdout.isTTY ? "yes" : "no";
  const environment = { CORROBORATE_SUITE_RESULTS: results, CORROBORATE_SUITE_COLOURS: colours };
  return withWorkbench({ workspace, suite, environment }, async (page) => {
    const counts = await followSuite(results);
    await mkdir(join(projectFolder, "artefacts"), { recursive: true });
    await page.screenshot({ path: join(projectFolder, "artefacts", "vscode-suite.png") });
    return counts;
  });
}
