/** Generated corpora on the disk: made once, in a folder that is no part of the project, and read by the benchmarks. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateDocuments } from "./generate-documents";
import { sourceTexts } from "./seeds";

/** To be raised with every change of the generator. */
const generation = 2;

/** The folder with so many documents; made now if it is not there. */
export function corpusFolder(count: number): string {
  const folder = join(process.cwd(), ".cache", "bench", `documents-${count}-${generation}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  generateDocuments(sourceTexts(), count, ({ file, text }) => {
    const path = join(unfinished, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  });
  renameSync(unfinished, folder);
  return folder;
}

/** Paths below the folder, in the order of their numbers. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort((a, b) => numberIn(a) - numberIn(b));

const numberIn = (name: string): number => Number(/(\d+)\.txt$/.exec(name)![1]);
