/** `sources-count`: "sources report" before a sentence that cites one source only. */
import type { Resolution } from "../../../model/report";
import type { Draft } from "../../../syntax/draft";
import { announcedSources, mayHoldAnother } from "../announced-sources";
import type { Rule, RuleFinding } from "../rule";

export const sourcesCount: Rule = {
  code: "sources-count",
  severity: "hint",
  find: ({ report: { draft, resolutions } }) =>
    announcedSources(draft).flatMap(({ words, citations }): readonly RuleFinding[] => {
      if (!citesOne(citations, draft, resolutions)) return [];
      const { start, end, text } = draft.citations[citations[0]!]!;
      return [
        {
          ...words,
          message: {
            en: `More than one source is announced, and the sentence cites one only: ${text}.`,
            fr: `Plus d’une source est annoncée, et la phrase n’en cite qu’une : ${text}.`,
          },
          related: [{ file: null, start, end, message: { en: "The only source", fr: "La seule source" } }],
        },
      ];
    }),
};

/** One item, or several that all point to one entry. */
function citesOne(
  citations: readonly number[],
  draft: Draft,
  resolutions: readonly (readonly Resolution[])[],
): boolean {
  const items = citations.flatMap((index) => draft.citations[index]!.items);
  if (items.length === 0 || items.some(mayHoldAnother)) return false;
  // A part between semicolons that could not be read may be another source.
  if (citations.some((index) => draft.citations[index]!.text.includes(";")) && items.length === 1)
    return false;
  if (items.length === 1) return true;
  const entries = new Set(
    citations.flatMap((index) => resolutions[index]!.map(({ reference }) => reference)),
  );
  return entries.size === 1 && !entries.has(null);
}
