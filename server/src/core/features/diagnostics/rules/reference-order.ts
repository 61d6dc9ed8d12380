/** `reference-order`: an entry that stands where the order of the list does not have it. */
import type { Draft, Entry } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
import { contains, lastStartingAtOrBefore, overlaps, type Span } from "../../../text/span";
import { entryName } from "../entry-name";
import { type ListOrder, orderOf } from "../list-order";
import type { Rule, RuleFinding } from "../rule";

export const referenceOrder: Rule = {
  code: "reference-order",
  severity: "information",
  find: ({ report: { draft } }) =>
    lists(draft).flatMap((list): readonly RuleFinding[] => {
      const order = orderOf(list);
      const fixes = fix(draft, list, order);
      const byAuthor = order.misplaced.filter(({ by }) => by === "author").length;
      // A list in another order altogether is one thing to say, not one of each entry.
      if (byAuthor >= fewest && byAuthor * 2 > order.filed) {
        const message = {
          en: "The list is not in alphabetical order.",
          fr: "La liste n’est pas en ordre alphabétique.",
        };
        return [{ ...beginningOf(list[0]!), message, fixes }];
      }
      return order.misplaced.map(({ entry, by }) => {
        const at = order.entries.indexOf(entry);
        const before = order.entries[at + 1];
        const after = order.entries[at - 1];
        const sameAuthor = (other: Entry | undefined) =>
          other !== undefined && nameLetters(other.author!.text) === nameLetters(entry.author!.text);
        const neighbour =
          before && (by === "author" || sameAuthor(before) || !sameAuthor(after)) ? before : after!;
        const side = neighbour === before ? { en: "before", fr: "avant" } : { en: "after", fr: "après" };
        const name = entryName(neighbour);
        return {
          ...beginningOf(entry),
          message: {
            en: `${orders[by].en}, this entry belongs ${side.en} ${name}.`,
            fr: `${orders[by].fr}, cette entrée se place ${side.fr} ${name}.`,
          },
          related: [
            {
              file: null,
              start: neighbour.start,
              end: neighbour.end,
              message: { en: "Its neighbour", fr: "Sa voisine" },
            },
          ],
          fixes,
        };
      });
    }),
};

/** Fewer misplaced entries than this are slips, whatever the length of the list. */
const fewest = 3;

const orders = {
  author: { en: "In alphabetical order", fr: "En ordre alphabétique" },
  "newest-first": { en: "With the newest first", fr: "De la plus récente à la plus ancienne" },
  "oldest-first": { en: "With the oldest first", fr: "De la plus ancienne à la plus récente" },
} as const;

/** Runs of entries that can be read: anything else may be a heading within the list. Numbered ones keep their order. */
function lists({ text, references, sections }: Draft): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [[]];
  let section = -1;
  for (const entry of references) {
    const own = lastStartingAtOrBefore(sections, entry.start);
    if (!entry.readable || own !== section) runs.push([]);
    section = own;
    if (entry.readable) runs.at(-1)!.push(entry);
  }
  return runs.filter((run) => run.length > 1 && !run.some((entry) => isNumbered(text, entry)));
}

const isNumbered = (text: string, { start }: Entry): boolean =>
  /(?:^|[\r\n])[ \t]*\[?\d{1,3}[.)\]][ \t]+$/.test(text.slice(Math.max(0, start - 20), start));

/** Author and date are enough to find the entry by. */
const beginningOf = ({ start, end, date }: Entry): Span => ({ start, end: date?.end ?? end });

/** Each entry goes where it belongs, in the place of the one that stood there; what stands between them stays. */
function fix(
  { sections, comments }: Draft,
  list: readonly Entry[],
  { entries }: ListOrder,
): NonNullable<RuleFinding["fixes"]> {
  // A line for the author above holds only where it stands, and so does a comment.
  if (list.some(({ start, author }) => author!.start < start || nameLetters(author!.text) === "")) return [];
  const section = sections.find((one) => contains(one, list[0]!));
  if (comments.some((comment) => overlaps(comment, section ?? list[0]!))) return [];
  const edits = list.flatMap(({ start, end }, index) =>
    entries[index] === list[index] ? [] : [{ start, end, newText: entries[index]!.text }],
  );
  return [{ title: { en: "Put the list in order", fr: "Mettre la liste en ordre" }, edits }];
}
