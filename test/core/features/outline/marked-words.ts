/** A draft with spans written into it, as `({type.missing:Post} {number.missing:2020})`; braces are for nothing else. */
import type { Span } from "../../../../server/src/core";
import { unindented } from "../../../support/fixture";
import { writeMarks } from "../../../support/marked-draft";

/** The draft itself, and the same with the spans that `find` gives for it, to be compared with what was written. */
export function readMarked(written: string): { readonly text: string; readonly marked: string } {
  const marked = unindented(written).trim();
  return { text: marked.replaceAll(/\{[a-z.-]+:|\}/g, ""), marked };
}

export const markSpans = (text: string, spans: readonly (Span & { readonly name: string })[]): string =>
  writeMarks(text, spans);
