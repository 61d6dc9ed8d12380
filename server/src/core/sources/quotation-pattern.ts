/** A quotation as a pattern: stretches of letters that must stand in the source, and what may stand between them. */
import { lettersForm } from "../text/normal-form";
import type { Span } from "../text/span";

/** What may stand in the source where the quotation marks an alteration, in letters. */
export interface Gap {
  readonly most: number;
}

export interface QuotationPattern {
  /** Never empty strings; at least one unless the quotation has no letters at all. */
  readonly stretches: readonly string[];
  /** One between each stretch and the next; zero letters where they touch. */
  readonly gaps: readonly Gap[];
  readonly words: number;
  /** The last word has another ending in the source: `systematic[ally]`. */
  readonly endsInEnding: boolean;
}

/** An alteration as the pattern needs it. */
export interface PatternAlteration extends Span {
  readonly kind: "case" | "ending" | "replacement" | "omission" | "aside";
  readonly words: string;
}

/** `repeated[ly]`: another ending, or the words that `suspen[sion of]` takes the place of. */
const longestEnding = 24;
/** A bracket seldom stands for more than a clause. */
const longestReplacement = 160;
/** An omission that cuts more than about two pages joins passages that have nothing to do with each other. */
const longestOmission = 4_000;

export function quotationPattern(
  text: string,
  inner: Span,
  alterations: readonly PatternAlteration[],
): QuotationPattern {
  const stretches: string[] = [""];
  const gaps: Gap[] = [];
  let at = inner.start;
  const append = (letters: string) => {
    stretches[stretches.length - 1] += letters;
  };
  for (const alteration of alterations) {
    append(lettersForm(text, { start: at, end: alteration.start }).text);
    at = alteration.end;
    if (alteration.kind === "case") append(lettersForm(alteration.words).text);
    const most = gapOf(alteration.kind);
    if (most === 0) continue;
    gaps.push({ most });
    stretches.push("");
  }
  append(lettersForm(text, { start: at, end: inner.end }).text);
  const endsInEnding = alterations.at(-1)?.kind === "ending" && stretches.at(-1) === "";
  return {
    ...withoutEmpty(stretches, gaps),
    words: wordCount(text.slice(inner.start, inner.end)),
    endsInEnding,
  };
}

function gapOf(kind: PatternAlteration["kind"]): number {
  switch (kind) {
    case "ending":
      return longestEnding;
    case "replacement":
      return longestReplacement;
    case "omission":
      return longestOmission;
    case "case":
    case "aside":
      return 0;
  }
}

/** Joins the gaps around a stretch without letters; gaps at either end bind nothing and go. */
function withoutEmpty(
  stretches: readonly string[],
  gaps: readonly Gap[],
): Pick<QuotationPattern, "stretches" | "gaps"> {
  const keptStretches: string[] = [];
  const keptGaps: Gap[] = [];
  let pending = 0;
  stretches.forEach((stretch, index) => {
    if (stretch !== "") {
      if (keptStretches.length > 0) keptGaps.push({ most: pending });
      keptStretches.push(stretch);
      pending = 0;
    }
    pending += gaps[index]?.most ?? 0;
  });
  return { stretches: keptStretches, gaps: keptGaps };
}

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
