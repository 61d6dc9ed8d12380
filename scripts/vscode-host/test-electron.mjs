// Runs the suite of test/vscode inside the VS Code of a desktop, which @vscode/test-electron fetches from its vendor.
import { main, projectFolder } from "../run-command.mjs";
import { setUp } from "../set-up.mjs";

await main(async () => {
  await setUp();
  const { runTests } = await import("@vscode/test-electron");
  const { prepareSuite } = await import("./prepare-suite.mjs");
  const { followSuite, isSuccess, suiteCounts } = await import("./suite-results.mjs");

  const { suite, workspace, results } = await prepareSuite();
  let failure;
  try {
    await runTests({
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: suite,
      extensionTestsEnv: { CORROBORATE_SUITE_RESULTS: results },
      launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
    });
  } catch (error) {
    failure = error;
  }
  // A failed test ends VS Code with an error too; only the counts tell it from a VS Code that never ran.
  if (failure && !(await suiteCounts(results))) {
    throw new Error(`VS Code could not be fetched or started: ${failure.message ?? failure}`);
  }
  return isSuccess(await followSuite(results)) ? 0 : 1;
});
