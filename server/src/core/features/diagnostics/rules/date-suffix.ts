/** `date-suffix`: the letters that tell apart what one author published on one date: `2004a`, `2004b`, `n.d.a`. */
import type { Report } from "../../../model/report";
import { isSameWork } from "../../../model/resolution/same-work";
import type { Draft, Entry } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
import { compareDates, type PartialDate } from "../../../text/partial-date";
import type { TextSpan } from "../../../text/span";
import { citationDate, dateStyleOf } from "../../render/house-citation";
import { closestSpelling } from "../author-slip";
import { citedItems, isQuoted } from "../cited-items";
import { entriesOfAuthor, letterSlips, sameButLetter } from "../entries-of-author";
import { entryName, entryPlaces } from "../entry-name";
import type { Localised, Rule, RuleFinding } from "../rule";

export const dateSuffix: Rule = {
  code: "date-suffix",
  severity: "warning",
  find: ({ report }) => {
    const inList = worksByAuthor(report.draft).flatMap((works) => findInList(report, works));
    return [...inList, ...findInText(report, new Set(inList.map(({ start }) => start)))];
  },
};

interface Work {
  readonly entry: Entry;
  /** Index into `Draft.references`. */
  readonly index: number;
  readonly date: TextSpan;
  readonly value: PartialDate;
}

/** Sources who spoke are told apart by their role; a work that is listed twice counts once. */
function worksByAuthor({ references }: Draft): readonly (readonly Work[])[] {
  const authors = new Map<string, Work[]>();
  references.forEach((entry, index) => {
    const { author, date, dateValue: value, kind, readable } = entry;
    if (!readable || !author || !date || !value || kind === "oral") return;
    const name = nameLetters(author.text);
    const works = authors.get(name) ?? [];
    if (works.some((work) => isSameWork(work.entry, entry))) return;
    works.push({ entry, index, date, value });
    authors.set(name, works);
  });
  return [...authors.values()];
}

/** What is wrong with the letters of one author's works, date by date. */
function findInList(report: Report, works: readonly Work[]): readonly RuleFinding[] {
  const dates = works.filter(
    ({ value }, at) => works.findIndex((other) => sameButLetter(other.value, value)) === at,
  );
  return dates.flatMap(({ value }): readonly RuleFinding[] => {
    const ofDate = works.filter((work) => sameButLetter(work.value, value));
    const lettered = ofDate.filter(hasLetter);
    if (ofDate.length === 1)
      return lettered
        .filter((work) => isAlone(work, works) && !citesAnotherLetter(report, work))
        .map((work) => needless(report, work));
    // Where none has a letter, one finding speaks for all.
    const plain = ofDate.filter((work) => !hasLetter(work));
    const lacking = lettered.length === 0 ? plain.slice(0, 1) : plain;
    const twice = lettered.filter(
      (work, at) => lettered.findIndex((other) => other.value.suffix === work.value.suffix) < at,
    );
    if (lacking.length + twice.length > 0)
      return [...lacking, ...twice].map((work) => notToldApart(report.draft, work, ofDate));
    // Some give letters by the year, whatever the day.
    const ofYear = works.filter((work) => hasLetter(work) && work.value.year === value.year);
    return runsOn(lettered) || runsOn(ofYear) ? [] : [skips(report.draft, lettered)];
  });
}

const hasLetter = ({ value }: Work): boolean => value.suffix !== null;

/** No other work of the author has a letter in that year, or a date of which this one may be a part. */
const isAlone = (work: Work, works: readonly Work[]): boolean =>
  works.every(
    (other) =>
      other === work ||
      other.value.year !== work.value.year ||
      (!hasLetter(other) && compareDates({ ...work.value, suffix: null }, other.value) === "different"),
  );

const lettersOf = (works: readonly Work[]): readonly string[] =>
  works.map(({ value }) => value.suffix ?? "").sort();

/** `a`, `b`, `c`, without a gap. */
const runsOn = (works: readonly Work[]): boolean =>
  lettersOf(works).every((letter, at) => letter === String.fromCharCode(97 + at));

function notToldApart(draft: Draft, work: Work, ofDate: readonly Work[]): RuleFinding {
  const others = ofDate.filter((other) => other !== work).map(({ index }) => index);
  return {
    start: work.date.start,
    end: work.date.end,
    message: {
      en: `Another entry is cited as ${entryName(work.entry)} too: each needs a letter of its own behind the date.`,
      fr: `Une autre entrée est aussi citée ${entryName(work.entry)} : chacune a besoin de sa propre lettre après la date.`,
    },
    related: entryPlaces(draft, others, sameAuthorAndDate),
  };
}

