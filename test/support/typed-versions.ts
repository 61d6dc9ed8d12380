/** Drafts as they are written: random edits, and the versions of a text that they make one after another. */
import fc from "fast-check";

/** Places are shares of the text's length, since drafts grow and shrink. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const letter = fc.constantFrom("e", "s", " ", ".", "2", "(", ")", '"', "\n", "\n\n", "the same source ");

export const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("type" as const), at: share, words: letter }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("delete" as const), at: share, length: fc.nat(40) }),
  },
  // Of the same length: what stands behind it stays where it is.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("replace" as const), at: share, words: letter }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("copy" as const), from: share, at: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
);
export type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

/** The draft, and what it is after each edit. */
export function versionsOf(draft: string, edits: readonly Edit[]): readonly string[] {
  const versions = [draft];
  for (const one of edits) versions.push(edited(versions, one));
  return versions;
}

/** The next version. */
export function edited(versions: readonly string[], one: Edit): string {
  const text = versions.at(-1)!;
  const place = (part: number) => Math.floor(part * text.length);
  switch (one.kind) {
    case "type":
      return text.slice(0, place(one.at)) + one.words + text.slice(place(one.at));
    case "delete":
      return text.slice(0, place(one.at)) + text.slice(place(one.at) + one.length);
    case "replace":
      return text.slice(0, place(one.at)) + one.words + text.slice(place(one.at) + one.words.length);
    case "copy": {
      // A paragraph that stands twice, each time behind others.
      const paragraph = paragraphAt(text, place(one.from));
      const at = text.lastIndexOf("\n\n", place(one.at));
      return at === -1 ? text : `${text.slice(0, at)}\n\n${paragraph}${text.slice(at)}`;
    }
    default:
      return versions.at(-2) ?? text;
  }
}

function paragraphAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n\n", at);
  const end = text.indexOf("\n\n", at);
  return text.slice(start === -1 ? 0 : start + 2, end === -1 ? text.length : end);
}
