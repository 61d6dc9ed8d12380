/** The stable JSON of `corroborate parse`. A contract: fields are added, never changed. */
import type { Outcome, Report, Verdict } from "../../model/report";
import type {
  AlterationKind,
  BlockKind,
  Citation,
  Entry,
  EntryKind,
  Item,
  Language,
  Masthead,
  Signal,
  Zone,
} from "../../syntax/draft";
import type { Span, TextSpan } from "../../text/span";

interface ItemJson extends TextSpan {
  readonly author: string | null;
  readonly date: string | null;
  readonly locator: string | null;
  readonly signal: Signal;
  readonly ibid: boolean;
  /** Where the parts stand; a part that is absent is null. */
  readonly spans: Parts<"author" | "date" | "locator" | "signal">;
  readonly outcome: Outcome;
  readonly reference: number | null;
  readonly evidence: string;
}

type Parts<Name extends string> = { readonly [name in Name]: Span | null };

interface EntryJson extends TextSpan {
  readonly author: string | null;
  readonly abbreviation: string | null;
  readonly date: string | null;
  readonly persons: readonly string[];
  readonly title: string | null;
  readonly container: string | null;
  readonly accessed: string | null;
  readonly url: string | null;
  readonly kind: EntryKind;
  readonly readable: boolean;
  readonly spans: Parts<"author" | "abbreviation" | "date" | "title" | "container" | "accessed" | "url">;
}

export interface ParseJson {
  readonly version: 1;
  readonly file: string;
  readonly language: Language;
  readonly masthead: { readonly [part in keyof Omit<Masthead, "dateValue">]: TextSpan | null };
  readonly sections: readonly (Span & {
    readonly number: string | null;
    readonly title: string;
    readonly level: number;
    readonly zone: Zone;
  })[];
  readonly blocks: readonly (Span & {
    readonly kind: BlockKind;
    readonly zone: Zone;
    readonly language: Language;
  })[];
  readonly citations: readonly (TextSpan & {
    readonly form: Citation["form"];
    readonly zone: Zone;
    readonly items: readonly ItemJson[];
  })[];
  readonly unreadable: readonly (TextSpan & { readonly reason: string })[];
  readonly quotations: readonly (TextSpan & {
    readonly kind: "inline" | "block";
    readonly translation: boolean;
    readonly unclosed: boolean;
    /** What stands between the marks. */
    readonly inner: Span;
    readonly alterations: readonly (Span & { readonly kind: AlterationKind; readonly words: string })[];
    readonly citation: number | null;
    readonly verdict: Verdict;
    readonly reason: string | null;
    readonly source: string | null;
    readonly passage: Span | null;
    readonly page: number | null;
    readonly section: string | null;
    readonly segments: readonly Span[];
  })[];
  readonly references: readonly EntryJson[];
  readonly additionalSources: readonly EntryJson[];
  readonly notes: readonly (Span & { readonly label: string; readonly markers: readonly number[] })[];
  readonly abbreviations: readonly {
    readonly long: string;
    readonly short: string;
    readonly start: number;
  }[];
  readonly crossReferences: readonly TextSpan[];
}

const words = (part: TextSpan | null): string | null => part?.text ?? null;

const span = (part: Span | null): Span | null => part && { start: part.start, end: part.end };

const place = ({ start, end, text }: TextSpan): TextSpan => ({ start, end, text });

export function parseJson(report: Report, file: string): ParseJson {
  const { draft } = report;
  return {
    version: 1,
    file,
    language: draft.language,
    masthead: { symbol: draft.masthead.symbol, date: draft.masthead.date, title: draft.masthead.title },
    sections: draft.sections.map(({ number, title, level, start, end, zone }) => ({
      number,
      title,
      level,
      start,
      end,
      zone,
    })),
    blocks: draft.blocks.map(({ kind, zone, language, start, end }) => ({
      kind,
      zone,
      language,
      start,
      end,
    })),
    citations: draft.citations.map((citation, index) => ({
      ...place(citation),
      form: citation.form,
      zone: citation.zone,
      items: citation.items.map((item, at) => itemJson(report, index, item, at)),
    })),
    unreadable: draft.unreadable.map((citation) => ({ ...place(citation), reason: citation.reason })),
    quotations: draft.quotations.map((quotation, index) => {
      const { citation, verdict, reason, passage } = report.quotations[index]!;
      return {
        ...place(quotation),
        kind: quotation.kind,
        translation: quotation.translation,
        unclosed: quotation.unclosed,
        inner: quotation.inner,
        alterations: quotation.alterations,
        citation,
        verdict,
        reason,
        source: passage?.source ?? null,
        passage: passage && { start: passage.start, end: passage.end },
        page: passage?.page ?? null,
        section: passage?.section ?? null,
        segments: passage?.segments ?? [],
      };
    }),
    references: draft.references.map(entryJson),
    additionalSources: draft.additionalSources.map(entryJson),
    notes: draft.notes.map(({ label, start, end, markers }) => ({ label, start, end, markers })),
    abbreviations: draft.abbreviations.map(({ long, short, start }) => ({ long, short, start })),
    crossReferences: draft.crossReferences.map(place),
  };
}

function entryJson(entry: Entry): EntryJson {
  return {
    ...place(entry),
    author: words(entry.author),
    abbreviation: words(entry.abbreviation),
    date: words(entry.date),
    persons: entry.persons.map(({ text }) => text),
    title: words(entry.title),
    container: words(entry.container),
    accessed: words(entry.accessed),
    url: words(entry.url),
    kind: entry.kind,
    readable: entry.readable,
    spans: {
      author: span(entry.author),
      abbreviation: span(entry.abbreviation),
      date: span(entry.date),
      title: span(entry.title),
      container: span(entry.container),
      accessed: span(entry.accessed),
      url: span(entry.url),
    },
  };
}

function itemJson(report: Report, citation: number, item: Item, at: number): ItemJson {
  const { outcome, reference, evidence } = report.resolutions[citation]![at]!;
  return {
    start: item.start,
    end: item.end,
    text: report.draft.text.slice(item.start, item.end),
    author: words(item.author),
    date: words(item.date),
    locator: words(item.locator),
    signal: item.signal,
    ibid: item.ibid,
    spans: {
      author: span(item.author),
      date: span(item.date),
      locator: span(item.locator),
      signal: span(item.signalSpan),
    },
    outcome,
    reference,
    evidence: evidence.words
      ? `${evidence.reason}: ${report.draft.text.slice(evidence.words.start, evidence.words.end)}`
      : evidence.reason,
  };
}
