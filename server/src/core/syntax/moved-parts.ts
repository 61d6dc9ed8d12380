/** Moves what was read in a paragraph to where the paragraph stands. Parts are written out: they are thousands at each key. */
import type { Span, TextSpan } from "../text/span";
import type {
  Abbreviation,
  Alteration,
  Citation,
  CrossReference,
  Entry,
  Item,
  Quotation,
  UnreadableCitation,
  Zone,
} from "./draft";

/** Where a paragraph stands. */
export interface Place {
  readonly start: number;
  readonly zone: Zone;
  /** Index into `Draft.blocks`. */
  readonly block: number;
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const movedWords = ({ start, end, text }: TextSpan, by: number): TextSpan => ({
  start: start + by,
  end: end + by,
  text,
});

const movedItem = (item: Item, by: number): Item => ({
  start: item.start + by,
  end: item.end + by,
  author: item.author && movedWords(item.author, by),
  date: item.date && movedWords(item.date, by),
  dateValue: item.dateValue,
  locator: item.locator && movedWords(item.locator, by),
  signal: item.signal,
  signalSpan: item.signalSpan && movedSpan(item.signalSpan, by),
  ibid: item.ibid,
});

export const movedCitation = (citation: Citation, by: number, { zone, block }: Place): Citation => ({
  start: citation.start + by,
  end: citation.end + by,
  text: citation.text,
  form: citation.form,
  zone,
  block,
  items: citation.items.map((item) => movedItem(item, by)),
});

export const movedUnreadable = (
  { start, end, text, reason }: UnreadableCitation,
  by: number,
  { zone, block }: Place,
): UnreadableCitation => ({ start: start + by, end: end + by, text, zone, block, reason });

const movedAlteration = ({ start, end, kind, words }: Alteration, by: number): Alteration => ({
  start: start + by,
  end: end + by,
  kind,
  words,
});

export const movedQuotation = (quotation: Quotation, by: number, { zone, block }: Place): Quotation => ({
  start: quotation.start + by,
  end: quotation.end + by,
  text: quotation.text,
  kind: quotation.kind,
  zone,
  block,
  inner: movedSpan(quotation.inner, by),
  alterations: quotation.alterations.map((one) => movedAlteration(one, by)),
  translation: quotation.translation,
  unclosed: quotation.unclosed,
});

export const movedAbbreviation = ({ start, end, long, short }: Abbreviation, by: number): Abbreviation => ({
  start: start + by,
  end: end + by,
  long,
  short,
});

export const movedCrossReference = (
  { start, end, text, symbol }: CrossReference,
  by: number,
): CrossReference => ({ start: start + by, end: end + by, text, symbol });

export const movedEntry = (entry: Entry, by: number): Entry => ({
  start: entry.start + by,
  end: entry.end + by,
  text: entry.text,
  list: entry.list,
  kind: entry.kind,
  author: entry.author && movedWords(entry.author, by),
  abbreviation: entry.abbreviation && movedWords(entry.abbreviation, by),
  date: entry.date && movedWords(entry.date, by),
  dateValue: entry.dateValue,
  persons: entry.persons.map((person) => movedWords(person, by)),
  title: entry.title && movedWords(entry.title, by),
  container: entry.container && movedWords(entry.container, by),
  accessed: entry.accessed && movedWords(entry.accessed, by),
  accessedValue: entry.accessedValue,
  url: entry.url && movedWords(entry.url, by),
  readable: entry.readable,
});
