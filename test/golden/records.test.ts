/** What documents of many kinds say of themselves is read right; what they leave open stays empty. */
import assert from "node:assert/strict";
import { recordDocuments, recordFields, scoreOfField } from "../support/record-documents";

describe("the records of documents", () => {
  for (const { name, text, expected, read } of recordDocuments()) {
    it(name, () => {
      assert.equal(read.length, expected.length, "number of sources");
      const amiss = expected.flatMap((record, index) =>
        recordFields.flatMap((field) => {
          const score = scoreOfField(field, record, read[index]!);
          const mayBeEmpty = record[field] === undefined;
          return score === "wrong" || (score === "empty" && !mayBeEmpty)
            ? [
                `${index + 1} ${field}: ${JSON.stringify(read[index]![field])} for ${JSON.stringify(record[field] ?? record.known?.[field] ?? null)}`,
              ]
            : [];
        }),
      );
      assert.deepEqual(amiss, []);
      expected.forEach(({ opens, closes }, index) => {
        const words = text.slice(read[index]!.start, read[index]!.end).trim();
        assert.ok(words.startsWith(opens ?? ""), `begins with ${words.slice(0, 40)}`);
        assert.ok(words.endsWith(closes ?? ""), `ends with ${words.slice(-40)}`);
      });
    });
  }
});
