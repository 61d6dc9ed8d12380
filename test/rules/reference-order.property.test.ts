/** The order of a list, whatever the list: as few entries as can be are misplaced, and the fix leaves none. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { longestOrdered } from "../../server/src/core/features/diagnostics/longest-ordered";
import { parseFixture } from "../support/fixture";
import { memoryCorpus } from "../support/memory-corpus";
import { checkText } from "./check-fixture";

const corpus = memoryCorpus(parseFixture("//- draft.rir\n1. Floods\n"));
const orderOf = (text: string) =>
  checkText(text, corpus, { locale: "en", severity: {} }).findings.filter(
    ({ code }) => code === "reference-order",
  );

const author = fc.constantFrom(
  "Delta Post",
  "The Delta Post",
  "Delta-Post",
  "DeltaPost",
  "La Jornada",
  "La-Lista",
  "Écho du fleuve",
  "Professor, River University",
  "Professor of law, Port Verde",
  "20 Minutos",
  "River Watch Network (RWN)",
  "U.S. Dams",
  "Us Two",
);
const date = fc.constantFrom(
  "2021",
  "2021-03",
  "2021-03-15",
  "2021-03-16",
  "2020-04-01",
  "2019-2020",
  "N.d.",
);
const entry = fc
  .tuple(author, date)
  .map(([name, on]) => `${name}. ${on.endsWith(".") ? on : `${on}.`} A Report. [Accessed 2022-01-10]`);
const list = fc.array(entry, { minLength: 2, maxLength: 9 });
const draftWith = (entries: readonly string[]) => `1. Floods\n\nReferences\n\n${entries.join("\n\n")}\n`;

describe("the order of a list", () => {
  it("is there once the fix has been applied, with the same entries", () => {
    fc.assert(
      fc.property(list, (entries) => {
        const text = draftWith(entries);
        const edits = orderOf(text)[0]?.fixes[0]?.edits ?? [];
        const fixed = edits
          .toSorted((a, b) => b.start - a.start)
          .reduce(
            (words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end),
            text,
          );
        assert.deepEqual(orderOf(fixed), []);
        assert.deepEqual(fixed.split("\n\n").slice(2).map(trimmed).sort(), entries.map(trimmed).sort());
      }),
      { numRuns: 500 },
    );
  });

  it("keeps as many as trying every choice does", () => {
    const keys = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }), { maxLength: 7 });
    fc.assert(
      fc.property(keys, (items) => {
        const kept = longestOrdered(items);
        const inOrder = kept.filter((key) => key !== null) as number[];
        kept.forEach((key, index) => {
          assert.ok(key === null || items[index]!.includes(key as number));
        });
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((a, b) => a - b),
        );
        assert.equal(inOrder.length, mostInOrder(items, Number.NEGATIVE_INFINITY));
      }),
    );
  });
});

const trimmed = (words: string): string => words.trim();

/** Without the first item, or with it under any key that is not below `from`. */
function mostInOrder([first, ...rest]: readonly (readonly number[])[], from: number): number {
  if (!first) return 0;
  const taken = first.filter((key) => key >= from).map((key) => 1 + mostInOrder(rest, key));
  return Math.max(mostInOrder(rest, from), ...taken);
}
