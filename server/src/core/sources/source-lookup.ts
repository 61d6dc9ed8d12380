/** The records of a corpus by what they are looked up with. Made once: records are values. */
import { nameLetters } from "../text/name-form";
import { stateBody } from "./records/read-publisher";
import type { SourceRecord } from "./source";

export interface SourceLookup {
  /** Indices of the records, by the letters of a title, of a name or symbol, by file. */
  readonly byTitle: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly bySymbol: ReadonlyMap<string, readonly number[]>;
  readonly byFile: ReadonlyMap<string, readonly number[]>;
}

const lookups = new WeakMap<readonly SourceRecord[], SourceLookup>();

export function sourceLookup(sources: readonly SourceRecord[]): SourceLookup {
  const steps = lookupInSteps(sources);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, made in steps of a few milliseconds: a server makes it between two answers, before anybody asks. */
export function* lookupInSteps(sources: readonly SourceRecord[]): Generator<void, SourceLookup> {
  const known = lookups.get(sources);
  if (known) return known;
  const byTitle = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const bySymbol = new Map<string, number[]>();
  const byFile = new Map<string, number[]>();
  for (const [index, source] of sources.entries()) {
    push(byFile, source.file, index);
    if (source.symbol) push(bySymbol, nameLetters(source.symbol), index);
    if (source.title) push(byTitle, nameLetters(source.title), index);
    for (const name of linkNamesOf(source)) push(byName, nameLetters(name), index);
    if (index % recordsAtOnce === recordsAtOnce - 1) yield;
  }
  const lookup = { byTitle, byName, bySymbol, byFile };
  lookups.set(sources, lookup);
  return lookup;
}

const recordsAtOnce = 500;

/** The names under which a source may be cited. */
export const namesOf = (source: SourceRecord): readonly string[] =>
  [source.author, source.abbreviation, source.publisher].filter((name) => name !== null);

/** Also the body of a state by itself, and who wrote: an entry may name them first, or behind the date. */
export function linkNamesOf(source: SourceRecord): readonly string[] {
  const names = namesOf(source);
  const states = names.flatMap((name) => stateBody(name) ?? []);
  return [
    ...new Set([
      ...names,
      ...states.flatMap(({ state, short, body }) => [state, short, body]),
      ...source.persons,
    ]),
  ];
}

/** The letters of what reads like a document's symbol: `MEX201603.E`, `A/HRC/43/35`. */
export const symbolsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\p{L}\d/.-])[A-Z]{1,8}[\d/][A-Z\d/.()-]{3,40}/gu)].map(([symbol]) =>
    nameLetters(symbol),
  );

/** The records that a file holds. */
export const sourcesOfFile = (sources: readonly SourceRecord[], file: string): readonly SourceRecord[] =>
  (sourceLookup(sources).byFile.get(file) ?? []).map((index) => sources[index]!);

function push(map: Map<string, number[]>, key: string, value: number): void {
  if (key === "") return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
