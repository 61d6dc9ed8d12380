/**
 * Invariants 4 and 6. Any words of a seed source, quoted as they stand or with marked changes, give no finding and are
 * found where they stand; with one word changed they always give one.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, type Corpus, check, parseDraft } from "../../server/src/core";
import { lettersForm } from "../../server/src/core/text/normal-form";
import { openCorpus } from "../../server/src/node/open-corpus";
import { seedsFolder } from "../support/seeds";

let corpus: Corpus;
let quoted: fc.Arbitrary<Run & { readonly changed: number }>;

interface Run {
  readonly author: string;
  readonly date: string;
  readonly title: string;
  readonly words: readonly string[];
}

/** Lines of running text in the sources that say who wrote them and when; what house style would mark is passed over. */
const linesOf = (corpus: Corpus) =>
  corpus.sources.flatMap(({ author, date, title, file, start, end }): readonly Run[] => {
    if (!author || !date || !title) return [];
    const text = corpus.textOf(file)!.slice(start, end);
    const prose = text
      .split(/\r?\n/)
      .filter((line) => line.length > 200 && !/[[\]()*<>\\…#|]|\.\.\./.test(line));
    return prose.map((line) => ({ author, date, title, words: line.trim().split(/\s+/) }));
  });

const isWord = (written: string): boolean => /[\p{L}\p{N}]/u.test(written);

const runsOf = (lines: readonly Run[]) =>
  fc
    .tuple(fc.constantFrom(...lines), fc.nat(), fc.integer({ min: 6, max: 30 }), fc.nat())
    .map(([line, from, length, changed]) => {
      const first = from % Math.max(1, line.words.length - length);
      // A quotation begins and ends with a word, not with the `&` or the dash of a list.
      const run = line.words.slice(first, first + length);
      const words = run.slice(run.findIndex(isWord), run.findLastIndex(isWord) + 1);
      return { ...line, words, changed: changed % words.length };
    });

/** What is cut at random may well have been a negation: that is right, and not what is asked here. */
const hidden = "omission-hides-meaning";

function checkedWith({ author, date, title }: Run, words: readonly string[]) {
  const quotation = words.join(" ").replace(/["“”]/g, "'");
  const entry = `${author}. ${date.endsWith(".") ? date : `${date}.`} "${title.replace(/["“”]/g, "'")}." [Accessed 2023-09-05]`;
  const draft = `1. Overview\n\nThe source states that "${quotation}" (${author} ${date}).\n\nReferences\n\n${entry}\n`;
  const report = analyse(parseDraft(draft), corpus);
  return {
    verdicts: report.quotations.map(({ verdict }) => verdict),
    passages: report.quotations.map(({ passage }) => passage),
    codes: check(report, corpus, { locale: "en", severity: {} })
      .map(({ code }) => code)
      .filter((code) => code !== hidden),
  };
}

const swapCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

describe("words of the seed sources", () => {
  before(async () => {
    ({ corpus } = await openCorpus([seedsFolder], "en"));
    quoted = runsOf(linesOf(corpus));
  });

  it("give no finding where they are quoted as they stand", () => {
    fc.assert(
      fc.property(quoted, (run) => {
        const { verdicts, passages, codes } = checkedWith(run, run.words);
        assert.deepEqual(codes, []);
        assert.equal(verdicts.length, 1);
        assert.match(verdicts[0]!, /^(?:verbatim|adapted)$/);
        const { file, start, end } = passages[0]!;
        const found = corpus.textOf(file)!.slice(start, end);
        assert.equal(lettersForm(found).text, lettersForm(run.words.join(" ")).text);
      }),
      { numRuns: 300 },
    );
  });

  it("give none where the change is marked", () => {
    const changes: readonly ((word: string) => string)[] = [
      () => "[zebra]",
      () => "[...]",
      () => "...",
      (word) => `${word} [zebra]`,
      (word) => `${word} [sic]`,
      (word) => (/^\p{L}/u.test(word) ? `[${swapCase(word[0]!)}]${word.slice(1)}` : word),
      (word) => (/\p{L}{6}$/u.test(word) ? `${word.slice(0, -2)}[zz]` : word),
    ];
    fc.assert(
      fc.property(quoted, fc.constantFrom(...changes), (run, change) => {
        const marked = run.words.map((word, index) => (index === run.changed ? change(word) : word));
        const { verdicts, codes } = checkedWith(run, marked);
        assert.deepEqual(codes, []);
        assert.match(verdicts[0]!, /^(?:verbatim|adapted)$/);
      }),
      { numRuns: 500 },
    );
  });

  it("give one where a word is another", () => {
    fc.assert(
      fc.property(quoted, (run) => {
        const altered = run.words.map((word, index) => (index === run.changed ? "zebra" : word));
        const { codes } = checkedWith(run, altered);
        assert.equal(codes.length, 1);
        assert.match(codes[0]!, /^quotation-(?:altered|absent)$/);
      }),
      { numRuns: 300 },
    );
  });
});
