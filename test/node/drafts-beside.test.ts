/** Drafts in the folder of a draft, by the symbols at their tops. */
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { draftsBeside } from "../../server/src/node/drafts-beside";
import { folderWith, removeFolders } from "../support/temporary-folder";

const response = (symbol: string): string => `1 May 2020\n\n${symbol}\n\n1. Overview\n\nNothing.\n`;

describe("draftsBeside", () => {
  afterEach(removeFolders);

  it("finds drafts that have a symbol, but the draft itself, what is no draft and what is elsewhere", () => {
    const folder = folderWith({
      "b.rdi": response("RUR201602.F"),
      "a.rir": `A page\n\n${response("## RUR201601.E")}`,
      "draft.rir": response("RUR201600.E"),
      "without.rir": "1. Overview\n\nSee Response to Information Request RUR201603.\n",
      "source.txt": response("RUR201604.E"),
      "deeper/c.rir": response("RUR201605.E"),
    });
    mkdirSync(join(folder, "folder.rir"));
    symlinkSync(join(folder, "deeper", "c.rir"), join(folder, "link.rir"));
    assert.deepEqual(draftsBeside(join(folder, "draft.rir")), [
      { path: join(folder, "a.rir"), symbol: "RUR201601.E" },
      { path: join(folder, "b.rdi"), symbol: "RUR201602.F" },
    ]);
  });

  it("finds nothing in a folder that is not there", () => {
    assert.deepEqual(draftsBeside(join(folderWith({}), "gone", "draft.rir")), []);
  });
});
