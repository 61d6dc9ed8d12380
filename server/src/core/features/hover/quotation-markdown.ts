/** What is shown of a quotation: verdict, passage in its context, difference, what its marks stand for, what to compare. */
import { sentencesAround } from "../../model/quotations/find-passage";
import type { Corpus, MarkedChange, PassageMatch, QuotationResult, Report } from "../../model/report";
import { sourceReadings } from "../../model/source-texts";
import { sentencesToCompare } from "../../sources/matching/sentences-to-compare";
import { plainPassage, type SourceText } from "../../sources/matching/source-text";
import type { SourceRecord } from "../../sources/source";
import { type Span, withoutTrailing } from "../../text/span";
import { besideQuotation } from "../diagnostics/beside-quotation";
import { hiddenAtSeam, hiddenByMark } from "../diagnostics/hidden-meaning";
import type { Locale } from "../finding";
import { differenceMarkdown, escaped, linked, paragraphs, quoted, strong } from "../render/markdown";
import { type AddressOf, placeWords } from "./place-words";
import { labels, unverifiableWords, verdictWords } from "./words";

export interface HoverInput {
  readonly corpus: Corpus;
  readonly locale: Locale;
  readonly addressOf: AddressOf;
}

export function quotationMarkdown(report: Report, index: number, input: HoverInput): string {
  const { locale } = input;
  const result = report.quotations[index]!;
  const verdict = verdictWords[result.verdict][locale];
  const reason = result.reason ? ` – ${unverifiableWords[result.reason][locale]}` : "";
  return paragraphs([
    `**${verdict}**${reason}`,
    result.passage && passageMarkdown(result.passage, result.verdict === "altered", input),
    result.verdict === "altered"
      ? paragraphs([labels.difference[locale], quoted(differenceMarkdown(result.difference))])
      : null,
    markLines(result.marked, locale),
    warningLines(report, index, input),
    result.passage && otherPlaces(result.passage, result.verdict === "altered", input),
    toCompareMarkdown(result, input),
    result.verdict === "absent" ? closestMarkdown(report, index, input) : null,
  ]);
}

const sourceNamed = (corpus: Corpus, id: string): SourceRecord | undefined =>
  corpus.sources.find((source) => source.id === id);

/** Sentences around the passage, and stretches of it, are cut where they are longer than a hover reads well. */
const longestContext = 320;
const longestPassage = 1_200;

/** The passage as it stands in the source, what is quoted of it strong, between the sentences around it. */
function passageMarkdown(
  passage: PassageMatch,
  isAltered: boolean,
  { corpus, locale, addressOf }: HoverInput,
): string | null {
  const source = sourceNamed(corpus, passage.source);
  const readings = sourceReadings(corpus, passage.file) ?? [];
  // A passage that is repeated on every page has no words in the reading that leaves such furniture out.
  const reading = readings.find((one) => plainPassage(one, passage) !== "");
  if (!source || !reading) return null;
  const { before, after } = sentencesAround(reading.text, passage, source);
  const context = [
    before ? escaped(endOf(plainPassage(reading, before))) : "",
    ...quotedAndCut(reading, passage, isAltered),
    after ? escaped(beginningOf(plainPassage(reading, after))) : "",
  ].reduce(joined, "");
  const place = placeWords(corpus, source, passage, locale, addressOf);
  const title = linked(source.title ?? source.file, addressOf(source.file, passage));
  const file = source.title === null ? "" : ` (${escaped(source.file)})`;
  return paragraphs([quoted(context), `— ${[title, place].filter((part) => part !== "").join(", ")}${file}`]);
}

/** Stretches that are quoted strong, what the quotation leaves out between them plain. */
function quotedAndCut(reading: SourceText, passage: PassageMatch, isAltered: boolean): readonly string[] {
  // Where words differ, nobody can say which ones are quoted and which left out.
  const segments = isAltered || passage.segments.length === 0 ? [passage] : passage.segments;
  const parts = segments.flatMap((segment, index) => {
    const last = segments[index - 1];
    const cut = last ? plainPassage(reading, { start: last.end, end: segment.start }) : "";
    return [escaped(middleCut(cut)), strong(middleCut(plainPassage(reading, segment)))];
  });
  return parts.filter((part) => part !== "");
}

const endOf = (text: string): string =>
  text.length > longestContext ? `…${text.slice(text.indexOf(" ", text.length - longestContext))}` : text;
const beginningOf = (text: string): string =>
  text.length > longestContext ? `${text.slice(0, text.lastIndexOf(" ", longestContext))} …` : text;
