// Runs the benchmarks, one by its name or all: `npm run bench [name] [options]`. Each is bundled first and runs alone.
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { main, projectFolder, run } from "../scripts/run-command.mjs";
import { setUp } from "../scripts/set-up.mjs";

const outputFolder = join(projectFolder, ".cache", "bench");

await main(async () => {
  const names = await benchmarks();
  const [name, ...options] = process.argv.slice(2);
  if (name !== undefined && !names.includes(name)) {
    throw new Error(`There is no benchmark “${name}”. There are: ${names.join(", ")}.`);
  }
  await setUp();
  await mkdir(outputFolder, { recursive: true });
  for (const chosen of name === undefined ? names : [name]) await runOne(chosen, options);
});

/** A benchmark is a file that begins with `/** Benchmark:`, on one line or two; the others are what it is made of. */
async function benchmarks() {
  const folder = join(projectFolder, "bench");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return files
    .filter((_, index) => /^\/\*\*(?: |\n \* )Benchmark:/.test(texts[index]))
    .map((file) => file.slice(0, -3));
}

/** `--profile` leaves a processor profile in the output folder; other options are the benchmark's own. */
async function runOne(name, options) {
  const { build } = await import("esbuild");
  const outfile = join(outputFolder, `${name}.cjs`);
  await build({
    entryPoints: [join(projectFolder, "bench", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    target: "es2023",
    format: "cjs",
    // A benchmark reads the sources itself: what others have saved is none of its own.
    define: { corroborateSources: JSON.stringify("") },
    sourcemap: true,
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  console.log(`\n== ${name} (node ${process.version})`);
  const profile = options.includes("--profile") ? ["--cpu-prof", `--cpu-prof-dir=${outputFolder}`] : [];
  await run(process.execPath, [...profile, outfile, ...options.filter((option) => option !== "--profile")]);
}
