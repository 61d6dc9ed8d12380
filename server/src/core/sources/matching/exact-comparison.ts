/** The strict half of matching: the quotation's letters stand in the source, but for what it marks itself. */
import { originalSpan } from "../../text/normal-form";
import type { Span } from "../../text/span";
import { endChange, type SettingChange, settingChanges } from "./compare-setting";
import { apartFrom, type Comparison, type Located, located, type QuotedWords, spanOf } from "./comparison";
import { exactPlaces, type Placed, type WordEdges } from "./locate-exactly";
import { mostOtherPlaces } from "./matching-figures";
import type { QuotationPattern } from "./quotation-pattern";
import { lettersWithin, type SourceText, skippedWithin } from "./source-text";
import { goesOver } from "./word-edges";

/** Where the letters stand several times, most often one of the first places has their case and punctuation too. */
const mostPlaces = 200;

/** The best place over all readings, or null where the letters stand nowhere. */
export function compareExactly(
  quoted: QuotedWords,
  pattern: QuotationPattern,
  readings: readonly SourceText[],
  part: Span,
): Comparison | null {
  const found: Judged[] = [];
  for (const reading of readings) {
    let places = 0;
    for (const placed of exactPlaces(
      reading.letters.text,
      pattern,
      wordEdges(reading),
      lettersWithin(reading, part),
    )) {
      const judged = judge(quoted, pattern, reading, placed);
      if (
        !found.some(
          (other) =>
            other.span.start < judged.span.end &&
            judged.span.start < other.span.end &&
            other.rank <= judged.rank,
        )
      )
        found.push(judged);
      if (++places >= mostPlaces || found.filter(({ rank }) => rank < altered).length > mostOtherPlaces)
        break;
    }
  }
  if (found.length === 0) return null;
  const best = found.reduce((a, b) => (b.rank < a.rank ? b : a));
  const alsoAt = apartFrom(
    best.span,
    found.filter((other) => other.rank <= Math.max(best.rank, adapted)).map(({ span }) => span),
  );
  return comparisonOf(quoted, pattern, best, alsoAt);
}

const [verbatim, adapted, altered] = [0, 1, 2] as const;

interface Judged {
  readonly rank: 0 | 1 | 2;
  readonly reading: SourceText;
  readonly placed: readonly Span[];
  readonly span: Span;
  readonly changes: ReadonlySet<SettingChange>;
}

function judge(quoted: QuotedWords, pattern: QuotationPattern, reading: SourceText, placed: Placed): Judged {
  const places = placed.map(({ start, end }) => originalSpan(reading.letters, reading.text, start, end));
  const changes = new Set<SettingChange>();
  // `[t]hese` is one word.
  const caseBrackets = pattern.caseFree.flatMap(({ start, end }) => [
    { start, end: start + 1 },
    { start: end - 1, end },
  ]);
  pattern.stretches.forEach((stretch, index) => {
    const { start, end } = placed[index]!;
    const its = settingChanges(
      {
        text: quoted.text,
        offsets: stretch.letters.offsets,
        start: 0,
        end: end - start,
        skipped: caseBrackets,
      },
      {
        text: reading.text,
        offsets: reading.letters.offsets,
        start,
        end,
        skipped: skippedWithin(reading, places[index]!),
      },
      pattern.caseFree,
    );
    for (const change of its) changes.add(change);
    for (const change of endChanges(quoted, pattern, reading, index, places[index]!)) changes.add(change);
  });
  const isMarked =
    pattern.caseFree.length > 0 ||
    [pattern.before, ...pattern.gaps, pattern.behind].some(({ alterations }) =>
      alterations.some(({ kind }) => kind !== "aside"),
    );
  const onlyInner = changes.size === 0 || (changes.size === 1 && changes.has("inner-marks"));
  const rank = !onlyInner ? altered : isMarked || changes.size > 0 ? adapted : verbatim;
  return { rank, reading, placed: places, span: spanOf(pattern, reading, places), changes };
}

