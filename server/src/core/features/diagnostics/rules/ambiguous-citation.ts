/** `ambiguous-citation`: several entries of the list fit the author and date of a citation. */
import type { Draft } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
import { citationAuthor, citationDate, dateStyleOf } from "../../render/house-citation";
import { closestSpelling } from "../author-slip";
import { type CitedItem, citedItems, isQuoted, nameAndDate } from "../cited-items";
import { entriesOfAuthor, letterSlips } from "../entries-of-author";
import { ended, entryName, entryNames, entryPlaces } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";
import { tellerOf } from "../told-by-words";

export const ambiguousCitation: Rule = {
  code: "ambiguous-citation",
  severity: "warning",
  find: ({ report }) => {
    const { draft } = report;
    const toldByWords = tellerOf(draft);
    const resolved = new Set(report.resolutions.flat().flatMap(({ reference }) => reference ?? []));
    return citedItems(report).flatMap((cited): readonly RuleFinding[] => {
      const entries = fittingEntries(draft, cited);
      if (entries.length < 2 || isQuoted(draft, cited.citation) || toldByWords(cited.citation, entries))
        return [];
      const place = nameAndDate(cited.item);
      const written = draft.text.slice(place.start, place.end);
      const names = ended(entryNames(entries.map((reference) => draft.references[reference]!)));
      return [
        {
          ...place,
          message: {
            en: `Several entries of the list of references fit “${written}”: ${names}`,
            fr: `Plusieurs entrées de la liste de références correspondent à « ${written} » : ${names}`,
          },
          related: entryPlaces(draft, entries, { en: "An entry that fits", fr: "Une entrée qui correspond" }),
          fixes: fixes(draft, cited, entries, resolved),
        },
      ];
    });
  },
};

/** Entries of one author; where it is the author that is open, the rule is `ambiguous-antecedent`. */
function fittingEntries(draft: Draft, { item, resolution }: CitedItem): readonly number[] {
  const { outcome, evidence, candidates } = resolution;
  if (outcome === "missing") {
    const slips = letterSlips(draft, item, entriesOfAuthor(draft, item, resolution));
    return item.dateValue?.suffix == null ? slips : [];
  }
  if (outcome !== "ambiguous" || evidence.reason !== "several-entries-fit") return [];
  const names = new Set(
    candidates.map((reference) => nameLetters(citationAuthor(draft.references[reference]!) ?? "")),
  );
  return item.author || names.size === 1 ? candidates : [];
}

/** More than this is no choice but a search. */
const mostFixes = 5;

/**
 * One for each entry, where the dates alone tell them apart. An entry that nothing else cites is not passed over for
 * another: it would then never be cited.
 */
function fixes(
  draft: Draft,
  { item, citation }: CitedItem,
  entries: readonly number[],
  cited: ReadonlySet<number>,
): NonNullable<RuleFinding["fixes"]> {
  const { date, author, ibid } = item;
  const { language } = draft.blocks[citation.block]!;
  const style = dateStyleOf(draft);
  const choices = entries.map((reference) => {
    const entry = draft.references[reference]!;
    return { reference, entry, newText: citationDate(entry, style, language) };
  });
  if (!date || choices.length > mostFixes || new Set(choices.map((one) => one.newText)).size < choices.length)
    return [];
  if (author && !ibid && choices.some(({ entry }) => closestSpelling(author.text, entry) !== undefined))
    return [];
  return choices.flatMap(({ reference, entry, newText }) => {
    if (newText === null || entries.some((other) => other !== reference && !cited.has(other))) return [];
    const title = entry.title ? ` (${entry.title.text})` : "";
    return [
      {
        title: {
          en: `Write ${newText}, for ${entryName(entry)}${title}`,
          fr: `Écrire ${newText}, pour ${entryName(entry)}${title}`,
        },
        edits: [{ start: date.start, end: date.end, newText }],
      },
    ];
  });
}
