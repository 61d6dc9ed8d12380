/** Tells which source an entry of a library stands for where neither names a file: both have the same title. */
import { nameLetters } from "../../text/name-form";
import type { SourceRecord } from "../source";
import type { ShelvedEntry } from "./library-entry";

/** `Report` or `Mexico` is the title of many. */
const fewestLetters = 16;

/** Only where one entry and one source have the title, and their dates do not speak against it. */
export function attachByTitle(
  entries: readonly ShelvedEntry[],
  sources: readonly SourceRecord[],
): ReadonlyMap<ShelvedEntry, SourceRecord> {
  const entriesOf = byTitle(entries, ({ fields }) => fields.title ?? "");
  const sourcesOf = byTitle(sources, ({ title }) => title ?? "");
  const attached = new Map<ShelvedEntry, SourceRecord>();
  for (const [title, [entry, ...otherEntries]] of entriesOf) {
    const [source, ...otherSources] = sourcesOf.get(title) ?? [];
    if (source === undefined || otherEntries.length > 0 || otherSources.length > 0) continue;
    if (mayBeOneDay(entry!.fields.date, source.date)) attached.set(entry!, source);
  }
  return attached;
}

/** As far as both say: `2023-08` may be `2023-08-14`. */
function mayBeOneDay(a: string | undefined, b: string | null): boolean {
  if (!a || !b || /^n\.?\s?d/i.test(a) || /^n\.?\s?d/i.test(b)) return true;
  const shorter = Math.min(a.length, b.length);
  return a.slice(0, shorter) === b.slice(0, shorter);
}

function byTitle<T>(all: readonly T[], titleOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const letters = nameLetters(titleOf(one));
    if (letters.length < fewestLetters) continue;
    const known = found.get(letters);
    if (known) known.push(one);
    else found.set(letters, [one]);
  }
  return found;
}
