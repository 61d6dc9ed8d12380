/** All mechanical fixes at once: what they mend is gone, and nothing else has come. */
import assert from "node:assert/strict";
import { type Finding, fixAll, mechanicalRules, type TextEdit } from "../../server/src/core";
import { parseFixture } from "../support/fixture";
import { memoryCorpus } from "../support/memory-corpus";
import { checkFixture, checkText } from "./check-fixture";
import { allCases } from "./rule-folders";

describe("all mechanical fixes at once", () => {
  const options = { locale: "en", severity: {} } as const;

  for (const { name, fixture } of allCases) {
    const { corpus, findings } = checkFixture(fixture, options);
    if (!findings.some(isMended)) continue;
    it(`leave none of their findings and bring no new one: ${name}`, () => {
      const findingsOf = (text: string) => checkText(text, corpus, options).findings;
      const edits = fixAll(fixture.draft.text, findingsOf, mechanicalRules);
      const after = findingsOf(applied(fixture.draft.text, edits));
      assert.deepEqual(after.filter(isMended).map(told), []);
      const before = new Set(findings.map(told));
      assert.deepEqual(
        after.map(told).filter((one) => !before.has(one)),
        [],
      );
    });
  }

  it("mend what overlaps in several rounds", () => {
    const fixture = parseFixture(overlapping);
    const corpus = memoryCorpus(fixture);
    const findingsOf = (text: string) => checkText(text, corpus, options).findings;
    const { text } = fixture.draft;
    const codes = new Set(findingsOf(text).map(({ code }) => code));
    for (const code of ["reference-order", "reference-punctuation", "citation-partial-date"] as const)
      assert.ok(codes.has(code), code);
    const edits = fixAll(text, findingsOf, mechanicalRules);
    assert.deepEqual(findingsOf(applied(text, edits)), []);
    for (const [at, edit] of edits.entries()) assert.ok(edit.start >= (edits[at - 1]?.end ?? 0));
    assert.deepEqual(fixAll(applied(text, edits), findingsOf, mechanicalRules), []);
  });
});

function isMended({ code, fixes }: Finding): boolean {
  return mechanicalRules.has(code) && fixes.length === 1;
}

/** How often something stands in the draft may have changed. */
const told = ({ code, message }: Finding): string => `${code}: ${message.replace(/\(\d+ times\)/, "")}`;

const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight(
    (words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end),
    text,
  );

const overlapping = `//- draft.rir
1. Floods

The lower town was flooded (RWN 2021). Ferries lay idle (Harbour Gazette 2022-05-02, 4; Delta Post 2021-04-02). Mills stood still (Mill Weekly 2019-01-02).

References

River Watch Network (RWN). 2021-03-15 "Floods of the Year." [Accessed 2022-01-10]

Delta Post. 2021-04-02. "Ferries Idle." [Accessed 2022-01-10]

Harbour Gazette. 2022-05-02, "A Dry Harbour." [Accessed 2022-05-03]

Mill Weekly. 2019-01-02. "Mills". [Accessed 2022-01-10]

Additional Sources Consulted

Oral sources: Dam Office.
`;
