/** Whatever the text: reading it gives records, their spans lie in it in order, and each field says where it is from. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { readSources } from "../../../../server/src/core";
import { recordDocuments } from "../../../support/record-documents";

const lines = recordDocuments().flatMap(({ text }) => text.split("\n"));

const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .chain((parts) => fc.constantFrom("\n", "\n\n", "\r\n", "\r", " ").map((between) => parts.join(between)));

describe("any text", () => {
  it("gives records with spans inside it, and origins for what is told", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sources = readSources({ file: "a.txt", text, pageStarts: [] }, []);
        assert.ok(sources.length > 0);
        let from = 0;
        for (const { start, end, from: origins, date, title, ...source } of sources) {
          assert.ok(start >= from && end >= start && end <= text.length, `${start}–${end} of ${text.length}`);
          from = end;
          if (date !== null) assert.match(date, /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
          for (const field of ["author", "publisher", "language", "reprintOf"] as const) {
            assert.equal(origins[field] !== undefined, source[field] !== null, field);
          }
          assert.ok(title === null || (title.trim() !== "" && title.length < 800));
        }
      }),
      { numRuns: 400 },
    );
  });
});
