/**
 * The findings on everything in `seeds/`, kept as text: a change shows in the diff which findings were gained and lost.
 * `UPDATE_GOLDEN=1 npx mocha test/golden` writes the file anew; read the difference before it is committed.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, check, indexLines, lineColumnAt, parseDraft } from "../../server/src/core";
import { type OpenedCorpus, openCorpus } from "../../server/src/node/open-corpus";
import { withoutDraft } from "../../server/src/node/without-draft";
import { publishedResponse, readSeed, sampleDraft, seedsFolder } from "../support/seeds";

const golden = join(import.meta.dirname, "seeds.findings.txt");
let opened: OpenedCorpus;

function reportOn(name: string) {
  const text = readSeed(name);
  const corpus = withoutDraft(opened, { text, path: join(seedsFolder, name) });
  const report = analyse(parseDraft(text), corpus);
  return { text, report, findings: check(report, corpus, { locale: "en", severity: {} }) };
}

function findingsAsText(name: string): string {
  const { text, findings } = reportOn(name);
  const lines = indexLines(text);
  const rows = findings.map(({ code, severity, message, start, end, fixes }) => {
    const { line, column } = lineColumnAt(lines, start);
    const words = text.slice(start, end).replace(/\s+/g, " ");
    const shown = words.length > 120 ? `${words.slice(0, 90)} … ${words.slice(-25)}` : words;
    const fix = fixes.map(({ title }) => `\n    fix: ${title}`).join("");
    return `${line + 1}:${column + 1} ${severity} ${code}\n    ${shown}\n    ${message}${fix}`;
  });
  return `${name}\n\n${rows.join("\n\n")}\n`;
}

describe("the findings on seeds/", () => {
  before(async () => {
    opened = await openCorpus([seedsFolder], "en");
  });

  it("are those of the golden file", () => {
    const found = [publishedResponse, sampleDraft].map(findingsAsText).join("\n\n");
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, found);
    assert.equal(found, readFileSync(golden, "utf8"));
  });

  it("name the true defects of the published Response and nothing else at error or warning level", () => {
    const { text, findings } = reportOn(publishedResponse);
    const grave = findings.filter(({ severity }) => severity === "error" || severity === "warning");
    assert.deepEqual(
      grave.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`),
      [
        "author-spelling: Insight Crime",
        "citation-partial-date: 2022",
        "citation-partial-date: 2023",
        "citation-date-differs: US 2022-11-01",
        "citation-date-differs: US 2022-11-01",
      ],
    );
  });

  it("name each defect of the sample draft that its README lists", () => {
    const { text, findings } = reportOn(sampleDraft);
    const lines = indexLines(text);
    const found = findings.map(({ code, start }) => `${lineColumnAt(lines, start).line + 1} ${code}`);
    const listed = [...readSeed("README.md").matchAll(/^\| ([\d, ]+) \|.*\| `([a-z-]+)` \|$/gm)].map(
      ([, at, code]) => `${at!.split(", ").at(-1)} ${code}`,
    );
    assert.equal(listed.length, 8);
    assert.deepEqual(
      found,
      listed.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    );
  });

  it("leave no quotation of the sample draft unverified", () => {
    const verdicts = reportOn(sampleDraft).report.quotations.map(({ verdict }) => verdict);
    const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
    assert.deepEqual(
      [count("altered"), count("absent"), count("unverifiable"), count("elsewhere")],
      [1, 1, 0, 0],
    );
  });
});
