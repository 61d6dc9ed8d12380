/** Sentences that announce several sources, `Sources report`, `According to two sources,`, with what they cite. */
import type { Draft, Item } from "../../syntax/draft";
import { type Paragraph, paragraphsOf, sentencesIn } from "../../syntax/paragraphs";
import { foldName } from "../../text/name-form";
import { onceFor } from "../../text/remembered";
import { contains, movedBy, type Span } from "../../text/span";
import { overlapsAny } from "./own-words";

export interface AnnouncedSources {
  readonly sentence: Span;
  /** `Sources report`. */
  readonly words: Span;
  /** How many sources are announced; two where no number is named. */
  readonly least: number;
  /** Indices of the citations in the sentence; at least one. */
  readonly citations: readonly number[];
}

/** Sentences with a citation that cannot be read, and those whose sources speak one by one, are left out. */
export const announcedSources = onceFor((draft: Draft): readonly AnnouncedSources[] => {
  const byBlock = citationsByBlock(draft);
  return draft.blocks.flatMap((block, index) => {
    const cited = byBlock.get(index);
    if (!cited || block.kind !== "paragraph") return [];
    return announcementsIn(paragraphsOf(draft)[index]!).flatMap((one): readonly AnnouncedSources[] => {
      const sentence = movedBy(one.sentence, block.start);
      const words = movedBy(one.words, block.start);
      const citations = cited.filter((place) => contains(sentence, draft.citations[place]!));
      if (citations.length === 0) return [];
      if (overlapsAny(sentence, draft.unreadable) || overlapsAny(words, draft.quotations)) return [];
      // Behind a colon each has its say, perhaps in a sentence of its own.
      if (draft.text.slice(words.end, draft.citations[citations[0]!]!.start).includes(": ")) return [];
      return [{ sentence, words, least: one.least, citations }];
    });
  });
});

function citationsByBlock({ citations }: Draft): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  citations.forEach(({ block }, index) => {
    const found = places.get(block);
    if (found) found.push(index);
    else places.set(block, [index]);
  });
  return places;
}

/** `HRW 2020, AI 2021` and `AP and AFP 2020`: what should stand between semicolons reads as one item. */
export const mayHoldAnother = ({ author, locator, signal }: Item): boolean =>
  signal !== null ||
  /\d{4}|n\.d|s\.d/i.test(locator?.text ?? "") ||
  /,|\s(?:and|et|&)\s|\//u.test(author?.text ?? "");

interface Announcement {
  /** Both count from the paragraph's start. */
  readonly sentence: Span;
  readonly words: Span;
  readonly least: number;
}

const announcementsIn = onceFor((paragraph: Paragraph): readonly Announcement[] =>
  !/sources/i.test(paragraph.text)
    ? []
    : sentencesIn(paragraph).flatMap((sentence) => {
        const words = sourcesReporting(paragraph.text, sentence);
        return words
          ? [{ sentence, words, least: leastOf(paragraph.text.slice(words.start, words.end)) }]
          : [];
      }),
);

const numbers = new Map(Object.entries({ three: 3, four: 4, five: 5, trois: 3 } as const));

const leastOf = (words: string): number =>
  foldName(words)
    .split(" ")
    .reduce((least, word) => numbers.get(word) ?? least, 2);

// `Sources report`, `Several sources also state`; `Sources told the Post` are sources of the Post, and `sources cited by` too.
const reports =
  /^(?:(?:multiple|several|various|numerous|many|some|other|different|two|three|four|five|a number of|media|oral) )?sources (?:(?:also|further|similarly|likewise|generally|have) )?(?:report|state|indicate|note|say|said|explain|estimate|add|suggest|mention|observe|confirm|describe|agree)(?:s|d|ed)?(?!\p{L}| to | by )/iu;
const accordingTo =
  /^according to (?:(?:multiple|several|various|numerous|many|some|other|different|two|three|four|five|a number of|media|oral) )?sources(?=,)/iu;
const signalent =
  /^(?:des|plusieurs|diverses|différentes|de nombreuses|certaines|d['’]autres|deux|trois|quelques) sources (?:ont )?(?:signal|indiqu|affirm|soulign|précis|mentionn|rapport|not|ajout|expliqu|estim|déclar|confirm)(?:ent|aient|é)(?!\p{L}| à )/iu;
const selon =
  /^(?:selon|d['’]après) (?:des|plusieurs|diverses|différentes|de nombreuses|certaines|d['’]autres|deux|trois|quelques) sources(?=,)/iu;

/** `Further, `, `In addition, `: what may stand before the subject of a sentence. */
const opening = /^[\p{L}’' -]{1,30}, /u;

/** The words with which the sentence says that sources report; null where it does not, or where they are another's. */
function sourcesReporting(text: string, sentence: Span): Span | null {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)).replace(/\s/g, " ");
  const attribution = accordingTo.exec(words) ?? selon.exec(words);
  if (attribution) return { start: sentence.start, end: sentence.start + attribution[0].length };
  const start = opening.exec(words)?.[0].length ?? 0;
  const subject = reports.exec(words.slice(start)) ?? signalent.exec(words.slice(start));
  return subject && { start: sentence.start + start, end: sentence.start + start + subject[0].length };
}
