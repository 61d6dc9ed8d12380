/** Property: a draft that was typed into says what it would say if it were read for the first time. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, type Corpus, check, parseDraft } from "../../../server/src/core";
import { forgetAll } from "../../../server/src/core/text/remembered";
import { openCorpus } from "../../../server/src/node/open-corpus";
import { resolutionCases } from "../../support/resolution-cases";
import { publishedResponse, readSeed, sampleDraft, seedsFolder } from "../../support/seeds";

const drafts = [
  ...resolutionCases().map(({ text }) => text),
  ...[publishedResponse, sampleDraft].map(readSeed),
];

/** Places are shares of the text's length, since drafts grow and shrink. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const letter = fc.constantFrom("e", "s", " ", ".", "2", "(", ")", '"', "\n", "\n\n", "the same source ");
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("type" as const), at: share, words: letter }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("delete" as const), at: share, length: fc.nat(40) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("copy" as const), from: share, at: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

describe("a draft that is typed into", () => {
  let corpus: Corpus;
  before(async () => {
    ({ corpus } = await openCorpus([seedsFolder], "en"));
  });

  it("says what it says afresh", function () {
    this.timeout(120_000);
    const property = fc.property(
      fc.array(fc.record({ draft: fc.nat(drafts.length - 1), edits: fc.array(edit, { maxLength: 5 }) }), {
        minLength: 1,
        maxLength: 2,
      }),
      (sessions) => {
        forgetAll();
        const versions = sessions.flatMap(({ draft, edits }) => versionsOf(drafts[draft]!, edits));
        const kept = versions.map((text) => reportOf(text, corpus));
        versions.forEach((text, index) => {
          forgetAll();
          assert.deepEqual(kept[index], reportOf(text, corpus));
        });
      },
    );
    fc.assert(property, { numRuns: 60 });
  });
});

/** What the report says, and the rules; the draft itself is left out. */
function reportOf(text: string, corpus: Corpus): unknown {
  const report = analyse(parseDraft(text), corpus);
  const { resolutions, sourceOfReference, quotations } = report;
  const findings = check(report, corpus, { locale: "en", severity: {} });
  return { resolutions, sourceOfReference, quotations, findings };
}

function versionsOf(draft: string, edits: readonly Edit[]): readonly string[] {
  const versions = [draft];
  for (const one of edits) versions.push(edited(versions, one));
  return versions;
}

function edited(versions: readonly string[], one: Edit): string {
  const text = versions.at(-1)!;
  const place = (part: number) => Math.floor(part * text.length);
  switch (one.kind) {
    case "type":
      return text.slice(0, place(one.at)) + one.words + text.slice(place(one.at));
    case "delete":
      return text.slice(0, place(one.at)) + text.slice(place(one.at) + one.length);
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
