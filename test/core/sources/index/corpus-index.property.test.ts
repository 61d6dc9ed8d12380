/** Invariant 7 for the index: after any changes it answers as one that is built anew; read back from bytes, as it was. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type CorpusIndex,
  candidates,
  decodeSegment,
  emptyIndex,
  encodeSegment,
  filesOf,
  indexOf,
  indexTexts,
  searchPassages,
  segmentBuilder,
  withChanges,
} from "../../../../server/src/core";

const word = fc.constantFrom(
  ..."the river rose and fell again in March of that year well-known co-\noperation cooperation wellknown Élan farmers were warned".split(
    " ",
  ),
  "\n\n",
  "難民",
);
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
const name = fc.constantFrom(..."abcdefgh");

/** A change: texts that are added or replaced, and names that are removed. */
const change = fc.record({
  added: fc.dictionary(name, text, { maxKeys: 4 }),
  removed: fc.array(name, { maxLength: 3 }),
});

const segmentOf = (texts: Readonly<Record<string, string>>) => {
  const builder = segmentBuilder();
  for (const [file, words] of Object.entries(texts)) builder.add({ file, text: words });
  return builder.build();
};

const queries = [
  "the river rose",
  '"rose and fell"',
  "farmers warn",
  "the and of",
  "well-known cooperation",
  "elan 難民",
  '"the river" march',
];

/** Everything that is asked of an index, in an order that no segment decides. */
function answers(index: CorpusIndex): unknown {
  return {
    files: filesOf(index).toSorted(),
    candidates: ["the river rose and fell again in March", "were warned in March of that year"].map((words) =>
      candidates(index, words, 100)
        .map(({ file, votes, share }) => `${votes} ${share} ${file}`)
        .toSorted(),
    ),
    // A word's weight goes by how often it stands in the segments, and in those are files that are gone.
    passages: queries.map((query) =>
      searchPassages(index, query, { limit: 1_000, prefix: true })
        .map(({ file, start, end }) => `${file} ${start} ${end}`)
        .toSorted(),
    ),
  };
}

describe("an index", () => {
  it("answers after any changes as one that is built anew", () => {
    fc.assert(
      fc.property(fc.dictionary(name, text), fc.array(change, { maxLength: 6 }), (base, changes) => {
        let index = indexOf(segmentOf(base));
        let texts: Record<string, string> = base;
        for (const { added, removed } of changes) {
          const before = answers(index);
          const changed = withChanges(index, { removed: new Set(removed), added: segmentOf(added) });
          assert.deepEqual(answers(index), before);
          index = changed;
          texts = Object.fromEntries(Object.entries(texts).filter(([file]) => !removed.includes(file)));
          texts = { ...texts, ...added };
        }
        const anew = indexTexts(Object.entries(texts).map(([file, words]) => ({ file, text: words })));
        assert.deepEqual(answers(index), answers(anew));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same whether it is built at once or in steps", () => {
    const builder = segmentBuilder();
    builder.add({ file: "a", text: "The river rose and fell again." });
    let steps = 0;
    const stepping = builder.steps();
    let step = stepping.next();
    for (; !step.done; step = stepping.next()) steps++;
    assert.ok(steps > 1);
    assert.deepEqual(step.value, segmentOf({ a: "The river rose and fell again." }));
  });

  it("has no files when there are none", () => {
    assert.deepEqual(filesOf(emptyIndex), []);
    assert.deepEqual(filesOf(withChanges(emptyIndex, { removed: new Set(["a"]), added: null })), []);
    assert.deepEqual(searchPassages(emptyIndex, "river", { limit: 3 }), []);
  });
});

const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(pieces));

describe("a segment", () => {
  it("is the same when it is read back, wherever its bytes begin", () => {
    fc.assert(
      fc.property(fc.dictionary(name, text), fc.nat({ max: 5 }), (texts, shift) => {
        const segment = segmentOf(texts);
        const bytes = joined(encodeSegment(segment));
        const shifted = new Uint8Array(bytes.length + shift);
        shifted.set(bytes, shift);
        const read = decodeSegment(shifted.subarray(shift));
        assert.deepEqual(read, segment);
        assert.deepEqual(joined(encodeSegment(read!)), bytes);
      }),
      { numRuns: 200 },
    );
  });

  it("is a view on the bytes, not a copy", () => {
    const bytes = joined(encodeSegment(segmentOf({ a: "The river rose and fell again." })));
    assert.equal(decodeSegment(bytes)?.shingles.postings.buffer, bytes.buffer);
  });

  it("tells that its bytes were changed, and is not read from those that were cut or made longer", () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, text, { minKeys: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (texts, where, flip) => {
          const bytes = joined(encodeSegment(segmentOf(texts)));
          const changed = bytes.slice();
          changed[where % bytes.length]! ^= flip;
          assert.equal(decodeSegment(changed), null);
          const read = decodeSegment(changed, { summed: false });
          if (read) answers(indexOf(read));
          assert.equal(decodeSegment(bytes.slice(0, where % bytes.length)), null);
          assert.equal(decodeSegment(joined([bytes, new Uint8Array(4)])), null);
          assert.equal(decodeSegment(joined([new Uint8Array(4), bytes])), null);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("with wrong numbers gives wrong answers at most", () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, text, { minKeys: 1 }),
        fc.array(fc.record({ array: fc.nat(), at: fc.nat(), value: fc.nat({ max: 0xffffffff }) }), {
          minLength: 1,
        }),
        (texts, slips) => {
          const { files, shingles, words, passages } = structuredClone(segmentOf(texts));
          const arrays = [shingles, words, passages]
            .flatMap((part) => Object.values(part) as unknown[])
            .filter(
              (array): array is Uint8Array | Uint32Array => ArrayBuffer.isView(array) && array.byteLength > 0,
            );
          for (const { array, at, value } of slips) {
            const changed = arrays[array % arrays.length]!;
            changed[at % changed.length] = value;
          }
          answers(indexOf({ files, shingles, words, passages }));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
