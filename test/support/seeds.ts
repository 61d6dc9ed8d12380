/** The seed documents as tests read them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const seedsFolder = join(import.meta.dirname, "../../seeds");

export const readSeed = (name: string): string => readFileSync(join(seedsFolder, name), "utf8");

export const publishedResponse = "mex201601-response-2023-09-01.txt";
export const sampleDraft = "sample-draft.rir";
