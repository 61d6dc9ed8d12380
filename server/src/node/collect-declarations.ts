/** Gathers what every `sources.yaml` of a corpus declares, by file. */
import { posix } from "node:path";
import type { DeclaredSource, FailedFile, Locale } from "../core";
import { fileKind } from "./file-kind";
import type { ListedFile } from "./list-corpus";
import { readDeclarations } from "./read-declarations";
import { readText } from "./read-text";
import { describe, fewProblems } from "./reasons";

/** Enough for tens of thousands of sources. */
const megabytesLimit = 5;

export interface CollectedDeclarations {
  readonly declared: ReadonlyMap<string, readonly DeclaredSource[]>;
  readonly problems: readonly FailedFile[];
}

export function collectDeclarations(files: readonly ListedFile[], locale: Locale): CollectedDeclarations {
  const declared = new Map<string, DeclaredSource[]>();
  const problems: FailedFile[] = [];
  const idOf = new Map(files.map(({ root, name, id }) => [`${root}\0${name}`, id]));
  for (const file of files.filter(({ name }) => fileKind(name).kind === "declarations")) {
    // Only a name that the walk has listed is found, so `../` leads nowhere.
    const idBeside = (name: string): string | null =>
      idOf.get(`${file.root}\0${posix.join(posix.dirname(file.name), name.normalize("NFC"))}`) ?? null;
    const read = readText(file.path, megabytesLimit);
    const found =
      read.text === null ? { declared: [], problems: [read.reason] } : readDeclarations(read.text, idBeside);
    for (const source of found.declared) {
      declared.set(source.file, [...(declared.get(source.file) ?? []), source]);
    }
    problems.push(
      ...fewProblems(found.problems).map((reason) => ({ file: file.id, reason: describe(reason, locale) })),
    );
  }
  return { declared, problems };
}
