/** `reference-without-source`: the corpus has files of the draft's other entries, and none of this one. */
import { entryName } from "../entry-name";
import type { Rule } from "../rule";

/** Where the corpus has fewer of the entries than these, it was not collected for this draft. */
const leastShare = 0.5;
const leastFound = 2;

export const referenceWithoutSource: Rule = {
  code: "reference-without-source",
  severity: "hint",
  find: ({ report: { draft, sourceOfReference }, corpus }) => {
    if (!corpus.complete) return [];
    const found = (index: number): boolean => {
      const source = sourceOfReference[index];
      return source != null && !corpus.sources[source]!.referenceOnly;
    };
    // Nobody has a file of what somebody said.
    const written = draft.references.flatMap((entry, index) =>
      entry.kind === "oral" || !entry.readable ? [] : [{ entry, index }],
    );
    const missing = written.filter(({ index }) => !found(index));
    if (written.length - missing.length < Math.max(leastFound, written.length * leastShare)) return [];
    return missing.map(({ entry }) => ({
      start: entry.start,
      end: entry.end,
      message: {
        en: `The corpus has no file of this source (${entryName(entry)}).`,
        fr: `Le corpus n’a aucun fichier de cette source (${entryName(entry)}).`,
      },
    }));
  },
};
