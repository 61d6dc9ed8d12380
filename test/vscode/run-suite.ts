/** Runs the Mocha suite inside the extension host and writes report and counts where the runner outside reads them. */
import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import * as vscode from "vscode";

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

type Report = (...line: unknown[]) => void;

/** Loads the tests and runs them; fails, as `@vscode/test-electron` expects, when a test does. */
export async function runSuite(tests: readonly (() => Promise<unknown>)[]): Promise<void> {
  const folder = process.env.CORROBORATE_SUITE_RESULTS;
  if (!folder) throw new Error("CORROBORATE_SUITE_RESULTS must name the folder for the results.");
  const report: Report = (...line) => appendFileSync(join(folder, "report.txt"), `${format(...line)}\n`);
  const counts = await runMocha(tests, report).catch((error: unknown): Counts => {
    report(error);
    return { passed: 0, failed: 1 };
  });
  await vscode.commands.executeCommand("workbench.actions.view.problems");
  // The runner reads the file as soon as it is there, so it appears whole.
  writeFileSync(join(folder, "counts.part"), JSON.stringify(counts));
  renameSync(join(folder, "counts.part"), join(folder, "counts.json"));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed.`);
}

async function runMocha(tests: readonly (() => Promise<unknown>)[], report: Report): Promise<Counts> {
  const { default: Mocha } = await import("mocha");
  Mocha.reporters.Base.consoleLog = report;
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 60_000,
    // Inside an editor every test is slow by Mocha's measure.
    slow: 10_000,
    color: process.env.CORROBORATE_SUITE_COLOURS === "yes",
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const load of tests) await load();
  return new Promise((resolve) => {
    const runner = mocha.run(() =>
      resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 1 }),
    );
  });
}
