/** The outline of a draft: the Response, its sections, and in its lists the notes, references and further sources. */
import { noteLabel } from "../../syntax/blocks";
import type { Draft, Entry, Zone } from "../../syntax/draft";
import { bare } from "../../syntax/masthead";
import { lastStartingAtOrBefore, type Span } from "../../text/span";
import { citationAuthor, citationDate, dateStyleOf } from "../render/house-citation";
import { bareSymbol } from "./response-symbol";
import { nodesWithin, type SectionNode, sectionTree } from "./section-tree";
import { wholeNotes } from "./whole-notes";

export type OutlineKind = "response" | "section" | "list" | "note" | "reference" | "additional-source";

export interface OutlineSymbol extends Span {
  readonly kind: OutlineKind;
  /** `3.1 Migrants`, `HRW 2023-01-12 — Mexico`; never blank. */
  readonly name: string;
  /** More words for the end of the line; may be empty. */
  readonly detail: string;
  /** What is shown when the symbol is picked: the heading, the symbol's own line. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** Children come in the order of the text, and lie within their parents. */
export function documentSymbols(draft: Draft): readonly OutlineSymbol[] {
  const tree = sectionTree(draft);
  const listed = listedBySection(draft, tree);
  return tree.map((node) => sectionSymbol(draft, node, listed));
}

type ListedBySection = ReadonlyMap<SectionNode, readonly OutlineSymbol[]>;

function sectionSymbol(draft: Draft, node: SectionNode, listed: ListedBySection): OutlineSymbol {
  const { start, end } = node;
  const within = listed.get(node) ?? [];
  const children = [...within, ...node.children.map((child) => sectionSymbol(draft, child, listed))];
  const section = draft.sections[node.section];
  if (!section) return { ...responseNames(draft), kind: "response", start, end, children };
  const isList = listZones.has(section.zone);
  return {
    kind: isList ? "list" : "section",
    name: visible(onOneLine(bare(draft.text, section.heading))),
    detail: isList && within.length > 0 ? String(within.length) : "",
    start,
    end,
    selection: spanOf(section.heading),
    children,
  };
}

const listZones: ReadonlySet<Zone> = new Set(["notes", "references", "additional-sources", "attachments"]);

/** The symbol is short enough for the line above the editor; the title follows as detail. */
function responseNames({ text, masthead }: Draft): Pick<OutlineSymbol, "name" | "detail" | "selection"> {
  const symbol = masthead.symbol!;
  return {
    name: bareSymbol(symbol.text) ?? visible(symbol.text),
    detail: masthead.title ? bare(text, masthead.title) : "",
    selection: spanOf(symbol),
  };
}

/** Notes, references and additional sources by the section whose own they are. */
function listedBySection(draft: Draft, tree: readonly SectionNode[]): ListedBySection {
  const nodes = tree.flatMap(nodesWithin);
  const own = nodes.map((node) => node.own);
  const bySection = new Map<SectionNode, OutlineSymbol[]>(nodes.map((node) => [node, []]));
  for (const symbol of [...noteSymbols(draft), ...entrySymbols(draft)]) {
    const node = nodes[lastStartingAtOrBefore(own, symbol.start)];
    if (node) bySection.get(node)!.push(symbol);
  }
  return bySection;
}

function noteSymbols(draft: Draft): readonly OutlineSymbol[] {
  const extents = wholeNotes(draft);
  return draft.notes.map((note, index) => {
    const words = noteLabel(draft.text, note)?.textStart ?? note.start;
    return {
      kind: "note",
      name: `[${note.label}]`,
      detail: excerpt(draft.text.slice(words, Math.min(note.end, words + 4 * longestExcerpt))),
      ...extents[index]!,
      selection: spanOf(note),
      children: [],
    };
  });
}

function entrySymbols(draft: Draft): readonly OutlineSymbol[] {
  const style = dateStyleOf(draft);
  return [...draft.references, ...draft.additionalSources].map((entry) => ({
    kind: entry.list === "references" ? "reference" : "additional-source",
    name: entryName(entry, citationDate(entry, style, draft.language)),
    detail: excerpt(entry.container?.text ?? ""),
    ...spanOf(entry),
    selection: spanOf(entry),
    children: [],
  }));
}

/** As the text cites it, then its title. */
function entryName(entry: Entry, date: string | null): string {
  if (!entry.readable) return visible(excerpt(entry.text));
  const cited = [citationAuthor(entry), date].filter((part) => part !== null).join(" ");
  const parts = [cited, entry.title?.text ?? ""].filter((part) => part.trim() !== "");
  return visible(excerpt(parts.join(" — ")));
}

const longestExcerpt = 120;

/** Cut where it gets too long for any list. */
function excerpt(words: string): string {
  const line = onOneLine(words);
  return line.length <= longestExcerpt ? line : `${line.slice(0, longestExcerpt - 1).trimEnd()}…`;
}

const onOneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** An editor refuses a whole outline for one blank name. */
const visible = (name: string): string => (name.trim() === "" ? "…" : name);

const spanOf = ({ start, end }: Span): Span => ({ start, end });
