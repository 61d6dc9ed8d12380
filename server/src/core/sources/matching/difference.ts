/** The word-by-word difference between a quotation and the passage it was taken from, each part with its kind. */
import type { NormalText } from "../../text/normal-form";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import { alignWords, type Pair } from "./align-words";
import { type Change, changeWeights, classifyChange, type PlacedWord } from "./classify-change";
import { firstAtOrBehind } from "./source-text";
import { wordsOf } from "./words";

/** A stretch of text that both sides share or that only one of them has. Joined, the parts of a side are its text. */
export interface DifferencePart {
  readonly kind: "same" | "quoted" | "source";
  readonly text: string;
  /** What kind of change it is part of; null where both are the same, or differ by blanks and quotation marks alone. */
  readonly change: Change | null;
  /** The quotation marks the change itself, by brackets or dots. */
  readonly marked: boolean;
}

/** Stretches of both sides that answer to each other; `marked` where an alteration stands on the quoted side. */
export interface Beside {
  readonly quoted: Span;
  readonly source: Span;
  readonly marked: Change | null;
}

/** The plain text of `span`, out of the plain text of something around it. */
export const sliceOf = ({ text, offsets }: NormalText, span: Span): string =>
  text.slice(firstAtOrBehind(offsets, span.start), firstAtOrBehind(offsets, span.end));

/** The parts of pieces that follow each other on both sides. */
export function differenceOf(
  quoted: NormalText,
  source: NormalText,
  pieces: readonly Beside[],
): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  pieces.forEach((piece, index) => {
    const [ours, theirs] = [sliceOf(quoted, piece.quoted), sliceOf(source, piece.source)];
    if (piece.marked === null) addWords(parts, ours, theirs, index === pieces.length - 1);
    else {
      add(parts, "quoted", ours, piece.marked, true);
      add(parts, "source", theirs, piece.marked, true);
    }
  });
  return parts;
}

/** As `differenceOf`, of two passages without marked changes. */
export function wordDifference(quoted: string, source: string): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  addWords(parts, quoted, source, true);
  return parts;
}

