/** The fingerprint of a finding stays while the draft changes elsewhere, and changes with its rule, its words, its source. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, type Corpus, type Finding, fingerprint, parseDraft } from "../../../../server/src/core";
import { checkFixture, checkText } from "../../../rules/check-fixture";
import { allCases } from "../../../rules/rule-folders";
import { parseFixture } from "../../../support/fixture";
import { memoryCorpus } from "../../../support/memory-corpus";

const hashOf = (corpus: Corpus) => (file: string) => corpus.textOf(file) ?? "";

/** The fingerprints of all findings of a text, sorted: where they stand is not what they are known by. */
function prints(text: string, corpus: Corpus): readonly string[] {
  const { report, findings } = checkText(text, corpus, { locale: "en", severity: {} });
  return findings.flatMap((one) => fingerprint(one, report, corpus, hashOf(corpus)) ?? []).sort();
}

/** Edits that change no finding, each of the whole draft. */
const edits: { readonly [name: string]: (text: string) => string } = {
  "other line ends": (text) => text.replaceAll("\n", "\r\n"),
  "blanks at the ends of lines": (text) => text.replaceAll("\n", " \n"),
  "more blank lines": (text) => text.replaceAll("\n\n", "\n\n\n\n"),
  "wider blanks": (text) => text.replaceAll(". ", ".   "),
  "a section before": (text) => `1. What Is New\n\nNothing is said here of anybody.\n\n${text}`,
  "comments between the lines": (text) => text.replaceAll("\n\n", "\n\n<!-- a comment -->\n\n"),
};

describe("the fingerprint of a finding", () => {
  for (const [name, edit] of Object.entries(edits)) {
    it(`stays with ${name}`, () => {
      for (const { name: its, fixture } of allCases) {
        const { corpus } = checkFixture(fixture);
        const { text } = fixture.draft;
        assert.deepEqual(prints(edit(text), corpus), prints(text, corpus), its);
      }
    });
  }

  it("does not depend on the language of the messages, nor on the severity", () => {
    for (const { fixture } of allCases) {
      const [english, french] = (["en", "fr"] as const).map((locale) => {
        const { report, corpus, findings } = checkFixture(fixture, { locale, severity: {} });
        return findings.map((one) =>
          fingerprint({ ...one, severity: "hint" }, report, corpus, hashOf(corpus)),
        );
      });
      assert.deepEqual(english, french);
    }
  });

  /** A finding on the words from `first` up to `end` of a paragraph in the middle of others. */
  const printOf = (words: readonly string[], first: number, end: number, code = "author-spelling") => {
    const start = `Something else stands here.\n\n`;
    const before = words
      .slice(0, first)
      .map((word) => `${word} `)
      .join("");
    const text = `${start}${words.join(" ")}\n\nSomething else stands here too.`;
    const span = {
      start: start.length + before.length,
      end: start.length + before.length + words.slice(first, end).join(" ").length,
    };
    const corpus = memoryCorpus(parseFixture("//- draft.rir\nx"));
    const report = analyse(parseDraft(text), corpus);
    return fingerprint({ ...span, code, related: [] } as unknown as Finding, report, corpus, () => "");
  };
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const placed = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(3), fc.nat(), word)
    .map(([words, from, length, at, other]) => {
      const first = from % words.length;
      return { words, first, end: Math.min(words.length, first + 1 + length), at: at % words.length, other };
    });

  it("changes with a word of it or one of the four on either side, and with no other", () => {
    fc.assert(
      fc.property(placed, ({ words, first, end, at, other }) => {
        const changed = words.with(at, other);
        const isNear = at >= first - 4 && at < end + 4;
        const isSame = words[at] === other || !isNear;
        assert.equal(printOf(changed, first, end) === printOf(words, first, end), isSame);
      }),
      { numRuns: 1_000 },
    );
  });

  it("changes with the rule", () => {
    fc.assert(
      fc.property(placed, ({ words, first, end }) =>
        assert.notEqual(printOf(words, first, end), printOf(words, first, end, "citation-partial-date")),
      ),
    );
  });

  it("finds words beside it however far comments push them away", () => {
    const far = ["a", `b${" ".repeat(3_000)}`, `${"x".repeat(900)}`, "c", "d", `${" ".repeat(3_000)}e`, "f"];
    assert.notEqual(printOf(far, 3, 4), printOf(far.with(1, "other"), 3, 4));
    assert.equal(printOf(far, 3, 4), printOf(far.with(1, "b"), 3, 4));
  });

  it("changes with the source of a quotation, and with no other source", () => {
    const print = (quoted: string, edition: string, elsewhere: string) => {
      const fixture = parseFixture(`
        //- draft.rir
        1. Floods

        The Network counts "${quoted}" (RWN 2021-03-15). The mill burned (Post 2020-01-02).

        References

        Post. 2020-01-02. "The Mill." [Accessed 2022-01-10]

        River Watch Network (RWN). 2021-03-15. "Floods of the Year." [Accessed 2022-01-10]
        //- sources/floods.txt
        Floods of the Year

        15 March 2021

        In March there were 1,530 houses under water in the lower town. ${edition}
        //- sources/mill.txt
        The Mill

        2 January 2020

        The mill burned. ${elsewhere}
      `);
      const { report, corpus, findings } = checkFixture(fixture);
      const [finding, ...others] = findings.filter(({ code }) => code.startsWith("quotation-"));
      assert.ok(finding);
      assert.deepEqual(others, []);
      return { code: finding.code, print: fingerprint(finding, report, corpus, hashOf(corpus)) };
    };
    const altered = "1,350 houses under water in the lower town";
    // It names no passage, but the source was looked into.
    const absent = "whales that sang all night over the drowned hills and vales";
    for (const [quoted, code] of [
      [altered, "quotation-altered"],
      [absent, "quotation-absent"],
    ] as const) {
      const usual = print(quoted, "", "");
      assert.equal(usual.code, code);
      assert.deepEqual(print(quoted, "", "Nobody was hurt."), usual);
      assert.notDeepEqual(print(quoted, "The mayor was away.", ""), usual);
    }
  });

  it("is none where there are no words", () => {
    const corpus = memoryCorpus(parseFixture("//- draft.rir\nx"));
    const report = analyse(parseDraft("<!-- a --> x"), corpus);
    const finding = { start: 0, end: 10, code: "suppression-unused", related: [] } as unknown as Finding;
    assert.equal(
      fingerprint(finding, report, corpus, () => ""),
      null,
    );
  });
});
