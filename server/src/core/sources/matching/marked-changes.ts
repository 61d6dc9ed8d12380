/** What the brackets and omissions of a quotation stand for in its source, and whether they change what is said. */
import { lettersForm } from "../../text/normal-form";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import { distantLetters } from "./matching-figures";
import { type MeaningKind, meaningOf } from "./meaning-words";
import type { Gap } from "./quotation-pattern";
import { plainPassage, type SourceText } from "./source-text";
import { wordsOf } from "./words";

/**
 * A place that the quotation marks as changed. `inserted` where nothing stands in the source, `same` where the
 * source has these very words.
 */
export interface MarkedChange {
  readonly kind: "omission" | "replaced" | "inserted" | "ending" | "case" | "aside" | "same";
  /** The brackets or dots, in the draft. */
  readonly quoted: Span;
  /** The words in the brackets; empty for an omission. */
  readonly words: string;
  /** What they stand for in the source's file; empty where nothing does, null at the ends, where nobody can tell. */
  readonly source: Span | null;
  readonly sourceText: string;
  /**
   * What the source says there, in the sentences that are joined, and the quotation does not. A sentence that was left
   * out as a whole hides nothing of those that were quoted.
   */
  readonly hides: readonly MeaningKind[];
  /** What the brackets say and the source does not. */
  readonly adds: readonly MeaningKind[];
  /** More than about two hundred words were left out, or a heading lies between. */
  readonly joinsDistant: boolean;
}

/** The change that a gap stands for; `source` are the places between the words before it and behind it. */
export function markedChange(
  gap: Gap,
  source: SourceText,
  place: Span | null,
  headingWithin: boolean,
): MarkedChange {
  const first = gap.alterations[0]!;
  const words = gap.alterations
    .map((alteration) => alteration.words)
    .filter((its) => its !== "")
    .join(" ");
  const sourceText = place ? trimmedMarks(plainPassage(source, place)) : "";
  const isOmission = gap.alterations.some(({ kind }) => kind === "omission");
  const letters = (text: string) => lettersForm(text).text;
  const kind: MarkedChange["kind"] = isOmission
    ? "omission"
    : first.kind === "aside"
      ? "aside"
      : letters(sourceText) === ""
        ? "inserted"
        : letters(sourceText) === letters(words)
          ? sourceText.replace(/[[\]]/g, "") === words
            ? "same"
            : "case"
          : first.kind === "ending"
            ? "ending"
            : "replaced";
  const cut = isOmission && place ? joinedSentences(source, place) : sourceText;
  return {
    kind,
    quoted: { start: first.start, end: gap.alterations.at(-1)!.end },
    words,
    source: place,
    sourceText,
    hides: meaningsBeyond(cut, words),
    adds: first.kind === "aside" || place === null ? [] : meaningsBeyond(words, sourceText),
    joinsDistant: isOmission && (headingWithin || letters(sourceText).length > distantLetters),
  };
}

const trimmedMarks = (text: string): string => text.replace(/^[\s,;:.]+/, "").trimEnd();

/** Of what was left out, the end of the sentence before the gap and the beginning of the one behind it. */
function joinedSentences(source: SourceText, place: Span): string {
  const sentences = sentencesOf(source.text, place);
  const ends = (at: Span | undefined) =>
    at !== undefined && /[.!?]["'”’»)\]]*$/.test(source.text.slice(at.start, at.end));
  if (sentences.length <= 1) {
    // Cut from the end of a sentence to its end, or from its beginning on: all of it belongs to a joined one.
    return isWholeSentence(source.text, place) ? "" : plainPassage(source, place);
  }
  const [head, tail] = [sentences[0]!, sentences.at(-1)!];
  const parts = [
    beginsSentence(source.text, place.start) ? "" : plainPassage(source, head),
    ends(tail) ? "" : plainPassage(source, tail),
  ];
  return parts.join(" ");
}

const beginsSentence = (text: string, at: number): boolean =>
  /^[.!?]["'”’»)\]]*\s/.test(text.slice(at, at + 6)) ||
  /[.!?]["'”’»)\]]*\s+$/.test(text.slice(Math.max(0, at - 8), at));

const isWholeSentence = (text: string, { start, end }: Span): boolean =>
  beginsSentence(text, start) && /[.!?]["'”’»)\]]*\s*$/.test(text.slice(Math.max(start, end - 10), end));

/** Kinds of words that `text` has and `other` has not. Numbers count each by itself, the others by their kind. */
function meaningsBeyond(text: string, other: string): readonly MeaningKind[] {
  const others = wordsOf(other);
  const keys = new Set(others.map(({ key }) => key));
  const kinds = new Set(others.map((word) => meaningOf(word.text)));
  const found = new Set<MeaningKind>();
  for (const word of wordsOf(text)) {
    const meaning = meaningOf(word.text);
    if (meaning === null) continue;
    if (meaning === "number" ? !keys.has(word.key) : !kinds.has(meaning)) found.add(meaning);
  }
  return [...found];
}
