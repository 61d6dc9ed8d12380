/** The records of a corpus by what they are looked up with. Made once: records are values. */
import { nameLetters } from "../text/name-form";
import type { SourceRecord } from "./source";

export interface SourceLookup {
  /** Indices of the records, by the letters of a title, of a name, by file. */
  readonly byTitle: ReadonlyMap<string, readonly number[]>;
  readonly byAuthor: ReadonlyMap<string, readonly number[]>;
  readonly byFile: ReadonlyMap<string, readonly number[]>;
}

const lookups = new WeakMap<readonly SourceRecord[], SourceLookup>();

export function sourceLookup(sources: readonly SourceRecord[]): SourceLookup {
  let lookup = lookups.get(sources);
  if (!lookup) {
    lookup = makeLookup(sources);
    lookups.set(sources, lookup);
  }
  return lookup;
}

function makeLookup(sources: readonly SourceRecord[]): SourceLookup {
  const byTitle = new Map<string, number[]>();
  const byAuthor = new Map<string, number[]>();
  const byFile = new Map<string, number[]>();
  sources.forEach((source, index) => {
    push(byFile, source.file, index);
    if (source.title) push(byTitle, nameLetters(source.title), index);
    for (const name of namesOf(source)) push(byAuthor, nameLetters(name), index);
  });
  return { byTitle, byAuthor, byFile };
}

/** The names under which a source may be cited. */
export const namesOf = (source: SourceRecord): readonly string[] =>
  [source.author, source.abbreviation, source.publisher].filter((name) => name !== null);

/** The records that a file holds. */
export const sourcesOfFile = (sources: readonly SourceRecord[], file: string): readonly SourceRecord[] =>
  (sourceLookup(sources).byFile.get(file) ?? []).map((index) => sources[index]!);

function push(map: Map<string, number[]>, key: string, value: number): void {
  if (key === "") return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
