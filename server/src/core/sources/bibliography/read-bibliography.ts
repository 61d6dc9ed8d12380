/**
 * Reads the bibliography of a source: its notes, its lists of sources, and whom its running text alone names as the
 * source of what it tells.
 */

import { nameLetters } from "../../text/name-form";
import type { Span } from "../../text/span";
import type { BibliographyEntry } from "../source";
import { type Attribution, findAttributions } from "./attributions";
import { backReferenceOf, namesAuthor, titleLetters } from "./back-reference";
import { withoutSignals } from "./entry-words";
import { findLists } from "./find-lists";
import { findNotes, type NoteBlock } from "./find-notes";
import { coverOf } from "./name-cover";
import { readWork } from "./read-work";
import { furnitureOf, linesOf } from "./source-lines";
import { partsOf } from "./split-works";

/** Entries of one source: beyond them nobody reads on, and a hostile text would fill memory. */
const mostEntries = 5_000;

/**
 * The entries in the order of the text; offsets are those of `text`. An entry that stands for an earlier one carries
 * its author, title, container and date, and its index as `ibidOf`. A note that only comments has none of them.
 */
export function readBibliography(
  text: string,
  span: Span = { start: 0, end: text.length },
): readonly BibliographyEntry[] {
  if (span.start === 0 && span.end === text.length) return bibliographyOf(text);
  return bibliographyOf(text.slice(span.start, span.end)).map((entry) => ({
    ...entry,
    start: entry.start + span.start,
    end: entry.end + span.start,
  }));
}

function bibliographyOf(text: string): readonly BibliographyEntry[] {
  const lines = linesOf(text);
  const isFurniture = furnitureOf(text, lines);
  const lists = findLists(text, lines, isFurniture);
  const notes = findNotes(text, lines, isFurniture, lists);
  const listed = lists.flatMap((list) => listEntries(text, list.items.slice(0, mostEntries)));
  const noted = resolved(noteEntries(text, notes));
  const apart = [...noted, ...listed].slice(0, mostEntries);
  const named = firstOfEach(findAttributions(text, [...lists, ...noted]));
  const isCovered = named.length > 0 ? coverOf(apart) : () => true;
  const said = named
    .filter(({ name }) => !isCovered(name))
    .map((found) => entry(text, found, "attribution", null, { author: found.name }));
  return inOrder([...apart, ...said.slice(0, mostEntries)]);
}

/** One attribution for each name, the first: what a text says ten times is not ten sources. */
function firstOfEach(found: readonly Attribution[]): readonly Attribution[] {
  const seen = new Set<string>();
  return found.filter(({ name }) => {
    const letters = nameLetters(name.replace(/^(?:the|le|la|el)\s/iu, ""));
    const isNew = !seen.has(letters);
    seen.add(letters);
    return isNew;
  });
}

type Fields = Partial<Pick<BibliographyEntry, "author" | "title" | "container" | "date">>;

const entry = (
  text: string,
  { start, end }: Span,
  form: BibliographyEntry["form"],
  marker: string | null,
  { author = null, title = null, container = null, date = null }: Fields,
): BibliographyEntry => ({
  marker,
  start,
  end,
  text: text.slice(start, end),
  form,
  author,
  title,
  container,
  date,
  ibidOf: null,
});

/** The words on one line, page furniture blanked; every offset stays. */
function onOneLine(text: string, { start, end }: Span, gaps: readonly Span[]): string {
  let words = text.slice(start, end);
  for (const gap of gaps) {
    const [from, to] = [Math.max(0, gap.start - start), Math.min(words.length, gap.end - start)];
    words = words.slice(0, from) + " ".repeat(Math.max(0, to - from)) + words.slice(to);
  }
  return words.replace(/[^\S ]/g, " ");
}

const repeatedAuthor = /^\s*(?:[—–_]{2,}|-{3,})[.,]?\s*/;

