/**
 * Generates a corpus of any number of documents of about 5 KB in three languages, the same for the same number: words by
 * Zipf's law, short phrases that recur as in any prose, paragraphs reprinted from other documents, and yearly editions
 * that differ from an earlier one in some words and a paragraph. None of it means anything.
 */
import { type Random, random } from "./random";

export interface GeneratedDocument {
  readonly file: string;
  readonly text: string;
}

interface Vocabulary {
  /** By frequency. */
  readonly words: readonly string[];
  /** Cumulated chances of the words. */
  readonly chances: Float64Array;
  /** Runs of words that people wrote. */
  readonly phrases: readonly string[];
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** The most frequent words of French and Spanish; those of English come with the seeds. */
const french = words(`
  de la le et les des à en du un que dans une pour par sur qui est au a plus l’État ne se ce avec sont pas son aux selon
  été cette ont ces leur ou mais comme entre sa être même contre sans pays après deux aussi fait gouvernement femmes
  ans droits police sécurité protection rapport victimes loi justice région autorités personnes violence année`);
const spanish = words(`
  de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este
  ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mujeres gobierno seguridad
  personas derechos policía estado país según informe víctimas ley autoridades violencia región protección`);

const syllables = {
  en: words(
    "an ber con der ing tion al ment ter ous man ver port stra ble ac tive form tain ger ly ness col win thor per",
  ),
  fr: words(
    "é ment tion que eur ier con dé ré pré lle ance ique eau our ail gne tré par sur cha ville ois age é ette",
  ),
  es: words(
    "ción dad ment ado era qui lla ñor ción tra pre con des ista ario ería gua ras ández ito mex cor tez ón al",
  ),
} as const;

const vocabularySize = 60_000;
/** Share of running words that are numbers: years, amounts, ages. */
const numbers = 0.03;
const phraseShare = 0.12;
const reprints = 0.03;
const editions = 0.1;
const documentLength = 5_000;

/** Calls `visit` with each document in turn: 100,000 of them need not be held at once. */
export function generateDocuments(
  seeds: readonly string[],
  count: number,
  visit: (document: GeneratedDocument) => void,
): void {
  const chance = random(count);
  const seedWords = seeds
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => /\p{L}/u.test(word) && word.length < 30);
  const vocabularies = {
    en: vocabulary(byFrequency(seedWords), syllables.en, phrasesOf(seedWords, chance), chance),
    fr: vocabulary(french, syllables.fr, phrasesOf(french, chance), chance),
    es: vocabulary(spanish, syllables.es, phrasesOf(spanish, chance), chance),
  };
  // Only so many documents are there to be reprinted, so that memory is bounded.
  const known: (readonly string[])[] = [];
  for (let number = 0; number < count; number++) {
    const language = chance.next();
    const its = language < 0.7 ? vocabularies.en : language < 0.9 ? vocabularies.fr : vocabularies.es;
    const isEdition = known.length > 0 && chance.next() < editions;
    const paragraphs = isEdition
      ? newEdition(chance.pick(known), its, chance)
      : newParagraphs(
          its,
          known.length > 0 && chance.next() < reprints ? chance.pick(chance.pick(known)) : null,
          chance,
        );
    if (known.length < 2_000) known.push(paragraphs);
    else known[chance.below(known.length)] = paragraphs;
    const text =
      isEdition || chance.next() < 0.6 ? paragraphs.join("\n\n") : paragraphs.map(wrapped).join("\n\n");
    const name = isEdition ? "edition" : "document";
    visit({ file: `${Math.floor(number / 1_000)}/${name}-${number}.txt`, text: `${text}\n` });
  }
}

function vocabulary(
  frequent: readonly string[],
  its: readonly string[],
  phrases: readonly string[],
  chance: Random,
): Vocabulary {
  const all = [...frequent];
  while (all.length < vocabularySize) all.push(newWord(its, chance));
  const chances = new Float64Array(all.length);
  let sum = 0;
  for (let rank = 0; rank < all.length; rank++) chances[rank] = sum += 1 / (rank + 2.7);
  return { words: all, chances, phrases };
}

function newWord(its: readonly string[], chance: Random): string {
  const length = 1 + chance.below(3) + (chance.next() < 0.3 ? 1 : 0);
  const word = Array.from({ length }, () => chance.pick(its)).join("");
  const kind = chance.next();
  if (kind < 0.25) return word[0]!.toUpperCase() + word.slice(1);
  return kind < 0.27 ? `${word}-${chance.pick(its)}` : word;
}

const byFrequency = (all: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
};

const phrasesOf = (all: readonly string[], chance: Random): readonly string[] =>
  Array.from({ length: 4_000 }, () => {
    const start = chance.below(all.length - 6);
    return all.slice(start, start + 2 + chance.below(4)).join(" ");
  });

function nextWord({ words, chances }: Vocabulary, chance: Random): string {
  if (chance.next() < numbers)
    return chance.next() < 0.5 ? String(1990 + chance.below(35)) : String(chance.below(10_000));
  const wanted = chance.next() * chances[chances.length - 1]!;
  let low = 0;
  let high = chances.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chances[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return words[low]!;
}

function newSentence(its: Vocabulary, chance: Random): string {
  const length = 8 + chance.below(26);
  const parts: string[] = [];
  for (let count = 0; count < length; count++)
    parts.push(chance.next() < phraseShare ? chance.pick(its.phrases) : nextWord(its, chance));
  const end = chance.next();
  const sentence = parts.join(" ").replace(/[.!?"“”]/g, "");
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}${end < 0.93 ? "." : end < 0.97 ? "?" : ".[3]"}`;
}

const newParagraph = (its: Vocabulary, chance: Random): string =>
  Array.from({ length: 2 + chance.below(5) }, () => newSentence(its, chance)).join(" ");

function newParagraphs(its: Vocabulary, reprinted: string | null, chance: Random): readonly string[] {
  const paragraphs = [nextWord(its, chance), ...(reprinted === null ? [] : [reprinted])];
  for (let length = 0; length < documentLength; length += paragraphs[paragraphs.length - 1]!.length)
    paragraphs.push(newParagraph(its, chance));
  return paragraphs;
}

/** The same text a year later: a twentieth of the words are others, and one paragraph. */
function newEdition(paragraphs: readonly string[], its: Vocabulary, chance: Random): readonly string[] {
  const changed = paragraphs.map((paragraph) =>
    paragraph
      .split(" ")
      .map((word) => (chance.next() < 0.05 ? nextWord(its, chance) : word))
      .join(" "),
  );
  return changed.with(chance.below(changed.length), newParagraph(its, chance));
}

/** Lines of about eighty characters, with words divided at their ends as in print. */
function wrapped(paragraph: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    if (line.length + word.length < 80) line += `${line === "" ? "" : " "}${word}`;
    else if (word.length > 9 && /^\p{L}+$/u.test(word)) {
      lines.push(`${line} ${word.slice(0, 5)}-`);
      line = word.slice(5);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join("\n");
}
