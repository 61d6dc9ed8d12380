/** Whole Responses in many clothes, made up for the tests: every finding is right, and there are no others. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assertAnnotated, checkFixture } from "../rules/check-fixture";
import { parseFixture } from "../support/fixture";

const folder = join(import.meta.dirname, "whole-responses");

describe("whole Responses", () => {
  for (const name of readdirSync(folder)) {
    it(`${name} has just the findings that a careful reviewer would have`, () => {
      const fixture = parseFixture(readFileSync(join(folder, name), "utf8"));
      assertAnnotated(fixture, checkFixture(fixture).findings);
    });
  }
});
