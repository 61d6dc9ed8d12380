/** Resolves an item that names its author: by author and date, and by the words around it where several entries fit. */
import type { Item } from "../../syntax/draft";
import type { Resolution } from "../report";
import { anaphorsIn } from "./anaphors";
import { isSpoken } from "./author-forms";
import { clauseOf } from "./clause";
import { narrowed } from "./clause-clues";
import { distinct } from "./clue";
import type { LazyScope, Reading } from "./draft-reading";
import { evidence, near, open, settled } from "./explain-resolution";
import { byCloseness, type DateFit, dateFit } from "./find-candidates";
import { meantBy } from "./look-back";

export function resolveByAuthor(reading: Reading, scope: LazyScope, item: Item, author: string): Resolution {
  const { draft, authors } = reading;
  const matches = authors.matchesOf(author);
  if (!item.dateValue)
    return resolveUndated(
      reading,
      item,
      distinct(draft, matches.same.length > 0 ? matches.same : matches.near),
    );
  const fitting = (match: "same" | "near", fit: DateFit) =>
    distinct(
      draft,
      matches[match].filter((reference) => dateFit(item, draft.references[reference]!) === fit),
    );
  const exact = fitting("same", "same");
  if (exact.length === 1) return settled(exact[0]!, evidence("author-and-date"));
  if (exact.length > 1) return oneOf(reading, scope, exact, (reference, found) => settled(reference, found));
  const misspelt = fitting("near", "same");
  if (misspelt.length === 1) return near(misspelt[0]!, "author", evidence("author-spelled-differently"));
  const short = fitting("same", "partial");
  if (short.length === 1) return near(short[0]!, "date", evidence("partial-date"));
  if (short.length > 1)
    return oneOf(reading, scope, short, (reference, found) => near(reference, "date", found));
  const both = fitting("near", "partial");
  if (misspelt.length === 0 && both.length === 1)
    return near(both[0]!, "author-and-date", evidence("partial-date"));
  if (misspelt.length + both.length > 1)
    return open("ambiguous", [...misspelt, ...both], evidence("several-entries-fit"));
  const others = [...matches.same, ...matches.near];
  return others.length > 0
    ? open("missing", byCloseness(item, draft.references, others), evidence("author-has-other-dates"))
    : open("missing", [], evidence("author-not-listed"));
}

function resolveUndated(
  { draft, past }: Reading,
  { start, end }: Item,
  ofAuthor: readonly number[],
): Resolution {
  // `Roy, op. cit.`: of several works the one that was cited last.
  if (/\bcit\b/i.test(draft.text.slice(start, end))) {
    const cited = past.flatMap(({ items }) => items.map(({ resolution }) => resolution.reference));
    const last = cited.findLast((reference) => reference !== null && ofAuthor.includes(reference));
    if (last != null) return settled(last, evidence("same-source-as-before"));
  }
  if (ofAuthor.length === 1) return near(ofAuthor[0]!, "date", evidence("partial-date"));
  return open(
    "ambiguous",
    ofAuthor,
    evidence(ofAuthor.length > 1 ? "several-entries-fit" : "antecedent-unclear"),
  );
}

/** `The same source … (Professor 2021-05-04)`, or the one of several professors that the clause or the draft has introduced. */
function oneOf(
  reading: Reading,
  lazyScope: LazyScope,
  references: readonly number[],
  link: (reference: number, found: Resolution["evidence"]) => Resolution,
): Resolution {
  const { draft } = reading;
  const scope = lazyScope();
  const among = new Set(references);
  const clause = clauseOf(reading, scope, scope.clause);
  for (const anaphor of anaphorsIn(clause.words, clause.from, clause.to)) {
    const meant = distinct(draft, meantBy(reading, scope, anaphor, among));
    if (meant.length === 1) return link(meant[0]!, evidence("same-source-as-before", anaphor));
  }
  const placed = clause.named.filter((name) => name.placed).flatMap((name) => name.references);
  const named = references.filter((reference) => placed.includes(reference));
  // A role is introduced before it is cited alone; of two persons with one name either may be cited anew.
  const spoken = references.every((reference) => isSpoken(draft.references[reference]!));
  const meant = named.length === 1 ? named : spoken ? narrowed(reading, scope, references) : references;
  return meant.length === 1
    ? link(meant[0]!, evidence("role-introduced-before"))
    : open("ambiguous", references, evidence("several-entries-fit"));
}