/** `The Lamp,` on a line of its own, its articles on the lines below: the second one is the Lamp's too. */
const isUnder = (text: string, before: Span | undefined, { start }: Span): boolean =>
  before !== undefined &&
  !/\n\s*\n/.test(text.slice(before.end, start)) &&
  (/^[^\n'"“«]{2,80},[ \t]*\r?\n/.test(text.slice(before.start, before.start + 90)) ||
    /^['"“«‘]/.test(text.slice(before.start, before.start + 1)));

function listEntries(
  text: string,
  items: readonly (Span & { readonly marker: string | null })[],
): readonly BibliographyEntry[] {
  let author: string | null = null;
  return items.map((item, index) => {
    const words = onOneLine(text, item, []);
    const dash = repeatedAuthor.exec(words);
    const work = readWork(dash ? words.slice(dash[0].length) : words, true);
    author = dash || (work.author === null && isUnder(text, items[index - 1], item)) ? author : work.author;
    return entry(text, item, "list", item.marker, { ...work, author });
  });
}

/** A note entry with what resolving needs: the words on one line, and its place in the order of the numbers. */
interface NoteEntry {
  readonly entry: BibliographyEntry;
  readonly words: string;
  readonly cites: boolean;
}

/** In the order of the numbers, which within a block may not be that of the file. */
const noteEntries = (text: string, blocks: readonly NoteBlock[]): readonly NoteEntry[] =>
  blocks.flatMap((block) =>
    byNumber(block.slice(0, mostEntries)).flatMap((note) => {
      const words = onOneLine(text, note, note.gaps);
      const parts = partsOf(words).map((part) => {
        const its = trimmedPart(words, part);
        const read = words.slice(its.start, its.end);
        const work = readWork(read, false);
        const cites = work.cites || backReferenceOf(read) !== null;
        const span = { start: note.start + its.start, end: note.start + its.end };
        return { entry: entry(text, span, "note", note.marker, work), words: read, cites };
      });
      const citing = parts.filter(({ cites }) => cites);
      if (citing.length > 0) return citing;
      return [{ entry: entry(text, note, "note", note.marker, {}), words, cites: false }];
    }),
  );

function trimmedPart(words: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && words[from] === " ") from++;
  while (to > from && words[to - 1] === " ") to--;
  return { start: from, end: to };
}

/** A block whose numbers are all different is put in their order; otherwise the numbering restarts within it. */
function byNumber(block: NoteBlock): NoteBlock {
  const numbers = block.map(({ marker }) => Number(marker));
  if (numbers.some(Number.isNaN) || new Set(numbers).size < numbers.length) return block;
  return block.toSorted((a, b) => Number(a.marker) - Number(b.marker));
}

/** Ties each entry to the one it stands for, by its index in what is given. */
function resolved(notes: readonly NoteEntry[]): readonly BibliographyEntry[] {
  const done: BibliographyEntry[] = [];
  // The letters of the titles of entries that stand for themselves, for short forms to be compared with.
  const titles: (string | null)[] = [];
  const byMarker = new Map<string, number[]>();
  let lastCited: number | null = null;
  notes.forEach(({ entry: own, words, cites }, index) => {
    const target = targetOf(own, words, lastCited, byMarker, done, titles);
    const root: number | null = target === null ? null : (done[target]!.ibidOf ?? target);
    done.push(root === null ? own : { ...own, ...fieldsOf(done[root]!), ibidOf: root });
    titles.push(root === null && own.title !== null ? titleLetters(own.title) : null);
    if (cites || root !== null) lastCited = index;
    const same = byMarker.get(own.marker ?? "");
    const restarted = same !== undefined && notes[index - 1]?.entry.marker !== own.marker;
    byMarker.set(own.marker ?? "", same && !restarted ? [...same, index] : [index]);
  });
  return done;
}

const fieldsOf = ({ author, title, container, date }: BibliographyEntry): Fields => ({
  author,
  title,
  container,
  date,
});

function targetOf(
  own: BibliographyEntry,
  words: string,
  lastCited: number | null,
  byMarker: ReadonlyMap<string, readonly number[]>,
  done: readonly BibliographyEntry[],
  titles: readonly (string | null)[],
): number | null {
  const reference = backReferenceOf(words);
  if (reference === null) return shortened(own, words, done, titles);
  if (reference.to === "previous") return lastCited;
  const names = (index: number) => {
    const { author, title } = done[done[index]!.ibidOf ?? index]!;
    return namesAuthor(reference.name, author ?? title ?? "");
  };
  if (reference.to === "note") {
    const works = byMarker.get(reference.number) ?? [];
    return works.length === 1 ? works[0]! : (works.find(names) ?? null);
  }
  for (let index = done.length - 1; index >= 0 && index > done.length - longestReach; index--)
    if (done[index]!.ibidOf === null && done[index]!.title !== null && names(index)) return index;
  return null;
}

/** Entries that `op. cit.` looks back over. */
const longestReach = 400;

/** `Obi, *Salt and Petrol*, 77.`, with or without marks: a name, the beginning of a title, perhaps a page. */
const shortForm =
  /^(\p{Lu}[^,“"«*_]{1,60}),\s[“"«‘*_]{0,2}(\p{Lu}[^“”"«»*_]{2,120}?)[”"»’*_,.]{0,4}(?:,?\s(?:at\s|pp?\.\s?)?[\d–-][\d–,\s-]{0,20})?\.?$/u;

/** Chicago's short form: the title of an earlier work, or its beginning, by the same name, without a date of its own. */
function shortened(
  own: BibliographyEntry,
  words: string,
  done: readonly BibliographyEntry[],
  titles: readonly (string | null)[],
): number | null {
  if (own.container !== null || own.date !== null || words.length > 200) return null;
  const match = shortForm.exec(withoutSignals(words.trim()));
  if (!match) return null;
  const letters = titleLetters(match[2]!);
  if (letters.length < 4) return null;
  for (let index = done.length - 1; index >= 0 && index > done.length - longestReach; index--) {
    if (titles[index]?.startsWith(letters) && namesAuthor(match[1]!, done[index]!.author ?? "")) return index;
  }
  return null;
}

/** Sorted by place, with `ibidOf` following where the entries went. */
function inOrder(entries: readonly BibliographyEntry[]): readonly BibliographyEntry[] {
  const order = entries.map((_, index) => index).sort((a, b) => entries[a]!.start - entries[b]!.start);
  const place = new Map(order.map((from, to) => [from, to]));
  return order.map((from) => {
    const { ibidOf } = entries[from]!;
    return ibidOf === null ? entries[from]! : { ...entries[from]!, ibidOf: place.get(ibidOf)! };
  });
}
