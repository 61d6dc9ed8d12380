/** `note-undefined`: a marker in the text to which no note answers. */
import { bracketedLabels, definedLabels, kindOfMarker } from "../note-markers";
import type { Rule } from "../rule";

export const noteUndefined: Rule = {
  code: "note-undefined",
  severity: "error",
  find: ({ report: { draft } }) => {
    // Without notes and without a list of references the draft has not come so far.
    if (draft.notes.length === 0 && !draft.references.some(({ readable }) => readable)) return [];
    const defined = definedLabels(draft);
    // Notes of which none can be told by its number may well be there.
    if (defined.size === 0 && draft.blocks.some(({ zone, kind }) => zone === "notes" && kind !== "heading"))
      return [];
    const missing = bracketedLabels(draft)
      .filter(({ label }) => !defined.has(label))
      .map((marker) => ({ ...marker, kind: kindOfMarker(draft, marker) }));
    // One that counts the parts of a sentence speaks for the others of its paragraph.
    const counted = new Set(missing.filter(({ kind }) => kind === "counts").map(({ block }) => block));
    const markers = missing.filter(({ kind, block }) => kind === "note" && !counted.has(block));
    const known = new Set([...defined, ...markers.map(({ label }) => label)]);
    const heading = draft.sections.find(({ zone }) => zone === "notes")?.heading;
    return markers
      .filter(({ label }) => isNextOf(label, known))
      .map(({ label, start, end }) => ({
        start,
        end,
        message: { en: `There is no note ${label}.`, fr: `Il n’y a pas de note ${label}.` },
        related: heading ? [{ ...heading, file: null, message: { en: "The notes", fr: "Les notes" } }] : [],
      }));
  },
};

/** Notes are numbered on: `[44]` behind `[2]` comes from somewhere else, such as the paragraphs of a judgment. */
const isNextOf = (label: string, known: ReadonlySet<string>): boolean =>
  !/^\d+$/.test(label) || label === "1" || known.has(String(Number(label) - 1));
