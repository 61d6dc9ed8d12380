/** `accessed-after-report`: a work that was accessed after the date of the Response itself. */
import { isBefore } from "../date-order";
import type { Rule, RuleFinding } from "../rule";

export const accessedAfterReport: Rule = {
  code: "accessed-after-report",
  severity: "warning",
  find: ({ report: { draft } }) => {
    const { date, dateValue } = draft.masthead;
    if (!date || !dateValue) return [];
    return [...draft.references, ...draft.additionalSources].flatMap(
      ({ accessed, accessedValue }): readonly RuleFinding[] =>
        accessed && accessedValue && isBefore(dateValue, accessedValue)
          ? [
              {
                start: accessed.start,
                end: accessed.end,
                message: {
                  en: `The work was accessed (${accessed.text}) after the date of the Response (${date.text}).`,
                  fr: `L’ouvrage a été consulté (${accessed.text}) après la date de la réponse (${date.text}).`,
                },
                related: [
                  {
                    file: null,
                    start: date.start,
                    end: date.end,
                    message: { en: "The date of the Response", fr: "La date de la réponse" },
                  },
                ],
              },
            ]
          : [],
    );
  },
};
