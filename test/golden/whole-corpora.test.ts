/**
 * Whole Responses with folders of sources as people keep them, composed for the tests with defects placed beforehand: the
 * findings, and the entries that have no file. `*.pdf.txt` and `*.docx.txt` are made into such files first; a form feed
 * begins a page. `UPDATE_GOLDEN=1 npx mocha test/golden/whole-corpora.test.ts` writes the findings anew.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, check, indexLines, lineColumnAt, parseDraft } from "../../server/src/core";
import { openCorpus } from "../../server/src/node/open-corpus";
import { makeDocx, paragraph, run } from "../support/make-docx";
import { makePdf } from "../support/make-pdf";
import { folderWith, removeFolders } from "../support/temporary-folder";

const folder = join(import.meta.dirname, "whole-corpora");

const pdfOf = (text: string): Buffer =>
  makePdf({
    pages: text.split("\f").map((page) =>
      page
        .trim()
        .split("\n")
        .map((line, index) => ({ text: line, y: 740 - 14 * index, size: 10 })),
    ),
  });

const docxOf = (text: string): Buffer =>
  makeDocx({
    body: text
      .trim()
      .split(/\n+/)
      .map((line) => paragraph(run(line)))
      .join(""),
  });

/** The files of a folder of sources, those that are described made. */
function sourcesIn(path: string): { readonly [name: string]: Uint8Array } {
  return Object.fromEntries(
    readdirSync(path).map((name): [string, Uint8Array] => {
      const bytes = readFileSync(join(path, name));
      if (name.endsWith(".pdf.txt")) return [name.slice(0, -4), pdfOf(bytes.toString("utf8"))];
      if (name.endsWith(".docx.txt")) return [name.slice(0, -4), docxOf(bytes.toString("utf8"))];
      return [name, bytes];
    }),
  );
}

async function findingsOf(name: string): Promise<string> {
  const text = readFileSync(join(folder, name, "draft.rir"), "utf8");
  const { corpus } = await openCorpus([folderWith(sourcesIn(join(folder, name, "sources")))], "en");
  const report = analyse(parseDraft(text), corpus);
  const lines = indexLines(text);
  const shown = check(report, corpus, { locale: "en", severity: {} }).map(
    ({ code, severity, message, start }) => {
      const { line, column } = lineColumnAt(lines, start);
      return `${line + 1}:${column + 1} ${severity} ${code}\n    ${message}`;
    },
  );
  const without = report.draft.references.flatMap(({ author, date }, index) =>
    report.sourceOfReference[index] === null ? [`no file: ${author?.text} ${date?.text}`] : [],
  );
  const verdicts = report.quotations.map(({ verdict }) => verdict).toSorted();
  const quotations = [...new Set(verdicts)].map(
    (verdict) => `${verdicts.filter((other) => other === verdict).length} ${verdict}`,
  );
  return `${[...shown, ...without, `quotations: ${quotations.join(", ")}`].join("\n")}\n`;
}

describe("whole corpora", () => {
  after(removeFolders);

  for (const name of readdirSync(folder)) {
    it(`${name}: the findings are those that a careful reviewer has`, async () => {
      const found = await findingsOf(name);
      const golden = join(folder, name, "findings.txt");
      if (process.env.UPDATE_GOLDEN) writeFileSync(golden, found);
      assert.equal(found, readFileSync(golden, "utf8"));
    });
  }
});
