/** Gathers what every `sources.yaml` of a corpus declares, by file. */
import { posix } from "node:path";
import type { DeclaredSource } from "../core";
import type { ListedFile, UnreadFile } from "./list-corpus";
import { readDeclarations } from "./read-declarations";
import { readText } from "./read-text";
import { fewProblems } from "./reasons";

/** Enough for tens of thousands of sources. */
const megabytesLimit = 5;

export interface CollectedDeclarations {
  readonly declared: ReadonlyMap<string, readonly DeclaredSource[]>;
  readonly problems: readonly UnreadFile[];
}

export function collectDeclarations(files: readonly ListedFile[]): CollectedDeclarations {
  const declared = new Map<string, DeclaredSource[]>();
  const problems: UnreadFile[] = [];
  const lists = files.filter(({ kind }) => kind.kind === "declarations");
  if (lists.length === 0) return { declared, problems };
  const idOf = new Map(files.map(({ root, name, id }) => [`${root}\0${name}`, id]));
  for (const file of lists) {
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
      ...fewProblems(found.problems).map((reason) => ({ file: file.id, path: file.path, reason })),
    );
  }
  return { declared, problems };
}
