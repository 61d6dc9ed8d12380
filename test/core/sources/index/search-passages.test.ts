/** Search for passages: words anywhere, phrases, beginnings of words; the best first, as plain counting says. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { random } from "../../../../bench/random";
import { indexTexts, type SearchOptions, searchPassages, withChanges } from "../../../../server/src/core";
import { wordsOf } from "./words-of";

const texts = [
  {
    file: "rivers.txt",
    text: `The river rose in March, and the bridges were closed for two weeks by order of the prefect.

Nobody had warned the farmers, although the well-known engineer Élodie Kovář had asked for it twice that year.

The prefect said that the organi-
zation of the dykes was not a matter for the farmers but for the State, and left.`,
  },
  {
    file: "état.txt",
    text: "Les agriculteurs n’ont pas été prévenus de la crue : le préfet n’a rien dit à l’état-major.",
  },
];

const index = indexTexts(texts);
const found = (query: string, options: Partial<SearchOptions> = {}): readonly string[] =>
  searchPassages(index, query, { limit: 10, ...options }).map(({ file, start, end }) =>
    texts
      .find((text) => text.file === file)!
      .text.slice(start, end)
      .split(/\s/)
      .slice(0, 2)
      .join(" "),
  );

describe("passages", () => {
  it("are found by their words, those with more and rarer ones first", () => {
    assert.deepEqual(found("farmers"), ["Nobody had", "The prefect"]);
    assert.deepEqual(found("farmers dykes"), ["The prefect", "Nobody had"]);
    assert.deepEqual(found("the prefect bridges"), ["The river", "The prefect", "Nobody had"]);
    assert.deepEqual(found("nothing of it there", { limit: 1 }), ["Nobody had"]);
    assert.deepEqual(found("volcano"), []);
    assert.deepEqual(found(" …! "), []);
  });

  it("are found without accents, in any case, over line ends and hyphens", () => {
    assert.deepEqual(found("ELODIE kovar"), ["Nobody had"]);
    assert.deepEqual(found("PREFET Crue"), ["Les agriculteurs"]);
    assert.deepEqual(found("organization"), ["The prefect"]);
    assert.deepEqual(found("known"), ["Nobody had"]);
    assert.deepEqual(found("wellknown"), ["Nobody had"]);
    assert.deepEqual(found("état-major"), ["Les agriculteurs", "The prefect"].slice(0, 1));
  });

  it("are found wherever a word stands, divided and whole, many times", () => {
    const line = (at: number) =>
      `Line ${at} tells of the organi-\nzation and of another organization, at the end, with co-operation.`;
    const many = Array.from({ length: 400 }, (_, at) => line(at)).join("\n\n");
    const index = indexTexts([{ file: "many", text: many }]);
    for (const query of [
      "organization",
      "cooperation",
      "zation",
      '"another organization at"',
      '"co-operation line"',
    ])
      assert.equal(searchPassages(index, query, { limit: 1_000 }).length, query.includes("line") ? 399 : 400);
  });

  it("hold a phrase as it stands", () => {
    assert.deepEqual(
      found('"the farmers"'),
      ["Nobody had", "The prefect"].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    assert.deepEqual(found('"the farmers but"'), ["The prefect"]);
    assert.deepEqual(found("“well-known engineer” farmers"), ["Nobody had"]);
    assert.deepEqual(found("farmers the", { phrase: true }), []);
    assert.deepEqual(found("« pas été prévenus »"), ["Les agriculteurs"]);
    assert.deepEqual(found('"the organization of the dykes"'), ["The prefect"]);
    assert.deepEqual(found('"farmers" "bridges"'), []);
  });

  it("are found by the beginning of the last word while it is typed", () => {
    assert.deepEqual(found("bridg"), []);
    assert.deepEqual(found("bridg", { prefix: true }), ["The river"]);
    assert.deepEqual(found("bridg ", { prefix: true }), []);
    assert.deepEqual(found('"were clos', { prefix: true }), ["The river"]);
    assert.deepEqual(found("clos bridg", { prefix: true }), ["The river"]);
  });

  const word = fc.constantFrom(..."a b c d e f the of".split(" "));
  const paragraph = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => words.join(" "));
  const document = fc
    .array(paragraph, { minLength: 1, maxLength: 5 })
    .map((paragraphs) => paragraphs.join("\n\n"));

  it("are those that plain counting finds, with the same scores", () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 8 }),
        (documents, query, limit) => {
          const answer = searchPassages(
            indexTexts(documents.map((text, at) => ({ file: `${at}`, text }))),
            query.join(" "),
            { limit },
          );
          const scores = plainScores(
            // The end of a file counts as a word.
            documents.flatMap((text) => `${text} end`.split("\n\n").map((words) => words.split(" "))),
            query,
          );
          const best = scores.filter((score) => score > 0).toSorted((a, b) => b - a);
          assert.deepEqual(
            answer.map(({ score }) => score.toFixed(6)),
            best.slice(0, limit).map((score) => score.toFixed(6)),
          );
        },
      ),
    );
  });

  it("are the same where most of a frequent word's places are passed over", () => {
    const chance = random(3);
    const textOf = (paragraphs: number, least: number, most: number) =>
      Array.from({ length: paragraphs }, () =>
        Array.from(
          { length: least + chance.below(most - least) },
          () => `w${Math.min(chance.below(30), chance.below(30))}`,
        ).join(" "),
      ).join("\n\n");
    // Passages of the second segment are longer than those of the first, and so are those of both on average.
    const documents = [textOf(3_000, 12, 60), textOf(400, 100, 200)];
    const [first, second] = documents.map((text, at) => indexTexts([{ file: `${at}`, text }]));
    const both = withChanges(first!, { removed: new Set(), added: second!.segments[0]!.segment });
    const passages = documents.flatMap((text) =>
      `${text} end`.split("\n\n").map((words) => words.split(" ")),
    );
    for (const query of [["w0"], ["w7"], ["w29"], ["w0", "w1"], ["w29", "w0"], ["w3", "w12", "w28"]])
      for (const limit of [1, 10]) {
        const best = plainScores(passages, query).toSorted((a, b) => b - a);
        assert.deepEqual(
          searchPassages(both, query.join(" "), { limit }).map(({ score }) => score.toFixed(6)),
          best.slice(0, limit).map((score) => score.toFixed(6)),
        );
      }
  });

  it("hold a phrase where its words stand in a row, and nowhere else", () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 6 }),
        fc.array(word, { minLength: 2, maxLength: 4 }),
        (documents, row) => {
          const answer = searchPassages(
            indexTexts(documents.map((text, at) => ({ file: `${at}`, text }))),
            `"${row.join(" ")}"`,
            { limit: 100 },
          );
          const holding = documents.flatMap((text, at) =>
            text.split("\n\n").flatMap((words, place, all) =>
              // A phrase may go on into the next paragraph; it stands where it begins.
              startsIn(words.split(" "), (all[place + 1] ?? "").split(" "), row) ? [`${at}: ${words}`] : [],
            ),
          );
          const passages = answer.map(
            ({ file, start, end }) => `${file}: ${documents[Number(file)]!.slice(start, end)}`,
          );
          assert.deepEqual(passages.toSorted(), holding.toSorted());
        },
      ),
    );
  });
});

const startsIn = (words: readonly string[], next: readonly string[], row: readonly string[]): boolean => {
  const both = [...words, ...next];
  return words.some((_, at) => row.every((word, place) => both[at + place] === word));
};

/** BM25 as the books have it, with the index's weights: by occurrences, not by passages. */
function plainScores(passages: readonly (readonly string[])[], query: readonly string[]): readonly number[] {
  const files = passages.length;
  const all = passages.flat();
  const average = all.length / files;
  const weights = query.map((term) => {
    const within = Math.min(all.filter((word) => word === term).length, files);
    return Math.log(1 + (files - within + 0.5) / (within + 0.5));
  });
  return passages.map((words) =>
    query.reduce((sum, term, at) => {
      const count = words.filter((word) => word === term).length;
      return sum + (weights[at]! * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * words.length) / average));
    }, 0),
  );
}

describe("words of a query", () => {
  it("are read as those of the texts", () => {
    assert.deepEqual(wordsOf("état-major"), [["etat", "major", "etatmajor"]]);
  });
});
