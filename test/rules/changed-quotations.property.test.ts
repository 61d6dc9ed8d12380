/**
 * Invariant 6, word by word. Words of the seeds and of composed sources in three languages, quoted with a word, a
 * number or a negation changed and perhaps with marked alterations beside it, are never verbatim or adapted.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { compareQuotation } from "../../server/src/core/model/quotations/verify-quotation";
import { prepareSourceText, type SourceText } from "../../server/src/core/sources/matching/source-text";
import { alterationsIn } from "../../server/src/core/syntax/alterations";
import { lettersForm } from "../../server/src/core/text/normal-form";
import { quotationCorpus } from "../support/quotation-cases";

interface Source {
  readonly text: string;
  readonly readings: readonly SourceText[];
  readonly letters: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

function readSource(text: string): Source {
  const readings = prepareSourceText(text);
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.length > 80 && !/[[\]<>\\…#|*^]|\.\.\./.test(line))
    .map((line) =>
      line
        .replace(/["“”«»]/g, "")
        .trim()
        .split(/\s+/),
    )
    .filter((words) => words.length > 8);
  return { text, readings, letters: readings.map(({ letters }) => letters.text), lines };
}

const corpus = quotationCorpus();
const sources = [...new Set(corpus.sources.map(({ file }) => file))]
  .map((file) => readSource(corpus.textOf(file)!))
  .filter(({ lines }) => lines.length > 0);

interface Run {
  /** Which of the sources: a number, so that a counterexample can be read. */
  readonly source: number;
  readonly words: readonly string[];
  /** The word that is changed, and one that stands in its place. */
  readonly at: number;
  readonly other: string;
}

const runs: fc.Arbitrary<Run> = fc
  .tuple(
    fc.nat(sources.length - 1),
    fc.nat(),
    fc.nat(),
    fc.integer({ min: 6, max: 40 }),
    fc.nat(),
    fc.nat(),
    fc.nat(),
  )
  .map(([source, line, from, length, at, otherLine, otherWord]) => {
    const { lines } = sources[source]!;
    const words = lines[line % lines.length]!;
    const first = from % Math.max(1, words.length - length);
    const quoted = words.slice(first, first + length);
    // No quotation begins with the mark that French sets apart.
    while (!/[\p{L}\p{N}]/u.test(quoted[0]!)) quoted.shift();
    const others = lines[otherLine % lines.length]!;
    return { source, words: quoted, at: at % quoted.length, other: others[otherWord % others.length]! };
  });

const letters = (words: string): string => lettersForm(words).text;

function verdictOf(source: number, words: readonly string[]): string {
  const { readings, text } = sources[source]!;
  const quoted = words.join(" ");
  const inner = { start: 0, end: quoted.length };
  const its = { text: quoted, inner, alterations: alterationsIn(quoted, inner) };
  return compareQuotation(its, readings, { start: 0, end: text.length })?.verdict ?? "absent";
}

/** The changed words are in truth another passage of the source, or a number or word that sets the same. */
const standsThere = (source: number, words: readonly string[]): boolean =>
  sources[source]!.letters.some((form) => form.includes(letters(words.join(" "))));

const isSeen = (source: number, words: readonly string[]) => {
  fc.pre(!standsThere(source, words));
  assert.doesNotMatch(verdictOf(source, words), /^(?:verbatim|adapted)$/, words.join(" "));
};

const replaced = ({ words, at, other }: Run) => words.map((word, index) => (index === at ? other : word));

describe("words that are changed", () => {
  const numRuns = 400;

  it("as they are, are found", () => {
    fc.assert(
      fc.property(runs, ({ source, words }) => {
        assert.match(verdictOf(source, words), /^(?:verbatim|adapted)$/, words.join(" "));
      }),
      { numRuns },
    );
  });

  it("one for another of the same source", () => {
    fc.assert(
      fc.property(runs, (run) => isSeen(run.source, replaced(run))),
      { numRuns },
    );
  });

  it("one left out, one put in, two swapped", () => {
    const change = fc.constantFrom("out", "in", "swap");
    fc.assert(
      fc.property(runs, change, ({ source, words, at, other }, how) => {
        const changed = [...words];
        const inner = 1 + (at % (words.length - 2));
        if (how === "out") changed.splice(inner, 1);
        else if (how === "in") changed.splice(inner, 0, other);
        else [changed[inner], changed[inner - 1]] = [changed[inner - 1]!, changed[inner]!];
        isSeen(source, changed);
      }),
      { numRuns },
    );
  });

  it("a digit, or the place of a point", () => {
    const numbered = runs.map((run) => ({ ...run, at: run.words.findIndex((word) => /\d/.test(word)) }));
    fc.assert(
      fc.property(
        numbered,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        ({ source, words, at }, add, moves) => {
          fc.pre(at !== -1);
          const changed = words.map((word, index) => {
            if (index !== at) return word;
            if (moves && /\d[.,]\d/.test(word)) return word.replace(/(\d)[.,](\d)/, "$1$2");
            return word.replace(/\d/, (digit) => String((Number(digit) + add) % 10));
          });
          // A point that is moved leaves the letters as they were.
          if (letters(changed.join(" ")) !== letters(words.join(" "))) isSeen(source, changed);
          else if (changed[at] !== words[at]) assert.equal(verdictOf(source, changed), "altered");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("a negation put in or taken out", () => {
    const negation = /^(?:not|no|never|n’t|pas|jamais|aucune?|ne|non|ni|ninguna?|nunca)$/i;
    fc.assert(
      fc.property(
        runs,
        fc.constantFrom("not", "never", "pas", "no", "jamais"),
        ({ source, words, at }, put) => {
          const found = words.findIndex(
            (word, index) => index > 0 && index < words.length - 1 && negation.test(word),
          );
          const inner = 1 + (at % (words.length - 2));
          const changed = found === -1 ? words.toSpliced(inner, 0, put) : words.toSpliced(found, 1);
          isSeen(source, changed);
        },
      ),
      { numRuns },
    );
  });

  it("beside changes that are marked", () => {
    const marks: readonly ((word: string) => string)[] = [
      () => "[...]",
      () => "...",
      () => "[zebra]",
      (word) => `${word} [zebra]`,
      (word) => `${word} [sic]`,
      (word) => (/^\p{L}\p{L}/u.test(word) ? `[${word[0]!.toUpperCase()}]${word.slice(1)}` : word),
    ];
    fc.assert(
      fc.property(runs, fc.constantFrom(...marks), (run, mark) => {
        const { source, words, at } = run;
        fc.pre(
          words.length > 8 && letters(run.other) !== letters(words[at]!) && letters(run.other).length > 0,
        );
        // Some words away, so that the changed word does not stand alone between two marks.
        const marked = at < words.length / 2 ? words.length - 2 : 1;
        const side = (from: number, to: number) => replaced(run).slice(from, to);
        const changedSide = at < words.length / 2 ? side(0, marked) : side(marked + 1, words.length);
        fc.pre(!standsThere(source, changedSide));
        const changed = replaced(run).map((word, index) => (index === marked ? mark(word) : word));
        assert.doesNotMatch(verdictOf(source, changed), /^(?:verbatim|adapted)$/, changed.join(" "));
      }),
      { numRuns },
    );
  });
});
