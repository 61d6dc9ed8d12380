/** `abbreviation-defined-twice`: the body introduces a short form that it has introduced before. */
import type { Abbreviation } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
import { bodyAbbreviations } from "../body-abbreviations";
import type { Localised, Rule, RuleFinding } from "../rule";

export const abbreviationDefinedTwice: Rule = {
  code: "abbreviation-defined-twice",
  severity: "hint",
  find: ({ report: { draft } }) => {
    const first = new Map<string, Abbreviation>();
    return bodyAbbreviations(draft).flatMap((abbreviation): readonly RuleFinding[] => {
      const earlier = first.get(abbreviation.short);
      if (!earlier) {
        first.set(abbreviation.short, abbreviation);
        return [];
      }
      const { start, end } = abbreviation;
      const word = /(\S{1,80})[ \u00a0]$/.exec(draft.text.slice(Math.max(0, start - 81), start));
      const repeats = isSameName(nameLetters(earlier.long), nameLetters(abbreviation.long));
      // Brackets that hold the long form too are more than a repetition.
      const alone = draft.text.slice(start, end) === `(${abbreviation.short})`;
      return [
        {
          start,
          end,
          message: message(abbreviation, earlier, repeats),
          related: [
            {
              file: null,
              start: earlier.start,
              end: earlier.end,
              message: { en: "The first introduction", fr: "La première présentation" },
            },
          ],
          fixes:
            repeats && alone && word
              ? [
                  {
                    title: { en: `Remove “(${earlier.short})”`, fr: `Supprimer « (${earlier.short}) »` },
                    edits: [{ start: start - word[0].length, end, newText: word[1]! }],
                  },
                ]
              : [],
        },
      ];
    });
  },
};

/** `US River Police` and `River Police`. */
const isSameName = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

const message = ({ short }: Abbreviation, earlier: Abbreviation, repeats: boolean): Localised =>
  repeats
    ? {
        en: `“${short}” has been introduced before.`,
        fr: `« ${short} » a déjà été présenté.`,
      }
    : {
        en: `“${short}” has been introduced before for “${earlier.long}”.`,
        fr: `« ${short} » a déjà été présenté pour « ${earlier.long} ».`,
      };
