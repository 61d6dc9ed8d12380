/** Finds the notes of a source: at the foot of pages, between paragraphs, or under a heading at the end. */
import type { Span } from "../../text/span";
import { listHeadingOf } from "./list-headings";
import { callsIn, type MarkerKind, markerAt } from "./note-markers";
import { readWork } from "./read-work";
import { isBlankLine, type SourceLine } from "./source-lines";

/** One note: its words, without the marker. `gaps` are page furniture within the words. */
export interface FoundNote extends Span {
  readonly marker: string | null;
  readonly gaps: readonly Span[];
}

/** Notes that follow one another without body text between, in the order of the file. */
export type NoteBlock = readonly FoundNote[];

interface Candidate extends FoundNote {
  readonly marker: string;
  readonly kind: MarkerKind;
  readonly underHeading: boolean;
}

/** Words a note may have: beyond them its end was missed. */
const longestNote = 6_000;

/** `taken` are spans that are read otherwise (lists of sources), sorted by start. */
export function findNotes(
  text: string,
  lines: readonly SourceLine[],
  isFurniture: (line: SourceLine) => boolean,
  taken: readonly Span[],
): readonly NoteBlock[] {
  const runs = candidateRuns(text, lines, isFurniture, taken);
  if (runs.length === 0) return [];
  const sure = new Set(runs.flat().flatMap(({ marker, kind }) => (kind === "sure" ? [marker] : [])));
  const unsure = runs.some((run) => run.some(({ kind }) => kind !== "sure"));
  const called: ReadonlyMap<string, number> = unsure ? callsIn(text) : new Map();
  const isCalled = ({ marker, start }: Candidate) => (called.get(marker) ?? start) < start;
  return runs
    .map((run) => notesOf(text, run, sure, isCalled))
    .filter((block) => block.length > 0)
    .map((block) => block.flatMap((note, index) => runTogether(text, note, block[index + 1])));
}

function candidateRuns(
  text: string,
  lines: readonly SourceLine[],
  isFurniture: (line: SourceLine) => boolean,
  taken: readonly Span[],
): readonly (readonly Candidate[])[] {
  const runs: Candidate[][] = [];
  let [run, underHeading, next]: [Candidate[], boolean, number] = [[], false, 0];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (isBlankLine(line)) continue;
    while (next < taken.length && taken[next]!.end <= line.start) next++;
    const skipped = taken[next] !== undefined && taken[next]!.start <= line.start;
    const marker = skipped ? null : markerAt(text, line.start);
    if (marker === null) {
      if (run.length > 0 && !skipped && isFurniture(line)) continue;
      if (run.length > 0) run = [];
      const heading = line.end - line.start > 80 ? null : listHeadingOf(text.slice(line.start, line.end));
      if (heading === "notes") underHeading = true;
      else if (underHeading && text[line.start] === "#") underHeading = false;
      continue;
    }
    const { last, end, gaps } = noteEnd(text, lines, index, isFurniture);
    index = last;
    if (end - marker.end > longestNote) continue;
    if (run.length === 0) runs.push(run);
    run.push({ ...marker, start: marker.end, end, gaps, underHeading });
  }
  return runs;
}

/** A note goes on to the next marker or blank line; one that a page break cuts goes on behind the furniture. */
function noteEnd(
  text: string,
  lines: readonly SourceLine[],
  first: number,
  isFurniture: (line: SourceLine) => boolean,
): { readonly last: number; readonly end: number; readonly gaps: readonly Span[] } {
  const gaps: Span[] = [];
  let last = first;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.end - lines[first]!.start > longestNote) break;
    if (isBlankLine(line) || isFurniture(line)) {
      const behind = pageBreakEnd(text, lines, index, isFurniture);
      if (behind === null || isFinished(text, lines[first]!.start, lines[last]!.end)) break;
      if (markerAt(text, lines[behind]!.start)) break;
      gaps.push({ start: lines[last]!.end, end: lines[behind]!.start });
      last = behind;
      index = behind;
      continue;
    }
    if (
      markerAt(text, line.start) ||
      listHeadingOf(text.slice(line.start, Math.min(line.end, line.start + 80)))
    )
      break;
    if (text[line.start] === "#") break;
    last = index;
  }
  return { last, end: lines[last]!.end, gaps };
}