const middleCut = (text: string): string =>
  text.length > longestPassage
    ? `${text.slice(0, longestPassage / 2).trimEnd()} … ${text.slice(-longestPassage / 2).trimStart()}`
    : text;

/** Blanks between the parts, but none before a closing mark or behind an opening one. */
function joined(before: string, next: string): string {
  if (before === "" || next === "") return before + next;
  const opens = /(?:["'(]|\\[([])$/.test(before) && !/\*\*$/.test(before);
  const closes = /^(?:["'.,;:!?]|\\[)\]])/.test(next);
  return opens || closes ? before + next : `${before} ${next}`;
}

/** What each bracket replaced and each omission cut; nothing of a changed capital, which every reader sees. */
function markLines(marked: readonly MarkedChange[], locale: Locale): string {
  return marked
    .flatMap(({ kind, words, source, sourceText }): readonly string[] => {
      if (source === null || kind === "case" || kind === "aside" || kind === "same") return [];
      const stands = escaped(middleCut(withoutTrailing(sourceText, " .,;:")));
      if (kind === "omission") return stands === "" ? [] : [`- ${labels.leavesOut[locale](stands)}`];
      if (kind === "inserted") return [`- ${labels.inserted[locale](escaped(words))}`];
      return [`- ${labels.standsFor[locale](escaped(words), stands)}`];
    })
    .join("\n");
}

/** As the rule `omission-hides-meaning` tells it, hints too. */
function warningLines(report: Report, index: number, { corpus, locale }: HoverInput): string {
  const { passage, marked, seams, verdict } = report.quotations[index]!;
  if (!passage || (verdict !== "verbatim" && verdict !== "adapted")) return "";
  const quotation = report.draft.quotations[index]!;
  const text = corpus.textOf(passage.file) ?? "";
  const words = report.draft.text.slice(quotation.inner.start, quotation.inner.end);
  const beside = besideQuotation(report.draft, quotation);
  return [
    ...marked.map((change) => hiddenByMark(change, text)),
    ...seams.map((seam) => hiddenAtSeam(seam, words, beside, passage, text)),
  ]
    .flatMap((told) => (told ? [`⚠ ${escaped(told.message[locale])}`] : []))
    .join("\n\n");
}

function otherPlaces(
  passage: PassageMatch,
  isAltered: boolean,
  { corpus, locale, addressOf }: HoverInput,
): string {
  const source = sourceNamed(corpus, passage.source);
  if (!source || passage.alsoAt.length === 0) return "";
  const places = passage.alsoAt.map((span, index) => {
    const words = placeWords(corpus, source, span, locale, addressOf);
    return words === "" ? linked(labels.place[locale](index + 2), addressOf(source.file, span)) : words;
  });
  return `${(isAltered ? labels.nearlyAlso : labels.also)[locale]}: ${[...new Set(places)].join("; ")}`;
}

function toCompareMarkdown({ toCompare }: QuotationResult, input: HoverInput): string {
  const lines = toCompare.flatMap(({ source, spans }) => {
    const record = sourceNamed(input.corpus, source);
    return record ? spans.map((span) => sentenceLine(record, span, input)) : [];
  });
  return lines.length === 0 ? "" : `${labels.toCompare[input.locale]}:\n\n${lines.join("\n\n")}`;
}

function sentenceLine(source: SourceRecord, span: Span, { corpus, locale, addressOf }: HoverInput): string {
  const reading = sourceReadings(corpus, source.file)?.[0];
  const words = reading ? escaped(middleCut(plainPassage(reading, span))) : "";
  const place = placeWords(corpus, source, span, locale, addressOf);
  const shown = place === "" ? linked(source.title ?? source.file, addressOf(source.file, span)) : place;
  return quoted(`${words} — ${shown}`);
}

/** For words that stand nowhere: the sentence of a cited source that shares most names and numbers with them. */
function closestMarkdown(report: Report, index: number, input: HoverInput): string {
  const { draft, resolutions, sourceOfReference, quotations } = report;
  const { citation } = quotations[index]!;
  if (citation === null) return "";
  const { inner } = draft.quotations[index]!;
  const words = draft.text.slice(inner.start, inner.end);
  for (const { reference } of resolutions[citation]!) {
    const number = reference === null ? null : sourceOfReference[reference];
    const source = number == null ? undefined : input.corpus.sources[number];
    const reading = source && sourceReadings(input.corpus, source.file)?.[0];
    const [closest] = source && reading ? sentencesToCompare(words, reading, source) : [];
    if (source && closest)
      return paragraphs([`${labels.closest[input.locale]}:`, sentenceLine(source, closest, input)]);
  }
  return "";
}
