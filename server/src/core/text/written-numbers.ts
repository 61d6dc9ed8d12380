/** Numbers in running text, in digits and in words, as English and French write them. */
import { foldName } from "./name-form";
import type { Span } from "./span";

export interface WrittenNumber extends Span {
  /** What it may mean: `1,250` is a thousand and more in English and one and a quarter in French. */
  readonly values: readonly number[];
  readonly percent: boolean;
}

const counted = (from: number, step: number, words: string): readonly (readonly [string, number])[] =>
  words.split(" ").map((word, index) => [word, from + index * step]);

const units: ReadonlyMap<string, number> = new Map([
  ...counted(0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"),
  ...counted(15, 1, "fifteen sixteen seventeen eighteen nineteen"),
  ...counted(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
  ...counted(2, 1, "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
  ...counted(20, 10, "vingt trente quarante cinquante soixante"),
  ["vingts", 20],
]);

const scales = new Map([
  ["hundred", 100],
  ["cent", 100],
  ["cents", 100],
  ["thousand", 1e3],
  ["mille", 1e3],
  ["million", 1e6],
  ["millions", 1e6],
  ["billion", 1e9],
  ["billions", 1e9],
  ["milliard", 1e9],
  ["milliards", 1e9],
]);

/** Digits with separators of either language, or words with their hyphens. */
const token = /\d{1,18}(?:[.,'’\u00a0\u202f ]\d{3}(?!\d)){0,5}(?:[.,]\d{1,6})?|\p{L}{2,12}/gu;

const percentSign = /^[ \u00a0\u202f]?(?:%|per ?cent\b|p\. ?100\b|pour cent\b|pour-cent\b)/i;

export function numbersIn(text: string): readonly WrittenNumber[] {
  const found: WrittenNumber[] = [];
  const tokens = [...text.matchAll(token)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: foldName(match[0]),
  }));
  for (let at = 0; at < tokens.length; ) {
    const read = readFrom(text, tokens, at);
    if (read === null) {
      at++;
      continue;
    }
    const { start } = tokens[at]!;
    const { end } = tokens[read.next - 1]!;
    if (!isPartOfName(text, start, end))
      found.push({ start, end, values: read.values, percent: percentSign.test(text.slice(end, end + 12)) });
    at = read.next;
  }
  return found;
}

interface Token extends Span {
  readonly word: string;
}

function readFrom(
  text: string,
  tokens: readonly Token[],
  first: number,
): { readonly values: readonly number[]; readonly next: number } | null {
  const opening = tokens[first]!.word;
  if (/^\d/.test(opening)) {
    const scale = joined(text, tokens, first) ? scales.get(tokens[first + 1]!.word) : undefined;
    const isScaled = scale !== undefined && !percentSign.test(text.slice(tokens[first]!.end));
    const values = valuesOf(opening).map((value) => (isScaled ? value * scale : value));
    return { values, next: first + (isScaled ? 2 : 1) };
  }
  if (!units.has(opening) && !(scales.has(opening) && opening !== "cents")) return null;
  // `a hundred`, `million`: without a number before them they count nothing exactly, but French `cent` and `mille` do.
  if (!units.has(opening) && opening !== "cent" && opening !== "mille") return null;
  if (
    opening === "cent" &&
    /(?:per|pour)[ \u00a0\u202f]$/i.test(text.slice(0, tokens[first]!.start).slice(-5))
  )
    return null;
  let [total, current, at] = [0, 0, first];
  for (; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if (at > first && !joined(text, tokens, at - 1)) break;
    const unit = unitOf(word, at > first);
    const scale = scales.get(word);
    if (unit !== undefined) {
      // `quatre-vingts` are four times twenty.
      if (current % 100 === 4 && (word === "vingt" || word === "vingts")) current += 76;
      else if (at > first && !fits(current, unit)) break;
      else current += unit;
    } else if (scale === 100) {
      if (percentSign.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]!.end))) break;
      current = Math.max(1, current % 100) * 100 + (current - (current % 100));
    } else if (scale !== undefined) {
      total += Math.max(1, current) * scale;
      current = 0;
    } else if ((word === "and" || word === "et") && followsOn(text, tokens, at, current)) continue;
    else break;
  }
  return { values: [total + current], next: at };
}

/** `un` is an article unless it ends a number: `vingt et un`. */
const unitOf = (word: string, within: boolean): number | undefined =>
  within && (word === "un" || word === "une") ? 1 : units.get(word);

/** `twenty three`, `hundred twelve`, `soixante dix`, and not `two three`. */
const fits = (current: number, unit: number): boolean =>
  current === 0 ||
  (unit < 10 && current % 10 === 0 && current % 100 !== 10) ||
  (unit < 100 && current % 100 === 0) ||
  (unit >= 10 && unit < 20 && (current % 100 === 60 || current % 100 === 80));

/** `one hundred and twelve`, `vingt et un`, and not `two and three`. */
function followsOn(text: string, tokens: readonly Token[], at: number, current: number): boolean {
  const next = tokens[at + 1];
  const unit = next && joined(text, tokens, at) ? unitOf(next.word, true) : undefined;
  return unit !== undefined && current >= 20 && fits(current, unit);
}

const joined = (text: string, tokens: readonly Token[], at: number): boolean =>
  at + 1 < tokens.length && /^[ \u00a0\u202f-]$/.test(text.slice(tokens[at]!.end, tokens[at + 1]!.start));

/** `29,168`, `29 168`, `29.168`, `3,5`, `3.5`. */
function valuesOf(digits: string): readonly number[] {
  const bare = digits.replace(/['’\u00a0\u202f ]/g, "");
  const separators = bare.match(/[.,]/g) ?? [];
  if (separators.length === 0) return [Number(bare)];
  const decimal = Number(bare.replace(/[.,](?=.*[.,])/g, "").replace(",", "."));
  const grouped = Number(bare.replace(/[.,]/g, ""));
  const last = /[.,](\d+)$/.exec(bare)![1]!;
  if (last.length !== 3) return [decimal];
  const isOneKind = new Set(separators).size === 1;
  if (separators.length > 1) return isOneKind ? [grouped] : [decimal];
  return [grouped, decimal];
}

/** `COVID-19`, `A320`, `M-13`, `B.2`, `3rd`: letters and digits of one name. */
const isPartOfName = (text: string, start: number, end: number): boolean =>
  /[\p{L}\d][-.]?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^-?[\p{L}\d]/u.test(text.slice(end, end + 2));
