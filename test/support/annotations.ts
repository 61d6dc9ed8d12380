/** The hand annotations of the published Response, and how what the engine reads compares with them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attributeQuotations } from "../../server/src/core/model/quotations/attribute-quotations";
import type { Resolution } from "../../server/src/core/model/report";
import type { Draft } from "../../server/src/core/syntax/draft";
import { indexLines, lineColumnAt } from "../../server/src/core/text/line-index";

const folder = join(import.meta.dirname, "../golden/annotations");

/** The rows of an annotation file, its first `columns` columns only. */
export function annotationRows(name: string, columns: number): readonly string[] {
  return readFileSync(join(folder, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t").slice(0, columns).join("\t"));
}

const orDash = (part: { readonly text: string } | null): string => part?.text ?? "-";

/** One row per item: line, citation, item, author, date, locator, and with resolutions reference and outcome. */
export function citationRows(
  draft: Draft,
  resolutions?: readonly (readonly Resolution[])[],
): readonly string[] {
  const lines = indexLines(draft.text);
  return draft.citations.flatMap((citation, index) =>
    citation.items.map((item, at) => {
      const parts = [orDash(item.author), orDash(item.date), orDash(item.locator)];
      const line = lineColumnAt(lines, citation.start).line + 1;
      const read = [line, citation.text, draft.text.slice(item.start, item.end), ...parts];
      const resolution = resolutions?.[index]?.[at];
      return (resolution ? [...read, resolution.reference ?? "-", resolution.outcome] : read).join("\t");
    }),
  );
}

/** One row per quotation: line, words, kind, translation, citation and its index. */
export function quotationRows(draft: Draft): readonly string[] {
  const lines = indexLines(draft.text);
  const citations = attributeQuotations(draft);
  return draft.quotations.map((quotation, index) => {
    const { text } = quotation;
    const words = quotation.kind === "block" ? `${text.slice(0, 60)} … ${text.slice(-20)}` : text;
    const citation = citations[index];
    return [
      lineColumnAt(lines, quotation.start).line + 1,
      words,
      quotation.kind,
      quotation.translation ? "yes" : "no",
      citation === null || citation === undefined ? "-" : draft.citations[citation]!.text,
      citation ?? "-",
    ].join("\t");
  });
}

export function referenceRows(draft: Draft): readonly string[] {
  return draft.references.map((entry, index) =>
    [
      index,
      orDash(entry.author),
      orDash(entry.abbreviation),
      orDash(entry.date),
      entry.persons.map(({ text }) => text).join(" | ") || "-",
      orDash(entry.title),
      orDash(entry.container),
      orDash(entry.accessed),
      entry.kind,
    ].join("\t"),
  );
}

export const sectionRows = (draft: Draft): readonly string[] =>
  draft.sections.map(({ number, title, zone }) => [number ?? "-", title, zone].join("\t"));

export function noteRows(draft: Draft): readonly string[] {
  const lines = indexLines(draft.text);
  return draft.notes.map(({ label, start, end, markers }) => {
    const words = draft.text.slice(start, end).replace(/^\[?\w+\]?\s+/, "");
    return [
      label,
      words.slice(0, 60).trim(),
      markers.map((offset) => lineColumnAt(lines, offset).line + 1).join(","),
    ].join("\t");
  });
}
