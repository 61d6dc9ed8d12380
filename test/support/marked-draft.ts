/** The notation of test/core/syntax/drafts: a draft with its tree written into it, as `{Name:words}`. */

import { noteLabel } from "../../server/src/core/syntax/blocks";
import type { Draft, Entry, Quotation } from "../../server/src/core/syntax/draft";
import { markersIn } from "../../server/src/core/syntax/named-places";
import type { Span } from "../../server/src/core/text/span";

export interface Mark extends Span {
  readonly name: string;
}

export interface MarkedDraft {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The cases of one file. A case is opened by a line `# name`. */
export function readMarkedDrafts(content: string): readonly MarkedDraft[] {
  return content
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const lineEnd = part.indexOf("\n");
      return {
        name: part.slice(0, lineEnd).trim(),
        ...unmark(part.slice(lineEnd + 1).replace(/^\n+|\n+$/g, "")),
      };
    });
}

function unmark(marked: string): Pick<MarkedDraft, "text" | "marks"> {
  const marks: Mark[] = [];
  const open: { name: string; start: number }[] = [];
  let text = "";
  for (let at = 0; at < marked.length; ) {
    const opening = /^\{(\p{Lu}\p{L}+):/u.exec(marked.slice(at, at + 40));
    if (opening) {
      open.push({ name: opening[1]!, start: text.length });
      at += opening[0].length;
    } else if (marked[at] === "}") {
      const closed = open.pop();
      if (!closed) throw new Error(`a closing brace without an opening one: …${marked.slice(at - 40, at)}`);
      marks.push({ ...closed, end: text.length });
      at++;
    } else text += marked[at++];
  }
  if (open.length > 0) throw new Error(`${open.at(-1)!.name} is not closed`);
  return { text, marks };
}

/** Every span of the draft that the notation has a name for. */
export function marksOf(draft: Draft): readonly Mark[] {
  const mark = (name: string, span: Span | null): readonly Mark[] =>
    span ? [{ name, start: span.start, end: span.end }] : [];
  return [
    ...draft.citations.flatMap((citation) => [
      ...mark("Citation", citation),
      ...citation.items.flatMap((item) => [
        ...mark("Item", item),
        ...mark("Signal", item.signalSpan),
        ...mark("Author", item.author),
        ...mark("Date", item.date),
        ...mark("Locator", item.locator),
      ]),
    ]),
    ...draft.unreadable.flatMap((citation) => mark("Unreadable", citation)),
    ...draft.quotations.flatMap((quotation) => [
      ...mark(quotation.kind === "block" ? "BlockQuotation" : "Quotation", quotation),
      ...quotation.alterations.flatMap((alteration) => mark(alterationName(alteration.kind), alteration)),
    ]),
    ...draft.sections.flatMap(({ heading }) => mark("Heading", heading)),
    ...draft.notes.flatMap((note) => mark("Note", note)),
    ...markers(draft),
    ...[...draft.references, ...draft.additionalSources].flatMap((entry) => entryMarks(entry, mark)),
    ...draft.crossReferences.flatMap((reference) => mark("CrossReference", reference)),
  ];
}

function alterationName(kind: Quotation["alterations"][number]["kind"]): string {
  return kind === "aside" ? "Sic" : `${kind[0]!.toUpperCase()}${kind.slice(1)}`;
}

function markers(draft: Draft): readonly Mark[] {
  const spans = draft.blocks
    .filter(
      ({ kind, zone }) => kind !== "entry" && kind !== "heading" && (zone === "body" || zone === "notes"),
    )
    .flatMap((block) => {
      const own = block.kind === "note" ? noteLabel(draft.text, block) : null;
      return markersIn(draft.text, own ? { start: own.textStart, end: block.end } : block);
    });
  return spans.map(({ offset, label }) => {
    const end = draft.text.indexOf("]", offset) + 1;
    return { name: "Marker", start: offset, end: end || offset + label.length };
  });
}

function entryMarks(
  entry: Entry,
  mark: (name: string, span: Span | null) => readonly Mark[],
): readonly Mark[] {
  return [
    ...mark("Entry", entry),
    ...mark("EntryAuthor", entry.author),
    ...mark("Abbreviation", entry.abbreviation),
    ...mark("EntryDate", entry.date),
    ...entry.persons.flatMap((person) => mark("Person", person)),
    ...mark("Title", entry.title),
    ...mark("Container", entry.container),
    ...mark("Accessed", entry.accessed),
    ...mark("Url", entry.url),
  ];
}

/** The text with its marks written in, for comparison by eye and by test. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const opening = [...marks].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const places: { at: number; order: number; words: string }[] = [];
  opening.forEach((mark, index) => {
    places.push({
      at: mark.start,
      order: mark.end === mark.start ? 1 : 2 + index / 1e6,
      words: `{${mark.name}:`,
    });
    places.push({ at: mark.end, order: 1 - index / 1e6, words: "}" });
  });
  places.sort((a, b) => a.at - b.at || a.order - b.order);
  let written = "";
  let at = 0;
  for (const place of places) {
    written += text.slice(at, place.at) + place.words;
    at = place.at;
  }
  return written + text.slice(at);
}

/** Of two marks over the same words the outer one comes first. */
const nesting = ["Citation", "Entry", "Note", "BlockQuotation", "Quotation", "Item"];
const rank = ({ name }: Mark): number => nesting.indexOf(name) + 1 || nesting.length + 1;
