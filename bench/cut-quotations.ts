/** Cuts quotations out of documents: as they stand, with one to three words changed, or made up of the same words. */
import { type Random, random } from "./random";
import { type Document, newSentence, vocabularyOf } from "./recombine-sources";

export interface CutQuotation {
  readonly words: string;
  /** Where it was cut, and what stood there; null for one that stands nowhere. */
  readonly from: { readonly file: string; readonly start: number; readonly text: string } | null;
}

export type QuotationKind = "exact" | "altered" | "absent";

export function cutQuotations(
  kind: QuotationKind,
  documents: readonly Document[],
  texts: readonly string[],
  count: number,
  [least, most]: readonly [least: number, most: number] = [10, 30],
): readonly CutQuotation[] {
  const chance = random(count * 31 + kind.length);
  const words = vocabularyOf(texts);
  return Array.from({ length: count }, () => {
    if (kind === "absent") return { words: newSentence(words, chance), from: null };
    const from = cut(chance.pick(documents), least + chance.below(most - least + 1), chance);
    return { words: kind === "exact" ? from.text : changed(from.text, words, chance), from };
  });
}

/** So many words in a row. */
function cut({ file, text }: Document, count: number, chance: Random): NonNullable<CutQuotation["from"]> {
  const starts = [...text.matchAll(/(?<=^|\s)\S/g)].map(({ index }) => index);
  const first = chance.below(starts.length - count - 1);
  const start = starts[first]!;
  return { file, start, text: text.slice(start, starts[first + count]!).trim() };
}

/** One to three words are replaced, dropped or put in. */
function changed(text: string, words: readonly string[], chance: Random): string {
  const result = text.split(/\s+/);
  for (let changes = 1 + chance.below(3); changes > 0; changes--) {
    const at = 1 + chance.below(result.length - 2);
    const kind = chance.next();
    if (kind < 0.6) result[at] = chance.pick(words);
    else if (kind < 0.8) result.splice(at, 1);
    else result.splice(at, 0, chance.pick(words));
  }
  return result.join(" ");
}
