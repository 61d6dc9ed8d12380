/** What is typed after `(` finds the record that is meant: beginnings, slips, dates by their parts, joined words. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Citable,
  indexCitables,
  searchCitables,
} from "../../../../server/src/core/features/completion/citation-search";
import { slipsToBegin } from "../../../../server/src/core/features/completion/close-words";

const citable = (key: number, fields: Partial<Citable>): Citable => ({
  key,
  author: "",
  abbreviation: "",
  date: "",
  title: "",
  persons: "",
  ...fields,
});

const records = [
  citable(0, { author: "Blue Heron Press", date: "2021-03-16", title: "Wetlands Reclaimed" }),
  citable(1, { author: "Blue Heron Press", date: "2022-09-03", title: "Sixteen Bridges" }),
  citable(2, { author: "Ministry of Salt", abbreviation: "MoS", date: "2016", title: "Licences in 2022" }),
  citable(3, {
    author: "Électricité Libre",
    date: "4 Sept. 2016",
    title: "Les réseaux",
    persons: "Hana Wójcik",
  }),
  citable(4, {
    author: "Union of Lighthouse Keepers",
    abbreviation: "ULK",
    date: "2022-01",
    title: "Automation",
  }),
];
const index = indexCitables(records);
const first = (typed: string): number | undefined => searchCitables(index, typed, 5)[0]?.key;

describe("the search for citations", () => {
  for (const [typed, key] of [
    ["ulk", 4],
    ["light", 4],
    ["keepers union", 4],
    ["blueheron 21", 0],
    ["blue-heron 2022", 1],
    ["blue heron 2022-09", 1],
    ["blue heron mar", 0],
    ["blue heron 16 march", 0],
    ["bleu heron 22", 1],
    ["minstry", 2],
    ["electricite", 3],
    ["wojcik", 3],
    ["sept 2016", 3],
  ] as const) {
    it(`finds by “${typed}”`, () => assert.equal(first(typed), key));
  }

  it("gives all in their order when nothing is typed, and none when nothing fits", () => {
    assert.deepEqual(searchCitables(index, " ", 3), records.slice(0, 3));
    assert.deepEqual(searchCitables(index, "zzzz", 3), []);
  });

  it("finds every record by its author and date, however many share either", () => {
    const word = fc.constantFrom("Harbour", "Valley", "Office", "Watch", "Paper");
    const record = fc.record({
      author: fc.tuple(word, word).map((words) => words.join(" ")),
      year: fc.integer({ min: 2000, max: 2024 }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 80 }), (made) => {
        const all = indexCitables(
          made.map(({ author, year }, key) => citable(key, { author, date: String(year) })),
        );
        for (const { author, year } of made.slice(0, 3)) {
          const best = searchCitables(all, `${author} ${year}`, 1)[0]!;
          assert.deepEqual([best.author, best.date], [author, String(year)]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("slips", () => {
  it("are counted by letters inserted, left out, replaced or exchanged", () => {
    assert.equal(slipsToBegin("valley", "valleys", 2), 0);
    assert.equal(slipsToBegin("velley", "valley", 2), 1);
    assert.equal(slipsToBegin("vallley", "valley", 2), 1);
    assert.equal(slipsToBegin("vlley", "valley", 2), 1);
    assert.equal(slipsToBegin("avlley", "valley", 2), 1);
    assert.ok(slipsToBegin("forest", "valley", 2) > 2);
  });
});
