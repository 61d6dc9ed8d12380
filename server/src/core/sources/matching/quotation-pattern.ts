/** A quotation as a pattern: stretches of letters that must stand in the source, and what may stand between them. */
import { lettersForm, type NormalText } from "../../text/normal-form";
import type { Span } from "../../text/span";
import { gapLetters } from "./matching-figures";
import { wordCount } from "./words";

/** An alteration as the pattern needs it. */
export interface PatternAlteration extends Span {
  readonly kind: "case" | "ending" | "replacement" | "omission" | "aside";
  readonly words: string;
}

/** Letters that stand in a row in the source. */
export interface Stretch extends Span {
  /** The letters; offsets are those of the draft. Never empty. */
  readonly letters: NormalText;
  /** A bracket touches it, as in `[un]lawful` and `suspen[sion]`: the word may begin before it, or go on behind it. */
  readonly beginsInside: boolean;
  readonly endsInside: boolean;
}

/** What may stand in the source between two stretches, in letters, and the alterations that say so. */
export interface Gap {
  readonly most: number;
  /** Nothing or these letters: `[sic]` is the author's, or it is the source's own. Null where it may be anything. */
  readonly only: string | null;
  readonly alterations: readonly PatternAlteration[];
}

export interface QuotationPattern {
  /** At least one unless the quotation has no letters at all. */
  readonly stretches: readonly Stretch[];
  /** One between each stretch and the next. */
  readonly gaps: readonly Gap[];
  /** Alterations before the first letters and behind the last: what they stand for is not known. */
  readonly before: Gap;
  readonly behind: Gap;
  /** Letters in brackets that change the case of the source's: `[t]hese`. */
  readonly caseFree: readonly Span[];
  readonly letters: number;
  /** Words outside brackets. */
  readonly words: number;
}

export function quotationPattern(
  text: string,
  inner: Span,
  alterations: readonly PatternAlteration[],
): QuotationPattern {
  const cuts = alterations.filter(({ kind }) => kind !== "case");
  const pieces: { span: Span; letters: NormalText }[] = [];
  const between: PatternAlteration[][] = [[]];
  let at = inner.start;
  const take = (end: number) => {
    const letters = lettersForm(text, { start: at, end });
    if (letters.text === "") return;
    pieces.push({ span: { start: at, end }, letters });
    between.push([]);
  };
  for (const cut of cuts) {
    take(cut.start);
    between.at(-1)!.push(cut);
    at = cut.end;
  }
  take(inner.end);
  const gaps = between.map((its): Gap => {
    const only = its.every(({ kind }) => kind === "aside")
      ? its.map(({ words }) => lettersForm(words).text).join("")
      : null;
    return {
      alterations: its,
      most: only?.length ?? its.reduce((sum, { kind }) => sum + lettersOf(kind), 0),
      only,
    };
  });
  return {
    stretches: pieces.map(({ span, letters }, index) => ({
      ...span,
      letters,
      beginsInside: touchesBracket(text, gaps[index]!.alterations.at(-1), span.start),
      endsInside: gaps[index + 1]!.alterations[0]?.kind === "ending",
    })),
    gaps: gaps.slice(1, -1),
    before: gaps[0]!,
    behind: pieces.length === 0 ? gaps[0]! : gaps.at(-1)!,
    caseFree: alterations.filter(({ kind }) => kind === "case"),
    letters: pieces.reduce((sum, { letters }) => sum + letters.text.length, 0),
    words: pieces.reduce((sum, { span }) => sum + wordCount(text.slice(span.start, span.end)), 0),
  };
}

const lettersOf = (kind: PatternAlteration["kind"]): number =>
  kind === "aside" || kind === "case" ? 0 : gapLetters[kind];

const touchesBracket = (text: string, before: PatternAlteration | undefined, start: number): boolean =>
  before !== undefined &&
  (before.kind === "replacement" || before.kind === "ending") &&
  before.end === start &&
  /\p{L}/u.test(text[start] ?? "");
