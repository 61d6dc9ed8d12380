/** `newer-edition`: the corpus has a newer edition of a yearly work that the draft cites in an older one only. */
import type { SourceRecord } from "../../../sources/source";
import type { Draft, Entry } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
import { isoDate, parsePartialDate } from "../../../text/partial-date";
import { onceFor } from "../../../text/remembered";
import { sourceName } from "../../render/source-name";
import type { Rule, RuleFinding } from "../rule";

export const newerEdition: Rule = {
  code: "newer-edition",
  severity: "information",
  find: ({ report: { draft, sourceOfReference }, corpus }) => {
    const cited = new Set(sourceOfReference);
    const editions = editionsOf(corpus.sources);
    return draft.references.flatMap((entry, index): readonly RuleFinding[] => {
      const own = sourceOfReference[index];
      const source = own == null ? null : corpus.sources[own]!;
      const work = source && workOf(source);
      if (!work || !source?.date) return [];
      const all = editions.get(work) ?? [];
      // Who cites two editions compares them.
      if (all.some((edition) => edition !== own && cited.has(edition))) return [];
      const newest = all
        .map((edition) => corpus.sources[edition]!)
        .filter(({ date }) => isBetween(date, source.date!, draft))
        .toSorted((a, b) => (a.date! < b.date! ? 1 : -1))[0];
      return newest ? [finding(entry, newest)] : [];
    });
  },
};

function finding({ start, end }: Entry, newest: SourceRecord): RuleFinding {
  const name = sourceName(newest);
  return {
    start,
    end,
    message: {
      en: `The corpus has a newer edition of this work: ${name}.`,
      fr: `Le corpus a une édition plus récente de cet ouvrage : ${name}.`,
    },
    related: [
      {
        file: newest.file,
        start: newest.start,
        end: newest.start,
        message: { en: "The newer edition", fr: "L’édition plus récente" },
      },
    ],
  };
}

/** A later year, and no day after the Response itself was issued. */
function isBetween(date: string | null, older: string, { masthead }: Draft): boolean {
  const year = date ? parsePartialDate(date)?.year : null;
  const before = parsePartialDate(older)?.year;
  if (!year || !before || year <= before) return false;
  const issued = masthead.dateValue ? isoDate(masthead.dateValue) : null;
  return issued === null || date! <= issued;
}

type Editions = ReadonlyMap<string, readonly number[]>;

/** Records are values: their works are told apart once, not at each key. */
const editionsOf = onceFor((sources: readonly SourceRecord[]): Editions => {
  const editions = new Map<string, number[]>();
  sources.forEach((source, index) => {
    const work = workOf(source);
    if (work === null) return;
    const others = editions.get(work);
    if (others) others.push(index);
    else editions.set(work, [index]);
  });
  return editions;
});

/** What all editions of a yearly work share: who publishes it and a title that differs in its year alone. */
function workOf({ author, publisher, title, container }: SourceRecord): string | null {
  const name = author ?? publisher;
  if (!name || !title) return null;
  const yearly = [title, container ?? ""].map((words) => words.replace(yearInTitle, "#"));
  // A title without a year is a work of its own, and two articles may share one.
  if (!yearly.some((words) => words.includes("#"))) return null;
  return [name, ...yearly].map((words) => nameLetters(words.replace("#", " xyear "))).join("|");
}

const yearInTitle = /\b(?:19|20)\d{2}(?:[-–/](?:\d{2}|\d{4}))?\b/g;