/** Marks of the quotation before its first letter and behind its last must touch the source's words too. */
function endChanges(
  { text, inner }: QuotedWords,
  { stretches, before, behind }: QuotationPattern,
  source: SourceText,
  index: number,
  place: Span,
): readonly SettingChange[] {
  const stretch = stretches[index]!;
  const { offsets } = stretch.letters;
  const first = text.slice(stretch.start, offsets[0]!);
  const lastLetter = originalSpan(stretch.letters, text, offsets.length - 1, offsets.length).end;
  const last = text.slice(lastLetter, stretch.end);
  const changes: (SettingChange | null)[] = [];
  if (index === 0 && before.alterations.length === 0 && stretch.start === inner.start)
    changes.push(endChange(first, touchingBefore(source, place.start, hasMark(first)), "before"));
  if (index === stretches.length - 1 && behind.alterations.length === 0)
    changes.push(endChange(last, touchingBehind(source, place.end, hasMark(last)), "behind"));
  // Beside a gap only what changes a number or a statement counts.
  else if (/[%$€£°?!]/.test(last))
    changes.push(
      endChange(last.replace(/[^%$€£°?!]/g, ""), touchingBehind(source, place.end, true), "behind"),
    );
  return changes.filter((change) => change !== null);
}

/** More marks in a row than this are a line, not punctuation. */
const mostMarks = 12;

/** `& Peace`, `§ 12`, `500 $`: marks that are part of what is said may stand apart from the words. */
const hasMark = (marks: string): boolean => /[^\s"'“”‘’«»()[\].,;:–—-]/.test(marks);

/** With `apart`, marks that a blank parts from the words too. */
function touchingBefore(source: SourceText, offset: number, apart: boolean): string {
  const { text } = source;
  let start = offset;
  while (
    start > 0 &&
    offset - start < mostMarks &&
    (isMark(text[start - 1]!) || (apart && /\s/.test(text[start - 1]!) && isMark(text[start - 2] ?? "a")))
  )
    start--;
  return withoutSkipped(source, { start, end: offset });
}

function touchingBehind(source: SourceText, offset: number, apart: boolean): string {
  const { text } = source;
  let end = offset;
  while (
    end < text.length &&
    end - offset < mostMarks &&
    (isMark(text[end]!) || (apart && /\s/.test(text[end]!) && isMark(text[end + 1] ?? "a")))
  )
    end++;
  return withoutSkipped(source, { start: offset, end });
}

const isMark = (character: string): boolean => /[^\p{L}\p{N}\p{M}\s]/u.test(character);

function withoutSkipped(source: SourceText, span: Span): string {
  let words = "";
  let at = span.start;
  for (const { start, end } of skippedWithin(source, span)) {
    words += source.text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return words + source.text.slice(at, Math.max(at, span.end));
}

const wordEdges = ({ text, letters }: SourceText): WordEdges => ({
  begins: (at) => !goesOver(text, letters.offsets[at]!),
  ends: (at) => !goesOver(text, originalSpan(letters, text, at - 1, at).end),
});

function comparisonOf(
  quoted: QuotedWords,
  pattern: QuotationPattern,
  { rank, reading, placed, changes }: Judged,
  alsoAt: readonly Span[],
): Comparison {
  const place: Located = located(quoted, pattern, reading, placed);
  const isMarked =
    rank === adapted &&
    !(changes.has("inner-marks") && place.marked.length === 0 && pattern.caseFree.length === 0);
  const inWords = changes.has("number") || changes.has("spacing") || changes.has("spelling");
  return {
    verdict: rank === verbatim ? "verbatim" : rank === adapted ? "adapted" : "altered",
    // Letters alone do not tell `1.5` from `15`.
    similarity: inWords ? 0.99 : 1,
    ...place,
    difference: rank === altered || isMarked ? place.difference() : [],
    alsoAt,
  };
}
