// The whole check: set-up, lint, types, unit suites, the suite inside a real VS Code; ends with one line of totals.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { main, run } from "./run-command.mjs";
import { setUp } from "./set-up.mjs";
import { temporaryFolder } from "./temporary-folder.mjs";

/** Everything under test/ but the suite that needs an editor. */
const unitSuites = ["test/**/*.test.ts", "--ignore", "test/vscode/**"];

await main(async () => {
  await setUp();
  const folder = temporaryFolder("counts");
  const countsOf = (name) => join(folder, `${name}.json`);
  const steps = [
    step("Lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
    step("Types", ["node_modules/typescript/bin/tsc", "--noEmit"]),
    step("Unit suites", mochaWriting(countsOf("unit")), countsOf("unit")),
    step(
      "VS Code suite",
      ["scripts/vscode-host/test.mjs", "--counts", countsOf("vscode")],
      countsOf("vscode"),
    ),
  ];
  const total = { passed: 0, failed: 0 };
  for (const runStep of steps) {
    const { passed, failed } = await runStep();
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/** A step that goes wrong without a failed test to show for it counts as one failure itself. */
function step(title, args, countsFile) {
  return async () => {
    console.log(`\n== ${title}`);
    let errors = 0;
    let counts = { passed: 0, failed: 0 };
    try {
      await run(process.execPath, args);
    } catch (error) {
      console.error(error.message);
      errors = 1;
    }
    try {
      if (countsFile) counts = JSON.parse(await readFile(countsFile, "utf8"));
    } catch (error) {
      console.error(`${title} left no counts: ${error.message}`);
      errors = 1;
    }
    return { passed: counts.passed, failed: counts.failed || errors };
  };
}

function mochaWriting(countsFile) {
  const reporter = [
    "--reporter",
    "./scripts/counting-reporter.mjs",
    "--reporter-option",
    `counts=${countsFile}`,
  ];
  return ["node_modules/mocha/bin/mocha.js", ...reporter, ...unitSuites];
}
