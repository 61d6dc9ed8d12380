/** Abbreviations that the body of a draft introduces, and the places where they stand. */
import type { Abbreviation, Draft } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { contains, lastStartingAtOrBefore, type Span } from "../../text/span";

/** `Long Form (SHORT)` in paragraphs of the body that are the author's own words; notes and lists do not count. */
export function bodyAbbreviations(draft: Draft): readonly Abbreviation[] {
  return draft.abbreviations.filter(
    (abbreviation) => isBodyText(draft, abbreviation) && isLongForm(abbreviation.long, abbreviation.short),
  );
}

export interface ShortForm extends Span {
  readonly short: string;
  /** It stands alone in brackets, or last in them behind a comma: whatever stands before says what it means. */
  readonly introduced: boolean;
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}&./-]*[\p{L}\p{N}])?/gu;

/** Where any of these short forms stands in the author's own running text, in the order of the text. */
export function shortFormsIn(draft: Draft, shorts: ReadonlySet<string>): readonly ShortForm[] {
  if (shorts.size === 0) return [];
  return draft.blocks.flatMap((block) =>
    block.kind !== "paragraph" || block.zone !== "body"
      ? []
      : [...draft.text.slice(block.start, block.end).matchAll(word)].flatMap(
          (match): readonly ShortForm[] => {
            if (!shorts.has(match[0])) return [];
            const start = block.start + match.index;
            const end = start + match[0].length;
            if (isInside(draft.citations, start) || isInside(draft.quotations, start)) return [];
            const introduced =
              /(?:\(|, )$/.test(draft.text.slice(Math.max(0, start - 2), start)) && draft.text[end] === ")";
            return [{ start, end, short: match[0], introduced }];
          },
        ),
  );
}

function isBodyText(draft: Draft, span: Span): boolean {
  const block = draft.blocks[lastStartingAtOrBefore(draft.blocks, span.start)];
  return block?.zone === "body" && block.kind === "paragraph" && !isInside(draft.quotations, span.start);
}

const isInside = (spans: readonly Span[], offset: number): boolean => {
  const before = spans[lastStartingAtOrBefore(spans, offset)];
  return before !== undefined && contains(before, { start: offset, end: offset + 1 });
};

/**
 * Whether the words are what the letters of the short form stand for: in their order, or as initials in another, as
 * those of a translation are. `Senator Ana Roy (NPR)` names her party, and `The NPR lost. Ana Roy (NPR)` does too.
 */
function isLongForm(long: string, short: string): boolean {
  const words = long.split(/[\s\u00a0]+/).slice(-12);
  if (/[.?!;:]\s/.test(long) || words.includes(short)) return false;
  const letters = lettersOf(short);
  const folded = words.map(lettersOf).filter((one) => one !== "");
  const initials = folded.map((one) => one[0]!).filter((letter) => letters.includes(letter));
  return (
    sorted(initials) === sorted([...letters]) ||
    folded.some((_, first) => holdsInOrder(folded.slice(first).join(""), letters))
  );
}

const lettersOf = (word: string): string => foldName(word).replace(/[^\p{L}\p{N}]/gu, "");

const sorted = (letters: readonly string[]): string => letters.toSorted().join("");

/** Whether `text` begins with the first of the letters and has the others in their order. */
function holdsInOrder(text: string, letters: string): boolean {
  if (text[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at++;
  return at === letters.length;
}
