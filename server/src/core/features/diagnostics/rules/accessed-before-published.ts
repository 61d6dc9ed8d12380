/** `accessed-before-published`: a work that was accessed before the date it bears. */
import { isBefore, isDayBefore } from "../date-order";
import type { Rule, RuleFinding } from "../rule";

export const accessedBeforePublished: Rule = {
  code: "accessed-before-published",
  severity: "warning",
  find: ({ report: { draft } }) =>
    [...draft.references, ...draft.additionalSources].flatMap((entry): readonly RuleFinding[] => {
      const { accessed, accessedValue, date, dateValue } = entry;
      if (!accessed || !accessedValue || !date || !dateValue || !isBefore(accessedValue, dateValue))
        return [];
      // An issue or a yearbook may bear a date ahead, and a day may be the next one already where the work appeared.
      const open = dateValue.day === null || isDayBefore(accessedValue, dateValue);
      return [
        {
          start: accessed.start,
          end: accessed.end,
          ...(open ? { severity: "hint" as const } : {}),
          message: {
            en: `The work was accessed (${accessed.text}) before its own date (${date.text}).`,
            fr: `L’ouvrage a été consulté (${accessed.text}) avant sa propre date (${date.text}).`,
          },
          related: [
            {
              file: null,
              start: date.start,
              end: date.end,
              message: { en: "The date of the work", fr: "La date de l’ouvrage" },
            },
          ],
        },
      ];
    }),
};
