/** The shingle index finds the files that share words with a quotation; its quick paths agree with the plain way. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  candidateFiles,
  candidates,
  emptyIndex,
  indexTexts,
  segmentBuilder,
} from "../../../../server/src/core";
import { newScan, scanWords } from "../../../../server/src/core/sources/index/scan-words";
import { shinglesInto, shingleWords } from "../../../../server/src/core/sources/index/shingles";
import { wholesOf } from "./words-of";

const files = [
  { file: "a.txt", text: "The river rose in March, and the bridges were closed for two weeks." },
  { file: "b.txt", text: "In April the bridges were closed for two weeks; nobody had warned the farmers." },
  { file: "c.txt", text: "Nothing was said of rivers here." },
];

const shingleHashes = (text: string): readonly number[] => {
  const scan = newScan();
  scanWords(text, scan);
  const hashes = new Uint32Array(scan.wholeCount);
  return [...hashes.subarray(0, shinglesInto(hashes, scan))];
};

const letter = fc.constantFrom(
  ..."aBé1œßΣ한难.- \n’",
  "e\u0301",
  "\u0301",
  "ﬁ",
  "½",
  "𝐀",
  "😀",
  "\ud835",
  "\u00ad",
);
const anyText = fc.oneof(
  fc.array(letter, { maxLength: 60 }).map((letters) => letters.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

describe("shingles", () => {
  it("are equal where four words in a row are", () => {
    const byWords = new Map<string, number>();
    const byHash = new Map<number, string>();
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wholesOf(text);
        const hashes = shingleHashes(text);
        const shingles = words
          .slice(shingleWords - 1)
          .map((_, at) => words.slice(at, at + shingleWords).join(" "));
        assert.equal(hashes.length, shingles.length);
        shingles.forEach((shingle, at) => {
          assert.equal(byWords.get(shingle) ?? hashes[at], hashes[at]);
          assert.equal(byHash.get(hashes[at]!) ?? shingle, shingle);
          byWords.set(shingle, hashes[at]!);
          byHash.set(hashes[at]!, shingle);
        });
      }),
      { numRuns: 3_000 },
    );
  });

  it("differ for the same words in another order", () => {
    assert.notDeepEqual(shingleHashes("one two three four"), shingleHashes("two one three four"));
  });
});

describe("candidate files", () => {
  it("are those that share words, most first", () => {
    const index = indexTexts(files);
    assert.deepEqual(candidateFiles(index, "the bridges were closed for two weeks; nobody had warned", 10), [
      "b.txt",
      "a.txt",
    ]);
  });

  it("have all votes where the words stand, few where hardly any do", () => {
    const long = { file: "d.txt", text: `${files[1]!.text} ${"It was not so elsewhere. ".repeat(9)}` };
    const [first, second] = candidates(indexTexts([files[0]!, long]), files[1]!.text, 10);
    assert.equal(first?.file, "d.txt");
    assert.equal(first?.share, 1);
    assert.equal(second?.file, "a.txt");
    assert.ok(second!.share < 0.7);
  });

  it("are no more than asked for, of equal ones the first", () => {
    const copies = ["x.txt", "y.txt", "z.txt"].map((file) => ({ file, text: files[0]!.text }));
    assert.deepEqual(candidateFiles(indexTexts(copies), files[0]!.text, 2), ["x.txt", "y.txt"]);
  });

  it("are none where no four words in a row are shared", () => {
    const index = indexTexts(files);
    assert.deepEqual(candidateFiles(index, "the bridges were opened for two days", 10), []);
    assert.deepEqual(candidateFiles(index, "the bridges were", 10), []);
    assert.deepEqual(candidateFiles(index, "", 10), []);
    assert.deepEqual(candidateFiles(emptyIndex, "the bridges were closed", 10), []);
    assert.deepEqual(
      candidateFiles(indexTexts([{ file: "e.txt", text: "" }]), "the bridges were closed", 10),
      [],
    );
  });

  it("have one vote for a phrase, however often they repeat it", () => {
    const chant = { file: "chant.txt", text: "The bridges were closed again. ".repeat(40) };
    assert.equal(candidateFiles(indexTexts([chant, ...files]), files[0]!.text, 10)[0], "a.txt");
    const builder = segmentBuilder();
    builder.add(chant);
    assert.ok(builder.build().shingles.postings.length < 6);
  });

  it("are found by rare words where the others stand in a thousand files", () => {
    const common = "according to the annual report of the ministry of the interior";
    const many = Array.from({ length: 1_000 }, (_, at) => ({
      file: `${at}`,
      text: `${common} number ${at} of them`,
    }));
    const index = indexTexts(many);
    assert.deepEqual(candidateFiles(index, `${common} number 777 of them`, 1), ["777"]);
    assert.equal(candidateFiles(index, common, 5).length, 5);
  });

  const noisy: readonly (readonly [name: string, text: string])[] = [
    ["hyphens at line ends", "The river rose in March, and the bri-\ndges were closed for two weeks."],
    [
      "soft hyphens and ligatures",
      "The ri\u00adver rose in March, and the bridges were closed ﬁrst for two weeks.",
    ],
    [
      "note marks and emphasis",
      "The river **rose** in March,[4] and the _bridges_ were<sup>2</sup> closed for two weeks.",
    ],
    ["accents lost", "The river rose in Márch, and the bridges were closed for two weeks."],
    [
      "a header of the page",
      "The river rose in March, and the bridges\n\nAnnual review 12\n\nwere closed for two weeks.",
    ],
  ];
  for (const [name, text] of noisy) {
    it(`are found in spite of ${name}`, () => {
      assert.equal(
        candidateFiles(indexTexts([{ file: "noisy.txt", text }]), files[0]!.text, 1)[0],
        "noisy.txt",
      );
    });
  }

  it("hold the file of any six words in a row", () => {
    const word = fc.constantFrom("the", "river", "rose", "and", "fell", "again", "in", "March", "well-known");
    const text = fc.array(word, { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (texts, which, where) => {
          const index = indexTexts(texts.map((words, at) => ({ file: `${at}`, text: words.join(" ") })));
          const file = which % texts.length;
          const start = where % (texts[file]!.length - 5);
          const six = texts[file]!.slice(start, start + 6).join(" ");
          assert.ok(candidateFiles(index, six, texts.length).includes(`${file}`));
        },
      ),
    );
  });
});
