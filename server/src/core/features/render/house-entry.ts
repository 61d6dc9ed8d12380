/** Writes the reference entry of a source in house style, and tells where in the list it belongs. */
import type { SourceRecord } from "../../sources/source";
import type { Draft, Entry } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { compareDates, parsePartialDate } from "../../text/partial-date";

/** `Author (ABBR). Date. Person(s). "Title." Container. [Accessed date]`, with what is known of the source. */
export function houseEntry(source: SourceRecord): string {
  const author = source.author ?? source.publisher ?? source.persons[0] ?? source.file;
  const head = source.abbreviation ? `${author} (${source.abbreviation}).` : withStop(author);
  const persons = source.persons.filter((person) => person !== author);
  const accessed = source.accessed ? `[Accessed ${source.accessed}]` : "";
  return [
    head,
    dateOf(source),
    withStop(joined(persons)),
    titleOf(source),
    withStop(source.container ?? ""),
    accessed,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

const withStop = (words: string): string => (words === "" || /[.?!]$/.test(words) ? words : `${words}.`);

const dateOf = ({ date }: SourceRecord): string => (!date || /^n\.d/i.test(date) ? "N.d." : `${date}.`);

/** A report stands under its own title, anything else in quotation marks with the stop inside. */
function titleOf({ title, genre }: SourceRecord): string {
  if (!title) return "";
  const straight = title.replace(/[“”«»]/g, '"');
  if (genre === "report" || genre === "book") return withStop(straight);
  return `"${withStop(straight.replace(/"/g, "'"))}"`;
}

function joined(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} & ${names[names.length - 1]}`;
}

export interface EntryPlace {
  readonly offset: number;
  /** The text with the line ends that set it apart from its neighbours. */
  readonly newText: string;
}

/** Where the entry goes: alphabetical by author, newest first within one. Null when the draft has no list. */
export function entryPlace(
  draft: Draft,
  entry: string,
  author: string,
  date: string | null,
): EntryPlace | null {
  const section = draft.sections.find(({ zone }) => zone === "references");
  if (!section) return null;
  const lineEnd = draft.text.includes("\r\n") ? "\r\n" : "\n";
  const gap = lineEnd + lineEnd;
  const next = draft.references.find((other) => comesBefore(author, date, other));
  if (next) return { offset: next.start, newText: entry + gap };
  return { offset: draft.references.at(-1)?.end ?? section.heading.end, newText: gap + entry };
}

function comesBefore(author: string, date: string | null, other: Entry): boolean {
  const order = foldName(author).localeCompare(foldName(other.author?.text ?? ""), "en");
  if (order !== 0) return order < 0;
  const own = date ? parsePartialDate(date) : null;
  if (!own || own.undated || !other.dateValue) return false;
  if (other.dateValue.undated) return true;
  return compareDates(own, other.dateValue) === "different" && (date ?? "") > (other.date?.text ?? "");
}
