/** `paraphrase-fact`: a number, date or name of a cited sentence that its source does not have where it says this. */
import type { Corpus, Report } from "../../../model/report";
import { sourceReadings } from "../../../model/source-texts";
import type { SourceText } from "../../../sources/matching/source-text";
import type { SourceRecord } from "../../../sources/source";
import type { Draft } from "../../../syntax/draft";
import { foldName } from "../../../text/name-form";
import { sentencesOf } from "../../../text/sentences";
import type { Span } from "../../../text/span";
import { type Closest, closestSentence, type SourceSentence } from "../closest-sentence";
import { type Fact, factsIn } from "../facts";
import type { Rule, RuleFinding } from "../rule";

export const paraphraseFact: Rule = {
  code: "paraphrase-fact",
  severity: "hint",
  find: ({ report, corpus }) => citedSentences(report).flatMap((cited) => ofSentence(cited, report, corpus)),
};

interface CitedSentence extends Span {
  readonly block: number;
  readonly citations: readonly number[];
}

/** Sentences of the body up to their last citation; one behind the full stop belongs to the sentence before it. */
function citedSentences({ draft }: Report): readonly CitedSentence[] {
  const found: CitedSentence[] = [];
  draft.blocks.forEach((block, index) => {
    const here = draft.citations.flatMap((citation, at) =>
      citation.block === index && citation.zone === "body" ? [at] : [],
    );
    if (here.length === 0) return;
    for (const sentence of sentencesOf(draft.text, block)) {
      const citations = here.filter((at) => {
        const { start } = draft.citations[at]!;
        return sentence.start <= start && start < sentence.end;
      });
      if (citations.length > 0)
        found.push({
          start: sentence.start,
          end: draft.citations[citations.at(-1)!]!.end,
          block: index,
          citations,
        });
    }
  });
  return found;
}

interface Looked {
  readonly source: SourceRecord;
  readonly reading: SourceText;
  readonly closest: Closest;
  readonly sameLanguage: boolean;
}

function ofSentence(cited: CitedSentence, report: Report, corpus: Corpus): readonly RuleFinding[] {
  const { draft } = report;
  const own = ownWords(draft, cited);
  const facts = factsIn(own).filter(isTelling);
  if (facts.length === 0) return [];
  const looked = lookedAt(cited, own, report, corpus);
  if (looked === null || looked.length === 0) return [];
  return facts.flatMap((fact): readonly RuleFinding[] => {
    const counterparts = looked.map((its) => counterpartOf(fact, facts, own, its, draft));
    // One of several sources that has the fact, or of which nobody can tell, is enough.
    if (counterparts.some((its) => its === null)) return [];
    const { source, reading, closest } = looked[0]!;
    const its = withNeighbour(counterparts[0]!, closest.sentence, reading);
    return [
      {
        start: cited.start + fact.start,
        end: cited.start + fact.end,
        message: {
          en: `The source does not have “${fact.text}” where it seems to say this; it has “${its}”.`,
          fr: `La source n’a pas « ${fact.text} » là où elle semble le dire; elle a « ${its} ».`,
        },
        related: [
          {
            file: source.file,
            start: closest.sentence.start,
            end: closest.sentence.end,
            message: { en: "What the source says", fr: "Ce que dit la source" },
          },
        ],
      },
    ];
  });
}

/** The sentence with blanks for what is quoted and what stands in parentheses or brackets: offsets stay. */
function ownWords({ text, quotations }: Draft, { start, end }: Span): string {
  let words = text.slice(start, end);
  const blank = (from: number, to: number): void => {
    const [a, b] = [Math.max(0, from), Math.min(words.length, to)];
    if (b > a) words = words.slice(0, a) + " ".repeat(b - a) + words.slice(b);
  };
  for (const quotation of quotations)
    if (quotation.start < end && start < quotation.end) blank(quotation.start - start, quotation.end - start);
  for (const match of words.matchAll(/\([^()]{0,400}\)|\[[^[\]]{0,200}\]/g))
    blank(match.index, match.index + match[0].length);
  return words;
}

/** One and two are counted by the writer more often than by the source. */
const isTelling = ({ kind, keys }: Fact): boolean =>
  kind === "name" ? keys.length > 0 : kind !== "number" || keys.some((key) => Number(key) > 2);

