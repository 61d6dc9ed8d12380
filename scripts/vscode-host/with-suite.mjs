// Prepares what both ways of running the suite need - bundle, workspace, a folder for the results - and takes it away again.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleSuite } from "./bundle-suite.mjs";
import { copyWorkspace } from "./copy-workspace.mjs";

/** Calls `body` with `{suite, workspace, results}`: paths. */
export async function withSuite(body) {
  const suite = await bundleSuite();
  const workspace = await copyWorkspace();
  const results = await mkdtemp(join(tmpdir(), "corroborate-results-"));
  try {
    return await body({ suite, workspace: workspace.folder, results });
  } finally {
    await rm(results, { recursive: true, force: true });
    await workspace.remove();
  }
}

export const isSuccess = (counts) => counts.failed === 0 && counts.passed > 0;
