/** An index that somebody shares may hold anything, with sums that fit: opening a corpus with it never fails, hangs or shows other files. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { analyse, candidateFiles, findPassage, parseDraft, searchPassages } from "../../server/src/core";
import { CorpusRow, type RowStore } from "../../server/src/node/corpus-row";
import { preambleBytes } from "../../server/src/node/index-file";
import { sharedPath } from "../../server/src/node/index-store";
import { saveIndex } from "../../server/src/node/keep-index";
import { type OpenedCorpus, openCorpus } from "../../server/src/node/open-corpus";
import { folderWith, removeFolders } from "../support/temporary-folder";

const words = "The dam above the town was opened in the night.";
const files = {
  "a.txt": `Rivers\n\n${words}\n\nBy Ana Roy, 4 May 2020\n`,
  "b.txt": "Floods\n\nThe lower town was flooded twice in a month.\fThe dam held in the night.\n",
  "in/c.txt": `Sources\n\nRoy, A. (2019). Rivers. Lake Press.\n\n${words}\n`,
};
const draft = parseDraft(
  `It was told that "${words}" (Roy 2020).\n\nReferences\n\nRoy, Ana. 2020. "Rivers." [Accessed 2020-06-01]\n`,
);

/** Uses all that a corpus offers. What is found may be wrong; a file has its own words, or it is said to have changed. */
function use({ corpus, files: its }: OpenedCorpus): void {
  assert.equal(corpus.complete, true);
  assert.deepEqual([...its.keys()], Object.keys(files));
  for (const [file, text] of Object.entries(files)) assert.ok([text, null].includes(corpus.textOf(file)));
  for (const { start, end, title, persons } of corpus.sources)
    assert.ok(start <= end && title !== undefined && persons.every((name) => typeof name === "string"));
  candidateFiles(corpus.index, words, 9);
  searchPassages(corpus.index, `${words} "the town" riv`, { limit: 9, prefix: true });
  findPassage(words, corpus);
  analyse(draft, corpus);
}

const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 7, 0.5, 2 ** 31, 2 ** 32 - 1, 2 ** 53, 1e300),
  fc.nat(100_000),
);
const anything = fc.oneof(fc.jsonValue() as fc.Arbitrary<unknown>, number);

/** The same row, of which one thing is something else. */
const rowWith = (row: CorpusRow, changed: Partial<RowStore>): CorpusRow =>
  new CorpusRow(row, { ...row.store, ...changed }, row.at);

const changedField = fc.record({ row: fc.nat(), field: fc.nat(), value: anything });

function withField<Value extends object>(
  value: Value,
  { field, value: other }: { field: number; value: unknown },
) {
  const names = Object.keys(value);
  return { ...value, [names[field % names.length]!]: other };
}

describe("an index from elsewhere", function () {
  this.timeout(60_000);
  let folder: string;
  let shared: string;
  let opened: OpenedCorpus;
  before(async () => {
    folder = folderWith(files);
    shared = folderWith({});
    opened = await openCorpus([folder], "en");
  });
  after(removeFolders);
  const openWithIt = () => openCorpus([folder], "en", { sharedIndex: shared });
  const save = (state: Partial<OpenedCorpus["state"]>) =>
    saveIndex(sharedPath(shared), { ...opened, state: { ...opened.state, ...state } });

  it("is used where it is sound", async () => {
    await save({});
    const its = await openWithIt();
    assert.equal(its.base, "shared");
    assert.deepEqual(its.corpus.sources, opened.corpus.sources);
    use(its);
  });

  it("may say anything of a file", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("details", "sources", "record"),
        changedField,
        async (what, change) => {
          const rows = [...opened.state.rows];
          const [id, row] = rows[change.row % rows.length]!;
          const record = row.sources[0]!;
          const store: Partial<RowStore> =
            what === "details"
              ? { details: () => withField(row.details, change) as never }
              : what === "sources"
                ? { sources: () => change.value as never }
                : { sources: () => [withField(record, change)] as never };
          await save({ rows: new Map(rows.map((its) => (its[0] === id ? [id, rowWith(row, store)] : its))) });
          use(await openWithIt());
        },
      ),
      { numRuns: 150 },
    );
  });

  it("may have any numbers in its segments", async () => {
    const change = fc.record({ array: fc.nat(), at: fc.nat(), value: fc.oneof(number, fc.nat(0xffffffff)) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const segments = structuredClone(opened.state.index.segments);
        const { shingles, words: lists, passages } = segments[0]!.segment;
        const arrays = [shingles, lists, passages].flatMap((part) =>
          Object.values(part).filter((its): its is Uint32Array | Uint8Array => ArrayBuffer.isView(its)),
        );
        for (const { array, at, value } of changes) {
          const its = arrays[array % arrays.length]!;
          if (its.length > 0) its[at % its.length] = value;
        }
        await save({ index: { segments } });
        use(await openWithIt());
      }),
      { numRuns: 150 },
    );
  });

  it("may have any numbers in its header", async () => {
    await save({});
    const whole = readFileSync(sharedPath(shared));
    const length = whole.readUInt32LE(8);
    const written = whole.toString("utf8", preambleBytes, preambleBytes + length);
    const numbers = [...written.matchAll(/(?<=:)\d+/g)];
    await fc.assert(
      fc.asyncProperty(fc.nat(numbers.length - 1), number, async (which, value) => {
        const { index, 0: old } = numbers[which]!;
        const header = Buffer.from(written.slice(0, index) + value + written.slice(index + old.length));
        const padded = Buffer.alloc(Math.ceil(header.length / 8) * 8, " ");
        header.copy(padded);
        const preamble = Buffer.from(whole.subarray(0, preambleBytes));
        preamble.writeUInt32LE(padded.length, 8);
        preamble.writeUInt32LE(crc32(padded), 12);
        writeFileSync(
          sharedPath(shared),
          Buffer.concat([preamble, padded, whole.subarray(preambleBytes + length)]),
        );
        use(await openWithIt());
      }),
      { numRuns: 150 },
    );
  });

  it("may be any bytes, cut, longer or a folder", async () => {
    await save({});
    const whole = readFileSync(sharedPath(shared));
    const damaged = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.nat(whole.length).map((length) => whole.subarray(0, length)),
      fc.uint8Array({ maxLength: 40 }).map((more) => Buffer.concat([whole, more])),
      fc.constant(null).map(() => {
        const header = Buffer.from("null    ");
        const preamble = Buffer.from(whole.subarray(0, preambleBytes));
        preamble.writeUInt32LE(header.length, 8);
        preamble.writeUInt32LE(crc32(header), 12);
        return Buffer.concat([preamble, header]);
      }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        writeFileSync(sharedPath(shared), bytes);
        use(await openWithIt());
      }),
      { numRuns: 100 },
    );
    use(await openCorpus([folder], "en", { sharedIndex: join(folder, "a.txt") }));
    use(await openCorpus([folder], "en", { sharedIndex: folderWith({ "corroborate.index/a.txt": "" }) }));
  });
});
