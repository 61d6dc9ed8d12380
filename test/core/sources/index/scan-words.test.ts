/** The scanner reads the same words however they are set, and nothing of what stands between them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { newScan, scanWords } from "../../../../server/src/core/sources/index/scan-words";
import { wholesOf, wordsOf } from "./words-of";

const same: readonly (readonly [name: string, text: string, words: string])[] = [
  ["case and accents", "ÉLAN Élan e\u0301lan elan", "elan elan elan elan"],
  [
    "ligatures and special letters",
    "ﬁnal œuvre Straße Łódź İzmir ςοφός",
    "final oeuvre strasse lodz izmir σοφοσ",
  ],
  ["quotation marks and dashes between words", "“so” – ‹it› — was", "so it was"],
  ["apostrophes, which part words", "l’article l'article", "l article l article"],
  ["hyphens, whatever they are", "well-known well‑known well–known", "wellknown wellknown wellknown"],
  [
    "hyphens at line ends",
    "the organi-\nzation and the organi-\r\n   zation",
    "the organization and the organization",
  ],
  ["soft hyphens", "organi\u00adzation organi\u00ad\nzation", "organization organization"],
  ["dashes at line ends", "the end -\nthe beginning", "the end the beginning"],
  ["hyphens before a blank", "pre- and post-war", "pre and postwar"],
  ["changes in brackets", "[t]hese repeated[ly] [and] so", "these repeatedly and so"],
  ["note marks", "said so.[12] Then others[3] left [2019]", "said so then others left 2019"],
  [
    "tags",
    "H<sub>2</sub>O, <em>so</em> it said<sup>14</sup> 3 < 4 and 5 > 4",
    "h 2 o so it said 3 4 and 5 4",
  ],
  [
    "addresses of links",
    "see [the report](https://example.org/a_b) now [x] (y z)",
    "see the report now x y z",
  ],
  ["zero-width characters", "so\u200bme \ufeffwords", "some words"],
  ["scripts without blanks", "难民 in 日本", "难 民 in 日 本"],
  ["halves of characters", "a\ud800b 😀 c", "a b c"],
  ["letters beyond 16 bits", "𝐀𝐛c 𠀀x", "abc 𠀀 x"],
];

describe("words", () => {
  for (const [name, text, words] of same) {
    it(`are read alike: ${name}`, () => assert.equal(wholesOf(text).join(" "), words));
  }

  it("have parts where a hyphen joins them", () => {
    assert.deepEqual(wordsOf("a well-known co-\noperation"), [
      ["a"],
      ["well", "known", "wellknown"],
      ["co", "operation", "cooperation"],
    ]);
  });

  it("can be read from any text, each with letters, within their passages", () => {
    const unit = fc.constantFrom(
      ..."aBé1œ한难 -\n[]<>()/\u00ad¬’.",
      "e\u0301",
      "ﬁ",
      "½",
      "𝐀",
      "😀",
      "\ud835",
      "<sup>",
      "](",
      "ﷺ",
    );
    const text = fc.oneof(
      fc.array(unit, { maxLength: 300 }).map((units) => units.join("")),
      fc.string({ unit: "binary", maxLength: 60 }),
    );
    const scan = newScan();
    fc.assert(
      fc.property(text, (words) => {
        scanWords(words, scan);
        for (let part = 0; part < scan.partCount; part++)
          assert.ok(scan.letterEnds[part]! > (part === 0 ? 0 : scan.letterEnds[part - 1]!));
        assert.equal(scan.firstParts[scan.wholeCount], scan.partCount);
        for (let block = 0; block < scan.blockCount; block++) {
          assert.ok(scan.blockStarts[block]! < scan.blockEnds[block]!);
          assert.ok(scan.blockEnds[block]! <= words.length);
          if (block > 0) assert.ok(scan.blockStarts[block]! >= scan.blockEnds[block - 1]!);
        }
        assert.equal(scan.blockCount > 0, scan.partCount > 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("passages", () => {
  const passagesOf = (text: string): readonly string[] => {
    const scan = newScan();
    scanWords(text, scan);
    return Array.from({ length: scan.blockCount }, (_, block) =>
      text.slice(scan.blockStarts[block]!, scan.blockEnds[block]!),
    );
  };
  const sentence = "Nobody had warned the farmers, and so the bridges were closed for two weeks.";

  it("are paragraphs, a heading with what stands below it", () => {
    assert.deepEqual(passagesOf(`\n1. The river\n\n${sentence}\n${sentence}\n\n  “${sentence}”\n`), [
      `1. The river\n\n${sentence}\n${sentence}`,
      `“${sentence}”`,
    ]);
  });

  it("are lines where a paragraph is one line", () => {
    const line = `${sentence} ${sentence} ${sentence}`;
    assert.deepEqual(passagesOf(`${line}\n${line}`), [line, line]);
  });

  it("have a limit", () => {
    const lengths = passagesOf(`${sentence}\n`.repeat(200)).map((passage) => wholesOf(passage).length);
    assert.ok(lengths.length > 5 && Math.max(...lengths) < 300);
    assert.ok(Math.max(...passagesOf("word ".repeat(5_000)).map((passage) => passage.length)) < 3_000);
  });
});
