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
  const { prepareSuite } = await import("./prepare-suite.mjs");
  const { followSuite, isSuccess } = await import("./suite-results.mjs");
  const { withWorkbench } = await import("./with-workbench.mjs");

  const { suite, workspace, results } = await prepareSuite();
  const colours = process.stdout.isTTY ? "yes" : "no";
  const environment = { CORROBORATE_SUITE_RESULTS: results, CORROBORATE_SUITE_COLOURS: colours };
  const counts = await withWorkbench({ workspace, suite, environment }, async (page) => {
    const found = await followSuite(results);
    await mkdir(join(projectFolder, "artefacts"), { recursive: true });
    await page.screenshot({ path: join(projectFolder, "artefacts", "vscode-suite.png") });
    return found;
  });
  if (values.counts) await writeFile(values.counts, JSON.stringify(counts));
  return isSuccess(counts) ? 0 : 1;
});
