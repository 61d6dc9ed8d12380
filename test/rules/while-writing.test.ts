/** While somebody writes a citation or a quotation, the half-finished piece raises no alarm; all else stays reported. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type FixtureCase, parseFixture } from "../support/fixture";
import { checkFixture, checkText, optionsOf } from "./check-fixture";
import { allCases } from "./rule-folders";

const list = [
  'River Watch Network (RWN). 2021-03-15. "Floods of the Year." [Accessed 2022-01-10]',
  'River Watch Network (RWN). 2020-03-15. "A Dry Winter." [Accessed 2022-01-10]',
];

/** Codes of what is found with the cursor in the paragraph, and without. */
function codesIn(paragraph: string): { writing: readonly string[]; otherwise: readonly string[] } {
  const cited = "The mill was spared (RWN 2021-03-15; RWN 2020-03-15).";
  const fixture = parseFixture(
    ["//- draft.rir", "1. Floods", "", paragraph, "", cited, "", "References", "", list.join("\n\n")].join(
      "\n",
    ),
  );
  const cursor = fixture.draft.cursor?.start ?? assert.fail("no cursor");
  const codes = (at: number | null) =>
    checkFixture(fixture, { cursor: at }).findings.map(({ code }) => code as string);
  return { writing: codes(cursor), otherwise: codes(null) };
}

describe("while a citation is written", () => {
  for (const [written, code] of [
    ["It was flooded (RWN 2021-03-15$0", "citation-unreadable"],
    ["It was flooded (RWN 2021-03-15, $0", "citation-unreadable"],
    ["It was flooded (RWN 2021-1$0).", "citation-unreadable"],
    ["It was flooded (RWN 2022$0).", "citation-date-differs"],
    ["It was flooded (Coastal Forum 2022$0).", "citation-without-reference"],
    ["It was flooded (RWN 2021$0).", "citation-partial-date"],
    ["It was flooded (River Wacth Network 2021-03-15$0).", "author-spelling"],
    ["It was flooded (RWN 2021-03-15; $0).", "citation-unreadable"],
    ["It was flooded (RWN, 2$0).", "citation-unreadable"],
  ] as const) {
    it(`is silent: ${written}`, () => {
      const { writing, otherwise } = codesIn(written);
      assert.deepEqual([writing, otherwise], [[], [code]]);
    });
  }

  it("reports it as soon as the cursor is behind the closing bracket", () => {
    assert.deepEqual(codesIn("It was flooded (RWN 2022)$0.").writing, ["citation-date-differs"]);
    assert.deepEqual(codesIn("It was flooded (RWN 2021-03-15, 4. It fell dry$0.").writing, [
      "citation-unreadable",
    ]);
  });

  it("does not say of ibid. what the unfinished citation before it brings about", () => {
    const { writing, otherwise } = codesIn("It was flooded (RWN 2021-1-1$0). It fell dry (ibid., 4).");
    assert.deepEqual(otherwise, ["citation-unreadable", "ambiguous-antecedent"]);
    assert.deepEqual(writing, []);
  });

  it("goes on reporting what is wrong elsewhere", () => {
    const { writing } = codesIn("It fell dry (Coastal Forum 2019). It was flooded (RWN 2021$0).");
    assert.deepEqual(writing, ["citation-without-reference"]);
  });
});

describe("while a quotation is written", () => {
  it("is silent on the mark that is not closed yet", () => {
    for (const written of [
      'It says that "the lower town$0 was flooded (RWN 2021-03-15).',
      'It says that "the lower town was flooded.$0',
      'It says that "the lower town was flooded. $0',
      "It says that «\u00a0the lower town was flooded.$0",
    ]) {
      const { writing, otherwise } = codesIn(written);
      assert.deepEqual([writing, otherwise], [[], ["quotation-unbalanced"]], written);
    }
  });

  it("is silent on words that are not all there", () => {
    const [draft, source] = [
      'Floods\n\nIt says that "nobody came to the aid of$0" (RWN 2021-03-15).\n\nReferences\n\n',
      "The lower town was flooded twice in a month. The harbour stayed dry.",
    ];
    const fixture = parseFixture(
      `//- draft.rir\n1. ${draft}${list[0]}\n//- sources/floods.txt\nFloods of the Year\n\n15 March 2021\n\n${source}`,
    );
    const codes = (cursor: number | null) =>
      checkFixture(fixture, { cursor }).findings.map(({ code }) => code);
    assert.deepEqual(codes(null), ["quotation-absent"]);
    assert.deepEqual(codes(fixture.draft.cursor!.start), []);
  });
});

describe("a cursor", () => {
  it("takes findings away and brings none, and takes none away outside of brackets and marks", () => {
    const somewhere = fc
      .constantFrom(...allCases)
      .chain((one: FixtureCase) => fc.tuple(fc.constant(one), fc.nat(one.fixture.draft.text.length)));
    fc.assert(
      fc.property(somewhere, ([{ fixture }, cursor]) => {
        const { corpus, findings } = checkFixture(fixture);
        const options = { ...optionsOf(fixture), cursor };
        const { report, findings: kept } = checkText(fixture.draft.text, corpus, options);
        const withheld = findings.filter((one) => !kept.some((other) => sameFinding(one, other)));
        assert.equal(kept.length + withheld.length, findings.length);
        const { citations, unreadable, quotations } = report.draft;
        const around = [...citations, ...unreadable, ...quotations].some(
          ({ start, end }) => start < cursor && fixture.draft.text.slice(end, cursor).trim() === "",
        );
        assert.ok(around || withheld.length === 0);
      }),
    );
  });
});

const sameFinding = <T extends { code: string; start: number; end: number }>(a: T, b: T): boolean =>
  a.code === b.code && a.start === b.start && a.end === b.end;
