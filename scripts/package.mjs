// Makes the VSIX: builds minified, and packs only what .vscodeignore lets through.
import { main, run } from "./run-command.mjs";
import { setUp } from "./set-up.mjs";

await main(async () => {
  await setUp(["--minify"]);
  // The bundles hold every dependency; links of the README stay as they are.
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  await run(process.execPath, ["node_modules/@vscode/vsce/vsce", "package", ...options]);
});
