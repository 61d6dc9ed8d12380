/** Lays what libraries say over the records of the corpus; an entry without a file becomes a record of its own. */
import type { FieldLayer, FieldOrigin, SourceField, SourceRecord } from "../source";
import { attachByName } from "./attach-by-name";
import { attachByTitle } from "./attach-by-title";
import type { ShelvedEntry } from "./library-entry";

/** The records in their order, then those of entries that only a library has, to be cited but not to be read. */
export function withLibrary(
  sources: readonly SourceRecord[],
  entries: readonly ShelvedEntry[],
): readonly SourceRecord[] {
  if (entries.length === 0) return sources;
  const entryOf = new Map<SourceRecord, ShelvedEntry>();
  const recordsOf = new Map<string, SourceRecord[]>();
  for (const source of sources) {
    const known = recordsOf.get(source.file);
    if (known) known.push(source);
    else recordsOf.set(source.file, [source]);
  }
  for (const [entry, file] of attachByName(entries, [...recordsOf.keys()])) {
    // What is said of a page is not said of each of the things that stand on it.
    const [record, ...others] = recordsOf.get(file)!;
    if (others.length === 0) entryOf.set(record!, entry);
  }
  const named = new Set(entryOf.values());
  const rest = entries.filter((entry) => !named.has(entry));
  const free = sources.filter((source) => !entryOf.has(source));
  for (const [entry, source] of attachByTitle(rest, free)) entryOf.set(source, entry);
  const attached = new Set(entryOf.values());
  return [
    ...sources.map((source) => {
      const entry = entryOf.get(source);
      return entry ? laidOver(source, entry.fields) : source;
    }),
    ...entries.filter((entry) => !attached.has(entry)).map(recordOfEntry),
  ];
}

/** What a library says gives way only to what somebody declared of the very file. */
function laidOver(source: SourceRecord, fields: FieldLayer["fields"]): SourceRecord {
  const from: { [field in SourceField]?: FieldOrigin } = { ...source.from };
  const said: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = name as SourceField;
    if (value === undefined || from[field] === "sources.yaml") continue;
    from[field] = "library";
    said[field] = value;
  }
  return { ...source, ...said, from };
}

const recordOfEntry = ({ shelf, key, start, end, fields }: ShelvedEntry): SourceRecord =>
  laidOver(
    {
      id: `${shelf}#${key}`,
      file: shelf,
      start,
      end,
      title: null,
      author: null,
      abbreviation: null,
      publisher: null,
      persons: [],
      container: null,
      date: null,
      accessed: null,
      url: null,
      language: null,
      genre: null,
      pages: null,
      reprintOf: null,
      symbol: null,
      from: {},
      referenceOnly: true,
    },
    fields,
  );
