/** Whether two entries of a list name one work. */
import type { Entry } from "../../syntax/draft";
import { compareNames, foldName, nameLetters } from "../../text/name-form";
import { compareDates } from "../../text/partial-date";
import { onceFor } from "../../text/remembered";

/**
 * The same author, date, title and container, and no other persons or body: two departments may report under one title.
 * For a source who spoke, the same words throughout, since one may be asked twice.
 */
export function isSameWork(a: Entry, b: Entry): boolean {
  if (a.kind === "oral" || b.kind === "oral") return wordsOf(a) === wordsOf(b);
  if (!a.author || !b.author || !a.dateValue || !b.dateValue || !a.title || !b.title) return false;
  return (
    compareDates(a.dateValue, b.dateValue) === "same" &&
    nameLetters(a.author.text) === nameLetters(b.author.text) &&
    compareNames(a.title.text, b.title.text) !== "different" &&
    foldName(a.container?.text ?? "") === foldName(b.container?.text ?? "") &&
    !otherPersons(a, b)
  );
}

const wordsOf = onceFor(({ text }: Entry): string => foldName(text));

/** An entry may leave its persons out; two that name some must name the same. */
function otherPersons(a: Entry, b: Entry): boolean {
  const [first, second] = [a, b].map(({ persons }) => foldName(persons.map(({ text }) => text).join("; ")));
  return first !== "" && second !== "" && first !== second;
}

/** Finds the first of `entries` that is the same work as another, without comparing all with all. */
export function sameWorkFinder(entries: Iterable<Entry>): (entry: Entry) => Entry | undefined {
  const byWords = new Map<string, Entry[]>();
  const byAuthor = new Map<string, Entry[]>();
  for (const entry of entries) {
    push(byWords, wordsOf(entry), entry);
    if (entry.author) push(byAuthor, nameLetters(entry.author.text), entry);
  }
  return (entry) =>
    [
      ...(byWords.get(wordsOf(entry)) ?? []),
      ...(byAuthor.get(nameLetters(entry.author?.text ?? "")) ?? []),
    ].find((other) => isSameWork(other, entry));
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
