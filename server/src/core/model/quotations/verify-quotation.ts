/** Compares a quotation with one source, from the cheapest step to the costliest: as it stands, as marked, as similar. */
import { compareClosely } from "../../sources/matching/close-comparison";
import type { Comparison, QuotedWords } from "../../sources/matching/comparison";
import { compareExactly as exactly } from "../../sources/matching/exact-comparison";
import { type QuotationPattern, quotationPattern } from "../../sources/matching/quotation-pattern";
import type { SourceText } from "../../sources/matching/source-text";
import type { Span } from "../../text/span";

export type { Comparison, QuotedWords };

export const patternOf = ({ text, inner, alterations }: QuotedWords): QuotationPattern =>
  quotationPattern(text, inner, alterations);

/**
 * Where the quotation stands within `part` of the source, or null when nothing there is close. Kept by the words, since
 * a draft is verified anew at each key and nearly all of its quotations are as they were.
 */
export function compareQuotation(
  quoted: QuotedWords,
  readings: readonly SourceText[],
  part: Span,
): Comparison | null {
  return kept(quoted, readings, part, "closely", (pattern) => {
    return exactly(quoted, pattern, readings, part) ?? compareClosely(quoted, pattern, readings, part);
  });
}

/** Where the quotation stands letter by letter, marked alterations aside, or null. */
export function compareExactly(
  quoted: QuotedWords,
  readings: readonly SourceText[],
  part: Span,
): Comparison | null {
  return kept(quoted, readings, part, "exactly", (pattern) => exactly(quoted, pattern, readings, part));
}

interface Kept {
  readonly comparison: Comparison | null;
  /** Where the quotation began when it was compared: places in the draft count from here. */
  readonly from: number;
}

const compared = new WeakMap<readonly SourceText[], Map<string, Kept>>();

/** Comparisons kept per source; a Response quotes one source less often. */
const mostKept = 500;

function kept(
  quoted: QuotedWords,
  readings: readonly SourceText[],
  part: Span,
  how: string,
  compare: (pattern: QuotationPattern) => Comparison | null,
): Comparison | null {
  let known = compared.get(readings);
  if (!known || known.size >= mostKept) {
    known = new Map();
    compared.set(readings, known);
  }
  const key = `${how} ${comparisonKey(quoted, part)}`;
  let entry = known.get(key);
  if (!entry) {
    entry = { comparison: compare(patternOf(quoted)), from: quoted.inner.start };
    known.set(key, entry);
  }
  return moved(entry, quoted.inner.start);
}

const comparisonKey = ({ text, inner, alterations }: QuotedWords, part: Span): string =>
  [
    part.start,
    part.end,
    ...alterations.flatMap(({ start, end, kind }) => [start - inner.start, end - inner.start, kind]),
    text.slice(inner.start, inner.end),
  ].join(" ");

/** The comparison with its places in the draft where the quotation is now. */
function moved({ comparison, from }: Kept, to: number): Comparison | null {
  if (!comparison || from === to || comparison.marked.length === 0) return comparison;
  const by = to - from;
  return {
    ...comparison,
    marked: comparison.marked.map((change) => ({
      ...change,
      quoted: { start: change.quoted.start + by, end: change.quoted.end + by },
    })),
  };
}
