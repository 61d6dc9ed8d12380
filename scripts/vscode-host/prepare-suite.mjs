// Prepares what both ways of running the suite need: the bundle, a workspace to throw away, a folder for the results.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../run-command.mjs";
import { temporaryFolder } from "../temporary-folder.mjs";
import { bundleSuite } from "./bundle-suite.mjs";

/** Answers three paths; the workspace is a copy of test/vscode/workspace with the seeds beside it. */
export async function prepareSuite() {
  const workspace = temporaryFolder("workspace");
  await cp(join(projectFolder, "test/vscode/workspace"), workspace, { recursive: true });
  await cp(join(projectFolder, "seeds"), join(workspace, "seeds"), { recursive: true });
  return { suite: await bundleSuite(), workspace, results: temporaryFolder("results") };
}
