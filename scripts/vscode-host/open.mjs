// Opens the seeds with the extension: in the VS Code of this desktop, or, without one, in one that a browser shows.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { main, projectFolder, run } from "../run-command.mjs";
import { setUp } from "../set-up.mjs";

const workspace = join(projectFolder, ".vscode", "seeds.code-workspace");
const file = join(projectFolder, "seeds", "sample-draft.rir");

await main(async () => {
  await setUp();
  // On Windows `code` is a script of the shell's.
  const shell = process.platform === "win32";
  if (spawnSync("code", ["--version"], { stdio: "ignore", shell }).status === 0) {
    await run("code", [`--extensionDevelopmentPath=${projectFolder}`, workspace, file], { shell });
  } else {
    await openInBrowser();
  }
});

async function openInBrowser() {
  const { startServer } = await import("./start-server.mjs");
  const { workbenchAddress } = await import("./workbench-address.mjs");
  const server = await startServer({ exitCodeWhenInterrupted: 0 });
  console.log(
    "There is no `code` on the PATH, so VS Code runs here for your browser. Open this address; Ctrl-C ends it:",
  );
  console.log(`\n  ${workbenchAddress(server, { workspace, file })}\n`);
  await server.ended;
}
