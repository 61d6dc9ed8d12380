/** The comment that the editor offers for a finding silences it, its like on the line, and nothing else. */
import assert from "node:assert/strict";
import { type Finding, indexLines, lineColumnAt, suppressionFix } from "../../../../server/src/core";
import { checkFixture, checkText } from "../../../rules/check-fixture";
import { allCases } from "../../../rules/rule-folders";

describe("the comment offered for a finding", () => {
  const offered = allCases.flatMap(({ name, fixture }) => {
    const { report, corpus, findings } = checkFixture(fixture);
    return findings.map((finding) => ({
      name,
      finding,
      findings,
      corpus,
      text: fixture.draft.text,
      fix: suppressionFix(report.draft, finding, "en"),
    }));
  });

  it("silences it, its like on the line, and nothing else", () => {
    for (const { name, finding, findings, corpus, text, fix } of offered) {
      if (finding.code === "suppression-unused") continue;
      const [edit] = fix!.edits;
      assert.ok(edit && edit.start === edit.end);
      const lines = indexLines(text);
      const lineOf = (offset: number): number => lineColumnAt(lines, offset).line;
      assert.equal(lineOf(edit.start), lineOf(finding.start), name);
      const written = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
      const moved = (one: Finding): Finding =>
        one.start < edit.start ? one : { ...one, start: one.start + edit.newText.length };
      const silenced = ({ code, start }: Finding): boolean =>
        code === finding.code && lineOf(start) === lineOf(finding.start);
      const places = (some: readonly Finding[]): readonly string[] =>
        some.map(({ code, start }) => `${code} ${start}`);
      assert.deepEqual(
        places(checkText(written, corpus, { locale: "en", severity: {} }).findings),
        places(findings.filter((one) => !silenced(one)).map(moved)),
        `${name}: ${finding.code}`,
      );
    }
  });

  it("is offered for every rule but the one about such comments", () => {
    const without = offered.filter(({ fix }) => fix === null).map(({ finding }) => finding.code);
    assert.deepEqual([...new Set(without)], ["suppression-unused"]);
  });
});
