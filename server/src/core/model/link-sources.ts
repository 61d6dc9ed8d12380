/** Links each entry of the list of references to its source in the corpus. */
import type { SourceRecord } from "../sources/source";
import { linkNamesOf, sourceLookup, symbolsIn } from "../sources/source-lookup";
import type { Entry } from "../syntax/draft";
import { compareNames, nameLetters } from "../text/name-form";
import { compareDates, parsePartialDate } from "../text/partial-date";
import { onceFor } from "../text/remembered";
import { compareTitles } from "./compare-titles";
import { openingWith, openingWithSeries } from "./link-by-opening";
import type { Corpus } from "./report";

/** Enough for the lists of many drafts. */
const mostKept = 10_000;

/** A corpus is a value: what an entry links to in it stays true. */
const linksIn = onceFor((_: Corpus) => new Map<string, number | null>());

/** For each entry the index of its source, or null. Two sources that fit equally well are no link. */
export function linkSources(entries: readonly Entry[], corpus: Corpus): readonly (number | null)[] {
  const links = linksIn(corpus);
  if (links.size > mostKept) links.clear();
  return entries.map((entry) => {
    // A line in the place of the author stands for the one above.
    const key = `${entry.author?.text}\0${entry.text}`;
    const known = links.get(key);
    if (known !== undefined) return known;
    const link = byRecord(entry, corpus) ?? byOpening(entry, corpus);
    links.set(key, link);
    return link;
  });
}

function byRecord(entry: Entry, corpus: Corpus): number | null {
  const { byTitle, byName, bySymbol } = sourceLookup(corpus.sources);
  const candidates = new Set([
    ...(entry.title ? (byTitle.get(nameLetters(entry.title.text)) ?? []) : []),
    ...entryNames(entry).flatMap((name) => byName.get(nameLetters(name)) ?? []),
    ...symbolsIn(entry.text).flatMap((symbol) => bySymbol.get(symbol) ?? []),
  ]);
  const scored = [...candidates].map((index) => [index, linkScore(entry, corpus.sources[index]!)] as const);
  return bestOf(scored, corpus);
}

/** Where a file says less of itself than its first page does: the one that opens with the entry's title. */
function byOpening(entry: Entry, corpus: Corpus): number | null {
  if (!entry.title || entry.kind === "oral") return null;
  const { title, author, container } = entry;
  const mayBe = (index: number) => dateScore(entry, corpus.sources[index]!) >= 0;
  const isOfDay = (index: number) =>
    entry.dateValue?.day != null && dateScore(entry, corpus.sources[index]!) === sameWholeDate;
  const link = oneOf(openingWith(title.text, authorNames(entry), isOfDay, corpus).filter(mayBe), corpus);
  if (link !== null) return link;
  const series = [author?.text, container?.text].find((name) => name !== undefined && /\d{4}$/.test(name));
  return series === undefined
    ? null
    : oneOf(openingWithSeries(title.text, series, entryNames(entry), corpus).filter(mayBe), corpus);
}

/** What must come together for a link: a title with author or date, or author and whole date where no title speaks against it. */
const linkThreshold = 3;

function linkScore(entry: Entry, source: SourceRecord): number {
  const date = dateScore(entry, source);
  if (date < 0) return 0;
  const symbols = source.symbol === null ? [] : symbolsIn(entry.text);
  if (source.symbol !== null && symbols.includes(nameLetters(source.symbol))) return linkThreshold + date;
  const title = titleScore(entry, source);
  // A title may hold the symbol of another document.
  if (title < 0 || (title === 0 && symbols.length > 0)) return 0;
  return title + authorScore(entry, source, title) + date;
}

/** The author 1.5; so does who stands in the place of persons, but only beside a title: many things are of one department. */
function authorScore(entry: Entry, source: SourceRecord, title: number): number {
  const written = title > 0 ? entryNames(entry) : authorNames(entry);
  const named = linkNamesOf(source);
  return written.some((name) => named.some((other) => compareNames(name, other) !== "different")) ? 1.5 : 0;
}

/** The same title 2, one that is alike or goes on 1.5 to 1.75, a title that only one of them has 0, different titles below zero. */
function titleScore(entry: Entry, source: SourceRecord): number {
  if (!entry.title || !source.title || entry.kind === "oral") return 0;
  return compareTitles(entry.title.text, entry.container?.text ?? null, source.title) || -1;
}

const sameWholeDate = 1.5;

/** The same whole date 1.5, the same as far as both say 1, unknown 0, different below zero. */
function dateScore(entry: Entry, source: SourceRecord): number {
  const date = source.date ? parsePartialDate(source.date) : null;
  if (!date || !entry.dateValue) return 0;
  // `n.d.` in a list says that the author saw no date; the source may have one all the same.
  if (date.undated !== entry.dateValue.undated) return 0;
  const fit = compareDates({ ...entry.dateValue, suffix: null }, date);
  if (fit === "same") return sameWholeDate;
  return fit === "different" ? -1 : 1;
}

const authorNames = (entry: Entry): readonly string[] =>
  [entry.author?.text, entry.abbreviation?.text].filter((name) => name !== undefined);

/** Also the bodies and persons behind the date: `United States (US). 2022. Department of Rivers.` */
const entryNames = (entry: Entry): readonly string[] => [
  ...authorNames(entry),
  ...entry.persons.map(({ text }) => text.replace(/\s?\([^()]{2,25}\)$/, "")),
];

function bestOf(scored: readonly (readonly [number, number])[], corpus: Corpus): number | null {
  const most = scored.reduce((highest, [, score]) => Math.max(highest, score), 0);
  if (most < linkThreshold) return null;
  return oneOf(
    scored.filter(([, score]) => score === most).map(([index]) => index),
    corpus,
  );
}

/** The only one; of several copies of one text, which is nothing to choose between, the first. */
function oneOf(indices: readonly number[], corpus: Corpus): number | null {
  const [first, ...others] = [...indices].sort((a, b) => a - b);
  if (first === undefined) return null;
  return others.every((other) => isCopy(corpus.sources[first]!, corpus.sources[other]!, corpus))
    ? first
    : null;
}

function isCopy(a: SourceRecord, b: SourceRecord, { textOf }: Corpus): boolean {
  if (a.start !== b.start || a.end !== b.end || a.file === b.file) return false;
  const text = textOf(a.file);
  return text !== null && text === textOf(b.file);
}
