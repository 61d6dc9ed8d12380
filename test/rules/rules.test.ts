/** Every rule against its fixtures: what it finds and what it leaves alone. */
import assert from "node:assert/strict";
import { ruleCodes } from "../../server/src/core";
import { rules } from "../../server/src/core/features/diagnostics/check";
import { assertAnnotated, checkFixture } from "./check-fixture";
import { casesOf, folders } from "./rule-folders";

describe("rules", () => {
  it("are the codes that the engine names, each with a folder of fixtures", () => {
    const codes = [...ruleCodes].sort();
    assert.deepEqual(rules.map(({ code }) => code).sort(), codes);
    assert.deepEqual([...folders].sort(), codes);
    for (const folder of folders)
      for (const kind of ["valid", "invalid"] as const)
        assert.ok(casesOf(folder, kind).length > 0, `${folder} has no cases in ${kind}.txt`);
  });

  for (const folder of folders) {
    describe(folder, () => {
      for (const { name, fixture } of casesOf(folder, "invalid")) {
        it(`finds: ${name}`, () => {
          const codes = fixture.draft.annotations.map(({ code }) => code as string);
          assert.ok(codes.includes(folder), "a case of invalid.txt has a finding of its rule");
          assertAnnotated(fixture, checkFixture(fixture).findings);
        });
      }
      for (const { name, fixture } of casesOf(folder, "valid")) {
        it(`is silent: ${name}`, () => {
          const codes = fixture.draft.annotations.map(({ code }) => code as string);
          assert.ok(!codes.includes(folder), "a case of valid.txt has no finding of its rule");
          assertAnnotated(fixture, checkFixture(fixture).findings);
        });
      }
    });
  }
});