/** The first line behind blank lines and furniture, when furniture is among them; a page break has few lines. */
function pageBreakEnd(
  text: string,
  lines: readonly SourceLine[],
  from: number,
  isFurniture: (line: SourceLine) => boolean,
): number | null {
  let furniture = false;
  for (let index = from; index < Math.min(lines.length, from + 8); index++) {
    const line = lines[index]!;
    if (text.slice(line.from, line.start).includes("\f")) furniture = true;
    if (isBlankLine(line)) continue;
    if (!isFurniture(line)) return furniture ? index : null;
    furniture = true;
  }
  return null;
}

const isFinished = (text: string, start: number, end: number): boolean =>
  /[.?!…]["”’»)\]*_]{0,3}$|https?:\S{1,300}$/.test(text.slice(Math.max(start, end - 320), end));

/** Share of a run of bare numbers that must cite something for the run to be notes: called in the text, or not. */
const citingShare = { called: 0.34, uncalled: 0.6 };

function notesOf(
  text: string,
  run: readonly Candidate[],
  sure: ReadonlySet<string>,
  isCalled: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  if (run.some(({ underHeading }) => underHeading)) return run;
  const cites = (candidate: Candidate) => readsAsCitation(text.slice(candidate.start, candidate.end));
  if (run.some(({ kind }) => kind === "sure")) {
    return run.filter(
      (candidate) =>
        candidate.kind === "sure" ||
        (!sure.has(candidate.marker) && (isCalled(candidate) || cites(candidate))),
    );
  }
  const strongly = (candidate: Candidate) =>
    readsAsCitation(text.slice(candidate.start, candidate.end), true);
  const called = run.filter(isCalled).length;
  const citing = run.filter(cites).length;
  const kept =
    called * 2 >= run.length
      ? citing >= run.length * citingShare.called || run[0]!.kind === "listed"
      : run.length > 1 && run.filter(strongly).length > run.length * citingShare.uncalled;
  if (!kept || (run[0]!.kind === "plain" && run.every(({ marker }) => sure.has(marker)))) return [];
  return run;
}

const back =
  /^(?:see |voir |véase )?(?:ibid|ibíd|id\.|idem|ídem|op\. ?cit|supra)|\b(?:supra (?:note|n\.)|op\. ?cit|loc\. ?cit)/iu;

/** `strongly`: a title, or words that point back; a name and a date may stand in any numbered line. */
function readsAsCitation(words: string, strongly = false): boolean {
  if (back.test(words)) return true;
  const { cites, title, date } = readWork(words.replace(/\s/g, " ").slice(0, 600), false);
  return strongly ? title !== null && date !== null : cites;
}

const citationBegins = String.raw`(?=[\p{Lu}“"«‘*]|ibid|ibíd|id\.)`;

/** Splits a note into which the next one ran: the marker expected next stands behind a full stop or a year. */
function runTogether(text: string, note: Candidate, following: Candidate | undefined): readonly FoundNote[] {
  const number = Number(note.marker);
  const expected = String(number + 1);
  if (!Number.isInteger(number) || following?.marker === expected) return [note];
  const words = text.slice(note.start, note.end);
  if (!words.includes(expected)) return [note];
  // Built from digits only; the fixed parts are linear.
  const pattern = new RegExp(
    String.raw`(?:(?<=[.?!”"»)\]])|(?<=(?:1[89]|20)\d\d))\s?(?:<sup>|\[)?${expected}(?:<\/sup>|\])?[.)]?\s?${citationBegins}`,
    "gu",
  );
  for (const match of words.matchAll(pattern)) {
    const before = words.slice(Math.max(0, match.index - 8), match.index);
    const behind = words.slice(match.index + match[0].length);
    if (
      /\b(?:vol|no|nos|p|pp|art|núm|sec|ch|para|n)\.$/iu.test(before) ||
      /^(?:\p{L}{3,10})\.?\s\d{4}/u.test(behind)
    )
      continue;
    const at = note.start + match.index;
    const rest: Candidate = {
      ...note,
      marker: expected,
      start: at + match[0].length,
      gaps: note.gaps.filter(({ start }) => start > at),
    };
    const head = { ...note, end: at, gaps: note.gaps.filter(({ start }) => start < at) };
    return [head, ...runTogether(text, rest, following)];
  }
  return [note];
}
