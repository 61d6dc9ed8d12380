/** The word-by-word difference between a quotation and the passage it was taken from, each part with its kind. */
import type { NormalText } from "../../text/normal-form";
import type { Span } from "../../text/span";
import { alignWords } from "./align-words";
import { type Change, classifyChange, type PlacedWord } from "./classify-change";
import { firstAtOrBehind } from "./source-text";
import { wordsOf } from "./words";

/** A stretch of text that both sides share or that only one of them has. Joined, the parts of a side are its text. */
export interface DifferencePart {
  readonly kind: "same" | "quoted" | "source";
  readonly text: string;
  /** What kind of change it is part of; null where both are the same, or differ by blanks alone. */
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
  for (const piece of pieces) {
    const [ours, theirs] = [sliceOf(quoted, piece.quoted), sliceOf(source, piece.source)];
    if (piece.marked === null) addWords(parts, ours, theirs);
    else {
      add(parts, "quoted", ours, piece.marked, true);
      add(parts, "source", theirs, piece.marked, true);
    }
  }
  return parts;
}

/** As `differenceOf`, of two passages without marked changes. */
export function wordDifference(quoted: string, source: string): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  addWords(parts, quoted, source);
  return parts;
}

function addWords(parts: DifferencePart[], quoted: string, source: string): void {
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
  for (const pair of alignWords(ours, theirs, false)) {
    const [q, s] = [pair.quoted, pair.source];
    const mine = q[0] === q[1] ? "" : quoted.slice(ours[q[0]]!.start, ours[q[1] - 1]!.end);
    const its = s[0] === s[1] ? "" : source.slice(theirs[s[0]]!.start, theirs[s[1] - 1]!.end);
    const change = pair.same ? null : changeOf(ours.slice(...q), theirs.slice(...s));
    if (pair.same) add(parts, "same", mine, null, false);
    else {
      const marked = change === "case" && mine.includes("[");
      add(parts, "quoted", mine, change, marked);
      add(parts, "source", its, change, marked);
    }
    const behind = q[0] === q[1] ? "" : gapOfOurs[q[1] - 1]!;
    const itsBehind = s[0] === s[1] ? "" : gapOfTheirs[s[1] - 1]!;
    if (q[0] === q[1]) add(parts, "source", itsBehind, change, false);
    else if (s[0] === s[1]) add(parts, "quoted", behind, change, false);
    else addGap(parts, behind, itsBehind);
  }
}

function changeOf(quoted: readonly PlacedWord[], source: readonly PlacedWord[]): Change {
  return quoted.length > 1 || source.length > 1
    ? "spacing"
    : classifyChange(quoted[0] ?? null, source[0] ?? null);
}

const placedWords = (passage: string): readonly PlacedWord[] => {
  let end = -1;
  return wordsOf(passage).map((word) => {
    const opensSentence = end === -1 || /[.!?:]["')]*\s/.test(passage.slice(end, word.start));
    end = word.end;
    return { ...word, opensSentence };
  });
};

/** What stands behind each word, up to the next. */
const gapsBehind = (passage: string, words: readonly PlacedWord[]): readonly string[] =>
  words.map(({ end }, index) => passage.slice(end, words[index + 1]?.start ?? passage.length));

function addGap(parts: DifferencePart[], quoted: string, source: string): void {
  if (quoted === source || (quoted.trim() === "" && source.trim() === "")) {
    add(parts, "same", quoted, null, false);
    return;
  }
  add(parts, "quoted", quoted, "marks", false);
  add(parts, "source", source, "marks", false);
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

/** Whether words differ, not only case, marks and blanks. */
export function wordsDiffer(difference: readonly DifferencePart[]): boolean {
  const letters = (kind: "quoted" | "source") =>
    difference
      .filter((part) => part.kind === kind || part.kind === "same")
      .map((part) => part.text)
      .join("")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
  return letters("quoted") !== letters("source");
}
