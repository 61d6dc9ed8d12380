/** `ambiguous-antecedent`: `ibid.`, `the same source` or a lone date that may stand for more than one source. */

import type { Report } from "../../../model/report";
import { listedNames } from "../../../model/resolution/listed-names";
import { isSameWork } from "../../../model/resolution/same-work";
import type { Draft, Item, UnreadableCitation } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
import { compareDates } from "../../../text/partial-date";
import { lastStartingAtOrBefore, type Span } from "../../../text/span";
import { citationAuthor } from "../../render/house-citation";
import { type CitedItem, citedItems, isQuoted, nameAndDate } from "../cited-items";
import { ended, entryNames, entryPlaces } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";
import { startsBefore, type Teller, tellerOf } from "../told-by-words";
import { certaintyOf } from "../unreadable-certainty";

export const ambiguousAntecedent: Rule = {
  code: "ambiguous-antecedent",
  severity: "warning",
  find: ({ report }) => {
    const { draft } = report;
    if (!draft.references.some(({ readable }) => readable)) return [];
    const reader: Reader = { report, draft, named: listedNames(draft), toldByWords: tellerOf(draft) };
    return citedItems(report).flatMap((cited): readonly RuleFinding[] => {
      const { item, citation, place } = cited;
      // Behind a semicolon an item has the one before it at hand.
      if (place > 0 || isQuoted(draft, citation)) return [];
      const doubt = item.ibid
        ? doubtOfIbid(reader, cited)
        : item.author === null
          ? (doubtOfAnaphor(reader, cited) ?? doubtOfDate(reader, cited))
          : null;
      return doubt ? [{ ...nameAndDate(item), ...doubt }] : [];
    });
  },
};

type Doubt = Pick<RuleFinding, "message" | "related">;

interface Reader {
  readonly report: Report;
  readonly draft: Draft;
  /** The entries whose author a stretch of the draft names. */
  readonly named: (span: Span) => readonly number[];
  readonly toldByWords: Teller;
}

function doubtOfIbid(reader: Reader, cited: CitedItem): Doubt | null {
  const { draft, report, named, toldByWords } = reader;
  const { item, citation, index, resolution } = cited;
  const unreadable = draft.unreadable[lastStartingAtOrBefore(draft.unreadable, citation.start)];
  const before = draft.citations[index - 1];
  if (unreadable && (!before || unreadable.start > before.start))
    return doubtOfUnreadable(reader, unreadable);
  if (!before) {
    const { start } = draft.blocks[citation.block]!;
    // `In correspondence of 6 April 2004, the representative …` is a citation too, without brackets.
    if (resolution.reference !== null || named({ start, end: citation.start }).length > 0) return null;
    return {
      message: {
        en: "This stands for the citation before it, but there is none.",
        fr: "Ce renvoi tient lieu de celui qui précède, mais il n’y en a aucun.",
      },
    };
  }
  if (before.items.length > 1) {
    // Without a page it stands for all of them; a date says which.
    return item.locator && !item.date ? doubtOfSeveral(reader, cited) : null;
  }
  const { evidence, candidates } = report.resolutions[index - 1]![0]!;
  if (before.items[0]!.ibid || evidence.reason !== "several-entries-fit") return null;
  return toldByWords(before, candidates) ? null : mayMean(draft, candidates);
}

/** Silent where the citation names an author with one entry: a reader can tell what was to stand there. */
function doubtOfUnreadable({ draft, named }: Reader, unreadable: UnreadableCitation): Doubt | null {
  const { start, end, reason } = unreadable;
  if (reason === "unclosed" || certaintyOf(draft, unreadable) !== "sure") return null;
  if (distinct(draft, named(unreadable)).length === 1) return null;
  return {
    message: {
      en: "This stands for the citation before it, which cannot be read.",
      fr: "Ce renvoi tient lieu de celui qui précède, qui est illisible.",
    },
    related: [
      { file: null, start, end, message: { en: "The citation before it", fr: "Le renvoi qui précède" } },
    ],
  };
}

/** `The same source adds … (2021)`, `The report adds … (para. 4)`. */
function doubtOfAnaphor(reader: Reader, cited: CitedItem): Doubt | null {
  const { reason, words } = cited.resolution.evidence;
  if (reason !== "same-source-as-before") return null;
  const plural = words !== null && /s$/i.test(reader.draft.text.slice(words.start, words.end));
  return plural ? null : doubtOfSeveral(reader, cited);
}

/** The citation before has several sources that fit, and the words since then name none of them. */
function doubtOfSeveral(
  { draft, report, named }: Reader,
  { item, citation, index }: CitedItem,
): Doubt | null {
  const before = draft.citations[index - 1];
  if (!before || before.items.some(({ signal }) => signal === "cited-in" || signal === "citing")) return null;
  const fitting = report.resolutions[index - 1]!.flatMap(({ reference }) =>
    reference !== null && fitsDate(draft, item, reference) ? [reference] : [],
  );
  const sources = distinct(draft, [...new Set(fitting)]);
  if (sources.length < 2) return null;
  const start = Math.max(before.end, startsBefore(draft, citation).sentence);
  const isNamed = named({ start, end: citation.start }).some((reference) => sources.includes(reference));
  return isNamed ? null : mayMean(draft, sources);
}

function fitsDate({ references }: Draft, { dateValue }: Item, reference: number): boolean {
  const own = references[reference]!.dateValue;
  return !dateValue || (own !== null && ["same", "partial"].includes(compareDates(dateValue, own)));
}

/**
 * A whole date alone in its brackets that several authors have, in a paragraph and section that name none of them. Any
 * other name in the sentence may be the author's, whom the list then lacks.
 */
function doubtOfDate(
  { draft, named }: Reader,
  { item, citation, index, resolution }: CitedItem,
): Doubt | null {
  const { outcome, evidence, candidates } = resolution;
  if (outcome !== "ambiguous" || evidence.reason !== "antecedent-unclear" || item.dateValue?.day == null)
    return null;
  const authors = candidates.map((reference) =>
    nameLetters(citationAuthor(draft.references[reference]!) ?? ""),
  );
  if (new Set(authors).size < 2 || draft.citations[index - 1]?.block === citation.block) return null;
  const { sentence, section } = startsBefore(draft, citation);
  const behindFirstWord = draft.text.slice(sentence, citation.start).replace(/^\S+/, "");
  const isNamed = named({ start: section, end: citation.start }).some((one) => candidates.includes(one));
  return /\p{Lu}/u.test(behindFirstWord) || isNamed ? null : mayMean(draft, candidates);
}

function mayMean(draft: Draft, candidates: readonly number[]): Doubt {
  const names = ended(entryNames(candidates.map((reference) => draft.references[reference]!)));
  return {
    message: {
      en: `It cannot be told which source this stands for: ${names}`,
      fr: `On ne peut savoir à quelle source ceci renvoie : ${names}`,
    },
    related: entryPlaces(draft, candidates, { en: "It may be this one", fr: "Peut-être celle-ci" }),
  };
}

/** A work that is listed twice is one source. */
const distinct = ({ references }: Draft, indices: readonly number[]): readonly number[] =>
  indices.filter(
    (index, at) =>
      !indices.slice(0, at).some((earlier) => isSameWork(references[earlier]!, references[index]!)),
  );
