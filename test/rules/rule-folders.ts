/** The fixtures of the rules: a folder with the name of each, and in it what the rule finds and what it leaves alone. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FixtureCase, parseCases } from "../support/fixture";

export const folders: readonly string[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** None where the file is missing, which the first test of the rules tells. */
export function casesOf(folder: string, kind: "valid" | "invalid"): readonly FixtureCase[] {
  const file = join(import.meta.dirname, folder, `${kind}.txt`);
  return existsSync(file) ? parseCases(readFileSync(file, "utf8")) : [];
}

export const allCases: readonly FixtureCase[] = folders.flatMap((folder) => [
  ...casesOf(folder, "valid"),
  ...casesOf(folder, "invalid"),
]);
