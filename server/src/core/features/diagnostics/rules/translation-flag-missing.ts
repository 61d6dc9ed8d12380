/** `translation-flag-missing`: the source is in another language, and nothing says that the quotation is a translation. */
import type { Language } from "../../../syntax/draft";
import { isTitle } from "../quoted-title";
import type { Rule, RuleFinding } from "../rule";

const flags: { readonly [language in Language]: string } = { en: "[translation]", fr: "[traduction]" };

export const translationFlagMissing: Rule = {
  code: "translation-flag-missing",
  severity: "information",
  find: ({ report: { draft, quotations, resolutions, sourceOfReference }, corpus }) =>
    quotations.flatMap(({ verdict, reason, citation }, index): readonly RuleFinding[] => {
      const quotation = draft.quotations[index]!;
      if (verdict !== "unverifiable" || reason !== "translated" || quotation.translation) return [];
      // A block quotation has no marks before which the flag would stand.
      if (citation === null || quotation.kind === "block" || isTitle(draft, quotation)) return [];
      const languages = resolutions[citation]!.map(({ reference }) => {
        const source = reference === null ? null : sourceOfReference[reference];
        return source == null ? null : corpus.sources[source]!.language;
      });
      // Of several cited sources one may have the very words.
      if (languages.some((language) => language === null)) return [];
      const own = draft.blocks[quotation.block]!.language;
      if (languages.some((language) => language!.slice(0, 2).toLowerCase() === own)) return [];
      const flag = flags[own];
      const mark = quotation.text[0]!;
      return [
        {
          start: quotation.start,
          end: quotation.end,
          message: {
            en: `The source is in another language (${languages[0]}), and nothing says that this is a translation.`,
            fr: `La source est dans une autre langue (${languages[0]}), et rien n’indique qu’il s’agit d’une traduction.`,
          },
          fixes: [
            {
              title: { en: `Write ${flag} before it`, fr: `Écrire ${flag} devant` },
              edits: [{ start: quotation.start, end: quotation.start + 1, newText: `${flag} ${mark}` }],
            },
          ],
        },
      ];
    }),
};
