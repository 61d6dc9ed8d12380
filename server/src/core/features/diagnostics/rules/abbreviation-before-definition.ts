/** `abbreviation-before-definition`: a short form that the draft uses before it says what it stands for. */
import type { Abbreviation } from "../../../syntax/draft";
import { bodyAbbreviations, shortFormsIn } from "../body-abbreviations";
import type { Rule, RuleFinding } from "../rule";

export const abbreviationBeforeDefinition: Rule = {
  code: "abbreviation-before-definition",
  severity: "hint",
  find: ({ report: { draft } }) => {
    const definitions = new Map<string, Abbreviation>();
    for (const one of bodyAbbreviations(draft))
      if (!definitions.has(one.short)) definitions.set(one.short, one);
    const met = new Set<string>();
    return shortFormsIn(draft, new Set(definitions.keys())).flatMap((form): readonly RuleFinding[] => {
      if (met.has(form.short)) return [];
      met.add(form.short);
      const definition = definitions.get(form.short)!;
      if (form.introduced || form.start >= definition.start) return [];
      return [
        {
          start: form.start,
          end: form.end,
          message: {
            en: `“${form.short}” is used before it is introduced: “${definition.long}”.`,
            fr: `« ${form.short} » est employé avant d’être présenté : « ${definition.long} ».`,
          },
          related: [
            {
              file: null,
              start: definition.start,
              end: definition.end,
              message: { en: "Where it is introduced", fr: "L’endroit où il est présenté" },
            },
          ],
        },
      ];
    });
  },
};
