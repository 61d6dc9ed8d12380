/** The seed texts that the benchmarks are made of. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Benchmarks run in the project's folder; the runner sees to that. */
export const seedsFolder = join(process.cwd(), "seeds");

export const responsePath = join(seedsFolder, "mex201601-response-2023-09-01.txt");
export const samplePath = join(seedsFolder, "sample-draft.rir");

export const readSeed = (path: string): string => readFileSync(path, "utf8");

/** The texts of the sources, the published Response among them; neither the sample draft nor what describes the folder. */
export const sourceTexts = (): readonly string[] =>
  readdirSync(seedsFolder)
    .filter((name) => name !== "README.md" && /\.(?:txt|md)$/.test(name))
    .map((name) => readSeed(join(seedsFolder, name)));
