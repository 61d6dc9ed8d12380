// Bundles test/vscode into one file that the extension host can load, whichever VS Code it belongs to.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { projectFolder } from "../run-command.mjs";

const suiteFolder = join(projectFolder, "test", "vscode");

/** Answers the path of the bundle, which exports `run()`. */
export async function bundleSuite() {
  const tests = (await readdir(suiteFolder)).filter((name) => name.endsWith(".test.ts"));
  const imports = tests.map((name) => `() => import("./${name}")`);
  const outfile = join(projectFolder, ".cache", "vscode-suite", "run.js");
  await build({
    stdin: {
      contents: `import { runSuite } from "./run-suite"; export const run = () => runSuite([${imports}]);`,
      resolveDir: suiteFolder,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  return outfile;
}
