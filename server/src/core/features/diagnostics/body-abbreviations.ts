/** Abbreviations that the body of a draft introduces, and the places where they stand. */
import type { Abbreviation, Draft } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import { onceFor } from "../../text/remembered";
import { lastStartingAtOrBefore, type Span } from "../../text/span";
import { overlapsAny } from "./own-words";

/** `Long Form (SHORT)` in paragraphs of the body that are the author's own words; notes and lists do not count. */
export const bodyAbbreviations = onceFor((draft: Draft): readonly Abbreviation[] =>
  draft.abbreviations.filter(
    (abbreviation) => isBodyText(draft, abbreviation) && isLongForm(abbreviation.long, abbreviation.short),
  ),
);

export interface ShortForm extends Span {
  readonly short: string;
  /** It stands alone in brackets, or last in them behind a comma: whatever stands before says what it means. */
  readonly introduced: boolean;
}

/** Ten times what long Responses introduce; each costs a look through the text. */
const mostShortForms = 300;

/** Where any of these short forms stands in the author's own running text, in the order of the text. */
export function shortFormsIn(draft: Draft, shorts: ReadonlySet<string>): readonly ShortForm[] {
  const found: ShortForm[] = [];
  for (const short of [...shorts].slice(0, mostShortForms)) {
    for (let start = draft.text.indexOf(short); start !== -1; start = draft.text.indexOf(short, start + 1)) {
      const span = { start, end: start + short.length };
      if (!isWholeWord(draft.text, span) || !isBodyText(draft, span) || overlapsAny(span, draft.citations))
        continue;
      const introduced =
        /(?:\(|, )$/.test(draft.text.slice(Math.max(0, start - 2), start)) && draft.text[span.end] === ")";
      found.push({ ...span, short, introduced });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `UN` in `UN-led` and in `R&UN` is part of another word; before a stop at the end of a sentence it is one. */
function isWholeWord(text: string, { start, end }: Span): boolean {
  const joining = /[\p{L}\p{N}&./-]/u;
  const letter = /[\p{L}\p{N}]/u;
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  const joinsBefore = letter.test(before) || (joining.test(before) && letter.test(text[start - 2] ?? ""));
  return !joinsBefore && !letter.test(after) && !(joining.test(after) && letter.test(text[end + 1] ?? ""));
}

function isBodyText(draft: Draft, span: Span): boolean {
  const block = draft.blocks[lastStartingAtOrBefore(draft.blocks, span.start)];
  return block?.zone === "body" && block.kind === "paragraph" && !overlapsAny(span, draft.quotations);
}

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
