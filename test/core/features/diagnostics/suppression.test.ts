/** The comment that the editor offers for a finding silences it and nothing else; what the page on suppression shows is so. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, indexLines, lineColumnAt, suppressionFix } from "../../../../server/src/core";
import { instructions } from "../../../../server/src/core/features/diagnostics/suppression-comments";
import { readBaseline } from "../../../../server/src/node/baseline-file";
import { readConfigurationFile } from "../../../../server/src/node/read-configuration-file";
import { assertAnnotated, checkFixture, checkText, optionsOf } from "../../../rules/check-fixture";
import { allCases } from "../../../rules/rule-folders";
import { parseFixture } from "../../../support/fixture";
import { folderWith, removeFolders } from "../../../support/temporary-folder";

describe("the comment offered for a finding", () => {
  const offered = allCases.flatMap(({ name, fixture }) => {
    const { report, corpus, findings } = checkFixture(fixture);
    return findings.map((finding) => ({
      name,
      finding,
      findings,
      corpus,
      fixture,
      fix: suppressionFix(report.draft, finding, "en"),
    }));
  });

  it("silences it, its like on the line, and nothing else", () => {
    for (const { name, finding, findings, corpus, fixture, fix } of offered) {
      const { text } = fixture.draft;
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
        places(checkText(written, corpus, optionsOf(fixture)).findings),
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

describe("docs/suppression.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/suppression.md"), "utf8");
  const blocks = (language: string): readonly string[] =>
    [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, its, text]) =>
      its === language ? [text!] : [],
    );

  it("shows comments that do what it says", () => {
    const fixture = parseFixture(blocks("rir")[0]!);
    assertAnnotated(fixture, checkFixture(fixture).findings);
  });

  it("shows a configuration and a baseline that can be read", () => {
    const [configuration, baseline] = blocks("json");
    const read = readConfigurationFile(configuration!);
    assert.deepEqual(read.problems, []);
    assert.ok(read.corpus && read.baseline && Object.keys(read.severity).length > 0);
    const folder = folderWith({ "accepted.json": baseline! });
    const { entries, problem } = readBaseline(join(folder, "accepted.json"), folder);
    assert.deepEqual([entries.length, problem], [1, null]);
    removeFolders();
  });

  it("has every instruction", () => {
    const named = [...page.matchAll(/<!-- (corroborate-[a-z-]+) /g)].map(([, name]) => name!);
    assert.deepEqual([...new Set(named)].sort(), [...instructions.keys()].sort());
  });
});
