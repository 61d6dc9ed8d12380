/** `locator-differs`: the quoted words stand on another page or in another section than the citation names. */
import type { Item } from "../../../syntax/draft";
import { type LocatedQuotation, locatedQuotations } from "../located-quotations";
import { type RealPlace, realPlace } from "../real-place";
import type { Rule, RuleFinding } from "../rule";

export const locatorDiffers: Rule = {
  code: "locator-differs",
  severity: "warning",
  find: (input) => {
    const located = locatedQuotations(input);
    const places = located.flatMap((quotation) => {
      const { cited } = quotation;
      return cited ? [{ quotation, real: realPlace(input.corpus, quotation, cited, located) }] : [];
    });
    // Several quotations may answer to one citation: its locator is right where one of them stands there.
    const right = new Set(places.filter(({ real }) => real === null).map(({ quotation }) => quotation.item));
    const findings = new Map<Item, RuleFinding>();
    for (const { quotation, real } of places)
      if (real && !right.has(quotation.item) && !findings.has(quotation.item))
        findings.set(quotation.item, finding(quotation, real));
    return [...findings.values()];
  },
};

function finding(
  { item, cited, passage }: LocatedQuotation,
  { words, number, sure }: RealPlace,
): RuleFinding {
  const { start, end } = item.locator!;
  const newText = number === null ? null : (cited!.renumbered?.(number) ?? null);
  return {
    start,
    end,
    // Pages without numbers may be counted otherwise.
    ...(sure ? {} : { severity: "hint" as const }),
    message: {
      en: `The quoted words stand ${words.en} of the source.`,
      fr: `Les mots cités se trouvent ${words.fr} de la source.`,
    },
    related: [
      {
        file: passage.file,
        start: passage.start,
        end: passage.end,
        message: { en: "The passage in the source", fr: "Le passage dans la source" },
      },
    ],
    fixes:
      newText === null
        ? []
        : [
            {
              title: { en: `Write ${newText}`, fr: `Écrire ${newText}` },
              edits: [{ start, end, newText }],
            },
          ],
  };
}
