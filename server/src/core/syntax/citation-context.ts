/** What the list of references says about who is cited, and when: it tells a citation from another parenthesis. */
import { dateSet, holdsDate, holdsFullerDate } from "../text/date-set";
import { foldName } from "../text/name-form";
import type { PartialDate } from "../text/partial-date";
import { forgetsBy } from "../text/remembered";
import type { Entry } from "./draft";

export interface CitationContext {
  /** Whether the list has an author, an abbreviation or a role of this name, which is folded. */
  readonly isAuthor: (name: string) => boolean;
  /** Whether an entry has this date. */
  readonly isDate: (date: PartialDate) => boolean;
  /** Whether an entry has this date or, where it lacks day or month, one that has them. */
  readonly isPartOfDate: (date: PartialDate) => boolean;
}

interface ListContext extends CitationContext {
  readonly authors: ReadonlySet<string>;
  readonly dates: ReadonlySet<number>;
}

/** Lists that are kept: those of the drafts that are open, and what was read before the last key. */
const mostContexts = 4;
let contexts: readonly ListContext[] = [];

forgetsBy(() => {
  contexts = [];
});

/** The same object for the same names and dates. */
export function citationContext(references: readonly Entry[]): CitationContext {
  const made = contextOf(references);
  const known = contexts.find(
    ({ authors, dates }) => areSame(authors, made.authors) && areSame(dates, made.dates),
  );
  const context = known ?? made;
  contexts = [context, ...contexts.filter((other) => other !== context)].slice(0, mostContexts);
  return context;
}

function contextOf(references: readonly Entry[]): ListContext {
  const authors = new Set<string>();
  for (const { author, abbreviation } of references) {
    if (author) {
      const name = foldName(author.text.replace(/[_*]/g, ""));
      authors.add(name);
      const comma = name.indexOf(",");
      if (comma > 0) authors.add(name.slice(0, comma));
    }
    if (abbreviation) authors.add(foldName(abbreviation.text));
  }
  const dates = dateSet(references.flatMap(({ dateValue }) => dateValue ?? []));
  return {
    authors,
    dates: dates.dates,
    isAuthor: (name) => authors.has(name),
    isDate: (date) => holdsDate(dates, date),
    isPartOfDate: (date) => holdsFullerDate(dates, date),
  };
}

function areSame<One>(some: ReadonlySet<One>, others: ReadonlySet<One>): boolean {
  if (some.size !== others.size) return false;
  for (const one of some) if (!others.has(one)) return false;
  return true;
}

/** What a context was asked while a paragraph was read, with its answers. */
export interface Asked {
  readonly authors: ReadonlyMap<string, boolean>;
  readonly dates: readonly (readonly [
    asked: "isDate" | "isPartOfDate",
    date: PartialDate,
    answer: boolean,
  ])[];
}

/** The same context, which notes what it is asked. */
export function noting(context: CitationContext): {
  readonly context: CitationContext;
  readonly asked: Asked;
} {
  const authors = new Map<string, boolean>();
  const dates: Asked["dates"][number][] = [];
  const note = (asked: "isDate" | "isPartOfDate", date: PartialDate): boolean => {
    const answer = context[asked](date);
    dates.push([asked, date, answer]);
    return answer;
  };
  return {
    asked: { authors, dates },
    context: {
      isAuthor: (name) => {
        const answer = context.isAuthor(name);
        authors.set(name, answer);
        return answer;
      },
      isDate: (date) => note("isDate", date),
      isPartOfDate: (date) => note("isPartOfDate", date),
    },
  };
}

/** Whether a context would answer as another one did. */
export function answersAlike(context: CitationContext, { authors, dates }: Asked): boolean {
  for (const [name, answer] of authors) if (context.isAuthor(name) !== answer) return false;
  return dates.every(([asked, date, answer]) => context[asked](date) === answer);
}
