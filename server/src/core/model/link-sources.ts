/** Links each entry of the list of references to its source in the corpus. */
import type { SourceRecord } from "../sources/source";
import { namesOf, sourceLookup } from "../sources/source-lookup";
import type { Entry } from "../syntax/draft";
import { compareNames, foldName, nameLetters } from "../text/name-form";
import { compareDates, parsePartialDate } from "../text/partial-date";

/** For each entry the index of its source, or null. Two sources that fit equally well are no link. */
export function linkSources(
  entries: readonly Entry[],
  sources: readonly SourceRecord[],
): readonly (number | null)[] {
  const { byTitle, byAuthor } = sourceLookup(sources);
  return entries.map((entry) => {
    const candidates = new Set([
      ...(entry.title ? (byTitle.get(nameLetters(entry.title.text)) ?? []) : []),
      ...authorNames(entry).flatMap((name) => byAuthor.get(nameLetters(name)) ?? []),
    ]);
    return bestOf([...candidates].map((index) => [index, linkScore(entry, sources[index]!)] as const));
  });
}

/** What must come together for a link: a title with author or date, or author and whole date where no title speaks against it. */
const linkThreshold = 3;

function linkScore(entry: Entry, source: SourceRecord): number {
  const title = titleScore(entry, source);
  const author = authorNames(entry).some((name) =>
    namesOf(source).some((other) => compareNames(name, other) !== "different"),
  );
  const date = dateScore(entry, source);
  if (title < 0 || date < 0) return 0;
  return title + (author ? 1.5 : 0) + date;
}

/** The same title 2, a title that only one of them has 0, different titles below zero. */
function titleScore(entry: Entry, source: SourceRecord): number {
  if (!entry.title || !source.title || entry.kind === "oral") return 0;
  const [a, b] = [nameLetters(entry.title.text), nameLetters(source.title)];
  if (a === b) return 2;
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  if (shorter.length >= 12 && longer.startsWith(shorter)) return 1.75;
  return sharedWords(entry.title.text, source.title) >= 0.8 ? 1.5 : -1;
}

function sharedWords(a: string, b: string): number {
  const words = (text: string) =>
    new Set(
      foldName(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ""),
    );
  const [first, second] = [words(a), words(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size, 1);
}

/** The same whole date 1.5, the same as far as both say 1, unknown 0, different below zero. */
function dateScore(entry: Entry, source: SourceRecord): number {
  const date = source.date ? parsePartialDate(source.date) : null;
  if (!date || !entry.dateValue) return 0;
  // `n.d.` in a list says that the author saw no date; the source may have one all the same.
  if (date.undated !== entry.dateValue.undated) return 0;
  const fit = compareDates({ ...entry.dateValue, suffix: null }, date);
  if (fit === "same") return 1.5;
  return fit === "different" ? -1 : 1;
}

const authorNames = (entry: Entry): readonly string[] =>
  [entry.author?.text, entry.abbreviation?.text].filter((name) => name !== undefined);

function bestOf(scored: readonly (readonly [number, number])[]): number | null {
  const fitting = scored.filter(([, score]) => score >= linkThreshold).sort((a, b) => b[1] - a[1]);
  if (fitting.length === 0) return null;
  return fitting.length > 1 && fitting[0]![1] === fitting[1]![1] ? null : fitting[0]![0];
}
