/** `sources-count`: "sources report" before a sentence that cites one source only. */

import type { Resolution } from "../../../model/report";
import type { Citation, Draft } from "../../../syntax/draft";
import { type Paragraph, paragraphsOf, sentencesIn } from "../../../syntax/paragraphs";
import { onceFor } from "../../../text/remembered";
import { contains, movedBy, type Span } from "../../../text/span";
import { overlapsAny } from "../own-words";
import type { Rule, RuleFinding } from "../rule";

export const sourcesCount: Rule = {
  code: "sources-count",
  severity: "hint",
  find: ({ report: { draft, resolutions } }) => {
    const citations = citationsByBlock(draft);
    return draft.blocks.flatMap((block, index) => {
      const cited = citations.get(index);
      if (!cited || block.kind !== "paragraph") return [];
      return announcements(paragraphsOf(draft)[index]!).flatMap((one): readonly RuleFinding[] => {
        const sentence = movedBy(one.sentence, block.start);
        const words = movedBy(one.words, block.start);
        if (overlapsAny(sentence, draft.unreadable)) return [];
        if (overlapsAny(words, draft.quotations)) return [];
        const inside = cited.filter((place) => contains(sentence, draft.citations[place]!));
        if (!citesOne(inside, draft, resolutions)) return [];
        const { start, end, text } = draft.citations[inside[0]!]!;
        // Behind a colon each has its say, perhaps in a sentence of its own.
        if (draft.text.slice(words.end, start).includes(": ")) return [];
        return [
          {
            ...words,
            message: {
              en: `More than one source is announced, and the sentence cites one only: ${text}.`,
              fr: `Plus d’une source est annoncée, et la phrase n’en cite qu’une : ${text}.`,
            },
            related: [{ file: null, start, end, message: { en: "The only source", fr: "La seule source" } }],
          },
        ];
      });
    });
  },
};

/** The sentences that announce several sources, and the words with which they do. */
const announcements = onceFor((paragraph: Paragraph) =>
  !/sources/i.test(paragraph.text)
    ? []
    : sentencesIn(paragraph).flatMap((sentence) => {
        const words = sourcesReporting(paragraph.text, sentence);
        return words ? [{ sentence, words }] : [];
      }),
);

function citationsByBlock({ citations }: Draft): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  citations.forEach(({ block }, index) => {
    const found = places.get(block);
    if (found) found.push(index);
    else places.set(block, [index]);
  });
  return places;
}

/** One item, or several that all point to one entry. */
function citesOne(
  citations: readonly number[],
  draft: Draft,
  resolutions: readonly (readonly Resolution[])[],
): boolean {
  const items = citations.flatMap((index) => draft.citations[index]!.items);
  if (items.length === 0 || items.some(mayHoldAnother)) return false;
  // A part between semicolons that could not be read may be another source.
  if (citations.some((index) => draft.citations[index]!.text.includes(";")) && items.length === 1)
    return false;
  if (items.length === 1) return true;
  const entries = new Set(
    citations.flatMap((index) => resolutions[index]!.map(({ reference }) => reference)),
  );
  return entries.size === 1 && !entries.has(null);
}

/** `HRW 2020, AI 2021` and `AP and AFP 2020`: what should stand between semicolons reads as one item. */
const mayHoldAnother = ({ author, locator, signal }: Citation["items"][number]): boolean =>
  signal !== null ||
  /\d{4}|n\.d|s\.d/i.test(locator?.text ?? "") ||
  /,|\s(?:and|et|&)\s|\//u.test(author?.text ?? "");

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
