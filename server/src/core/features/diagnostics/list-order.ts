/** The order of a list of references: who stands where, and which entries do not. */
import type { Entry } from "../../syntax/draft";
import { nameLetters } from "../../text/name-form";
import { authorKeys, type Direction, dateKeys } from "./filing-keys";
import { longestOrdered } from "./longest-ordered";

export interface ListOrder {
  /** As few as can be, in the order of the list. */
  readonly misplaced: readonly { readonly entry: Entry; readonly by: "author" | Direction }[];
  /** How many have a place in the alphabet. */
  readonly filed: number;
  /** All of them in order; those that are not misplaced stand as they stood. */
  readonly entries: readonly Entry[];
}

interface Filed {
  readonly entry: Entry;
  readonly author: string;
  /** Null where the author's place cannot be told: it stays behind whom it follows. */
  readonly key: string | null;
  readonly date: number | null;
}

export function orderOf(list: readonly Entry[]): ListOrder {
  const once = orderOnce(list);
  return once.misplaced.length === 0 ? once : { ...once, entries: settled(once.entries, mostRounds) };
}

/** Whose dates rise and whose fall may show only when authors stand together. */
function settled(entries: readonly Entry[], rounds: number): readonly Entry[] {
  const next = orderOnce(entries);
  return next.misplaced.length === 0 || rounds === 0 ? entries : settled(next.entries, rounds - 1);
}

const mostRounds = 4;

function orderOnce(list: readonly Entry[]): ListOrder {
  const options = list.map(authorKeys);
  // Who is filed under the same words is one author.
  const authors = list.map(({ author }, index) => options[index]!.join() || nameLetters(author!.text));
  const keys = filedUnder(options, authors);
  const inOrder = longestOrdered(keys.map((key) => (key === null ? [] : [key])));
  const direction = directionOf(list, authors);
  const dates = datesOf(list, authors, direction);
  const byAuthor = new Set(list.filter((_, index) => keys[index] !== null && inOrder[index] === null));
  const byDate = misplacedByDate(list, authors, dates, inOrder);

  const filed = list.map(
    (entry, index): Filed => ({
      entry,
      author: authors[index]!,
      key: keys[index]!,
      date: dates[index]!,
    }),
  );
  const isMisplaced = ({ entry }: Filed) => byAuthor.has(entry) || byDate.has(entry);
  const placed = filed.filter((one) => !isMisplaced(one));
  for (const one of filed) if (isMisplaced(one)) placed.splice(placeOf(one, placed), 0, one);
  return {
    filed: keys.filter((key) => key !== null).length,
    misplaced: list
      .filter((entry) => byAuthor.has(entry) || byDate.has(entry))
      .map((entry) => ({ entry, by: byAuthor.has(entry) ? "author" : direction! })),
    entries: placed.map(({ entry }) => entry),
  };
}

/**
 * The one key of each author with which most of the list is in order; null where its place cannot be told. Where
 * several would do, the entries taken one by one show which.
 */
function filedUnder(
  options: readonly (readonly string[])[],
  authors: readonly string[],
): readonly (string | null)[] {
  const usual = longestOrdered(options) as readonly (string | null)[];
  const choices = [(a: string, b: string) => a < b, (a: string, b: string) => a > b].map((isBetter) => {
    const keyOf = new Map<string, string>();
    usual.forEach((key, index) => {
      const before = keyOf.get(authors[index]!);
      if (key !== null && (before === undefined || isBetter(key, before))) keyOf.set(authors[index]!, key);
    });
    return options.map((keys, index) => keyOf.get(authors[index]!) ?? keys[0] ?? null);
  });
  const misplaced = choices.map(
    (keys) =>
      longestOrdered(keys.map((key) => (key === null ? [] : [key]))).filter((key) => key === null).length,
  );
  return choices[misplaced[0]! <= misplaced[1]! ? 0 : 1]!;
}

/** In front of the first that comes behind it. */
function placeOf({ author, key, date }: Filed, placed: readonly Filed[]): number {
  const at = placed.findIndex(
    (other) =>
      other.key !== null &&
      (other.key > key! ||
        (other.author === author && other.date !== null && date !== null && other.date > date)),
  );
  return at === -1 ? placed.length : at;
}

function groupsOf(authors: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  authors.forEach((author, index) => {
    // A dash for the author above says nothing alone.
    if (author === "") return;
    const group = groups.get(author);
    if (group) group.push(index);
    else groups.set(author, [index]);
  });
  return [...groups.values()];
}

/**
 * House style puts the newest first; older lists the oldest. Where most neighbours of one author stand that way the
 * list means it; where they stand both ways, none is expected.
 */
function directionOf(list: readonly Entry[], authors: readonly string[]): Direction | null {
  let rising = 0;
  let falling = 0;
  for (const group of groupsOf(authors)) {
    const keys = dateKeys(
      group.map((index) => list[index]!.dateValue),
      "oldest-first",
    ).flat();
    keys.forEach((key, at) => {
      if (at > 0 && key > keys[at - 1]!) rising++;
      if (at > 0 && key < keys[at - 1]!) falling++;
    });
  }
  if (falling >= rising || rising === 1) return "newest-first";
  return rising >= falling * 3 ? "oldest-first" : null;
}

function datesOf(
  list: readonly Entry[],
  authors: readonly string[],
  direction: Direction | null,
): readonly (number | null)[] {
  const dates: (number | null)[] = list.map(() => null);
  if (direction === null) return dates;
  for (const group of groupsOf(authors)) {
    const keys = dateKeys(
      group.map((index) => list[index]!.dateValue),
      direction,
    );
    group.forEach((index, at) => {
      dates[index] = keys[at]![0] ?? null;
    });
  }
  return dates;
}

function misplacedByDate(
  list: readonly Entry[],
  authors: readonly string[],
  dates: readonly (number | null)[],
  inOrder: readonly unknown[],
): ReadonlySet<Entry> {
  const misplaced = new Set<Entry>();
  for (const group of groupsOf(authors)) {
    const dated = group.filter((index) => dates[index] !== null && inOrder[index] !== null);
    longestOrdered(dated.map((index) => [dates[index]!])).forEach((key, at) => {
      if (key === null) misplaced.add(list[dated[at]!]!);
    });
  }
  return misplaced;
}
