/** `source-changed`: the file of a source is another than when the source was verified. */
import { sourceName } from "../../render/source-name";
import type { Rule, RuleFinding } from "../rule";

export const sourceChanged: Rule = {
  code: "source-changed",
  severity: "information",
  find: ({ report: { draft, sourceOfReference }, corpus, changed }) =>
    draft.references.flatMap(({ start, end }, index): readonly RuleFinding[] => {
      const place = sourceOfReference[index];
      const source = place == null ? undefined : corpus.sources[place];
      const date = source && changed?.get(source.file);
      if (!source || date === undefined) return [];
      const name = sourceName(source);
      return [
        {
          start,
          end,
          message: {
            en: `The file of this source has changed since it was verified on ${date}.`,
            fr: `Le fichier de cette source a changé depuis qu’elle a été vérifiée, le ${date}.`,
          },
          related: [
            {
              file: source.file,
              start: source.start,
              end: source.start,
              message: {
                en: `The source as it is now: ${name}`,
                fr: `La source telle qu’elle est : ${name}`,
              },
            },
          ],
        },
      ];
    }),
};
