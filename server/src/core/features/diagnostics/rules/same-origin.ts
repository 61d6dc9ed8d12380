/** `same-origin`: sources that are cited as several share one origin. */
import {
  type CitedWork,
  hiddenOrigin,
  type SharedOrigin,
  sharedPublisher,
} from "../../../model/origins/shared-origins";
import type { Citation, Item } from "../../../syntax/draft";
import { paragraphsOf, sentencesIn } from "../../../syntax/paragraphs";
import { contains, movedBy, type Span } from "../../../text/span";
import type { Severity } from "../../finding";
import { type AnnouncedSources, announcedSources, mayHoldAnother } from "../announced-sources";
import { isOrigin, isQuoted, nameAndDate } from "../cited-items";
import { entryName } from "../entry-name";
import { originPlaceWords, originWords } from "../origin-words";
import type { Rule, RuleFinding, RuleInput } from "../rule";

export const sameOrigin: Rule = {
  code: "same-origin",
  severity: "warning",
  find: (input) => {
    const { draft } = input.report;
    const told = announcedSources(draft).flatMap((one) => {
      const finding = ofAnnouncement(input, one);
      return finding ? [{ finding, citations: one.citations }] : [];
    });
    const covered = new Set(told.flatMap(({ citations }) => citations));
    const ofCitations = draft.citations.flatMap((citation, index) =>
      citation.items.length < 2 || covered.has(index) ? [] : ofCitation(input, citation, index),
    );
    return [...told.map(({ finding }) => finding), ...ofCitations];
  },
};

/** More works than these in one sentence are a list of readings. */
const mostWorks = 8;

/** Fewer origins than sources are announced, whoever sees it from the entries or not. */
function ofAnnouncement(input: RuleInput, announced: AnnouncedSources): RuleFinding | null {
  const { draft, resolutions } = input.report;
  const { citations, sentence, least, words } = announced;
  if (citations.some((index) => draft.citations[index]!.items.some(mayHoldAnother))) return null;
  const cited = citations.flatMap((index) => resolutions[index]!.map(({ reference }) => reference));
  const entries = [...new Set(cited.filter((reference) => reference !== null))];
  if (cited.includes(null) || entries.length < 2 || entries.length > mostWorks) return null;
  const claim = wordsWithout(input, sentence, citations);
  const works = entries.map((entry) => workOf(input, entry));
  const ties = works.flatMap((b, second) =>
    works.slice(0, second).flatMap((a, first) => {
      const origin = sharedPublisher(a, b) ?? hiddenOrigin(input.corpus, a, b, claim);
      return origin ? [{ first, second, origin }] : [];
    }),
  );
  const needed = Math.min(least, works.length);
  const sure = ties.filter(({ origin }) => origin.sure);
  const deciding = originsLeft(works.length, sure) < needed ? sure : ties;
  const [tie] = deciding;
  if (!tie || originsLeft(works.length, deciding) >= needed) return null;
  const [a, b] = [works[tie.first]!, works[tie.second]!];
  const names = [entryName(a.entry), entryName(b.entry)] as const;
  const evidence = originWords(tie.origin, names);
  return {
    ...words,
    ...severityOf(deciding.map(({ origin }) => origin)),
    message: {
      en: `Several sources are announced, but ${names[0]} and ${names[1]} share one origin: ${evidence.en}.`,
      fr: `Plusieurs sources sont annoncées, mais ${names[0]} et ${names[1]} ont une même origine : ${evidence.fr}.`,
    },
    related: deciding.flatMap(({ first, second, origin }) =>
      relatedOf(origin, works[first]!, works[second]!),
    ),
  };
}

/** An item whose work is no source of its own beside one that stands before it in the same parenthesis. */
function ofCitation(input: RuleInput, citation: Citation, index: number): readonly RuleFinding[] {
  const { draft, resolutions } = input.report;
  if (isQuoted(draft, citation)) return [];
  const items = citation.items.flatMap((item, place) => {
    const reference = resolutions[index]![place]!.reference;
    const stands = reference !== null && !mayHoldAnother(item) && !isOrigin(citation, place);
    return stands ? [{ item, work: workOf(input, reference) }] : [];
  });
  if (items.length < 2 || items.length > mostWorks) return [];
  const claim = claimBefore(input, citation, index);
  return items.flatMap(({ item, work }, second): readonly RuleFinding[] => {
    for (const before of items.slice(0, second)) {
      const origin = hiddenOrigin(input.corpus, before.work, work, claim);
      // What a reviewer would only look at is worth a word where several sources are announced.
      if (origin && (origin.sure || origin.kind !== "attribution"))
        return [repeated(item, before.work, work, origin)];
    }
    return [];
  });
}

function repeated(item: Item, before: CitedWork, work: CitedWork, origin: SharedOrigin): RuleFinding {
  const names = [entryName(before.entry), entryName(work.entry)] as const;
  const evidence = originWords(origin, names);
  return {
    ...nameAndDate(item),
    ...severityOf([origin]),
    message: {
      en: `${names[0]} and ${names[1]} share one origin: ${evidence.en}.`,
      fr: `${names[0]} et ${names[1]} ont une même origine : ${evidence.fr}.`,
    },
    related: relatedOf(origin, before, work),
  };
}

const workOf = ({ report, corpus }: RuleInput, reference: number): CitedWork => {
  const source = report.sourceOfReference[reference];
  return {
    entry: report.draft.references[reference]!,
    source: source == null ? null : (corpus.sources[source] ?? null),
  };
};

function severityOf(origins: readonly SharedOrigin[]): { readonly severity?: Severity } {
  if (origins.every(({ sure }) => sure)) return {};
  return {
    severity: origins.some(({ sure, kind }) => !sure && kind === "attribution") ? "hint" : "information",
  };
}

/** How many origins so many works have once those that are tied count as one. */
function originsLeft(
  works: number,
  ties: readonly { readonly first: number; readonly second: number }[],
): number {
  const origin = Array.from({ length: works }, (_, index) => index);
  for (const { first, second } of ties) {
    const [kept, gone] = [origin[first]!, origin[second]!];
    origin.forEach((its, index) => {
      if (its === gone) origin[index] = kept;
    });
  }
  return new Set(origin).size;
}

function relatedOf(origin: SharedOrigin, a: CitedWork, b: CitedWork): NonNullable<RuleFinding["related"]> {
  const ofSources = origin.places.flatMap((place) =>
    place ? [{ ...place, message: originPlaceWords(origin) }] : [],
  );
  if (ofSources.length > 0) return ofSources;
  return [a, b].map(({ entry: { start, end } }) => ({
    file: null,
    start,
    end,
    message: { en: "One of the sources", fr: "Une des sources" },
  }));
}

/** What the citation answers for: its sentence, from the citation before it on. */
function claimBefore(input: RuleInput, citation: Citation, index: number): string {
  const { draft } = input.report;
  const block = draft.blocks[citation.block]!;
  const sentence = sentencesIn(paragraphsOf(draft)[citation.block]!)
    .map((one) => movedBy(one, block.start))
    .find((one) => contains(one, citation));
  const start = sentence?.start ?? block.start;
  const before = draft.citations[index - 1];
  return draft.text.slice(Math.max(start, before?.end ?? 0), citation.start);
}

function wordsWithout({ report: { draft } }: RuleInput, span: Span, citations: readonly number[]): string {
  let at = span.start;
  let words = "";
  for (const index of citations) {
    const { start, end } = draft.citations[index]!;
    words += draft.text.slice(at, start);
    at = end;
  }
  return words + draft.text.slice(at, span.end);
}
