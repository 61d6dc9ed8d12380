/** Sources whose bibliographies people annotated, and how what the engine reads compares with them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBibliography } from "../../server/src/core/sources/bibliography/read-bibliography";
import type { BibliographyEntry } from "../../server/src/core/sources/source";
import { readSeed } from "./seeds";

const composed = join(import.meta.dirname, "../core/sources/bibliography");
const annotations = join(import.meta.dirname, "../golden/annotations");

export const bibliographyFields = ["author", "title", "container", "date"] as const;

/** `ibidOf` is the index of a row; the fields of such a row are those of that row. `begins`: the first words. */
export interface AnnotatedEntry
  extends Pick<BibliographyEntry, (typeof bibliographyFields)[number] | "marker" | "ibidOf"> {
  readonly form: string;
  readonly begins: string;
}

export interface BibliographyCase {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly AnnotatedEntry[];
}

function readRows(rows: string, separator: string): readonly AnnotatedEntry[] {
  const own = rows
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => {
      const [form, marker, begins, author, title, container, date, ibid] = row
        .split(separator)
        .map((cell) => (cell.trim() === "-" ? null : cell.trim()));
      if (form == null || begins == null || ibid === undefined) throw new Error(`not eight columns: ${row}`);
      const ibidOf = ibid === null ? null : Number(ibid) - 1;
      return {
        form,
        begins,
        marker: marker!,
        author: author!,
        title: title!,
        container: container!,
        date: date!,
        ibidOf,
      };
    });
  return own.map((entry) => {
    if (entry.ibidOf === null) return entry;
    const { author, title, container, date } = own[entry.ibidOf]!;
    return { ...entry, author, title, container, date };
  });
}

/** The composed sources: a text, a line of equals signs, and a row for each entry. */
export const composedBibliographies = (): readonly BibliographyCase[] =>
  readdirSync(composed).map((name) => {
    const [text, rows] = readFileSync(join(composed, name), "utf8").split(/^=====\n/m);
    if (rows === undefined) throw new Error(`${name} has no rows`);
    return { name, text: text!, entries: readRows(rows, " | ") };
  });

export const seedBibliography = (seed: string, rows: string): BibliographyCase => ({
  name: seed,
  text: readSeed(seed),
  entries: readRows(readFileSync(join(annotations, rows), "utf8"), "\t"),
});

export const seedBibliographies = (): readonly BibliographyCase[] => [
  seedBibliography("insight-crime-human-trafficking-2023-08.md", "insight-crime.bibliography.tsv"),
  seedBibliography("justice-in-mexico-news-2021-04.txt", "justice-in-mexico.bibliography.tsv"),
  seedBibliography("osac-mexico-drug-war-2018-11-02.txt", "osac.bibliography.tsv"),
  seedBibliography("mexico-news-daily-kingpin-strategy-2022-12-08.txt", "mexico-news-daily.bibliography.tsv"),
];

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

export interface Compared {
  readonly field: "entries" | "marker" | "ibidOf" | (typeof bibliographyFields)[number];
  /** `begins=value` of what was annotated and of what was read. */
  readonly annotated: readonly string[];
  readonly read: readonly string[];
}

/** Field by field, as rows that two lists can be compared by; a field that is null has no row. */
export function compareBibliography({ text, entries }: BibliographyCase): readonly Compared[] {
  const found = readBibliography(text);
  const free = new Set(entries.keys());
  const rowOf = found.map((entry) => {
    const words = oneLine(entry.text);
    const around = oneLine(text.slice(Math.max(0, entry.start - 30), entry.end + 30));
    const match = [...free].find((row) => {
      const { form, begins, marker } = entries[row]!;
      if (form !== shortForm(entry) || (form === "note" && marker !== entry.marker)) return false;
      // Of an attribution the annotation may hold the article before and a word behind.
      return form === "said" ? around.includes(oneLine(begins)) : words.startsWith(oneLine(begins));
    });
    if (match !== undefined) free.delete(match);
    return match ?? null;
  });
  const keyOf = (index: number) =>
    rowOf[index] === null
      ? `read ${index}: ${oneLine(found[index]!.text).slice(0, 60)}`
      : `row ${rowOf[index]! + 1}`;
  const rows = (field: Compared["field"]): Compared => {
    const value = (entry: AnnotatedEntry | BibliographyEntry, reading: boolean): string | null => {
      if (field === "entries") return "";
      const its = entry[field];
      if (its === null || field !== "ibidOf") return its === null ? null : oneLine(String(its));
      return reading ? keyOf(Number(its)) : `row ${Number(its) + 1}`;
    };
    const row = (key: string, its: string | null) => (its === null ? [] : [`${key}=${its}`]);
    return {
      field,
      annotated: entries.flatMap((entry, index) => row(`row ${index + 1}`, value(entry, false))),
      read: found.flatMap((entry, index) => row(keyOf(index), value(entry, true))),
    };
  };
  return (["entries", "marker", ...bibliographyFields, "ibidOf"] as const).map(rows);
}

const shortForm = ({ form }: BibliographyEntry): string => (form === "attribution" ? "said" : form);
