/** `quotation-elsewhere`: another source of the corpus has the quoted words, the cited one does not. */
import type { Report } from "../../../model/report";
import { citationAuthor, citationDate, dateStyleOf } from "../../render/house-citation";
import { sourceName } from "../../render/source-name";
import { entryName } from "../entry-name";
import { isTitle } from "../quoted-title";
import type { Rule, RuleFinding } from "../rule";

export const quotationElsewhere: Rule = {
  code: "quotation-elsewhere",
  severity: "warning",
  find: ({ report, corpus }) =>
    report.quotations.flatMap((result, index): readonly RuleFinding[] => {
      const { verdict, passage, citation } = result;
      if (verdict !== "elsewhere" || !passage || citation === null) return [];
      const quotation = report.draft.quotations[index]!;
      if (isTitle(report.draft, quotation)) return [];
      const source = corpus.sources.find(({ id }) => id === passage.source);
      if (!source) return [];
      const name = sourceName(source);
      return [
        {
          start: quotation.start,
          end: quotation.end,
          message: {
            en: `The cited source does not have these words; another one does: ${name}.`,
            fr: `La source citée n’a pas ces mots; une autre les a : ${name}.`,
          },
          related: [
            {
              file: passage.file,
              start: passage.start,
              end: passage.end,
              message: { en: "The passage in the other source", fr: "Le passage dans l’autre source" },
            },
          ],
          fixes: fixesFor(report, citation, corpus.sources.indexOf(source)),
        },
      ];
    }),
};

/** Where the list has the other source and the citation names one author with a date, theirs give way to it. */
function fixesFor(report: Report, citation: number, source: number): NonNullable<RuleFinding["fixes"]> {
  const { draft, sourceOfReference } = report;
  const { items, block } = draft.citations[citation]!;
  const entries = draft.references.filter((_, index) => sourceOfReference[index] === source);
  const [item] = items;
  const [entry] = entries;
  if (items.length !== 1 || entries.length !== 1 || !item?.author || !item.date || item.ibid) return [];
  const author = citationAuthor(entry!);
  const date = citationDate(entry!, dateStyleOf(draft), draft.blocks[block]!.language);
  if (author === null || date === null) return [];
  const newText = `${author} ${date}`;
  return [
    {
      title: { en: `Cite ${entryName(entry!)} instead`, fr: `Citer plutôt ${entryName(entry!)}` },
      // The page is one of the source that was cited.
      edits: [{ start: item.start, end: item.end, newText }],
    },
  ];
}
