/** The published Response set in other ways — wrapped, line by line, Markdown, other line ends and marks — says the same. */
import assert from "node:assert/strict";
import { analyse, check, parseDraft } from "../../server/src/core";
import { emptyCorpus } from "../../server/src/node/open-corpus";
import { publishedResponse, readSeed } from "../support/seeds";

const response = readSeed(publishedResponse);
const partHeadings = /^(Notes|References|Additional Sources Consulted)$/gm;
const numberedHeadings = /^(\d(?:\.\d+)*\.? .*)$/gm;

/** Breaks lines at blanks, as mail programs and PDF copies do. */
function wrapped(text: string, width: number): string {
  const wrapLine = (line: string): string => {
    const lines: string[] = [];
    for (const word of line.split(" ")) {
      const last = lines.at(-1);
      if (last !== undefined && `${last} ${word}`.length <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join("\n");
  };
  return text.split("\n").map(wrapLine).join("\n");
}

function curlyMarks(text: string): string {
  let open = false;
  return text.replace(/"/g, () => {
    open = !open;
    return open ? "“" : "”";
  });
}

const clothes: { readonly [name: string]: string } = {
  "wrapped at 80": wrapped(response, 80),
  "wrapped at 100": wrapped(response, 100),
  "without blank lines": response.replace(/\n\n+/g, "\n"),
  "with CRLF": response.replace(/\n/g, "\r\n"),
  "with CR alone": response.replace(/\n/g, "\r"),
  "with curly quotation marks": curlyMarks(response),
  "with no-break spaces before dates": response.replace(/(\(\p{L}[^()\n]*?) (\d{4})/gu, "$1\u00a0$2"),
  "with Markdown headings": response.replace(numberedHeadings, "## $1").replace(partHeadings, "## $1"),
  "with bold headings": response.replace(numberedHeadings, "**$1**").replace(partHeadings, "**$1**"),
  "with a bulleted list of references": response.replace(/^(.*\[Accessed [^\]]*\])$/gm, "* $1"),
  "with blanks at the ends of lines": response.replace(/$/gm, "  "),
  "from its first section on": response.slice(response.indexOf("1. Overview")),
};

function summary(text: string) {
  const { corpus } = emptyCorpus(true);
  const report = analyse(parseDraft(text), corpus);
  const findings = check(report, corpus, { locale: "en", severity: {} });
  return {
    items: report.resolutions.flat().map(({ outcome, reference }) => `${outcome} ${reference}`),
    quotations: report.draft.quotations.length,
    references: report.draft.references.length,
    notes: report.draft.notes.length,
    grave: findings
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map(({ code }) => code),
  };
}

describe("the published Response in other clothes", () => {
  const plain = summary(response);
  for (const [name, text] of Object.entries(clothes)) {
    it(name, () => assert.deepEqual(summary(text), plain));
  }
});
