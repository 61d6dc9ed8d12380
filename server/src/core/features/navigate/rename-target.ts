/** What the reader would rename who points at a place: an author, an abbreviation or a date, and of which entry. */
import type { Draft, Entry } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { type Span, type TextSpan, textSpan, touches } from "../../text/span";
import { decidedAt, itemAt, type LinkedDraft, spanOf } from "./meant-entries";
import { changeOfAuthor, wordsIndex } from "./name-pairs";
import type { RenameRefusal } from "./rename-words";

/** The span is the place that is pointed at. */
export interface RenameTarget extends Span {
  readonly kind: "author" | "abbreviation" | "date";
  /** Index into `Draft.references`. */
  readonly entry: number;
  /** The name as it is to be changed: the author as the entry writes it, even where a citation shortens it. */
  readonly old: string;
}

export function renameTarget(linked: LinkedDraft, offset: number): RenameTarget | RenameRefusal {
  const { draft, resolutions } = linked;
  const place = itemAt(draft, offset);
  if (place) {
    const { item } = place;
    const { reference, candidates } = resolutions[place.citation]![place.index]!;
    const ofAuthor = reference ?? oneAuthor(draft, candidates);
    if (item.author && !item.ibid && touches(item.author, offset))
      return ofAuthor === null ? "no-entry" : nameTarget(draft, ofAuthor, item.author, offset);
    if (!item.date || !touches(item.date, offset)) return "nothing-here";
    return reference === null
      ? "no-entry"
      : { kind: "date", entry: reference, ...spanOf(item.date), old: item.date.text };
  }
  const decided = decidedAt(linked, offset);
  if (decided) {
    const words = textSpan(draft.text, decided.origin.start, decided.origin.end);
    const target = nameTarget(draft, decided.references[0]!, words, offset);
    return typeof target === "string" ? "nothing-here" : target;
  }
  const entry = draft.references.findIndex((one) => touches(one, offset));
  return entry === -1 ? "nothing-here" : partTarget(draft.references[entry]!, entry, offset);
}

function partTarget(entry: Entry, index: number, offset: number): RenameTarget | RenameRefusal {
  for (const kind of ["author", "abbreviation", "date"] as const) {
    const part = entry[kind];
    if (part && touches(part, offset)) return { kind, entry: index, ...spanOf(part), old: part.text };
  }
  return "nothing-here";
}

/** Which of its names a citation or the running text writes. */
function nameTarget(
  draft: Draft,
  entry: number,
  words: TextSpan,
  offset: number,
): RenameTarget | RenameRefusal {
  const author = draft.references[entry]!.author?.text;
  if (author === undefined) return "no-entry";
  const short = abbreviationsOf(draft, author).find((one) => {
    const at = wordsIndex(words.text, one);
    const place = { start: words.start + at, end: words.start + at + one.length };
    return at !== -1 && touches(place, offset) && foldName(words.text) !== foldName(author);
  });
  if (short !== undefined) {
    const start = words.start + wordsIndex(words.text, short);
    return { kind: "abbreviation", entry, start, end: start + short.length, old: short };
  }
  const place = changeOfAuthor(words, author, author);
  return place ? { kind: "author", entry, ...spanOf(place), old: author } : "name-of-work";
}

/** The short forms of an author: those of its entries, and those that the text defines. */
export function abbreviationsOf(draft: Draft, author: string): readonly string[] {
  const name = foldName(author);
  const ofEntries = draft.references
    .filter((entry) => entry.author && foldName(entry.author.text) === name)
    .flatMap(({ abbreviation }) => (abbreviation ? [abbreviation.text] : []));
  const defined = draft.abbreviations.filter(({ long }) => foldName(long) === name);
  return [...new Set([...ofEntries, ...defined.map(({ short }) => short)])];
}

/** An open citation still names its author when all entries that it may mean have the same one. */
function oneAuthor({ references }: Draft, candidates: readonly number[]): number | null {
  const names = new Set(candidates.map((index) => foldName(references[index]!.author?.text ?? "")));
  return names.size === 1 && !names.has("") ? candidates[0]! : null;
}
