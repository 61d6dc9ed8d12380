/** `note-unused`: a note to which no marker in the text points. */
import { bracketedLabels } from "../note-markers";
import type { Rule } from "../rule";

export const noteUnused: Rule = {
  code: "note-unused",
  severity: "hint",
  find: ({ report: { draft } }) => {
    const used = new Set(bracketedLabels(draft).map(({ label }) => label));
    return draft.notes
      .filter(({ label, start }) => !used.has(label) && (draft.text[start] === "[" || used.size > 0))
      .map(({ label, start }) => ({
        start,
        end: draft.text.indexOf(label, start) + label.length + 1,
        message: {
          en: `No marker in the text points to note ${label}.`,
          fr: `Aucun appel dans le texte ne renvoie à la note ${label}.`,
        },
      }));
  },
};
