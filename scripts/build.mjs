// Bundles the programs of the project: the extension's client, the language server, the command line, and the thread in
// which the last two read documents; and the schema by which editors check corroborate.json.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, context } from "esbuild";
import { configurationSchema } from "./configuration-schema.mjs";
import { sourcesSchema } from "./sources-schema.mjs";
import { thirdPartyNotices } from "./third-party-notices.mjs";

const watch = process.argv.includes("--watch");
const folder = process.argv.find((argument) => argument.startsWith("--outdir="))?.slice(9) ?? "dist";

/** Of the code that reads sources and makes records: an index that other code has saved is not trusted. */
async function digestOfReaders() {
  const digest = createHash("sha256");
  for (const part of ["server/src/core", "server/src/node"]) {
    const names = await readdir(part, { recursive: true });
    for (const name of names.filter((its) => its.endsWith(".ts")).sort())
      digest.update(await readFile(join(part, name)));
  }
  return digest.digest("hex");
}

const options = {
  bundle: true,
  // While code changes under a running program, nothing that was saved is trusted.
  define: { corroborateSources: JSON.stringify(watch ? "" : await digestOfReaders()) },
  platform: "node",
  // The language that Node 20 knows. Asked for "node20", esbuild turns each expression with \p{…} into a call that
  // makes it anew at every use.
  target: "es2023",
  format: "cjs",
  sourcemap: true,
  minify: process.argv.includes("--minify"),
  logLevel: "warning",
  // The language-server packages also ship ES modules, which bundle smaller than their CommonJS form.
  mainFields: ["module", "main"],
  // The reader of libraries could fetch an address if it were given one.
  alias: { "sync-fetch": "./scripts/no-network.mjs", "node-fetch": "./scripts/no-network.mjs" },
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

await mkdir(folder, { recursive: true });
const schemas = { corroborate: await configurationSchema(), sources: sourcesSchema() };
for (const [name, schema] of Object.entries(schemas))
  await writeFile(`${folder}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
if (watch) {
  for (const program of programs) await (await context({ ...options, ...program })).watch();
} else {
  const built = [];
  for (const program of programs) built.push(await build({ ...options, ...program, metafile: true }));
  const notices = await thirdPartyNotices(built.map(({ metafile }) => metafile));
  await writeFile(`${folder}/third-party-notices.txt`, notices);
}
