/** Completion of citations after `(` and `;`: references of the draft first, then sources of the corpus. */

import { findPassage } from "../../model/quotations/find-passage";
import type { Corpus, Report } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import type { Locale, TextEdit } from "../finding";
import { citationAuthor, citationDate, dateStyleOf } from "../render/house-citation";
import { entryPlace, houseEntry } from "../render/house-entry";
import { escaped } from "../render/markdown";
import { citationContextAt } from "./citation-context";
import { type Citable, type CitationIndex, indexCitables, searchCitables } from "./citation-search";

/** A completion, lean: an editor shows the label and asks for nothing else. */
export interface CitationCompletion {
  /** `River Watch 2020-01-12`. */
  readonly label: string;
  /** The title, for the end of the line. */
  readonly detail: string;
  readonly insertText: string;
  /** What the typed letters are matched against; holds the label and what else may be typed. */
  readonly filterText: string;
  /** Sorts as the engine ranks. */
  readonly sortText: string;
  /** Markdown: the reference entry, and the source's file. */
  readonly documentation: string;
  /** The reference entry to add to the list, when the source is not in it yet. */
  readonly additionalEdits: readonly TextEdit[];
}

export interface CompletionAnswer {
  /** What an accepted completion replaces. */
  readonly replace: Span;
  readonly items: readonly CitationCompletion[];
  /** True when further typing must ask again. */
  readonly incomplete: boolean;
}

const mostItems = 30;

/** Completions at `offset`, or null where no citation can stand. */
export function completeCitation(
  report: Report,
  corpus: Corpus,
  offset: number,
  locale: Locale,
): CompletionAnswer | null {
  const context = citationContextAt(report.draft, offset);
  if (!context) return null;
  const closing = context.needsClosing ? ")" : "";
  const quotedSources = sourcesOfLastQuotation(report, corpus, offset);
  const ofReferences = searchCitables(indexCitables(referenceCitables(report)), context.typed, mostItems);
  const ofCorpus = searchCitables(corpusIndex(corpus), context.typed, mostItems + ofReferences.length);
  const listed = new Set(report.sourceOfReference);
  const items = [
    ...ofReferences.map(({ key }) => ({
      source: report.sourceOfReference[key] ?? null,
      item: referenceItem(report, key),
    })),
    ...ofCorpus
      .filter(({ key }) => !listed.has(key))
      .slice(0, mostItems)
      .map(({ key }) => ({ source: key, item: sourceItem(report, corpus.sources[key]!, locale) })),
  ];
  // What was just quoted comes first: its source is known by its words.
  const isQuoted = ({ source }: (typeof items)[number]) => source !== null && quotedSources.has(source);
  const ordered = withoutRepeats(
    [...items.filter(isQuoted), ...items.filter((one) => !isQuoted(one))].map(({ item }) => item),
  );
  return {
    replace: context.replace,
    incomplete: true,
    items: ordered.map((item, rank) => ({
      ...item,
      insertText: item.insertText + closing,
      // The engine has matched already; the editor must not filter by its own lights.
      filterText: `${context.typed} ${item.label}`,
      sortText: String(rank).padStart(4, "0"),
    })),
  };
}

/** A work that the list has twice is offered once. */
function withoutRepeats(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({ label, detail }) => {
    const key = `${label}\n${detail}`.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Indices of the sources that have the words of the last quotation before the cursor, within its paragraph's last two sentences. */
function sourcesOfLastQuotation({ draft }: Report, corpus: Corpus, offset: number): ReadonlySet<number> {
  const quotation = draft.quotations.findLast(({ end }) => end <= offset);
  const block = draft.blocks.findLast(({ start }) => start <= offset);
  if (!quotation || !block || quotation.start < block.start) return new Set();
  const recent = sentencesOf(draft.text, { start: block.start, end: offset }).at(-2)?.start ?? block.start;
  if (quotation.end < recent) return new Set();
  const words = draft.text.slice(quotation.inner.start, quotation.inner.end);
  const ids = new Set(
    findPassage(words, corpus, 5)
      .filter(({ verdict }) => verdict !== "altered")
      .map(({ source }) => source),
  );
  return new Set(corpus.sources.flatMap(({ id }, index) => (ids.has(id) ? [index] : [])));
}

type Item = Omit<CitationCompletion, "filterText" | "sortText">;

/** A source as the draft cites it: by its entry, or, where the list has none, with the entry to be added. */
export function citationItem(report: Report, corpus: Corpus, source: SourceRecord, locale: Locale): Item {
  const index = corpus.sources.indexOf(source);
  const reference = index === -1 ? -1 : report.sourceOfReference.indexOf(index);
  return reference === -1 ? sourceItem(report, source, locale) : referenceItem(report, reference);
}

function referenceCitables({ draft }: Report): readonly Citable[] {
  return draft.references.flatMap((entry, key): readonly Citable[] =>
    entry.readable
      ? [
          {
            key,
            author: entry.author?.text ?? "",
            abbreviation: entry.abbreviation?.text ?? "",
            date: entry.date?.text ?? "",
            title: `${entry.title?.text ?? ""} ${entry.container?.text ?? ""}`,
            persons: entry.persons.map(({ text }) => text).join(" "),
          },
        ]
      : [],
  );
}

function referenceItem({ draft }: Report, reference: number): Item {
  const entry = draft.references[reference]!;
  const date = citationDate(entry, dateStyleOf(draft), draft.language);
  const label = [citationAuthor(entry), date].filter((part) => part !== null).join(" ");
  return {
    label,
    detail: entry.title?.text ?? "",
    insertText: label,
    documentation: escaped(entry.text),
    additionalEdits: [],
  };
}

const indices = new WeakMap<Corpus, CitationIndex>();

function corpusIndex(corpus: Corpus): CitationIndex {
  let index = indices.get(corpus);
  if (!index) {
    index = indexCitables(
      corpus.sources.map((source, key) => ({
        key,
        author: source.author ?? source.publisher ?? "",
        abbreviation: source.abbreviation ?? "",
        date: source.date ?? "",
        title: source.title ?? source.file,
        persons: source.persons.join(" "),
      })),
    );
    indices.set(corpus, index);
  }
  return index;
}

function sourceItem({ draft }: Report, source: SourceRecord, locale: Locale): Item {
  const author = source.abbreviation ?? source.author ?? source.publisher ?? source.title ?? source.file;
  const label = `${author} ${source.date ?? "n.d."}`;
  const entry = houseEntry(source);
  const place = entryPlace(draft, entry, source.author ?? author, source.date);
  const adds = locale === "fr" ? "Ajoute aux références" : "Adds to the references";
  return {
    label,
    detail: source.title ?? source.file,
    insertText: label,
    documentation: `${place ? `${adds}:\n\n` : ""}${escaped(entry)}\n\n${escaped(source.file)}`,
    additionalEdits: place ? [{ start: place.offset, end: place.offset, newText: place.newText }] : [],
  };
}
