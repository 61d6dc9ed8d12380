/** Property: a draft that was typed into is parsed as it would be for the first time. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDraft } from "../../../server/src/core";
import { forgetAll } from "../../../server/src/core/text/remembered";
import { resolutionCases } from "../../support/resolution-cases";
import { publishedResponse, readSeed, sampleDraft } from "../../support/seeds";
import { type Edit, edit, edited } from "../../support/typed-versions";

const notesThatCite = `The river rose (HRW 2019). It "fell" later.[1]

Notes

[1] As it did before (HRW 2019), "in spring" (DSN 2020).

References

Human Rights Watch (HRW). 2019. "Rivers."
`;

const drafts = [
  notesThatCite,
  ...resolutionCases().map(({ text }) => text),
  ...[publishedResponse, sampleDraft].map(readSeed),
];

/** Makes what follows a heading stand in another part of the draft, at the same place. */
const editOfHeading = fc.record({ heading: fc.nat() });
/** Changes who is listed, or when: what stands in brackets may become a citation, or none, far from the edit. */
const editOfList = fc.record({ entry: fc.nat(), part: fc.constantFrom("author", "date", "whole") });
type Change = Edit | { readonly heading: number } | { readonly entry: number; readonly part: string };

describe("paragraphs that are kept", () => {
  it("are parsed as they are afresh", function () {
    this.timeout(120_000);
    const changes = fc.array(fc.oneof<fc.Arbitrary<Change>[]>(edit, editOfList, editOfHeading), {
      maxLength: 6,
    });
    const session = fc.record({ draft: fc.nat(drafts.length - 1), changes });
    const property = fc.property(fc.array(session, { minLength: 1, maxLength: 2 }), (sessions) => {
      forgetAll();
      const versions = sessions.flatMap(({ draft, changes }) => changed(drafts[draft]!, changes));
      const kept = versions.map(parseDraft);
      versions.forEach((text, index) => {
        forgetAll();
        assert.deepEqual(kept[index], parseDraft(text));
      });
    });
    fc.assert(property, { numRuns: 200, examples: [[[{ draft: 0, changes: [{ heading: 0 }] }]]] });
  });
});

function changed(draft: string, changes: readonly Change[]): readonly string[] {
  const versions = [draft];
  for (const change of changes) {
    const last = versions.at(-1)!;
    if ("entry" in change) versions.push(withEntryChanged(last, change));
    else if ("heading" in change) versions.push(withHeadingChanged(last, change.heading));
    else versions.push(edited(versions, change));
  }
  return versions;
}

/** The entry without its author, its date, or any of its words. */
function withEntryChanged(
  text: string,
  { entry, part }: { readonly entry: number; readonly part: string },
): string {
  const { references } = parseDraft(text);
  const one = references[entry % references.length];
  if (!one) return text;
  const gone = part === "author" ? one.author : part === "date" ? one.date : one;
  return gone ? text.slice(0, gone.start) + text.slice(gone.end) : text;
}

/** The heading with another last letter. */
function withHeadingChanged(text: string, heading: number): string {
  const { sections } = parseDraft(text);
  const one = sections[heading % sections.length];
  return one ? `${text.slice(0, one.heading.end - 1)}x${text.slice(one.heading.end)}` : text;
}
