/** Picks the one place out of a word-by-word difference that a finding names. */
import type { DifferencePart } from "../../model/report";

/** What stands there on either side, with the word before and after to read it by. */
export interface NamedDifference {
  readonly quoted: string;
  readonly source: string;
}

/** The first place where words differ without a mark; else the first that differs in case or punctuation. */
export function mainDifference(parts: readonly DifferencePart[]): NamedDifference {
  const places = placesIn(parts);
  const weights: readonly number[] = places.map((place) => weight(parts, place));
  const most = weights.reduce((highest, its) => Math.max(highest, its), 0);
  const place = places[weights.indexOf(most)] ?? { first: 0, end: parts.length };
  const before = lastWord(parts[place.first - 1]?.text ?? "");
  const after = firstWord(parts[place.end]?.text ?? "");
  const side = (kind: "quoted" | "source") =>
    shortened(`${before}${sideOf(parts, place, kind)}${after}`.replace(/\s+/g, " ").trim());
  return { quoted: side("quoted"), source: side("source") };
}

/** Parts in a row that differ, from the first up to `end`; a blank between two of them does not part them. */
interface Place {
  readonly first: number;
  readonly end: number;
}

function placesIn(parts: readonly DifferencePart[]): readonly Place[] {
  const differs = (index: number) => index < parts.length && parts[index]!.kind !== "same";
  const isBlank = (index: number) => parts[index]?.text.trim() === "";
  const places: Place[] = [];
  for (let first = 0; first < parts.length; first++) {
    if (!differs(first)) continue;
    let end = first;
    while (differs(end) || (isBlank(end) && differs(end + 1))) end++;
    places.push({ first, end });
    first = end;
  }
  return places;
}

/** Brackets and dots with which the author marks what is not the source's. */
const marks = /\[[^[\]]*\]|…|\.(?: ?\.){2}/g;

/** 0 for what is marked, 1 for case and punctuation, 2 for words. */
function weight(parts: readonly DifferencePart[], place: Place): 0 | 1 | 2 {
  const quoted = sideOf(parts, place, "quoted");
  const source = letters(sideOf(parts, place, "source"));
  const unmarked = quoted.replace(marks, "");
  if (letters(quoted) === source) return unmarked === quoted ? 1 : 0;
  const rest = letters(unmarked);
  return unmarked !== quoted && (source.startsWith(rest) || source.endsWith(rest)) ? 0 : 2;
}

const sideOf = (parts: readonly DifferencePart[], { first, end }: Place, side: "quoted" | "source"): string =>
  parts
    .slice(first, end)
    .filter(({ kind }) => kind === side || kind === "same")
    .map(({ text }) => text)
    .join("");

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function lastWord(text: string): string {
  const words = text.slice(-40).replace(/\s+/g, " ");
  return words.slice(words.trimEnd().lastIndexOf(" ") + 1);
}
const firstWord = (text: string): string => /^\s*\S+/.exec(text.slice(0, 40))?.[0] ?? "";

const longestShown = 120;
const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
