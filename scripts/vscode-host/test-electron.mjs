// Runs the suite of test/vscode inside the VS Code of a desktop, which @vscode/test-electron fetches from its vendor.
import { main, projectFolder } from "../run-command.mjs";
import { setUp } from "../set-up.mjs";

await main(async () => {
  await setUp();
  const { runTests } = await import("@vscode/test-electron");
  const { followSuite, suiteCounts } = await import("./suite-results.mjs");
  const { isSuccess, withSuite } = await import("./with-suite.mjs");
  return withSuite(async ({ suite, workspace, results }) => {
    // A failed test ends VS Code with an error too; only the counts tell it from a VS Code that never ran.
    const failure = await runTests({
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: suite,
      extensionTestsEnv: { CORROBORATE_SUITE_RESULTS: results },
      launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
    }).then(
      () => undefined,
      (error) => error,
    );
    if (failure && !(await suiteCounts(results))) {
      throw new Error(`VS Code could not be fetched or started: ${failure.message ?? failure}`);
    }
    return isSuccess(await followSuite(results)) ? 0 : 1;
  });
});
