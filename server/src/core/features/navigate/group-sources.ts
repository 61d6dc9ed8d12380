/** The sources of a corpus as a list to look through: in groups, narrowed to those that hold the words of a filter. */
import type { SourceRecord } from "../../sources/source";
import { foldName } from "../../text/name-form";

export const sourceGroupings = ["publisher", "kind", "folder"] as const;
export type SourceGrouping = (typeof sourceGroupings)[number];

/** The key is what the sources share, "" where they say nothing of it. */
export interface SourceGroup {
  readonly key: string;
  /** Indices of the sources; `byName` sorts them. */
  readonly sources: readonly number[];
}

/** By key, the group without one last. Made once for each list of sources; a filter then only leaves out. */
export function groupSources(
  sources: readonly SourceRecord[],
  grouping: SourceGrouping,
  filter: string,
): readonly SourceGroup[] {
  const groups = allGroups(sources, grouping);
  const words = foldName(filter).split(" ").filter(Boolean);
  if (words.length === 0) return groups;
  const texts = searchTexts(sources);
  return groups.flatMap(({ key, sources: all }) => {
    const left = all.filter((index) => words.every((word) => texts[index]!.includes(word)));
    return left.length > 0 ? [{ key, sources: left }] : [];
  });
}

const keyOf: { readonly [grouping in SourceGrouping]: (source: SourceRecord) => string } = {
  publisher: ({ publisher, author }) => publisher ?? author ?? "",
  kind: ({ genre, file }) => genre ?? formatOf(file),
  folder: ({ file }) => file.slice(0, Math.max(0, file.lastIndexOf("/"))),
};

/** Where nothing says what a source is, at least what its file is: `PDF`. */
const formatOf = (file: string): string => {
  const dot = file.lastIndexOf(".");
  return dot === -1 ? "" : file.slice(dot + 1).toUpperCase();
};

const grouped = new WeakMap<readonly SourceRecord[], Map<SourceGrouping, readonly SourceGroup[]>>();

function allGroups(sources: readonly SourceRecord[], grouping: SourceGrouping): readonly SourceGroup[] {
  const made = grouped.get(sources) ?? new Map<SourceGrouping, readonly SourceGroup[]>();
  grouped.set(sources, made);
  const known = made.get(grouping) ?? makeGroups(sources, keyOf[grouping]);
  made.set(grouping, known);
  return known;
}

function makeGroups(
  sources: readonly SourceRecord[],
  keyOfSource: (source: SourceRecord) => string,
): readonly SourceGroup[] {
  // One publisher may be written in several ways; the first one names the group.
  const byFolded = new Map<string, { readonly key: string; readonly sources: number[] }>();
  // A way of writing is folded once, however many sources share it.
  const byKey = new Map<string, number[]>();
  sources.forEach((source, index) => {
    const key = keyOfSource(source).trim();
    const known = byKey.get(key);
    if (known) {
      known.push(index);
      return;
    }
    const folded = foldName(key);
    const group = byFolded.get(folded) ?? { key, sources: [] };
    group.sources.push(index);
    byFolded.set(folded, group);
    byKey.set(key, group.sources);
  });
  return [...byFolded]
    .sort(([a], [b]) => (a === "" || b === "" ? b.length - a.length : compare(a, b)))
    .map(([, group]) => group);
}

/** The sources of a group by title, or file name. Sorted when it is opened: most groups never are. */
export function byName(sources: readonly SourceRecord[], group: readonly number[]): readonly number[] {
  const known = sorted.get(group);
  if (known) return known;
  const names = new Map(
    group.map((index) => [index, foldName(sources[index]!.title ?? sources[index]!.file)]),
  );
  const made = [...group].sort((a, b) => compare(names.get(a)!, names.get(b)!));
  sorted.set(group, made);
  return made;
}

const sorted = new WeakMap<readonly number[], readonly number[]>();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const texts = new WeakMap<readonly SourceRecord[], readonly string[]>();

function searchTexts(sources: readonly SourceRecord[]): readonly string[] {
  const known =
    texts.get(sources) ??
    sources.map(({ author, abbreviation, publisher, title, persons, date, file }) =>
      foldName([author, abbreviation, publisher, title, ...persons, date, file].filter(Boolean).join(" ")),
    );
  texts.set(sources, known);
  return known;
}
