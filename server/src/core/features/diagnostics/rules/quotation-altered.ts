/** `quotation-altered`: quoted words differ from the source's without a mark. */
import type { DifferencePart } from "../../../model/report";
import { wordsDiffer } from "../../../model/word-difference";
import type { Rule, RuleFinding } from "../rule";

export const quotationAltered: Rule = {
  code: "quotation-altered",
  severity: "error",
  find: ({ report }) =>
    report.quotations.flatMap((result, index): readonly RuleFinding[] => {
      if (result.verdict !== "altered" || !result.passage) return [];
      const quotation = report.draft.quotations[index]!;
      const inWords = wordsDiffer(result.difference);
      const { quoted, source } = firstDifference(result.difference);
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

/** The first words that differ, each side with the word before and after to read it by. */
function firstDifference(parts: readonly DifferencePart[]): {
  readonly quoted: string;
  readonly source: string;
} {
  const first = parts.findIndex(({ kind }) => kind !== "same");
  let last = first;
  while (last + 1 < parts.length && parts[last + 1]!.kind !== "same") last++;
  const before = lastWord(parts[first - 1]?.text ?? "");
  const after = firstWord(parts[last + 1]?.text ?? "");
  const side = (kind: "quoted" | "source") =>
    shortened(
      `${before}${parts
        .slice(first, last + 1)
        .filter((part) => part.kind === kind)
        .map(({ text }) => text)
        .join("")}${after}`
        .replace(/\s+/g, " ")
        .trim(),
    );
  return { quoted: side("quoted"), source: side("source") };
}

const lastWord = (text: string): string => /\S+\s*$/.exec(text.slice(-40))?.[0] ?? "";
const firstWord = (text: string): string => /^\s*\S+/.exec(text.slice(0, 40))?.[0] ?? "";

const longestShown = 120;
const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
