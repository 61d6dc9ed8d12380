/** Which programs read sources and make records: what others have saved would differ from what these make. */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathKind } from "./path-kind";

/** Put in by the build: a digest of the same files; empty where they change while the program runs. */
declare const corroborateSources: string | undefined;

let known: string | null = null;

export function readerVersion(): string {
  known ??= typeof corroborateSources === "string" ? corroborateSources || randomUUID() : digestOfSources();
  return known;
}

/** As `scripts/build.mjs` makes it. */
function digestOfSources(): string {
  const digest = createHash("sha256");
  for (const part of ["core", "node"]) {
    const folder = join(__dirname, "..", part);
    // A program bundled otherwise, such as a benchmark, trusts nothing but what it has saved itself.
    if (pathKind(folder) !== "folder") return randomUUID();
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names.filter((its) => its.endsWith(".ts")).sort())
      digest.update(readFileSync(join(folder, name)));
  }
  return digest.digest("hex");
}
