/** `quotation-altered`: quoted words differ from the source's without a mark. */
import type { DifferencePart } from "../../../model/report";
import { wordsDiffer } from "../../../model/word-difference";
import { isTitle } from "../quoted-title";
import type { Rule, RuleFinding } from "../rule";

export const quotationAltered: Rule = {
  code: "quotation-altered",
  severity: "error",
  find: ({ report }) =>
    report.quotations.flatMap((result, index): readonly RuleFinding[] => {
      if (result.verdict !== "altered" || !result.passage) return [];
      const quotation = report.draft.quotations[index]!;
      if (isTitle(report.draft, quotation)) return [];
      const inWords = wordsDiffer(result.difference);
      const { quoted, source } = mainDifference(result.difference);
      const { file, start, end } = result.passage;
      return [
        {
          start: quotation.start,
          end: quotation.end,
          // Case and punctuation are hinted at: they seldom change what is said.
          ...(inWords ? {} : { severity: "hint" as const }),
          message: {
            en: `The quotation differs from the source: “${quoted}” stands for “${source}”.`,
            fr: `La citation textuelle diffère de la source : « ${quoted} » au lieu de « ${source} ».`,
          },
          related: [
            {
              file,
              start,
              end,
              message: { en: "The passage in the source", fr: "Le passage dans la source" },
            },
          ],
        },
      ];
    }),
};

/** The words that differ first, each side with the word before and after to read it by. */
function mainDifference(parts: readonly DifferencePart[]): {
  readonly quoted: string;
  readonly source: string;
} {
  const places = placesOfDifference(parts);
  const { first, end } = places.find((place) => weight(parts, place) === weightiest(parts, places))!;
  const before = lastWord(parts[first - 1]?.text ?? "");
  const after = firstWord(parts[end]?.text ?? "");
  const side = (kind: "quoted" | "source") =>
    shortened(`${before}${sideOf(parts, { first, end }, kind)}${after}`.replace(/\s+/g, " ").trim());
  return { quoted: side("quoted"), source: side("source") };
}

/** Parts in a row of which none is the same on both sides: from the first up to `end`. */
interface Place {
  readonly first: number;
  readonly end: number;
}

function placesOfDifference(parts: readonly DifferencePart[]): readonly Place[] {
  return parts.flatMap(({ kind }, first) => {
    if (kind === "same" || (first > 0 && parts[first - 1]!.kind !== "same")) return [];
    const next = parts.findIndex((part, index) => index > first && part.kind === "same");
    return [{ first, end: next === -1 ? parts.length : next }];
  });
}

const weightiest = (parts: readonly DifferencePart[], places: readonly Place[]): number =>
  Math.max(...places.map((place) => weight(parts, place)));

/** What the author marked weighs nothing, case and punctuation little. */
function weight(parts: readonly DifferencePart[], place: Place): number {
  const quoted = sideOf(parts, place, "quoted");
  const source = letters(sideOf(parts, place, "source"));
  if (letters(quoted) === source) return quoted.includes("[") ? 0 : 1;
  const unmarked = quoted.replace(/\[[^[\]]*\]|…|\.(?: ?\.){2}/g, "");
  const rest = letters(unmarked);
  return unmarked !== quoted && (source.startsWith(rest) || source.endsWith(rest)) ? 0 : 2;
}

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const sideOf = (parts: readonly DifferencePart[], { first, end }: Place, side: "quoted" | "source"): string =>
  parts
    .slice(first, end)
    .filter(({ kind }) => kind === side)
    .map(({ text }) => text)
    .join("");

const lastWord = (text: string): string => /\S+\s*$/.exec(text.slice(-40))?.[0] ?? "";
const firstWord = (text: string): string => /^\s*\S+/.exec(text.slice(0, 40))?.[0] ?? "";

const longestShown = 120;
const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
