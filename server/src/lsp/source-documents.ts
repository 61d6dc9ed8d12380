/** What the editor asks about the text of a source: its outline, its pages, who quotes it. */
import {
  type CodeLens,
  type DocumentSymbol,
  type FoldingRange,
  SymbolKind,
} from "vscode-languageserver/node";
import {
  indexLines,
  type LineIndex,
  pageSpans,
  type SourceSymbol,
  sourceOutline,
  sourcesOfFile,
} from "../core";
import type { PlaceIn, QuotedPassage, ShownCitations } from "../protocol";
import type { PassageInDraft } from "./quoted-passages";
import type { SourceFile } from "./source-addresses";
import type { Texts } from "./texts";
import { toFoldingRanges } from "./to-protocol/folding-ranges";
import { toRange } from "./to-protocol/places";

export interface ReadSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly pageStarts: readonly number[];
  readonly sources: ReturnType<typeof sourcesOfFile>;
}

/** Null for a file that is gone or has changed. */
export function readSource({ opened: { corpus }, file }: SourceFile): ReadSource | null {
  const text = corpus.textOf(file);
  if (text === null) return null;
  const sources = sourcesOfFile(corpus.sources, file);
  return { text, lines: indexLines(text), pageStarts: corpus.pageStartsOf(file), sources };
}

const kinds = { page: SymbolKind.Package, source: SymbolKind.File, heading: SymbolKind.String } as const;

export function outlineOf(source: ReadSource): DocumentSymbol[] {
  const toSymbol = (symbol: SourceSymbol): DocumentSymbol => ({
    name: symbol.name,
    kind: kinds[symbol.kind],
    range: toRange(symbol, source.lines),
    selectionRange: toRange(symbol.selection, source.lines),
    children: symbol.children.map(toSymbol),
  });
  return sourceOutline(source).map(toSymbol);
}

export function foldingOf(source: ReadSource): FoldingRange[] {
  const { text, lines } = source;
  const whole = (symbol: SourceSymbol): readonly SourceSymbol[] => [symbol, ...symbol.children];
  const spans = sourceOutline(source).flatMap(whole);
  // The line at which the next page begins belongs to that page.
  const own = spans.map(({ start, end }) => ({
    start,
    end: end === text.length ? end : Math.max(start, end - 1),
  }));
  return toFoldingRanges(own, lines);
}

const toPlaces = ({ draft, quotations }: PassageInDraft): readonly PlaceIn[] =>
  quotations.map((quotation) => ({ uri: draft.uri, range: toRange(quotation, draft.lines) }));

/** One for the drafts that quote the same words. */
export function toQuotedPassages(
  passages: readonly PassageInDraft[],
  { lines }: ReadSource,
  texts: Texts,
): QuotedPassage[] {
  const byPlace = new Map<string, readonly PassageInDraft[]>();
  for (const passage of passages) {
    const key = `${passage.start}-${passage.end}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), passage]);
  }
  return [...byPlace.values()].map((same) => ({
    range: toRange(same[0]!, lines),
    label: labelOf(same, texts),
    quotations: same.flatMap(toPlaces),
  }));
}

/** Above each page its number, above each quoted passage the drafts that quote it. */
export function lensesOf(
  uri: string,
  source: ReadSource,
  passages: readonly PassageInDraft[],
  texts: Texts,
): CodeLens[] {
  const pages = pageSpans(source);
  const numbers = pages.map((page, index): CodeLens => {
    const { start } = toRange(page, source.lines);
    return {
      range: { start, end: start },
      command: { title: texts.pageOf(index + 1, pages.length), command: "" },
    };
  });
  return [...numbers, ...quotedByLine(source, passages).map((same) => lensOf(uri, source, same, texts))];
}

/** A long line may hold several passages; one lens speaks of all. */
function quotedByLine({ lines }: ReadSource, passages: readonly PassageInDraft[]) {
  const byLine = new Map<number, PassageInDraft[]>();
  for (const passage of passages) {
    const { line } = toRange(passage, lines).start;
    byLine.set(line, [...(byLine.get(line) ?? []), passage]);
  }
  return [...byLine.values()];
}

function lensOf(uri: string, { lines }: ReadSource, same: readonly PassageInDraft[], texts: Texts): CodeLens {
  const range = toRange(same[0]!, lines);
  const citations = same.flatMap(toPlaces).map((place) => ({ ...place.range, uri: place.uri }));
  const shown: ShownCitations = { uri, entry: range.start, citations };
  return {
    range,
    command: { title: labelOf(same, texts), command: "corroborate.showCitations", arguments: [shown] },
  };
}

/** `quoted in draft.rir (2 times); quoted in other.rir` */
function labelOf(passages: readonly PassageInDraft[], texts: Texts): string {
  const times = new Map<string, { readonly name: string; readonly count: number }>();
  for (const { draft, quotations } of passages)
    times.set(draft.uri, {
      name: draft.name,
      count: (times.get(draft.uri)?.count ?? 0) + quotations.length,
    });
  return texts.together([...times.values()].map(({ name, count }) => texts.quotedIn(name, count)));
}
