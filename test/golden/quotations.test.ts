/** The engine's verdicts, passages and facts are those of a reviewer: `test/golden/quotations`. */
import assert from "node:assert/strict";
import { factsOf, quotationCases, quotationCorpus, resultOf } from "../support/quotation-cases";

describe("quotations judged by reading", () => {
  const corpus = quotationCorpus();
  const cases = quotationCases(corpus);

  it("are more than a hundred and twenty", () => {
    assert.ok(cases.length > 120);
  });

  for (const judged of cases) {
    it(`${judged.place}: ${judged.verdict}, ${judged.about}`, () => {
      const result = resultOf(judged, corpus);
      const { passage } = result;
      const span = passage && { file: passage.file, start: passage.start, end: passage.end };
      const words = (place: typeof span) => place && corpus.textOf(place.file)!.slice(place.start, place.end);
      const facts = factsOf(judged, result, corpus);
      assert.deepEqual(
        { verdict: result.verdict, reason: result.reason, words: words(span), span, facts },
        {
          verdict: judged.verdict,
          reason: judged.reason,
          words: words(judged.span),
          span: judged.span,
          facts: new Map(
            [...judged.facts].map(([key, values]) => [key, key === "marked" ? values : [...values].sort()]),
          ),
        },
      );
    });
  }
});
