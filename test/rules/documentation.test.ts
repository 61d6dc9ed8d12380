/** The pages on the rules: one for each, in one order, and every example gives what its heading says. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../server/src/core/features/diagnostics/check";
import { parseFixture } from "../support/fixture";
import { assertAnnotated, checkFixture } from "./check-fixture";
import { casesOf } from "./rule-folders";

const folder = join(import.meta.dirname, "../../docs/rules");
/** Empty where it is missing, which the first test tells. */
const page = (name: string): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "";

const headings = ["What it finds", "Why it matters", "How sure it is", "Wrong", "Right", "Suppressing it"];

describe("the documentation of the rules", () => {
  it("has a page for each rule, and an overview", () => {
    const expected = [...rules.map(({ code }) => `${code}.md`), "README.md"].sort();
    assert.deepEqual(readdirSync(folder).sort(), expected);
  });

  it("lists every rule in the overview as its page and its code have it", () => {
    const rows = page("README.md")
      .split("\n")
      .filter((line) => line.startsWith("| [`"));
    assert.deepEqual(
      rows,
      rules.map(({ code, severity }) => {
        const sentence = page(`${code}.md`).split("\n")[2];
        return `| [\`${code}\`](${code}.md) | ${severity} | ${offersFix(code) ? "yes" : "no"} | ${sentence} |`;
      }),
    );
  });

  for (const { code, severity } of rules) {
    describe(code, () => {
      const text = page(`${code}.md`);
      const sections = sectionsOf(text);

      it("says its name, severity and fix, and has every section", () => {
        assert.ok(text.startsWith(`# \`${code}\`\n\n`));
        assert.match(
          text,
          new RegExp(`^Severity: ${severity}\\b.* Fix: ${offersFix(code) ? "yes" : "no"}\\.$`, "m"),
        );
        assert.deepEqual(
          sections.map(({ heading }) => heading),
          headings,
        );
        assert.ok(sections.at(-1)!.text.includes(`"corroborate.severity": { "${code}": "`));
      });

      for (const heading of ["Wrong", "Right"] as const) {
        const examples = examplesIn(sections.find((section) => section.heading === heading)?.text ?? "");
        it(`has examples under ${heading}`, () => assert.ok(examples.length > 0));
        for (const [index, example] of examples.entries()) {
          it(`gives in ${heading} ${index + 1} what it shows`, () => {
            const fixture = parseFixture(example);
            const { findings } = checkFixture(fixture);
            assertAnnotated(fixture, findings);
            const codes = [...new Set(findings.map((finding) => finding.code))];
            assert.deepEqual(codes, heading === "Wrong" ? [code] : []);
          });
        }
      }
    });
  }
});

function offersFix(code: string): boolean {
  const findings = casesOf(code, "invalid").flatMap(({ fixture }) => checkFixture(fixture).findings);
  return findings.some((finding) => finding.code === code && finding.fixes.length > 0);
}

function sectionsOf(text: string): readonly { readonly heading: string; readonly text: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return { heading: section.slice(0, end), text: section.slice(end) };
    });
}

function examplesIn(text: string): readonly string[] {
  return [...text.matchAll(/^```rir\n(.*?)^```$/gms)].map(([, example]) => example!);
}
