/** Resolves `ibid.`: the source cited right before, alone or with another date or locator. */
import type { Item } from "../../syntax/draft";
import type { Resolution } from "../report";
import { clauseOf } from "./clause";
import { distinct } from "./clue";
import type { LazyScope, PastItem, Reading } from "./draft-reading";
import { evidence, open, settled } from "./explain-resolution";
import { shareAuthor } from "./look-back";
import { weights } from "./resolution-weights";
import { resolveByAuthor } from "./resolve-by-author";

/** `before` is what was cited right before: the item of the same citation, or every item of the last one. */
export function resolveIbid(
  reading: Reading,
  scope: LazyScope,
  item: Item,
  before: readonly PastItem[],
): Resolution {
  const meant = chosen(reading, scope, before);
  if (!meant) return unclear(before);
  const { resolution, author } = meant;
  if (item.dateValue) {
    // `(Eastern Herald 2012) … (ibid. 2013)`: the author goes on although the list has neither.
    return author ? resolveByAuthor(reading, scope, item, author) : unclear(before);
  }
  if (resolution.outcome === "missing")
    return open("missing", resolution.candidates, evidence(resolution.evidence.reason));
  return resolution.reference === null
    ? unclear(before)
    : settled(resolution.reference, evidence("same-source-as-before"));
}

const unclear = (before: readonly PastItem[]): Resolution =>
  open(
    "ambiguous",
    before.flatMap(({ resolution }) => (resolution.reference === null ? [] : [resolution.reference])),
    evidence("antecedent-unclear"),
  );

/** An unclear `ibid.` may mean any of what was cited before it. */
const possibleOf = ({ resolution: { reference, outcome, candidates } }: PastItem): readonly number[] =>
  reference !== null ? [reference] : outcome === "ambiguous" ? candidates : [];

/**
 * The one item that is meant. Two sources that were cited together are both possible, unless the sentence names one; a
 * sentence that names another source than the one before contradicts `ibid.`.
 */
function chosen(reading: Reading, scope: LazyScope, before: readonly PastItem[]): PastItem | null {
  const hosts = before.filter(({ citedIn }) => citedIn);
  const items = hosts.length > 0 ? hosts : before;
  const { draft } = reading;
  const named = clauseOf(reading, scope(), scope().clause)
    .named.filter(({ weight, references }) => weight >= weights.source && references.length > 0)
    .flatMap(({ references, also }) => [...references, ...also]);
  if (named.length > 0) {
    const possible = distinct(draft, items.flatMap(possibleOf)).filter(isNamed);
    const [meant] = possible;
    if (possible.length !== 1 || meant === undefined) return null;
    const author = draft.references[meant]!.author?.text ?? null;
    return { resolution: settled(meant, evidence("same-source-as-before")), author, citedIn: false };
  }
  const references = items.flatMap(({ resolution: { reference } }) =>
    reference === null ? [] : [reference],
  );
  const one =
    items.length === 1 || (references.length === items.length && distinct(draft, references).length === 1);
  return one ? (items[0] ?? null) : null;

  function isNamed(reference: number): boolean {
    return named.some((other) => other === reference || shareAuthor(draft, other, reference));
  }
}
