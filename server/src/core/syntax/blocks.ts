/** Divides a draft into blocks — headings, paragraphs, notes, entries — and sections, each in its zone. */
import { dateAt } from "../text/partial-date";
import type { Span } from "../text/span";
import type { Block, BlockKind, Language, Section, Zone } from "./draft";
import { type Heading, headingOf } from "./headings";
import { languageOf } from "./language";
import { type Line, lineRuns } from "./lines";
import { type FoundMasthead, findMasthead } from "./masthead";
import { openingPhrase } from "./opening-phrase";

export interface DraftBlocks {
  readonly masthead: FoundMasthead["masthead"];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly language: Language;
}

type OpenSection = Omit<Section, "end">;

export function readBlocks(text: string): DraftBlocks {
  const runs = lineRuns(text);
  const { masthead, span: top } = findMasthead(text, runs);
  const language = languageOf(text, { start: top.end, end: text.length }, "en");
  const sections: OpenSection[] = [];
  const blocks: Block[] = [];
  let zone: Zone = top.end > 0 ? "header" : "body";
  let introduced = false;
  const add = (piece: Piece) => {
    const ofMasthead = piece.start >= top.start && piece.end <= top.end;
    const heading = ofMasthead ? null : headingIn(zone, text, piece, introduced);
    if (heading) {
      zone = zoneAfter(heading, zone);
      sections.push(openSection(piece, heading, zone));
    }
    const pieceZone = isClosingDisclaimer(text, piece) ? "disclaimer" : ofMasthead ? "header" : zone;
    const kind = heading ? "heading" : kindIn(pieceZone, text, piece);
    introduced = kind === "paragraph" && text[piece.end - 1] === ":";
    blocks.push({
      start: piece.start,
      end: piece.end,
      kind,
      zone: pieceZone,
      language: languageOf(text, piece, language),
      section: sections.length - 1,
    });
  };
  let inResponse = top.end === 0;
  for (const run of runs) {
    // Where paragraphs follow line by line the masthead shares its run with the text behind it.
    const [ofTop, behind] = inResponse ? [[], run] : dividedAt(run, top.end);
    for (const { start, end } of ofTop) add({ start, end, alone: ofTop.length === 1, heading: undefined });
    if (behind.length === 0) continue;
    if (!inResponse) zone = "body";
    inResponse = true;
    for (const piece of piecesOf(text, behind, zone)) add(piece);
  }
  return { masthead, blocks, language, sections: closeSections(sections, text.length) };
}

/** Where citations and note markers are looked for. */
export const isProse = ({ zone, kind }: Block): boolean =>
  (zone === "body" || zone === "notes") && (kind === "paragraph" || kind === "note");

interface Piece extends Span {
  /** A blank line stands before and after it. */
  readonly alone: boolean;
  /** What its only line says as a heading; undefined where that was not asked. */
  readonly heading: Heading | null | undefined;
}

/** The heading that the piece is, or null. What a colon introduces is none without a number or `#`. */
function headingIn(zone: Zone, text: string, piece: Piece, introduced: boolean): Heading | null {
  const heading =
    introduced || piece.heading === undefined
      ? headingOf(text, piece, piece.alone && !introduced)
      : piece.heading;
  if (!heading || heading.opens) return heading;
  // In lists a short line is an entry.
  const inList =
    zone === "references" || zone === "additional-sources" || zone === "attachments" || zone === "notes";
  return inList && text[piece.start] !== "#" ? null : heading;
}

const openSection = (heading: Span, { number, title, level }: Heading, zone: Zone): OpenSection => ({
  start: heading.start,
  zone,
  number,
  title,
  level,
  heading: { start: heading.start, end: heading.end },
});

function dividedAt(run: readonly Line[], offset: number): readonly [readonly Line[], readonly Line[]] {
  const behind = run.findIndex(({ start }) => start >= offset);
  return behind === -1 ? [run, []] : [run.slice(0, behind), run.slice(behind)];
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
    case "attachments":
      return "attachments";
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

/** The blocks that a run of lines holds: most often one, several where paragraphs stand line by line. */
function piecesOf(text: string, run: readonly Line[], zone: Zone): readonly Piece[] {
  const alone = run.length === 1;
  const pieces: Piece[] = [];
  let inList = zone;
  let previous: Line | null = null;
  let behindHeading = false;
  for (const line of run) {
    const heading = headingOf(text, line, alone);
    if (heading?.opens) inList = zoneAfter(heading, inList);
    if (!previous || heading || behindHeading || startsBlock(text, line, previous, inList))
      pieces.push({ start: line.start, end: line.end, alone, heading });
    else {
      const { start } = pieces.pop()!;
      pieces.push({ start, end: line.end, alone, heading: undefined });
    }
    previous = line;
    behindHeading = heading !== null;
  }
  return pieces;
}

/** A line this long is a paragraph of its own: hard-wrapped text breaks well before. */
const wrappedLineLimit = 160;

function startsBlock(text: string, line: Line, previous: Line, zone: Zone): boolean {
  if (zone === "references") return startsEntry(text, line, previous);
  if (zone === "notes" && noteLabel(text, line)) return true;
  const longest = Math.max(line.end - line.start, previous.end - previous.start);
  return longest > wrappedLineLimit && /[.:;?!)"”»\]]$/.test(text.slice(previous.end - 1, previous.end));
}

/** A line of the list begins an entry when an author and a date stand at its start, or when the line before was complete. */
function startsEntry(text: string, line: Line, previous: Line): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 250));
  if (/^(?:\[?\d{1,3}[.)\]]|[-*•·])\s/.test(words)) return true;
  // What the line before leaves open goes on here.
  const end = text.slice(Math.max(previous.start, previous.end - 2), previous.end);
  if (!/[.?!>)\]"”»]$/.test(end)) return false;
  if (/\]\.?$/.test(end)) return true;
  for (const stop of words.matchAll(/[.)]\s+/g)) {
    if (stop.index > 0 && dateAt(words, stop.index + stop[0].length))
      return /^["'«“]?[\p{Lu}\p{N}]/u.test(words);
  }
  return false;
}

/** The paragraph is longer than any heading, and begins as a disclaimer does. */
const isClosingDisclaimer = (text: string, { start, end }: Span): boolean =>
  end - start >= 100 && openingPhrase(text, start, start + 80, "disclaimerOpenings") !== null;

/** A section runs to the next heading of any level. */
function closeSections(sections: readonly OpenSection[], end: number): readonly Section[] {
  return sections.map(({ start, zone, number, title, level, heading }, index) => ({
    start,
    zone,
    number,
    title,
    level,
    heading,
    end: sections[index + 1]?.start ?? end,
  }));
}
