/** Every composed draft is read as it is marked, no more and no less. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDraft } from "../../../server/src/core/syntax/parse-draft";
import { marksOf, readMarkedDrafts, writeMarks } from "../../support/marked-draft";

const folder = join(import.meta.dirname, "drafts");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  describe(`drafts/${file}`, () => {
    for (const { name, text, marks } of readMarkedDrafts(readFileSync(join(folder, file), "utf8"))) {
      it(name, () => assert.equal(writeMarks(text, marksOf(parseDraft(text))), writeMarks(text, marks)));
    }
  });
}