function addWords(parts: DifferencePart[], quoted: string, source: string, isLast: boolean): void {
  if (quoted === source) {
    add(parts, "same", quoted, null, false);
    return;
  }
  const [ours, theirs] = [placedWords(quoted), placedWords(source)];
  const [gapOfOurs, gapOfTheirs] = [gapsBehind(quoted, ours), gapsBehind(source, theirs)];
  addGap(
    parts,
    quoted.slice(0, ours[0]?.start ?? quoted.length),
    source.slice(0, theirs[0]?.start ?? source.length),
  );
  const pairs = alignWords(ours, theirs, false);
  const changes = changesOf(pairs, ours, theirs);
  pairs.forEach((pair, index) => {
    const [[fromQ, toQ], [fromS, toS]] = [pair.quoted, pair.source];
    const mine = fromQ === toQ ? "" : quoted.slice(ours[fromQ]!.start, ours[toQ - 1]!.end);
    const its = fromS === toS ? "" : source.slice(theirs[fromS]!.start, theirs[toS - 1]!.end);
    const change = changes[index]!;
    if (pair.same) add(parts, "same", mine, null, false);
    else {
      const marked = change === "case" && mine.includes("[");
      add(parts, "quoted", mine, change, marked);
      add(parts, "source", its, change, marked);
    }
    const behind = fromQ === toQ ? "" : gapOfOurs[toQ - 1]!;
    const itsBehind = fromS === toS ? "" : gapOfTheirs[toS - 1]!;
    if (fromQ === toQ) add(parts, "source", itsBehind, change, false);
    else if (fromS === toS) add(parts, "quoted", behind, change, false);
    // The stop at the end may be the author's.
    else if (isLast && toQ === ours.length && /^[.,;:"')\] ]*$/.test(behind) && itsBehind === "")
      add(parts, "quoted", behind, null, false);
    else addGap(parts, behind, itsBehind);
  });
}

/**
 * The kind of each pair's change; null for pairs that are the same. Where words in a row stand for more or fewer words,
 * which answers to which is anyone's guess: all of them are of the weightiest kind. `half` for `a third` is a number.
 */
function changesOf(
  pairs: readonly Pair[],
  quoted: readonly PlacedWord[],
  source: readonly PlacedWord[],
): readonly (Change | null)[] {
  const changes = pairs.map((pair) =>
    pair.same ? null : changeOf(quoted.slice(...pair.quoted), source.slice(...pair.source)),
  );
  for (let from = 0; from < changes.length; from++) {
    let to = from;
    while (to < changes.length && changes[to] !== null) to++;
    const run = changes.slice(from, to) as readonly Change[];
    const isUneven =
      run.some(isWordChange) &&
      pairs.slice(from, to).some(isSingle) &&
      !pairs.slice(from, to).every(isSingle);
    const weightiest = run.toSorted((a, b) => changeWeights.indexOf(a) - changeWeights.indexOf(b))[0];
    if (isUneven)
      for (let at = from; at < to; at++) if (isWordChange(changes[at]!)) changes[at] = weightiest!;
    from = to;
  }
  return changes;
}

const isSingle = ({ quoted, source }: Pair): boolean => quoted[0] === quoted[1] || source[0] === source[1];
const isWordChange = (change: Change): boolean =>
  change === "replaced" || change === "inserted" || change === "omitted";

function changeOf(quoted: readonly PlacedWord[], source: readonly PlacedWord[]): Change | null {
  return quoted.length > 1 || source.length > 1
    ? "spacing"
    : classifyChange(quoted[0] ?? null, source[0] ?? null);
}

function placedWords(passage: string): readonly PlacedWord[] {
  const words = wordsOf(passage);
  let next = 0;
  const opening = new Set(
    sentencesOf(passage).map(({ start }) => {
      while (next < words.length && words[next]!.start < start) next++;
      return next;
    }),
  );
  return words.map((word, index) => ({ ...word, opensSentence: opening.has(index) }));
}

/** What stands behind each word, up to the next. */
const gapsBehind = (passage: string, words: readonly PlacedWord[]): readonly string[] =>
  words.map(({ end }, index) => passage.slice(end, words[index + 1]?.start ?? passage.length));

function addGap(parts: DifferencePart[], quoted: string, source: string): void {
  if (quoted === source || (quoted.trim() === "" && source.trim() === "")) {
    add(parts, "same", quoted, null, false);
    return;
  }
  const change = gapChange(quoted, source);
  add(parts, "quoted", quoted, change, false);
  add(parts, "source", source, change, false);
}

/** Null for quotation marks, which a quotation within a quotation changes. */
function gapChange(quoted: string, source: string): Change | null {
  const [ours, theirs] = [quoted, source].map((gap) => gap.replace(/["']/g, "").replace(/\s+/g, " ").trim());
  if (ours === theirs) return null;
  const signs = (gap: string) => gap.replace(/[^%‰$€£¥°]/g, "");
  return signs(quoted) === signs(source) ? "marks" : "number";
}

function add(
  parts: DifferencePart[],
  kind: DifferencePart["kind"],
  text: string,
  change: Change | null,
  marked: boolean,
): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last && last.kind === kind && last.change === change && last.marked === marked)
    parts[parts.length - 1] = { ...last, text: last.text + text };
  else parts.push({ kind, text, change, marked });
}

/** Whether words differ, not only case, marks, blanks, and letters that a scan took for others. */
export function wordsDiffer(difference: readonly DifferencePart[]): boolean {
  const letters = (kind: "quoted" | "source") =>
    difference
      .filter((part) => (part.kind === kind || part.kind === "same") && part.change !== "scan")
      .map((part) => part.text)
      .join("")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
  return letters("quoted") !== letters("source");
}
