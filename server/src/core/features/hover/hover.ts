/** What a citation, a quotation or a reference entry shows when the reader points at it. */
import { sentencesAround } from "../../model/find-passage";
import type { Corpus, QuotationResult, Report, Resolution } from "../../model/report";
import { sourceReadings } from "../../model/source-texts";
import { plainPassage } from "../../sources/matching/source-text";
import type { SourceRecord } from "../../sources/source";
import { type Span, touches } from "../../text/span";
import type { Locale } from "../finding";
import { differenceMarkdown, escaped, quoted, strong } from "../render/markdown";
import { evidenceWords, labels, unverifiableWords, verdictWords } from "./words";

export interface HoverAnswer extends Span {
  /** Markdown in which everything that comes from a draft or a source is escaped. */
  readonly markdown: string;
}

export function hover(report: Report, corpus: Corpus, offset: number, locale: Locale): HoverAnswer | null {
  return (
    citationHover(report, corpus, offset, locale) ??
    quotationHover(report, corpus, offset, locale) ??
    entryHover(report, corpus, offset, locale)
  );
}

const paragraphs = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("\n\n");

function citationHover(
  { draft, resolutions, sourceOfReference }: Report,
  corpus: Corpus,
  offset: number,
  locale: Locale,
): HoverAnswer | null {
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
        sourceLine(source === null ? null : corpus.sources[source]!, locale),
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

function sourceLine(source: SourceRecord | null, locale: Locale): string {
  return source ? `${labels.source[locale]}: ${escaped(source.file)}` : labels.noSource[locale];
}

function quotationHover(report: Report, corpus: Corpus, offset: number, locale: Locale): HoverAnswer | null {
  const index = report.draft.quotations.findIndex((quotation) => touches(quotation, offset));
  if (index === -1) return null;
  const { start, end } = report.draft.quotations[index]!;
  const result = report.quotations[index]!;
  const verdict = verdictWords[result.verdict][locale];
  const reason = result.reason ? ` – ${unverifiableWords[result.reason][locale]}` : "";
  const difference =
    result.verdict === "altered"
      ? paragraphs([labels.difference[locale], quoted(differenceMarkdown(result.difference))])
      : null;
  return {
    start,
    end,
    markdown: paragraphs([`**${verdict}**${reason}`, passageMarkdown(result, corpus, locale), difference]),
  };
}

/** The passage as it stands in the source, its words strong, between the sentences around it. */
function passageMarkdown({ passage }: QuotationResult, corpus: Corpus, locale: Locale): string | null {
  if (!passage) return null;
  const source = corpus.sources.find(({ id }) => id === passage.source);
  const readings = sourceReadings(corpus, passage.file) ?? [];
  // A passage that is repeated on every page has no words in the reading that leaves such furniture out.
  const reading = readings.find((one) => plainPassage(one, passage) !== "");
  if (!source || !reading) return null;
  const { before, after } = sentencesAround(reading.text, passage, source);
  const context = joinContext(
    before ? escaped(plainPassage(reading, before)) : "",
    strong(plainPassage(reading, passage)),
    after ? escaped(plainPassage(reading, after)) : "",
  );
  const page = passage.page === null ? "" : `, ${labels.page[locale]} ${passage.page}`;
  return paragraphs([
    quoted(context),
    `— ${escaped(source.title ?? source.file)}${page} (${escaped(source.file)})`,
  ]);
}

/** Blanks between the parts, but none before a closing mark or behind an opening one. */
function joinContext(before: string, passage: string, after: string): string {
  const head = before === "" || /["'([]$/.test(before) ? before : `${before} `;
  const tail = after === "" || /^(?:["'.,;:!?]|\\[)\]])/.test(after) ? after : ` ${after}`;
  return `${head}${passage}${tail}`;
}

function entryHover(
  { draft, resolutions, sourceOfReference }: Report,
  corpus: Corpus,
  offset: number,
  locale: Locale,
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
      sourceLine(source === null ? null : corpus.sources[source]!, locale),
    ]),
  };
}
