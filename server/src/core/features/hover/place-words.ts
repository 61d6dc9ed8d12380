/** Where a passage stands in its source, in the terms by which a reader looks it up. */

import { numberingOf, pagesOf } from "../../model/places/source-places";
import type { Corpus } from "../../model/report";
import type { SourceRecord } from "../../sources/source";
import { parsePartialDate } from "../../text/partial-date";
import type { Span } from "../../text/span";
import type { Locale } from "../finding";
import { linked } from "../render/markdown";
import { labels } from "./words";

/** Where an editor can show a place of a file of the corpus; null where it cannot. */
export type AddressOf = (file: string, place: Span) => string | null;

/** `page 12`, `page 3 of the file` where the pages bear no numbers, the section; empty where the source has neither. */
export function placeWords(
  corpus: Corpus,
  source: SourceRecord,
  place: Span & { readonly section?: string | null },
  locale: Locale,
  addressOf: AddressOf,
): string {
  const words = [pageWords(corpus, source, place, locale), sectionWords(place.section ?? null, locale)]
    .filter((part) => part !== "")
    .join(", ");
  return words === "" ? "" : linked(words, addressOf(source.file, place));
}

function pageWords(corpus: Corpus, source: SourceRecord, place: Span, locale: Locale): string {
  if (corpus.pageStartsOf(source.file).length === 0) return "";
  const offset = numberingOf(corpus, source)?.offset ?? null;
  const [from, to] = pagesOf(corpus, source.file, place).map((page) => page + (offset ?? 0)) as [
    number,
    number,
  ];
  const pages = from === to ? String(from) : `${from}-${to}`;
  // Before the first numbered page the count of the file is all there is.
  return offset !== null && from >= 1
    ? `${labels.page[locale]} ${pages}`
    : labels.pageOfFile[locale](pagesOf(corpus, source.file, place)[0]);
}

const longestSection = 80;

function sectionWords(section: string | null, locale: Locale): string {
  // A dateline stands where headings do.
  if (section === null || parsePartialDate(section) !== null) return "";
  const title = section.length > longestSection ? `${section.slice(0, longestSection)}…` : section;
  return locale === "fr" ? `« ${title} »` : `“${title}”`;
}
