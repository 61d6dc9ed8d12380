// Makes the throw-away workspace of the suite: a copy of test/vscode/workspace with the seeds beside it.
import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../run-command.mjs";

/** Answers the folder and how to take it away again. */
export async function copyWorkspace() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "corroborate-workspace-")));
  await cp(join(projectFolder, "test/vscode/workspace"), folder, { recursive: true });
  await cp(join(projectFolder, "seeds"), join(folder, "seeds"), { recursive: true });
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
