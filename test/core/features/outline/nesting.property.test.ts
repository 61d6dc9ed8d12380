/** Whatever the draft, its structure keeps to what the protocol demands: inside, in order, and never blank. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { URI } from "vscode-uri";
import {
  analyse,
  documentLinks,
  documentSymbols,
  foldingRanges,
  type OutlineSymbol,
  parseDraft,
  responseSymbol,
  type Span,
  selectionRanges,
  semanticTokens,
} from "../../../../server/src/core";
import { emptyCorpus } from "../../../../server/src/node/open-corpus";
import { hostileText, spliced } from "../../../support/hostile-text";
import { publishedResponse, readSeed, sampleDraft } from "../../../support/seeds";

const { corpus } = emptyCorpus(true);

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function assertInOrder(spans: readonly Span[], outer: Span, what: string): void {
  let at = outer.start;
  for (const { start, end } of spans) {
    assert.ok(at <= start && start <= end && end <= outer.end, `${what} ${start}–${end}`);
    at = end;
  }
}

function assertSymbols(symbols: readonly OutlineSymbol[], outer: Span): void {
  assertInOrder(symbols, outer, "symbol");
  for (const symbol of symbols) {
    assert.notEqual(symbol.name.trim(), "");
    assert.doesNotMatch(symbol.name + symbol.detail, /[\r\n]/);
    assert.ok(isWithin(symbol.selection, symbol));
    assertSymbols(symbol.children, symbol);
  }
}

function assertFolds(folds: readonly Span[], outer: Span): void {
  folds.forEach((fold, index) => {
    assert.ok(isWithin(fold, outer));
    for (const later of folds.slice(index + 1))
      assert.ok(later.start >= fold.end || isWithin(later, fold), "folds cross");
  });
}

function assertSelections(text: string, offset: number, spans: readonly Span[]): void {
  assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
  spans.forEach((span, index) => {
    assert.ok(span.start <= offset && offset <= span.end, `${offset} is not in ${span.start}–${span.end}`);
    const around = spans[index + 1];
    if (around) assert.ok(isWithin(span, around) && !isWithin(around, span), "selections do not grow");
  });
}

function assertStructure(text: string, offsets: readonly number[]): void {
  const draft = parseDraft(text);
  const whole = { start: 0, end: text.length };
  assertSymbols(documentSymbols(draft), whole);
  assertFolds(foldingRanges(draft), whole);
  const places = offsets.map((offset) => Math.min(offset, text.length));
  selectionRanges(draft, places).forEach((spans, index) => {
    assertSelections(text, places[index]!, spans);
  });
  assertInOrder(semanticTokens(analyse(draft, corpus)), whole, "token");
  const links = documentLinks(draft);
  assertInOrder(links, whole, "link");
  for (const link of links) if (link.kind === "address") assert.match(URI.parse(link.url).scheme, /^https?$/);
  const symbol = responseSymbol(text);
  assert.ok(symbol === null || draft.masthead.symbol?.text.includes(symbol));
}

const offsets = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 8 });

/** What longer runs of these properties have found. */
const onceWrong = [
  // An entry behind the masthead, whose list began before it.
  "References\n\nRUR201603.E\n\nhttps://example.org/a?b=c\r\n(",
  // A note whose paragraphs go on behind the masthead.
  "Notes\n\n[1] 2023\n\nRUR201603.E\n\nRuritania: Tolls on the river (2018–August 2023)\n2",
  // An entry that is nothing but an author in brackets.
  "Additional Sources Consulted\n\n(ibid., para. 36)",
  // A heading of two lines.
  `3.4 ${"Tolls and boats and rafts; ".repeat(5)}the Guild.\n. G`,
];

describe("the structure of a draft", () => {
  it("nests and is in order, for any text", () => {
    const examples = onceWrong.map((text): [string, number[]] => [text, [0, 31]]);
    fc.assert(fc.property(hostileText(), offsets, assertStructure), { numRuns: 500, examples });
  });

  it("nests and is in order, for spliced pieces of the seeds", () => {
    const pieces = fc.oneof(spliced(readSeed(publishedResponse)), spliced(readSeed(sampleDraft)));
    fc.assert(fc.property(pieces, offsets, assertStructure), { numRuns: 200 });
  });

  for (const name of [publishedResponse, sampleDraft]) {
    it(`nests and is in order, everywhere in ${name}`, () => {
      const text = readSeed(name);
      assertStructure(
        text,
        Array.from({ length: Math.ceil(text.length / 7) }, (_, index) => index * 7),
      );
    });
  }
});
