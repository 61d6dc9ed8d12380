/** The shingle index finds the files that share words with a quotation; its quick paths agree with the plain way. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { shingleHashes, shingleWords } from "../../../server/src/core/sources/shingle-hashes";
import { buildShingleIndex, candidateFiles } from "../../../server/src/core/sources/shingle-index";
import { lettersForm } from "../../../server/src/core/text/normal-form";

const files = [
  { file: "a.txt", text: "The river rose in March, and the bridges were closed for two weeks." },
  { file: "b.txt", text: "In April the bridges were closed for two weeks; nobody had warned the farmers." },
  { file: "c.txt", text: "Nothing was said of rivers here." },
];

/** Words as the index counts them, found without any of its shortcuts. */
const plainWords = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => lettersForm(word).text)
    .filter((word) => word !== "");

const plainShingles = (text: string): readonly string[] => {
  const words = plainWords(text);
  return words.slice(shingleWords - 1).map((_, at) => words.slice(at, at + shingleWords).join(" "));
};

const letter = fc.constantFrom(
  ..."aBé1œßΣ한.- \n’",
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
  it("are those of the plain way, whatever the letters", () => {
    const byWords = new Map<string, number>();
    const byHash = new Map<number, string>();
    fc.assert(
      fc.property(anyText, (text) => {
        const shingles = plainShingles(text);
        const hashes = [...shingleHashes(text)];
        assert.equal(hashes.length, shingles.length);
        shingles.forEach((words, at) => {
          assert.equal(byWords.get(words) ?? hashes[at], hashes[at]);
          assert.equal(byHash.get(hashes[at]!) ?? words, words);
          byWords.set(words, hashes[at]!);
          byHash.set(hashes[at]!, words);
        });
      }),
      { numRuns: 3_000 },
    );
  });

  it("are the same for the same words, however they are set", () => {
    assert.deepEqual(
      shingleHashes("Élan vital — he said: “STOP” now"),
      shingleHashes('e\u0301lan vital he said "stop" NOW'),
    );
  });

  it("differ for the same words in another order", () => {
    assert.notDeepEqual(shingleHashes("one two three four"), shingleHashes("two one three four"));
  });
});

describe("candidate files", () => {
  it("are those that share words, most first", () => {
    const index = buildShingleIndex(files);
    assert.deepEqual(candidateFiles(index, "the bridges were closed for two weeks; nobody had warned", 10), [
      "b.txt",
      "a.txt",
    ]);
  });

  it("are no more than asked for, of equal ones the first", () => {
    const copies = ["x.txt", "y.txt", "z.txt"].map((file) => ({ file, text: files[0]!.text }));
    assert.deepEqual(candidateFiles(buildShingleIndex(copies), files[0]!.text, 2), ["x.txt", "y.txt"]);
  });

  it("are none where no four words in a row are shared", () => {
    const index = buildShingleIndex(files);
    assert.deepEqual(candidateFiles(index, "the bridges were opened for two days", 10), []);
    assert.deepEqual(candidateFiles(index, "the bridges were", 10), []);
    assert.deepEqual(candidateFiles(buildShingleIndex([]), "the bridges were closed", 10), []);
  });

  it("have one vote for a phrase, however often they repeat it", () => {
    const chant = { file: "chant.txt", text: "The bridges were closed again. ".repeat(40) };
    const index = buildShingleIndex([chant, ...files]);
    assert.equal(candidateFiles(index, files[0]!.text, 10)[0], "a.txt");
    assert.ok(index.postings.length / 2 < 40);
  });

  it("hold the file of any five words in a row", () => {
    const word = fc.constantFrom("the", "river", "rose", "and", "fell", "again", "in", "March");
    const text = fc.array(word, { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (texts, which, where) => {
          const index = buildShingleIndex(
            texts.map((words, at) => ({ file: `${at}`, text: words.join(" ") })),
          );
          const file = which % texts.length;
          const start = where % (texts[file]!.length - 4);
          const five = texts[file]!.slice(start, start + 5).join(" ");
          assert.ok(candidateFiles(index, five, texts.length).includes(`${file}`));
        },
      ),
    );
  });
});
