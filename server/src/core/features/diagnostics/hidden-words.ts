/** Single words of a source that an omission, a bracket or a draft holds: negations, hedges, numbers. */
import type { MarkedChange } from "../../model/report";
import { type MeaningKind, meaningOf, monthOf } from "../../sources/matching/meaning-words";
import { type Word, wordsOf } from "../../sources/matching/words";
import { sentencesOf } from "../../text/sentences";
import { numbersIn } from "../../text/written-numbers";

/** The first word of that kind, as it is written; null where it is only a date, which quotations leave out all the time. */
export function hiddenWord(
  { sourceText, words, source }: MarkedChange,
  kind: MeaningKind,
  text: string,
): string | null {
  const sentences = sentencesOf(sourceText).map(({ start, end }) => sourceText.slice(start, end));
  // Of several sentences the first and the last are those that are joined.
  const joined = sentences.length > 2 ? [sentences[0]!, sentences.at(-1)!] : sentences;
  const kept = new Set(wordsOf(words).map(({ key }) => key));
  const behind = source ? wordsOf(text.slice(source.end, source.end + 20))[0] : undefined;
  const before = source
    ? wordsOf(text.slice(Math.max(0, source.start - 20), source.start)).at(-1)
    : undefined;
  for (const sentence of joined) {
    const found = wordsOf(sentence).find(
      (word, index, all) =>
        meaningOf(word.text) === kind &&
        !kept.has(word.key) &&
        isMeant(word.text, (all[index - 1] ?? before)?.text ?? "", (all[index + 1] ?? behind)?.text ?? "") &&
        !(kind === "number" && isDate(word, all[index - 1] ?? before, all[index + 1] ?? behind, sentence)),
    );
    if (found) return found.text;
  }
  return null;
}

/** Whether a word that may turn a statement does so between these two: `in May 2019`, `une personne`, `très`, `about it`. */
export function isMeant(word: string, before: string, after: string): boolean {
  if (/^(?:tr[eè]s|ones?|once|first|second|premi[eè]re?s?|deuxième|half)$/iu.test(word.normalize("NFC")))
    return false;
  if (word === "May") return false;
  if (/^personne$/i.test(word))
    return !/^(?:une?|la|cette|chaque|toute|autre|de|d['’]une|par|quelque|même|seule)$/iu.test(before);
  return !/^(?:about|environ)$/i.test(word) || meaningOf(after) === "number";
}

/** A year, a day beside its month, a number in parentheses or of a note. */
function isDate(word: Word, before: Word | undefined, after: Word | undefined, sentence: string): boolean {
  if (/^(?:1[89]|20)\d\d(?:-\d\d)*$/.test(word.text)) return true;
  if ([before, after].some((other) => other && monthOf(other.text) !== null)) return true;
  return /[([][^)\]]{0,40}$/.test(sentence.slice(Math.max(0, word.start - 40), word.start));
}

/**
 * Whether the words that were cut are a clause of their own, between commas, dashes or parentheses: its negation is not
 * that of the sentence.
 */
export function isClause(text: string, { start, end }: { start: number; end: number }): boolean {
  const cut = text.slice(start, end).trim();
  const behind = text.slice(end, end + 2).trimStart();
  const opens = /^[,;:(–—]/.test(cut) || /^-{1,2}\s/.test(cut);
  return opens && (/[,;:)–—]$|\s-{1,2}$/.test(cut) || /^[,;:.)–—]/.test(behind));
}

/** What the words may mean as a number, if they are nothing else; null for other words. */
export function onlyNumber(words: string): readonly number[] | null {
  const [number, ...more] = numbersIn(words);
  const rest = number ? words.slice(0, number.start) + words.slice(number.end) : words;
  return number && more.length === 0 && /^[^\p{L}\p{N}]*$/u.test(rest) ? number.values : null;
}

/** Verbs by which a draft itself can say that something is not so, beside the negations that the engine knows. */
const denials =
  /\b(?:dismiss|reject|refut|disput|contest|doubt|question|oppos|prevent|prohibit|avoid|stop|lose|lost|absen|miss|fals|untru|contrary|instead|rather|conte[sn]t|rejet|réfut|démen|dément|nie|doute|conteste|manqu|défaut|interdi|contraire|plutôt|faux|fausse|priv[ée])/iu;

export const deniesItself = (words: string): boolean => denials.test(words);
