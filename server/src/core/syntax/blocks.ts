/** Divides a draft into blocks — headings, paragraphs, notes, entries — and sections, each in its zone. */
import { foldName } from "../text/name-form";
import { dateAt } from "../text/partial-date";
import type { Span } from "../text/span";
import type { Block, BlockKind, Language, Section, Zone } from "./draft";
import { type Heading, headingOf } from "./headings";
import { languageOf } from "./language";
import { type Line, lineRuns } from "./lines";
import { type FoundMasthead, findMasthead } from "./masthead";
import { phrases } from "./vocabulary";

export interface DraftBlocks {
  readonly masthead: FoundMasthead["masthead"];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly language: Language;
}

interface OpenSection extends Omit<Section, "end"> {}

export function readBlocks(text: string): DraftBlocks {
  const allRuns = lineRuns(text);
  const { masthead, span: top } = findMasthead(text, allRuns.flat().slice(0, 120));
  // Where paragraphs follow line by line the masthead shares its run with the text behind it.
  const runs = allRuns.flatMap((run) => dividedAt(run, top.end));
  const language = languageOf(text, { start: top.end, end: text.length }, "en");
  const sections: OpenSection[] = [];
  const blocks: Block[] = [];
  let zone: Zone = top.end > 0 ? "header" : "body";
  let inResponse = top.end === 0;
  for (const run of runs) {
    const afterTop = run[0]!.start >= top.end;
    if (afterTop && !inResponse) {
      inResponse = true;
      zone = "body";
    }
    for (const piece of afterTop
      ? piecesOf(text, run, zone)
      : run.map(({ start, end }) => ({ start, end, alone: run.length === 1 }))) {
      const introduced = blocks.at(-1)?.kind === "paragraph" && text[blocks.at(-1)!.end - 1] === ":";
      const heading = isMasthead(piece, top)
        ? null
        : headingOfPiece(text, { ...piece, alone: piece.alone && !introduced }, zone);
      if (heading) {
        zone = zoneAfter(heading, zone);
        sections.push({
          start: piece.start,
          zone,
          number: heading.number,
          title: heading.title,
          level: heading.level,
          heading: { start: piece.start, end: piece.end },
        });
      }
      const pieceZone = isClosingDisclaimer(text, piece)
        ? "disclaimer"
        : isMasthead(piece, top)
          ? "header"
          : zone;
      blocks.push({
        start: piece.start,
        end: piece.end,
        kind: heading ? "heading" : kindIn(pieceZone, text, piece),
        zone: pieceZone,
        language: languageOf(text, piece, language),
        section: sections.length - 1,
      });
    }
  }
  return { masthead, blocks, language, sections: closeSections(sections, text.length) };
}

function dividedAt(run: readonly Line[], offset: number): readonly (readonly Line[])[] {
  const behind = run.findIndex(({ start }) => start >= offset);
  return behind > 0 ? [run.slice(0, behind), run.slice(behind)] : [run];
}

interface Piece extends Span {
  /** A blank line stands before and after it, and no colon before it makes it part of a quotation. */
  readonly alone: boolean;
}

const isMasthead = (piece: Span, top: Span): boolean => piece.start >= top.start && piece.end <= top.end;

function headingOfPiece(text: string, piece: Piece, zone: Zone): Heading | null {
  const heading = headingOf(text, piece, piece.alone);
  if (!heading || heading.opens) return heading;
  // In lists a short line is an entry.
  if (zone === "references" || zone === "additional-sources" || zone === "notes")
    return /^#/.test(text.slice(piece.start, piece.start + 1)) ? heading : null;
  return heading;
}

function zoneAfter(heading: Heading, zone: Zone): Zone {
  switch (heading.opens) {
    case "notes":
      return "notes";
    case "references":
      return "references";
    case "additionalSources":
      return "additional-sources";
    case "disclaimer":
      return "disclaimer";
    case null:
      return zone === "header" || zone === "disclaimer" ? zone : "body";
  }
}

function kindIn(zone: Zone, text: string, piece: Span): BlockKind {
  if (zone === "references") return "entry";
  if (zone === "notes") return noteLabel(text, piece) === null ? "paragraph" : "note";
  return "paragraph";
}

/** `[1] Text`, `1. Text`, `[^1]: Text`: the label of a note and where its words begin, or null. */
export function noteLabel(
  text: string,
  block: Span,
): { readonly label: string; readonly textStart: number } | null {
  const match = /^(?:\[\^?([\w-]{1,20})\]:?|(\d{1,3})[.)])\s+/.exec(
    text.slice(block.start, Math.min(block.end, block.start + 30)),
  );
  return match ? { label: match[1] ?? match[2]!, textStart: block.start + match[0].length } : null;
}

/** A line this long is a paragraph of its own: hard-wrapped text breaks well before. */
const wrappedLineLimit = 160;

/** The blocks that a run of lines holds: most often one, several where paragraphs stand line by line. */
function piecesOf(text: string, run: readonly Line[], zone: Zone): readonly Piece[] {
  const pieces: Piece[] = [];
  let inList: Zone = zone;
  run.forEach((line, index) => {
    const heading = headingOf(text, line, run.length === 1);
    if (heading?.opens) inList = zoneAfter(heading, inList);
    const previous = pieces[pieces.length - 1];
    if (previous && index > 0 && !heading && !startsBlock(text, line, run[index - 1]!, inList)) {
      pieces[pieces.length - 1] = { ...previous, end: line.end };
      return;
    }
    pieces.push({ start: line.start, end: line.end, alone: run.length === 1 });
  });
  return pieces;
}

function startsBlock(text: string, line: Line, previous: Line, zone: Zone): boolean {
  if (headingOf(text, previous, false)) return true;
  if (zone === "references") return startsEntry(text, line, previous);
  if (zone === "notes" && noteLabel(text, line)) return true;
  const longest = Math.max(line.end - line.start, previous.end - previous.start);
  return (
    longest > wrappedLineLimit &&
    previous.end - previous.start > 0 &&
    /[.:;?!)"”»\]]$/.test(text.slice(previous.start, previous.end))
  );
}

/** A line of the list begins an entry when an author and a date stand at its start, or when the line before was complete. */
function startsEntry(text: string, line: Line, previous: Line): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 250));
  if (/^(?:\[?\d{1,3}[.)\]]|[-*•·])\s/.test(words)) return true;
  // What the line before leaves open goes on here.
  if (!/[.?!>)\]"”»]$/.test(text.slice(previous.start, previous.end))) return false;
  if (/\]\.?$/.test(text.slice(previous.start, previous.end))) return true;
  for (const stop of words.matchAll(/[.)]\s+/g)) {
    if (stop.index > 0 && dateAt(words, stop.index + stop[0].length))
      return /^["'«“]?[\p{Lu}\p{N}]/u.test(words);
  }
  return false;
}

/** The paragraph is longer than any heading, and begins as a disclaimer does. */
function isClosingDisclaimer(text: string, piece: Span): boolean {
  if (piece.end - piece.start < 100 || !disclaimerInitials.has(text[piece.start]!)) return false;
  const folded = foldName(text.slice(piece.start, piece.start + 80));
  return phrases("disclaimerOpenings").some((opening) => folded.startsWith(opening));
}

const disclaimerInitials = new Set(
  phrases("disclaimerOpenings").flatMap((opening) => [opening[0]!, opening[0]!.toUpperCase()]),
);

/** A section runs to the next heading of any level. */
function closeSections(sections: readonly OpenSection[], end: number): readonly Section[] {
  return sections.map((section, index) => ({ ...section, end: sections[index + 1]?.start ?? end }));
}