/** Null where a cited source is not known or cannot be read; a source without a convincing sentence too. */
function lookedAt(
  { citations, block }: CitedSentence,
  own: string,
  { draft, resolutions, sourceOfReference }: Report,
  corpus: Corpus,
): readonly Looked[] | null {
  const looked: Looked[] = [];
  for (const { reference } of citations.flatMap((at) => resolutions[at]!)) {
    const index = reference === null ? null : sourceOfReference[reference];
    const source = index == null ? undefined : corpus.sources[index];
    const reading = source && sourceReadings(corpus, source.file)?.[0];
    if (!source || !reading) return null;
    if (looked.some((its) => its.source === source)) continue;
    const language = source.language?.slice(0, 2).toLowerCase() ?? null;
    const sameLanguage = language === null || language === draft.blocks[block]!.language;
    const closest = closestSentence(own, reading, source, sameLanguage);
    if (!closest) return null;
    looked.push({ source, reading, closest, sameLanguage });
  }
  return looked;
}

/** What the source has in the place of the fact; null where it has the fact, or nothing like it. */
function counterpartOf(
  fact: Fact,
  facts: readonly Fact[],
  own: string,
  { source, reading, closest, sameLanguage }: Looked,
  draft: Draft,
): Fact | null {
  const { sentence, around, all } = closest;
  if (fact.kind === "name") {
    if (!sameLanguage || isOfTheDraft(fact, source, draft) || hasName(reading.text, fact)) return null;
  } else {
    if (around.some((its) => has(its, fact, own))) return null;
    // The source may say it elsewhere, of the same matter.
    if (all.some((its) => has(its, fact, own) && sharesMuch(its, sentence))) return null;
    if (fact.kind === "year" && (reading.text.includes(fact.text) || source.date?.startsWith(fact.text)))
      return null;
  }
  const others = sentence.facts.filter(
    (other) =>
      other.kind === fact.kind &&
      isTelling(other) &&
      !facts.some((its) => its.kind === other.kind && its.keys.some((key) => other.keys.includes(key))),
  );
  return others[0] ?? null;
}

/** `about 30,000`, `près de 30 000`: what is a tenth off is the same. */
const rounded =
  /(?<!\p{L})(?:about|almost|approximately|around|nearly|over|some|roughly|at least|more than|less than|fewer than|up to|environ|près de|presque|plus de|moins de|au moins|quelque|jusqu['’]à)\s+(?:[$€£]|US\$)?\s?$/iu;

function has({ facts }: SourceSentence, fact: Fact, own: string): boolean {
  const isRounded = fact.kind !== "date" && rounded.test(own.slice(Math.max(0, fact.start - 24), fact.start));
  return facts.some(({ kind, keys }) => {
    const comparable = kind === fact.kind || (kind !== "date" && kind !== "name" && fact.kind !== "date");
    if (!comparable) return false;
    return keys.some((key) =>
      fact.keys.some(
        (its) => its === key || (isRounded && Math.abs(Number(its) - Number(key)) <= Number(its) / 10),
      ),
    );
  });
}

const sharesMuch = (a: SourceSentence, b: SourceSentence): boolean =>
  [...a.anchors].filter((anchor) => b.anchors.has(anchor)).length >= 2;

/** Names of the source itself, of listed authors, and of what the draft defines. */
function isOfTheDraft(
  { keys }: Fact,
  { author, title, publisher, persons }: SourceRecord,
  draft: Draft,
): boolean {
  const known = foldName(
    [author, title, publisher, ...persons, ...draft.references.map(({ text }) => text)].join(" "),
  );
  return keys.some((key) => known.includes(key));
}

/** Any word of the name, by its first letters: `Mexican` for `Mexico`. */
function hasName(text: string, { keys }: Fact): boolean {
  const folded = foldName(text);
  return keys.some((key) => folded.includes(key.slice(0, Math.max(4, key.length - 2))));
}

/** The source's words with the one behind them, `29,168 homicides`. */
function withNeighbour(fact: Fact, sentence: SourceSentence, { text }: SourceText): string {
  const at = text.indexOf(fact.text, sentence.start);
  if (fact.kind === "name" || fact.kind === "date" || at === -1 || at >= sentence.end) return fact.text;
  const behind = /^(?:\s?%|[ \u00a0\u202f]+\p{L}{2,20})/u.exec(
    text.slice(at + fact.text.length, sentence.end),
  );
  return `${fact.text}${behind?.[0].replace(/\s+/g, " ") ?? ""}`;
}
