/** What holds for the findings of every rule: place, order, language, severity. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type Finding, indexLines, lineColumnAt, type Severity } from "../../server/src/core";
import { rules } from "../../server/src/core/features/diagnostics/check";
import type { FixtureFile } from "../support/fixture";
import { type CheckedFixture, checkFixture, checkText } from "./check-fixture";
import { allCases, casesOf } from "./rule-folders";

const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

describe("findings", () => {
  it("lie inside the draft, what explains them inside its file, and their fixes too", () => {
    for (const one of allCases) assertInside(checkFixture(one.fixture));
  });

  it("lie inside whatever the draft is cut down or put together to", () => {
    const pieces = allCases.flatMap(({ fixture }) => fixture.draft.text.split(/(?<=\n)/));
    const somewhere = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });
    const cut = fc.tuple(somewhere, fc.nat(400), fc.nat(40)).map(([lines, from, length]) => {
      const text = lines.join("");
      return text.slice(0, from) + text.slice(from + length);
    });
    fc.assert(
      fc.property(fc.constantFrom(...allCases), cut, ({ fixture }, text) => {
        const { corpus } = checkFixture(fixture);
        assertInside({ corpus, ...checkText(text, corpus, { locale: "en", severity: {} }) });
      }),
    );
  });

  it("say nothing of sources that are still to be read", () => {
    for (const { name, fixture } of allCases) {
      const files = fixture.files.map((file) =>
        file === fixture.draft ? file : { ...file, state: "unread" as const },
      );
      const { findings } = checkFixture({ ...fixture, files });
      const ofSources = findings.filter(
        ({ code }) => code.startsWith("quotation-") && code !== "quotation-unbalanced",
      );
      assert.deepEqual(ofSources, [], name);
    }
  });

  for (const [name, lineEnd] of [
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    it(`are the same with line ends of ${name}`, () => {
      for (const one of allCases) {
        const files = one.fixture.files.map((file) =>
          // YAML does not know a line end of CR alone.
          file.name.endsWith(".yaml") ? file : withLineEnds(file, lineEnd),
        );
        const draft = files.find((file) => file.name === one.fixture.draft.name)!;
        const checked = checkFixture({ files, draft });
        const usual = checkFixture(one.fixture);
        assert.deepEqual(placesOf(draft.text, checked), placesOf(one.fixture.draft.text, usual), one.name);
      }
    });
  }

  it("are the same in a draft with the headings of Markdown", () => {
    const headings = /^(?:\d\. .+|Notes|References|Références|Additional Sources Consulted)$/gm;
    for (const { name, fixture } of allCases) {
      const draft = { ...fixture.draft, text: fixture.draft.text.replace(headings, "## $&") };
      assert.notEqual(draft.text, fixture.draft.text);
      const files = fixture.files.map((file) => (file === fixture.draft ? draft : file));
      assert.deepEqual(
        placesOf(draft.text, checkFixture({ files, draft })),
        placesOf(fixture.draft.text, checkFixture(fixture)),
        name,
      );
    }
  });

  it("come in the order of the text", () => {
    for (const { fixture } of allCases) {
      const starts = checkFixture(fixture).findings.map(({ start }) => start);
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => a - b),
      );
    }
  });

  it("speak English and French, in words of their own", () => {
    for (const { name, fixture } of allCases) {
      const [english, french] = (["en", "fr"] as const).map((locale) =>
        wordsOf(checkFixture(fixture, { locale }).findings),
      );
      english!.forEach((words, index) => {
        assert.ok(words !== "" && french![index] !== "", name);
        assert.notEqual(words, french![index], name);
      });
      assert.equal(english!.length, french!.length, name);
    }
  });
});

/** Line, column, words and message of each finding. */
/** In the text as it was written: in the draft's own, lines of comments have no end. */
function placesOf(text: string, { findings }: CheckedFixture): readonly unknown[] {
  const lines = indexLines(text);
  return findings.map(({ start, end, code, message }) => ({
    ...lineColumnAt(lines, start),
    words: text.slice(start, end).replaceAll(/\r\n?/g, "\n"),
    code,
    message,
  }));
}

const wordsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ message, related, fixes }) => [
    message,
    ...related.map((place) => place.message),
    ...fixes.map(({ title }) => title),
  ]);

describe("severity", () => {
  for (const rule of rules) {
    it(`of ${rule.code} is what is set, for its findings only`, () => {
      for (const { fixture } of casesOf(rule.code, "invalid")) {
        const usual = checkFixture(fixture).findings;
        for (const severity of severities) {
          const set = checkFixture(fixture, { severity: { [rule.code]: severity } }).findings;
          assert.deepEqual(
            set,
            usual.map((finding) => (finding.code === rule.code ? { ...finding, severity } : finding)),
          );
        }
        const off = checkFixture(fixture, { severity: { [rule.code]: "off" } }).findings;
        assert.deepEqual(
          off,
          usual.filter(({ code }) => code !== rule.code),
        );
      }
    });
  }
});

function assertInside({ report, corpus, findings }: CheckedFixture): void {
  const length = report.draft.text.length;
  const inside = (what: { start: number; end: number }, limit: number, name: string) =>
    assert.ok(what.start >= 0 && what.start <= what.end && what.end <= limit, `${name} lies outside`);
  for (const finding of findings) {
    inside(finding, length, finding.code);
    assert.ok(finding.start < finding.end, `${finding.code} marks nothing`);
    for (const place of finding.related) {
      const limit = place.file === null ? length : (corpus.textOf(place.file)?.length ?? -1);
      inside(place, limit, `${finding.code}, ${place.file ?? "the draft"}`);
    }
    for (const { edits } of finding.fixes)
      for (const edit of edits) inside(edit, length, `fix of ${finding.code}`);
  }
}

function withLineEnds(file: FixtureFile, lineEnd: string): FixtureFile {
  const written = (text: string): string => text.replaceAll("\n", lineEnd);
  return {
    ...file,
    text: written(file.text),
    pageStarts: file.pageStarts.map((start) => written(file.text.slice(0, start)).length),
  };
}
