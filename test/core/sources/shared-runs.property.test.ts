/** What two texts share word for word: a planted passage is always found, in its whole length, whatever is around it. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { sharedRuns } from "../../../server/src/core/sources/matching/shared-runs";
import { type WordCodes, wordCodes } from "../../../server/src/core/sources/matching/source-word-codes";

const codesOf = (text: string): WordCodes => wordCodes(text, { start: 0, end: text.length });
const words = (prefix: string, most: number) =>
  fc.array(
    fc.nat(400).map((number) => `${prefix}${number}`),
    { maxLength: most },
  );

describe("shared runs", () => {
  it("have every passage of 25 words that both texts have", () => {
    const planted = fc.array(
      fc.nat(1e6).map((number) => `p${number}`),
      { minLength: 25, maxLength: 90 },
    );
    fc.assert(
      fc.property(
        planted,
        words("a", 200),
        words("a", 200),
        words("b", 300),
        words("b", 300),
        (passage, before, behind, otherBefore, otherBehind) => {
          const one = [...before, ...passage, ...behind].join(" ");
          const other = [...otherBefore, ...passage, ...otherBehind].join("\n");
          for (const [a, b, atA, atB] of [
            [one, other, before.length, otherBefore.length],
            [other, one, otherBefore.length, before.length],
          ] as const) {
            const [run] = sharedRuns(codesOf(a), codesOf(b), 25);
            assert.ok(run && run.words >= passage.length);
            assert.ok(run.a.first <= atA && run.a.behind >= atA + passage.length);
            assert.ok(run.b.first <= atB && run.b.behind >= atB + passage.length);
          }
        },
      ),
    );
  });

  it("are none between texts without a word in common", () => {
    fc.assert(
      fc.property(words("a", 300), words("b", 300), (a, b) => {
        assert.deepEqual(sharedRuns(codesOf(a.join(" ")), codesOf(b.join(" ")), 25), []);
      }),
    );
  });

  it("go over a note's mark and a changed word, and end where the texts part", () => {
    const passage = Array.from({ length: 60 }, (_, index) => `w${index}`);
    const changed = passage.map((word, index) => (index === 30 ? "other" : word));
    const a = codesOf(`before the ${passage.join(" ")}`);
    const b = codesOf(changed.join(" ").replace("w12", "w12 <sup>7</sup>"));
    const [run, ...others] = sharedRuns(a, b, 25);
    assert.deepEqual(others, []);
    assert.deepEqual(run, { a: { first: 2, behind: 62 }, b: { first: 0, behind: 61 }, words: 59 });
  });

  it("see no difference in case, accents, marks and line ends", () => {
    const text = "L’État a évacué l’école. ".repeat(9);
    const other = "L'ÉTAT a e\u0301vacué\r\nl'éco\u00adle — ".repeat(9);
    const [run] = sharedRuns(codesOf(text), codesOf(other), 25);
    assert.equal(run?.words, 54);
  });

  it("take a text that repeats itself in one pass", () => {
    const text = "the same word ".repeat(2e4);
    assert.equal(sharedRuns(codesOf(text), codesOf(text), 25).length, 1);
  });
});

describe("word codes", () => {
  it("begin where words begin, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { count, codes, starts } = codesOf(text);
        assert.ok(codes.length >= count && starts[count] === text.length);
        for (let at = 0; at < count; at++) assert.ok(starts[at]! < starts[at + 1]!);
      }),
    );
  });
});
