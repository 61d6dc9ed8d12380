/** `citation-unreadable`: a parenthesis that looks like a citation and cannot be read as one. */
import type { Draft, UnreadableCitation } from "../../../syntax/draft";
import { isQuoted } from "../cited-items";
import type { Localised, Rule, RuleFinding } from "../rule";
import { certaintyOf } from "../unreadable-certainty";

export const citationUnreadable: Rule = {
  code: "citation-unreadable",
  severity: "warning",
  find: ({ report: { draft } }) =>
    draft.unreadable.flatMap((unreadable): readonly RuleFinding[] => {
      const { start, end, reason } = unreadable;
      const certainty = certaintyOf(draft, unreadable);
      if (certainty === "law" || isQuoted(draft, unreadable)) return [];
      return [
        {
          start,
          end,
          ...(certainty === "likely" ? { severity: "hint" as const } : {}),
          message: reasons[reason],
          fixes: reason === "unclosed" ? closing(draft, unreadable) : [],
        },
      ];
    }),
};

const reasons: { readonly [reason in UnreadableCitation["reason"]]: Localised } = {
  "no-date": {
    en: "This citation gives no date. Write it between the author and the page, or `n.d.`.",
    fr: "Ce renvoi ne donne pas de date. Écrivez-la entre l’auteur et la page, ou « s.d. ».",
  },
  "date-unreadable": {
    en: "The date of this citation cannot be read: no such day exists, or it is not written as a date.",
    fr: "La date de ce renvoi est illisible : ce jour n’existe pas ou n’est pas écrit comme une date.",
  },
  unclosed: {
    en: "This citation is not closed: a “)” is missing.",
    fr: "Ce renvoi n’est pas fermé : il manque une « ) ».",
  },
  "empty-item": {
    en: "A semicolon in this citation has nothing on one of its sides.",
    fr: "Un point-virgule de ce renvoi n’a rien d’un de ses côtés.",
  },
};

/** Safe where the citation ends in a date or a number and the clause ends with it. */
function closing({ text }: Draft, { start, end }: UnreadableCitation): NonNullable<RuleFinding["fixes"]> {
  const complete = /(?:\d[a-z]?|[nNsS]\.\s?[dD]\.)$/.test(text.slice(start, end));
  if (!complete || !/^\s*(?:[.;]|\r?\n|$)/.test(text.slice(end))) return [];
  return [
    {
      title: { en: "Close the citation", fr: "Fermer le renvoi" },
      edits: [{ start: end, end, newText: ")" }],
    },
  ];
}
