/** `quotation-absent`: the cited source is readable and has nothing close to the quoted words. */
import { entryName } from "../entry-name";
import { isTitle } from "../quoted-title";
import type { Rule, RuleFinding } from "../rule";

export const quotationAbsent: Rule = {
  code: "quotation-absent",
  severity: "error",
  find: ({ report }) =>
    report.quotations.flatMap((result, index): readonly RuleFinding[] => {
      if (result.verdict !== "absent" || result.citation === null) return [];
      const quotation = report.draft.quotations[index]!;
      if (isTitle(report.draft, quotation)) return [];
      const citation = report.draft.citations[result.citation]!;
      const names = [
        ...new Set(
          report.resolutions[result.citation]!.flatMap(({ reference }) =>
            reference === null ? [] : [entryName(report.draft.references[reference]!)],
          ),
        ),
      ].join("; ");
      return [
        {
          start: quotation.start,
          end: quotation.end,
          message: {
            en: `The cited source has no passage like this quotation (${names}).`,
            fr: `La source citée ne contient aucun passage semblable à cette citation textuelle (${names}).`,
          },
          related: [
            {
              file: null,
              start: citation.start,
              end: citation.end,
              message: { en: "The citation", fr: "La citation" },
            },
          ],
        },
      ];
    }),
};
