/** `quotation-altered`: quoted words differ from the source's without a mark. */
import { wordsDiffer } from "../../../sources/matching/difference";
import { locatedQuotation, locatedQuotations } from "../located-quotations";
import { mainDifference } from "../main-difference";
import { quotationFixes } from "../quotation-fixes";
import { isTitle } from "../quoted-title";
import { realPlace } from "../real-place";
import type { Rule, RuleFinding, RuleInput } from "../rule";

export const quotationAltered: Rule = {
  code: "quotation-altered",
  severity: "error",
  find: (input) =>
    input.report.quotations.flatMap((result, index): readonly RuleFinding[] => {
      if (result.verdict !== "altered" || !result.passage) return [];
      const { report, corpus } = input;
      const quotation = report.draft.quotations[index]!;
      if (isTitle(report.draft, quotation)) return [];
      const inWords = wordsDiffer(result.difference);
      const { quoted, source } = mainDifference(result.difference);
      const { file, start, end } = result.passage;
      return [
        {
          start: quotation.start,
          end: quotation.end,
          // Case and punctuation are hinted at, as what a scan misread: they seldom change what is said.
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
          // Where the citation names another place, other words may be meant.
          fixes: isCitedElsewhere(input, index)
            ? []
            : quotationFixes(report.draft, quotation, result, corpus),
        },
      ];
    }),
};

function isCitedElsewhere(input: RuleInput, index: number): boolean {
  const its = locatedQuotation(input, index);
  return its?.cited ? realPlace(input.corpus, its, its.cited, locatedQuotations(input)) !== null : false;
}
