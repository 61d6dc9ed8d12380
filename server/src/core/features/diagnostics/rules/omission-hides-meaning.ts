/** `omission-hides-meaning`: what a quotation leaves out, replaces or begins behind turns what the source says. */
import { besideQuotation } from "../beside-quotation";
import { hiddenAtSeam, hiddenByMark } from "../hidden-meaning";
import { isTitle } from "../quoted-title";
import type { Rule, RuleFinding } from "../rule";

export const omissionHidesMeaning: Rule = {
  code: "omission-hides-meaning",
  severity: "warning",
  find: ({ report, corpus }) =>
    report.quotations.flatMap((result, index): readonly RuleFinding[] => {
      const { verdict, passage, marked, seams } = result;
      // Of words that differ anyway nobody can say what the marks stand for.
      if ((verdict !== "verbatim" && verdict !== "adapted") || !passage) return [];
      const quotation = report.draft.quotations[index]!;
      if (isTitle(report.draft, quotation)) return [];
      const { file } = passage;
      const text = corpus.textOf(file) ?? "";
      const quoted = report.draft.text.slice(quotation.inner.start, quotation.inner.end);
      const beside = besideQuotation(report.draft, quotation);
      const ofMarks = marked.flatMap((change): readonly RuleFinding[] => {
        const told = hiddenByMark(change, text);
        const message = { en: "What stands there in the source", fr: "Ce qui se trouve là dans la source" };
        return told ? [{ ...change.quoted, ...told, related: [{ file, ...change.source!, message }] }] : [];
      });
      const ofSeams = seams.flatMap((seam): readonly RuleFinding[] => {
        const told = hiddenAtSeam(seam, quoted, beside, passage, text);
        const message = { en: "The word beside the passage", fr: "Le mot à côté du passage" };
        const { start, end } = seam;
        return told
          ? [
              {
                start: quotation.start,
                end: quotation.end,
                ...told,
                related: [{ file, start, end, message }],
              },
            ]
          : [];
      });
      return [...ofMarks, ...ofSeams];
    }),
};
