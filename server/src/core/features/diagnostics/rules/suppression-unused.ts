/** `suppression-unused`: a comment that is to silence findings, and silences none. */
import type { Report } from "../../../model/report";
import type { Comment, Draft } from "../../../syntax/draft";
import type { Span } from "../../../text/span";
import type { Localised, Rule, RuleFinding } from "../rule";
import type { UnusedSuppression } from "../suppression";
import { instructions } from "../suppression-comments";

export const suppressionUnused: Rule = {
  code: "suppression-unused",
  severity: "information",
  find: ({ report, corpus, unused = [] }) =>
    unused.flatMap((suppression): readonly RuleFinding[] => {
      const { comment, kind, idle, places } = suppression;
      const wrong = wrongWords(suppression);
      // While sources are still to be read, or are not there, what it silences may not have been found.
      if (!wrong && (!corpus.complete || holdsUnverified(suppression, report))) return [];
      const whole = kind === "enable" || idle.length === places.size;
      // Without it, the comment that ends it would have nothing to end.
      const isEnded = kind === "disable" && [...places.values()].some(({ end }) => Number.isFinite(end));
      return [
        {
          start: comment.start,
          end: comment.end,
          message: wrong ?? unusedWords(suppression, whole),
          fixes:
            wrong || !whole || isEnded
              ? []
              : [
                  {
                    title: { en: "Remove the comment", fr: "Retirer le commentaire" },
                    edits: [{ ...removed(comment, report.draft), newText: "" }],
                  },
                ],
        },
      ];
    }),
};

/** With the blank that parts it from the words of its line. */
function removed(comment: Comment, { text, comments }: Draft): Span {
  const { start, through, alone } = comment;
  const parted = !alone && text[start - 1] === " " && comments.every(({ end }) => end !== start);
  return { start: parted ? start - 1 : start, end: through };
}

function wrongWords({ kind, instruction, unknown }: UnusedSuppression): Localised | null {
  if (kind === null) {
    const all = [...instructions.keys()].join(", ");
    return {
      en: `“${instruction}” is no instruction. There are: ${all}.`,
      fr: `« ${instruction} » n’est pas une instruction. Il y a : ${all}.`,
    };
  }
  if (unknown.length === 0) return null;
  return {
    en: `No rule has the code “${unknown[0]}”. A reason is written behind “--”.`,
    fr: `Aucune règle n’a le code « ${unknown[0]} ». Un motif s’écrit après « -- ».`,
  };
}

function unusedWords({ comment, kind, idle }: UnusedSuppression, whole: boolean): Localised {
  if (kind === "enable") {
    return {
      en: "No comment before this one disables what it enables.",
      fr: "Aucun commentaire avant celui-ci ne désactive ce qu’il réactive.",
    };
  }
  if (kind === "line" && comment.alone) {
    return {
      en: "There is nothing on the line of this comment; “corroborate-disable-next-line” is for the line below.",
      fr: "Il n’y a rien sur la ligne de ce commentaire; « corroborate-disable-next-line » vaut pour la ligne suivante.",
    };
  }
  if (whole) return { en: "This comment silences no finding.", fr: "Ce commentaire n’écarte aucun constat." };
  const rules = idle.join(", ");
  return {
    en: `This comment silences no finding of ${rules}.`,
    fr: `Ce commentaire n’écarte aucun constat de ${rules}.`,
  };
}

/** Whether a quotation that nobody could verify starts where the comment holds. */
function holdsUnverified({ places }: UnusedSuppression, { draft, quotations }: Report): boolean {
  const spans = [...places.values()];
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  return quotations.some(({ verdict }, index) => {
    const { start } = draft.quotations[index]!;
    return verdict === "unverifiable" && from <= start && start < to;
  });
}
