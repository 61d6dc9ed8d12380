/** Whole Responses of our own in older and French style, right in everything: nothing may be found in them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, check, parseDraft } from "../../server/src/core";
import { emptyCorpus } from "../../server/src/node/open-corpus";

const folder = join(import.meta.dirname, "composed");

describe("composed Responses", () => {
  for (const file of readdirSync(folder)) {
    it(`${file} has no errors, no warnings, and every citation points to an entry`, () => {
      const { corpus } = emptyCorpus(true);
      const report = analyse(parseDraft(readFileSync(join(folder, file), "utf8")), corpus);
      const findings = check(report, corpus, { locale: "en", severity: {} });
      assert.deepEqual(
        findings
          .filter(({ severity }) => severity === "error" || severity === "warning")
          .map(({ code, message }) => `${code}: ${message}`),
        [],
      );
      assert.ok(report.resolutions.flat().every(({ reference }) => reference !== null));
      assert.ok(report.draft.quotations.length > 0);
    });
  }
});
