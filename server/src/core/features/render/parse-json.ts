/** The stable JSON of `corroborate parse`. A contract: fields are added, never changed. */
import type { Outcome, Report, Verdict } from "../../model/report";
import type { Citation, EntryKind, Item, Zone } from "../../syntax/draft";
import type { Span, TextSpan } from "../../text/span";

interface ItemJson extends TextSpan {
  readonly author: string | null;
  readonly date: string | null;
  readonly locator: string | null;
  readonly outcome: Outcome;
  readonly reference: number | null;
  readonly evidence: string;
}

export interface ParseJson {
  readonly version: 1;
  readonly file: string;
  readonly language: "en" | "fr";
  readonly sections: readonly (Span & {
    readonly number: string | null;
    readonly title: string;
    readonly level: number;
    readonly zone: Zone;
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
    readonly citation: number | null;
    readonly verdict: Verdict;
    readonly reason: string | null;
    readonly source: string | null;
    readonly passage: Span | null;
  })[];
  readonly references: readonly (TextSpan & {
    readonly author: string | null;
    readonly abbreviation: string | null;
    readonly date: string | null;
    readonly persons: readonly string[];
    readonly title: string | null;
    readonly container: string | null;
    readonly accessed: string | null;
    readonly url: string | null;
    readonly kind: EntryKind;
  })[];
  readonly notes: readonly (Span & { readonly label: string; readonly markers: readonly number[] })[];
  readonly abbreviations: readonly {
    readonly long: string;
    readonly short: string;
    readonly start: number;
  }[];
  readonly crossReferences: readonly TextSpan[];
}

const words = (part: TextSpan | null): string | null => part?.text ?? null;

const place = ({ start, end, text }: TextSpan): TextSpan => ({ start, end, text });

export function parseJson(report: Report, file: string): ParseJson {
  const { draft } = report;
  return {
    version: 1,
    file,
    language: draft.language,
    sections: draft.sections.map(({ number, title, level, start, end, zone }) => ({
      number,
      title,
      level,
      start,
      end,
      zone,
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
        citation,
        verdict,
        reason,
        source: passage?.source ?? null,
        passage: passage && { start: passage.start, end: passage.end },
      };
    }),
    references: draft.references.map((entry) => ({
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
    })),
    notes: draft.notes.map(({ label, start, end, markers }) => ({ label, start, end, markers })),
    abbreviations: draft.abbreviations.map(({ long, short, start }) => ({ long, short, start })),
    crossReferences: draft.crossReferences.map(place),
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
    outcome,
    reference,
    evidence: evidence.words
      ? `${evidence.reason}: ${report.draft.text.slice(evidence.words.start, evidence.words.end)}`
      : evidence.reason,
  };
}
