/** `locator-missing`: a quotation from a report with pages whose citation names none. */

import { citedPlace } from "../../../model/places/cited-place";
import { numberingOf, pagesOf } from "../../../model/places/source-places";
import type { Corpus } from "../../../model/report";
import { citedItems } from "../cited-items";
import { type LocatedQuotation, locatedQuotations } from "../located-quotations";
import { pageOffset } from "../page-offset";
import type { Rule, RuleFinding } from "../rule";

/** A page or two of a saved article are no pages that anybody cites. */
const fewestPages = 4;

export const locatorMissing: Rule = {
  code: "locator-missing",
  severity: "information",
  find: (input) => {
    const { report, corpus } = input;
    const located = locatedQuotations(input);
    const citedByPage = new Set(
      citedItems(report).flatMap(({ item, resolution }) =>
        item.locator && citedPlace(item.locator.text)?.kind === "page" ? [resolution.reference] : [],
      ),
    );
    const findings = new Map<number, RuleFinding>();
    for (const quotation of located) {
      const { item, entry, source } = quotation;
      if (item.locator || item.ibid || (numberingOf(corpus, source)?.pages ?? 0) < fewestPages) continue;
      // An article on the web has no pages, though its print has.
      if (entry.kind !== "report" && !citedByPage.has(report.draft.references.indexOf(entry))) continue;
      if (!findings.has(item.start)) findings.set(item.start, finding(corpus, quotation, located));
    }
    return [...findings.values()];
  },
};

function finding(
  corpus: Corpus,
  { item, source, passage }: LocatedQuotation,
  located: readonly LocatedQuotation[],
): RuleFinding {
  const offset = pageOffset(corpus, source, located);
  const [from, to] = pagesOf(corpus, passage.file, passage).map((page) => page + (offset ?? 0)) as [
    number,
    number,
  ];
  const pages = from === to ? String(from) : `${from}-${to}`;
  const known = offset !== null && from >= 1 && passage.alsoAt.length === 0 && item.date !== null;
  return {
    start: item.start,
    end: item.end,
    message: known
      ? {
          en: `The source has pages, and the citation names none; the quoted words stand on page ${pages}.`,
          fr: `La source a des pages, et la citation n’en nomme aucune; les mots cités se trouvent à la page ${pages}.`,
        }
      : {
          en: "The source has pages, and the citation names none.",
          fr: "La source a des pages, et la citation n’en nomme aucune.",
        },
    related: [
      {
        file: passage.file,
        start: passage.start,
        end: passage.end,
        message: { en: "The passage in the source", fr: "Le passage dans la source" },
      },
    ],
    fixes: known
      ? [
          {
            title: { en: `Add page ${pages}`, fr: `Ajouter la page ${pages}` },
            edits: [{ start: item.date!.end, end: item.date!.end, newText: `, ${pages}` }],
          },
        ]
      : [],
  };
}
