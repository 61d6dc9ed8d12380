/** `citation-partial-date`: a citation gives less of the date than its entry does. */
import { citationDate, dateStyleOf } from "../../render/house-citation";
import { letterSlips } from "../entries-of-author";
import { entryName } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

export const citationPartialDate: Rule = {
  code: "citation-partial-date",
  severity: "warning",
  find: ({ report: { draft, resolutions } }) => {
    const style = dateStyleOf(draft);
    return draft.citations.flatMap((citation, index) =>
      citation.items.flatMap((item, place): readonly RuleFinding[] => {
        const { reference, differs } = resolutions[index]![place]!;
        if (reference === null || !item.date || (differs !== "date" && differs !== "author-and-date"))
          return [];
        // Where the letter alone is left out, `date-suffix` says so.
        if (letterSlips(draft, item, [reference]).length > 0) return [];
        const entry = draft.references[reference]!;
        const full = citationDate(entry, style, draft.blocks[citation.block]!.language);
        if (full === null) return [];
        return [
          {
            start: item.date.start,
            end: item.date.end,
            message: {
              en: `The entry has the fuller date ${full} (${entryName(entry)}).`,
              fr: `L’entrée donne la date plus complète ${full} (${entryName(entry)}).`,
            },
            related: [
              {
                file: null,
                start: entry.start,
                end: entry.end,
                message: { en: "The entry", fr: "L’entrée" },
              },
            ],
            fixes: [
              {
                title: { en: `Write ${full}`, fr: `Écrire ${full}` },
                edits: [{ start: item.date.start, end: item.date.end, newText: full }],
              },
            ],
          },
        ];
      }),
    );
  },
};
