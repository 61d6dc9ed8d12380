/** Changes that are followed one by one give the corpus that opening from scratch gives. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { candidateFiles } from "../../server/src/core";
import { foldersOfList } from "../../server/src/node/corpus-scope";
import { indexPath } from "../../server/src/node/index-store";
import { indexKeeper } from "../../server/src/node/keep-index";
import { type OpenedCorpus, openCorpus, updateCorpus } from "../../server/src/node/open-corpus";
import { folderWith, removeFolders } from "../support/temporary-folder";

const sentences = [
  "the lower town was flooded twice in a month",
  "the dam above the harbour was opened in the night",
  "nobody told the people of the valley before the morning",
  "the mayor asked for help from the capital and waited",
];

/** Few names, so that they meet: two folders of the corpus, files that are none, composed and decomposed letters. */
const places = [
  "one/a.txt",
  "one/b.md",
  "one/in/a.txt",
  "one/in/é.txt",
  "one/in/e\u0301.txt",
  "one/deep/er/c.txt",
  "one/old/d.txt",
  "one/notes.odt",
  "one/draft.rir",
  "two/a.txt",
  "two/in/a.txt",
  "two/.hidden/e.txt",
];
const folders = ["one/in", "one/deep", "one/old", "two/in", "two/.hidden", "one/new"];

type Step =
  | { readonly kind: "write"; readonly place: string; readonly text: string }
  | { readonly kind: "declare"; readonly place: string; readonly author: string }
  | { readonly kind: "remove"; readonly place: string }
  | { readonly kind: "link"; readonly place: string }
  | { readonly kind: "move"; readonly from: string; readonly to: string };

const place = fc.constantFrom(...places);
const folder = fc.constantFrom(...folders);
const text = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 })
  .map((some) => `${some.join(". ")}.\n`);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), place, text }) },
  fc.record({
    kind: fc.constant("declare" as const),
    place: fc.constantFrom("one", "one/in", "two"),
    author: fc.constantFrom("A", "B"),
  }),
  fc.record({ kind: fc.constant("remove" as const), place: fc.oneof(place, folder) }),
  fc.record({ kind: fc.constant("link" as const), place }),
  fc.record({ kind: fc.constant("move" as const), from: place, to: place }),
  fc.record({ kind: fc.constant("move" as const), from: folder, to: folder }),
);

/** What an editor would tell has changed; a step that cannot be done changes nothing. */
function take(root: string, its: Step): readonly string[] {
  const at = (name: string): string => join(root, name);
  try {
    switch (its.kind) {
      case "write": {
        mkdirSync(dirname(at(its.place)), { recursive: true });
        rmSync(at(its.place), { force: true });
        writeFileSync(at(its.place), its.text);
        return [at(its.place)];
      }
      case "declare": {
        const path = join(at(its.place), "sources.yaml");
        writeFileSync(path, `sources:\n  - file: a.txt\n    author: ${its.author}\n`);
        return [path];
      }
      case "remove":
        rmSync(at(its.place), { recursive: true, force: true });
        return [at(its.place)];
      case "link":
        symlinkSync(root, at(its.place));
        return [at(its.place)];
      case "move":
        mkdirSync(dirname(at(its.to)), { recursive: true });
        renameSync(at(its.from), at(its.to));
        return [at(its.from), at(its.to)];
    }
  } catch {
    return [at(its.kind === "move" ? its.to : its.place)];
  }
}

const seen = ({ corpus, files }: OpenedCorpus) => ({
  sources: corpus.sources,
  failed: corpus.failed,
  files: [...files].map(([id, { path, hash, pageStarts, symbol }]) => ({
    ...{ id, path, hash, pageStarts, symbol },
    text: corpus.textOf(id),
  })),
  // Which of equal ones comes first depends on when they came.
  candidates: sentences.map((sentence) => candidateFiles(corpus.index, sentence, 99).toSorted()),
});

describe("following changes", () => {
  afterEach(removeFolders);

  it("gives what opening from scratch gives, and so does what is saved on the way", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 14 }),
        fc.boolean(),
        async (bursts, isSaved) => {
          const root = folderWith({ "one/a.txt": `${sentences[0]}.`, "two/a.txt": `${sentences[1]}.` });
          const list = foldersOfList(["one", "two", "!old"], root);
          let opened = await openCorpus(list, "en");
          const keep = indexKeeper();
          for (const burst of bursts) {
            const paths = burst.flatMap((one) => take(root, one));
            opened = await updateCorpus(opened, paths, "en");
            if (isSaved) await keep(opened);
          }
          const followed = seen(opened);
          if (isSaved) assert.deepEqual(seen(await openCorpus(list, "en")), followed);
          rmSync(indexPath(list), { force: true });
          assert.deepEqual(followed, seen(await openCorpus(list, "en")));
          removeFolders();
        },
      ),
      { numRuns: 60 },
    )).timeout(120_000);
});
