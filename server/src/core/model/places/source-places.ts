/** Where places of a source stand, as its citations count them: pages, sections, paragraphs. Kept by corpus. */
import {
  headingsLike,
  type LabelledPlace,
  numberedParagraphs,
  sectionsLike,
} from "../../sources/places/labelled-places";
import { type PageNumbering, pageNumbering } from "../../sources/places/page-numbering";
import type { SourceRecord } from "../../sources/source";
import { onceFor } from "../../text/remembered";
import type { Corpus } from "../report";

interface Kept {
  readonly numbering: Map<string, PageNumbering | null>;
  readonly places: Map<string, readonly LabelledPlace[]>;
}

const mostKept = 1_000;

const keptOf = onceFor((_: Corpus): Kept => ({ numbering: new Map(), places: new Map() }));

/** Null for a source without pages, or one that cannot be read. */
export function numberingOf(corpus: Corpus, { file }: SourceRecord): PageNumbering | null {
  const { numbering } = keptOf(corpus);
  const known = numbering.get(file);
  if (known !== undefined) return known;
  const starts = corpus.pageStartsOf(file);
  const text = starts.length > 0 ? corpus.textOf(file) : null;
  const made = text === null ? null : pageNumbering(text, starts, corpus.pageOffsetOf(file));
  numbering.set(file, made);
  return made;
}

export type PlaceKind = "section" | "paragraph" | "heading";

/** Places of the source that are numbered or called like `label`; within the source, where its file holds several. */
export function placesLike(
  corpus: Corpus,
  { file, start, end }: SourceRecord,
  kind: PlaceKind,
  label: string,
): readonly LabelledPlace[] {
  const { places } = keptOf(corpus);
  const key = [file, kind, kind === "paragraph" ? "" : label].join("\0");
  let known = places.get(key);
  if (known === undefined) {
    // Every label that somebody types on the way to another is asked for once.
    if (places.size >= mostKept) places.clear();
    const text = corpus.textOf(file);
    const find = { section: sectionsLike, heading: headingsLike, paragraph: numberedParagraphs }[kind];
    known = text === null ? [] : find(text, label);
    places.set(key, known);
  }
  return known.filter((place) => place.start >= start && place.start < end);
}

/** The pages of the file, counted from 1, on which the span stands. */
export function pagesOf(
  corpus: Corpus,
  file: string,
  { start, end }: { start: number; end: number },
): readonly [number, number] {
  const starts = corpus.pageStartsOf(file);
  return [pageAt(starts, start), pageAt(starts, Math.max(start, end - 1))];
}

/** The page of the file on which an offset stands; null where the file has no pages. */
export function pageOf(corpus: Corpus, file: string, offset: number): number | null {
  const starts = corpus.pageStartsOf(file);
  return starts.length === 0 ? null : pageAt(starts, offset);
}

const pageAt = (starts: readonly number[], offset: number): number =>
  1 + starts.filter((start) => start <= offset).length;
