/** What resolving reads of the list of references: the names and years by which its entries are found, kept while it stays. */
import type { Draft, Entry } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { ownCopy } from "../../text/own-copy";
import { forgetsBy, onceFor } from "../../text/remembered";
import { type AuthorForm, authorFormsOf, shortFormsOf } from "./author-forms";
import { type AuthorIndex, authorIndex, type IndexedEntry, namesToCompare } from "./author-index";
import { type DatedIn, dateIndex } from "./find-candidates";
import { type FormWords, firstWordOf, type MentionFinder, mentionFinder, wordsOfForms } from "./mentions";

/** An entry's names; the same object as long as the entry says the same. */
export interface ListedEntry extends IndexedEntry {
  /** All that its names, its date and its persons come from. */
  readonly key: string;
  /** No other entry of other words has it, in whatever draft. */
  readonly id: number;
  readonly forms: readonly AuthorForm[];
  readonly words: readonly FormWords[];
}

export interface ListReading {
  readonly entries: readonly ListedEntry[];
  readonly authors: AuthorIndex;
  readonly datedIn: DatedIn;
  readonly finder: MentionFinder;
}

/** Lists that are kept: those of the drafts that are open, and what was read before the last key. */
const mostLists = 4;
let lists: readonly ListReading[] = [];
let lastId = 0;

forgetsBy(() => {
  lists = [];
});

/** The same object for the same entries: only a key in the list, or in the abbreviation of an author, makes another. */
export const readList = onceFor((draft: Draft): ListReading => {
  const shortForms = shortFormsOf(draft);
  const keys = draft.references.map((entry) => keyOf(entry, shortForms, draft.language));
  const known = lists.find(({ entries }) => isOf(entries, keys));
  const list = known ?? makeList(draft, shortForms, keys);
  lists = [list, ...lists.filter((other) => other !== list)].slice(0, mostLists);
  return list;
});

const isOf = (entries: readonly ListedEntry[], keys: readonly string[]): boolean =>
  entries.length === keys.length && entries.every(({ key }, index) => key === keys[index]);

/** An entry may stand for the author of the one before it, which its own words do not have. */
const keyOf = (
  { author, text, kind }: Entry,
  shortForms: ReadonlyMap<string, string>,
  language: Draft["language"],
): string => [language, kind, author && shortForms.get(foldName(author.text)), author?.text, text].join("\0");

function makeList(
  { references, language }: Draft,
  shortForms: ReadonlyMap<string, string>,
  keys: readonly string[],
): ListReading {
  const known = new Map(lists.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry])));
  const entries = references.map((entry, index): ListedEntry => {
    const key = keys[index]!;
    const same = known.get(key);
    if (same) return same;
    const own = ownCopy(entry);
    const forms = authorFormsOf(own, shortForms, language);
    lastId += 1;
    return { key, id: lastId, entry: own, forms, words: wordsOfForms(forms), names: namesToCompare(forms) };
  });
  return {
    entries,
    authors: authorIndex(entries),
    datedIn: dateIndex(references),
    finder: mentionFinder(entries.map(({ words }) => words)),
  };
}

/** What a passage may have asked that is answered otherwise now. */
export interface ListChanges {
  /** Entries of other words. */
  readonly references: ReadonlySet<number>;
  /** Names of authors and persons are other than they were. */
  readonly names: boolean;
  /** The first words, folded, of names that came or went. */
  readonly words: ReadonlySet<string>;
  /** In which a date came or went. */
  readonly years: ReadonlySet<number | null>;
}

const compared = new WeakMap<ListReading, WeakMap<ListReading, { readonly changes: ListChanges | null }>>();

/** Null where entries came or went, so that all that stand behind them have other numbers. */
export function changesBetween(before: ListReading, after: ListReading): ListChanges | null {
  let ofAfter = compared.get(after);
  if (!ofAfter) {
    ofAfter = new WeakMap();
    compared.set(after, ofAfter);
  }
  let known = ofAfter.get(before);
  if (!known) {
    known = { changes: compareLists(before.entries, after.entries) };
    ofAfter.set(before, known);
  }
  return known.changes;
}

function compareLists(before: readonly ListedEntry[], after: readonly ListedEntry[]): ListChanges | null {
  if (before.length !== after.length) return null;
  const references = [...after.keys()].filter((index) => before[index] !== after[index]);
  const pairs = references.map((index) => [before[index]!, after[index]!] as const);
  const words = pairs.flatMap(([one, other]) => [
    ...comeOrGone(one.words, other.words, ({ kind, tokens }) => `${kind} ${tokens.join(" ")}`),
  ]);
  const years = pairs.flatMap(([one, other]) => {
    const dates = [one, other].map(({ entry }) => entry.dateValue);
    return JSON.stringify(dates[0]) === JSON.stringify(dates[1])
      ? []
      : dates.flatMap((date) => (date ? [date.year] : []));
  });
  return {
    references: new Set(references),
    names: words.length > 0 || pairs.some(([one, other]) => namesOf(one) !== namesOf(other)),
    words: new Set(words.map(firstWordOf)),
    years: new Set(years),
  };
}

const namesOf = ({ entry, forms }: ListedEntry): string =>
  JSON.stringify([entry.author?.text, entry.persons.map(({ text }) => text), forms]);

/** Those that only one of the two has. */
function comeOrGone<One>(
  before: readonly One[],
  after: readonly One[],
  key: (one: One) => string,
): readonly One[] {
  const [was, is] = [new Set(before.map(key)), new Set(after.map(key))];
  return [...before.filter((one) => !is.has(key(one))), ...after.filter((one) => !was.has(key(one)))];
}
