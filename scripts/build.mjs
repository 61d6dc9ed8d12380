// Bundles the programs of the project: the extension's client, the language server, the command line, and the thread in
// which the last two read documents.
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const folder = process.argv.find((argument) => argument.startsWith("--outdir="))?.slice(9) ?? "dist";
const options = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  sourcemap: true,
  minify: process.argv.includes("--minify"),
  logLevel: "warning",
  // The language-server packages also ship ES modules, which bundle smaller than their CommonJS form.
  mainFields: ["module", "main"],
};
const programs = [
  { entryPoints: ["client/src/client.ts"], outfile: `${folder}/client.js`, external: ["vscode"] },
  { entryPoints: ["server/src/lsp/main.ts"], outfile: `${folder}/server.js` },
  { entryPoints: ["server/src/node/extract/extract-worker.ts"], outfile: `${folder}/extract-worker.js` },
  {
    entryPoints: ["server/src/cli/main.ts"],
    outfile: `${folder}/cli.js`,
    banner: { js: "#!/usr/bin/env node" },
  },
];

for (const program of programs) {
  if (watch) await (await context({ ...options, ...program })).watch();
  else await build({ ...options, ...program });
}