const sameAuthorAndDate: Localised = {
  en: "The same author and date",
  fr: "Le même auteur et la même date",
};

function skips(draft: Draft, lettered: readonly Work[]): RuleFinding {
  const letters = lettersOf(lettered).join(", ");
  const last = lettered.find(({ value }) => value.suffix === lettersOf(lettered).at(-1))!;
  return {
    start: last.date.start,
    end: last.date.end,
    message: {
      en: `The letters of this author and date are ${letters}: one is left out.`,
      fr: `Les lettres de cet auteur et de cette date sont ${letters} : il en manque une.`,
    },
    related: entryPlaces(
      draft,
      lettered.filter((work) => work !== last).map(({ index }) => index),
      sameAuthorAndDate,
    ),
  };
}

/** The letter goes from the entry and from the citations of it. */
function needless(report: Report, { index, date, value }: Work): RuleFinding {
  const cited = citedItems(report).flatMap(({ item, resolution }) =>
    resolution.reference === index && item.date && item.dateValue?.suffix === value.suffix ? [item.date] : [],
  );
  const letter = value.suffix!;
  return {
    start: date.start,
    end: date.end,
    message: {
      en: `The letter ${letter} is not needed: no other entry has this author and date.`,
      fr: `La lettre ${letter} est superflue : aucune autre entrée n’a cet auteur et cette date.`,
    },
    related: [],
    fixes: [
      {
        title: { en: `Write ${withoutLetter(date)}`, fr: `Écrire ${withoutLetter(date)}` },
        edits: [
          { start: date.start, end: endWithStop(report.draft, date, value), newText: withoutLetter(date) },
          ...cited.map((one) => ({ start: one.start, end: one.end, newText: withoutLetter(one) })),
        ],
      },
    ],
  };
}

/** `N.d.b.` becomes `N.d.`: what was the stop behind the letter is now its own. */
const endWithStop = ({ text }: Draft, { end }: TextSpan, { undated }: PartialDate): number =>
  undated && text[end] === "." ? end + 1 : end;

const withoutLetter = ({ text }: TextSpan): string => text.replace(/-?[a-z]$/, "");

/** `2004a` in the text beside `2004b` in the list: an entry may have been lost, and the letter is needed. */
const citesAnotherLetter = ({ draft, resolutions }: Report, { value }: Work): boolean =>
  draft.citations.some(({ items }, at) =>
    items.some(
      ({ dateValue }, place) =>
        resolutions[at]![place]!.reference === null &&
        dateValue?.suffix != null &&
        dateValue.suffix !== value.suffix &&
        sameButLetter(dateValue, value),
    ),
  );

/** Citations that have a letter which their entry has not, or the other way round; `found` are the dates found in the list. */
function findInText(report: Report, found: ReadonlySet<number>): readonly RuleFinding[] {
  const { draft } = report;
  return citedItems(report).flatMap(({ item, citation, resolution }): readonly RuleFinding[] => {
    const { reference, differs } = resolution;
    const ofAuthor =
      reference !== null && differs === "date" ? [reference] : entriesOfAuthor(draft, item, resolution);
    const entries = letterSlips(draft, item, ofAuthor);
    const entry = entries.length === 1 ? draft.references[entries[0]!]! : null;
    if (!entry?.date || !item.date || found.has(entry.date.start) || isQuoted(draft, citation)) return [];
    const date = citationDate(entry, dateStyleOf(draft), draft.blocks[citation.block]!.language);
    const isSlip = item.author && !item.ibid && closestSpelling(item.author.text, entry) !== undefined;
    return [
      {
        start: item.date.start,
        end: item.date.end,
        message: item.dateValue?.suffix
          ? {
              en: `The entry has no letter behind its date (${entryName(entry)}).`,
              fr: `L’entrée n’a pas de lettre après sa date (${entryName(entry)}).`,
            }
          : {
              en: `The entry has a letter behind its date (${entryName(entry)}).`,
              fr: `L’entrée a une lettre après sa date (${entryName(entry)}).`,
            },
        related: entryPlaces(draft, entries, { en: "The entry", fr: "L’entrée" }),
        fixes:
          date === null || isSlip
            ? []
            : [
                {
                  title: { en: `Write ${date}`, fr: `Écrire ${date}` },
                  edits: [{ start: item.date.start, end: item.date.end, newText: date }],
                },
              ],
      },
    ];
  });
}
