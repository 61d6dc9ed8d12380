/** Property: a draft that was typed into says what it would say if it were read for the first time. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, type Corpus, check, parseDraft } from "../../../server/src/core";
import { forgetAll } from "../../../server/src/core/text/remembered";
import { openCorpus } from "../../../server/src/node/open-corpus";
import { resolutionCases } from "../../support/resolution-cases";
import { publishedResponse, readSeed, sampleDraft, seedsFolder } from "../../support/seeds";
import { edit, versionsOf } from "../../support/typed-versions";

const drafts = [
  ...resolutionCases().map(({ text }) => text),
  ...[publishedResponse, sampleDraft].map(readSeed),
];

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
