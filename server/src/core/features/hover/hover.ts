/** What a citation, a quotation or a reference entry shows when the reader points at it. */
import type { Corpus, Report, Resolution } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import { type Span, touches } from "../../text/span";
import type { Locale } from "../finding";
import { escaped, linked, paragraphs } from "../render/markdown";
import { type AddressOf, placeWords } from "./place-words";
import { quotationMarkdown } from "./quotation-markdown";
import { evidenceWords, labels, verdictWords } from "./words";

export type { AddressOf };

export interface HoverAnswer extends Span {
  /** Markdown in which everything that comes from a draft or a source is escaped. */
  readonly markdown: string;
}

const noAddress: AddressOf = () => null;

/** `addressOf` tells where an editor can show a place of a source; without it nothing is a link. */
export function hover(
  report: Report,
  corpus: Corpus,
  offset: number,
  locale: Locale,
  addressOf: AddressOf = noAddress,
): HoverAnswer | null {
  return (
    citationHover(report, corpus, offset, locale, addressOf) ??
    quotationHover(report, corpus, offset, locale, addressOf) ??
    entryHover(report, corpus, offset, locale, addressOf)
  );
}

function quotationHover(
  report: Report,
  corpus: Corpus,
  offset: number,
  locale: Locale,
  addressOf: AddressOf,
): HoverAnswer | null {
  const index = report.draft.quotations.findIndex((quotation) => touches(quotation, offset));
  if (index === -1) return null;
  const { start, end } = report.draft.quotations[index]!;
  return { start, end, markdown: quotationMarkdown(report, index, { corpus, locale, addressOf }) };
}

function citationHover(
  report: Report,
  corpus: Corpus,
  offset: number,
  locale: Locale,
  addressOf: AddressOf,
): HoverAnswer | null {
  const { draft, resolutions, sourceOfReference } = report;
  const index = draft.citations.findIndex((citation) => touches(citation, offset));
  if (index === -1) return null;
  const { items } = draft.citations[index]!;
  const at = Math.max(
    0,
    items.findIndex((item) => touches(item, offset)),
  );
  const { start, end } = items[at]!;
  const resolution = resolutions[index]![at]!;
  const entry = resolution.reference === null ? null : draft.references[resolution.reference]!;
  const source = resolution.reference === null ? null : sourceOfReference[resolution.reference]!;
  const markdown = entry
    ? paragraphs([
        escaped(entry.text),
        evidenceLine(resolution, draft.text, locale),
        sourceLine(source === null ? null : corpus.sources[source]!, locale, addressOf),
        quotationLines(report, corpus, index, at, locale, addressOf),
      ])
    : paragraphs([
        labels.noReference[locale],
        evidenceLine(resolution, draft.text, locale),
        resolution.candidates.length > 0 ? `${labels.candidates[locale]}:` : null,
        resolution.candidates
          .slice(0, 4)
          .map((reference) => `- ${escaped(draft.references[reference]!.text)}`)
          .join("\n"),
      ]);
  return { start, end, markdown };
}

function evidenceLine({ evidence, outcome }: Resolution, text: string, locale: Locale): string | null {
  // Author and date in the parenthesis need no explanation.
  if (outcome === "resolved" && !evidence.words && evidence.reason === "author-and-date") return null;
  const words = evidence.words ? ` (${escaped(text.slice(evidence.words.start, evidence.words.end))})` : "";
  return `_${evidenceWords[evidence.reason][locale]}${words}_`;
}

function sourceLine(source: SourceRecord | null, locale: Locale, addressOf: AddressOf): string {
  if (!source) return labels.noSource[locale];
  const address = addressOf(source.file, source.start === 0 ? { start: 0, end: 0 } : source);
  return `${labels.source[locale]}: ${linked(source.file, address)}`;
}

/** More quotations of one citation than these are not listed. */
const mostListed = 4;
const longestOpening = 60;

/** What became of the quotations that answer to the item. */
function quotationLines(
  { draft, quotations }: Report,
  corpus: Corpus,
  citation: number,
  item: number,
  locale: Locale,
  addressOf: AddressOf,
): string {
  return quotations
    .flatMap((result, index): readonly string[] => {
      if (result.citation !== citation || (result.item !== null && result.item !== item)) return [];
      const { inner } = draft.quotations[index]!;
      const words = draft.text.slice(inner.start, inner.end).replace(/\s+/g, " ");
      const opening = words.length > longestOpening ? `${words.slice(0, longestOpening)}…` : words;
      const source = corpus.sources.find(({ id }) => id === result.passage?.source);
      const place =
        source && result.passage ? placeWords(corpus, source, result.passage, locale, addressOf) : null;
      const shown = locale === "fr" ? `« ${escaped(opening)} »` : `“${escaped(opening)}”`;
      return [`- ${shown} – **${verdictWords[result.verdict][locale]}**${place ? ` (${place})` : ""}`];
    })
    .slice(0, mostListed)
    .join("\n");
}

function entryHover(
  { draft, resolutions, sourceOfReference }: Report,
  corpus: Corpus,
  offset: number,
  locale: Locale,
  addressOf: AddressOf,
): HoverAnswer | null {
  const index = draft.references.findIndex((entry) => touches(entry, offset));
  if (index === -1) return null;
  const { start, end } = draft.references[index]!;
  const count = resolutions.flat().filter(({ reference }) => reference === index).length;
  const source = sourceOfReference[index]!;
  return {
    start,
    end,
    markdown: paragraphs([
      labels.cited[locale](count),
      sourceLine(source === null ? null : corpus.sources[source]!, locale, addressOf),
    ]),
  };
}
