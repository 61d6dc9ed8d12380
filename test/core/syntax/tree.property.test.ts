/** Invariants 2 and 3: any string gives a tree whose leaves are the string, and every span is of the text it names. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Draft } from "../../../server/src/core/syntax/draft";
import { parseDraft } from "../../../server/src/core/syntax/parse-draft";
import { draftTree, leavesOf } from "../../../server/src/core/syntax/tree";
import { hostileText, spliced } from "../../support/hostile-text";
import { publishedResponse, readSeed, sampleDraft } from "../../support/seeds";

function assertLossless(text: string): void {
  const draft = parseDraft(text);
  const leaves = leavesOf(draftTree(draft));
  assert.equal(leaves.map(({ start, end }) => text.slice(start, end)).join(""), text);
  assertSpansAreOfTheirText(draft, draft.text);
}

/** Wherever the draft holds words beside a span, the span holds these words. */
function assertSpansAreOfTheirText(value: unknown, text: string): void {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value) {
    const { start, end } = value as { start: number; end: number };
    assert.ok(
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length,
    );
    if ("text" in value) assert.equal((value as { text: string }).text, text.slice(start, end));
  }
  for (const child of Object.values(value)) assertSpansAreOfTheirText(child, text);
}

describe("the tree of a draft", () => {
  it("is lossless for the seeds", () => {
    for (const name of [publishedResponse, sampleDraft]) assertLossless(readSeed(name));
  });

  it("is lossless for any text", () => {
    fc.assert(fc.property(hostileText(), assertLossless), { numRuns: 6_000 });
  });

  it("is lossless for spliced pieces of the published Response", () => {
    fc.assert(fc.property(spliced(readSeed(publishedResponse)), assertLossless), { numRuns: 500 });
  });

  it("is a value: two readings of one text are equal, and nothing of the first changes", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const first: Draft = parseDraft(text);
        const copy = structuredClone(first);
        assert.deepEqual(parseDraft(text), first);
        assert.deepEqual(first, copy);
      }),
      { numRuns: 300 },
    );
  });
});
