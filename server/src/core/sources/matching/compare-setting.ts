/** Tells what differs between two places that have the same letters: case, spacing, punctuation. */
import { plainForm } from "../../text/normal-form";
import { type Span, withoutTrailing } from "../../text/span";
import type { Change } from "./classify-change";

/** Letters in a row, each with its offset in `text`. */
export interface LetterRun {
  readonly text: string;
  readonly offsets: Uint32Array;
  /** Range within `offsets`. */
  readonly start: number;
  readonly end: number;
  /** Spans of the text that are passed over, sorted. */
  readonly skipped: readonly Span[];
}

/** `inner-marks` are quotation marks, which a quotation within a quotation changes: house style allows it. */
export type SettingChange =
  | Extract<Change, "case" | "marks" | "spacing" | "number" | "spelling">
  | "inner-marks";

/** What differs between the runs, which have the same letters. `caseFree` are spans of the quoted text. */
export function settingChanges(
  quoted: LetterRun,
  source: LetterRun,
  caseFree: readonly Span[],
): ReadonlySet<SettingChange> {
  const changes = new Set<SettingChange>();
  let [lastQ, lastS] = [-1, -1];
  for (let i = 0; i < quoted.end - quoted.start; i++) {
    const [q, s] = [quoted.offsets[quoted.start + i]!, source.offsets[source.start + i]!];
    // The second letter of `œ` has no case of its own.
    const isWhole = q !== lastQ && s !== lastS;
    [lastQ, lastS] = [q, s];
    if (
      isWhole &&
      quoted.text.charCodeAt(q) !== source.text.charCodeAt(s) &&
      isUpper(quoted.text, q) !== isUpper(source.text, s) &&
      !caseFree.some((span) => span.start <= q && q < span.end)
    )
      changes.add("case");
    if (i === 0) continue;
    const change = betweenChange(between(quoted, i), between(source, i), () =>
      areDigits(quoted.text, quoted.offsets[quoted.start + i - 1]!, q),
    );
    if (change) changes.add(change);
  }
  return changes;
}

/** Another letter than case explains is another setting of the same one: `ﬁ`, an accent composed or not. */
const isUpper = (text: string, at: number): boolean => {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return character !== character.toLowerCase();
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const areDigits = (text: string, a: number, b: number): boolean =>
  isDigit(text.charCodeAt(a)) || isDigit(text.charCodeAt(b));

/** What stands between letter `i` of the run and the one before, without what is passed over. */
function between({ text, offsets, start, skipped }: LetterRun, i: number): string {
  const [from, to] = [offsets[start + i - 1]!, offsets[start + i]!];
  if (to <= from + 1) return "";
  if (to === from + 2 && text.charCodeAt(from + 1) === 0x20) return " ";
  return withoutSpans(text, from, to, skipped).slice(1);
}

function withoutSpans(text: string, from: number, to: number, skipped: readonly Span[]): string {
  let words = "";
  let at = from;
  for (const span of skipped) {
    if (span.end <= at) continue;
    if (span.start >= to) break;
    // Markup within a word parts no words, but what stands on lines of its own does.
    words += text.slice(at, Math.max(at, span.start)) + (span.end - span.start > 30 ? "\n" : "");
    at = span.end;
  }
  return words + text.slice(at, to);
}

/** As it is compared: marks unified, blanks only where they say something. */
interface Setting {
  readonly marks: string;
  /** Quotation marks, double and single ones told apart. */
  readonly quotes: string;
  /** A hyphen before a line end, which may belong to the word or not. */
  readonly breaks: boolean;
}

const settings = new Map<string, Setting>();

function settingOf(raw: string): Setting {
  let setting = settings.get(raw);
  if (!setting) {
    setting = makeSetting(raw);
    if (settings.size > 5_000) settings.clear();
    settings.set(raw, setting);
  }
  return setting;
}

const noMark = /[\p{M}\p{L}\p{N}*_\\\u{dc00}-\u{dfff}]/gu;

function makeSetting(written: string): Setting {
  // What parts the cells of a table is not quoted.
  const raw = written.replaceAll("|", " ");
  const blank = /\s/.test(raw);
  // Marks of units and notes that are set raised say nothing here.
  const plain = plainForm(` ${raw} `).text.replace(noMark, "").replace(/ {2,}/g, " ").trim();
  const breaks = /^-+$/.test(plain) && /\s$/.test(raw) && !/^\s/.test(raw);
  const isApostrophe = plain === "'" && !blank;
  const bare = isApostrophe ? plain : plain.replace(/["']/g, "").trim();
  const quotes = isApostrophe ? "" : plain.replace(/[^"']/g, "");
  const squeezed = bare.replace(/-{2,}/g, "-").replace(/ /g, "");
  const marks = squeezed === "" ? (blank || quotes !== "" ? " " : "") : squeezed;
  return { marks, quotes, breaks };
}

function betweenChange(quoted: string, source: string, besideDigit: () => boolean): SettingChange | null {
  if (quoted === source) return null;
  const [a, b] = [settingOf(quoted), settingOf(source)];
  if (a.marks === b.marks) return a.quotes === b.quotes ? null : "inner-marks";
  if ((a.breaks && isHyphenOrNone(b.marks)) || (b.breaks && isHyphenOrNone(a.marks))) return null;
  // `1.5` and `15`, `12 % of` and `12 of`.
  if (besideDigit() && /[.,:/%$€£°-]/.test(a.marks + b.marks) && !isSentenceMark(a.marks, b.marks))
    return "number";
  if (isHyphenOrNone(a.marks) && isHyphenOrNone(b.marks)) return "spelling";
  return a.marks === "" || b.marks === "" || isSpacing(a.marks, b.marks) ? "spacing" : "marks";
}

const isHyphenOrNone = (marks: string): boolean => marks === "" || marks === "-";
const isSpacing = (a: string, b: string): boolean => /^[ -]$/.test(a) && /^[ -]$/.test(b);

/** A comma that is put behind a number is punctuation; one inside it is not, and then one side has no blank. */
const isSentenceMark = (a: string, b: string): boolean =>
  a === " " || b === " " ? !/[%$€£°]/.test(a + b) : false;

/** Marks that touch the run, before its first letter or behind its last, as far as they count at an end. */
export function endChange(quoted: string, source: string, side: "before" | "behind"): SettingChange | null {
  const [a, b] = [endMarks(quoted), endMarks(source)];
  if (side === "before") return b.endsWith(a) ? null : "marks";
  return b.startsWith(withoutTrailing(a, ".,;:")) ? null : "marks";
}

/** Without blanks, dashes, quotation marks and brackets, which belong to the sentence around as often as to the words. */
const endMarks = (raw: string): string =>
  plainForm(raw)
    .text.replace(noMark, "")
    .replace(/["'()[\]{} -]/g, "");
