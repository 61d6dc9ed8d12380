/** `reference-in-both-lists`: a source that stands in the references and among the additional sources too. */
import type { Entry } from "../../../syntax/draft";
import { words } from "../../../syntax/vocabulary";
import { foldName, nameLetters } from "../../../text/name-form";
import { compareDates } from "../../../text/partial-date";
import { entryName } from "../entry-name";
import type { Rule, RuleFinding } from "../rule";

export const referenceInBothLists: Rule = {
  code: "reference-in-both-lists",
  severity: "warning",
  find: ({ report: { draft } }) => {
    const cited = new Map<string, Entry[]>();
    for (const entry of draft.references) {
      const key = authorKey(entry);
      if (key !== null) cited.set(key, [...(cited.get(key) ?? []), entry]);
    }
    return draft.additionalSources.flatMap((entry): readonly RuleFinding[] => {
      const twin = (cited.get(authorKey(entry) ?? "") ?? []).find((other) => isSameSource(other, entry));
      if (!twin) return [];
      return [
        {
          start: entry.start,
          end: entry.end,
          // Two people may answer to one description.
          ...(isRole(twin) ? { severity: "hint" as const } : {}),
          message: isRole(twin)
            ? {
                en: `The list of references has a source of this description too (${entryName(twin)}).`,
                fr: `La liste de références contient aussi une source de cette description (${entryName(twin)}).`,
              }
            : {
                en: `This source stands in the list of references too (${entryName(twin)}).`,
                fr: `Cette source figure aussi dans la liste de références (${entryName(twin)}).`,
              },
          related: [
            {
              file: null,
              start: twin.start,
              end: twin.end,
              message: { en: "The entry in the references", fr: "L’entrée dans les références" },
            },
          ],
        },
      ];
    });
  },
};

/** What is said of a source who spoke, without the words that join it: `professor at X` and `Professor, X` are one. */
function authorKey({ author, kind, readable }: Entry): string | null {
  if (!author || !readable) return null;
  if (kind !== "oral") return nameLetters(author.text);
  const described = foldName(author.text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !joiningWords.has(word));
  return isBareRole(author.text) ? null : `oral ${described.join(" ")}`;
}

const joiningWords = new Set("at of the a an de du des la le les l d un une au aux".split(" "));

const startsAsRole = (author: string): boolean => words("roles").has(foldName(author).split(/[\s,]/)[0]!);

const isRole = ({ author, kind }: Entry): boolean => kind === "oral" && startsAsRole(author!.text);

/** `Professor` without a place may be anyone. */
const isBareRole = (author: string): boolean =>
  startsAsRole(author) && !/,|\s(?:at|of|with|de|du|des|d['’]|à|au|aux)(?=\s|\p{L})/u.test(author);

/** An organization may be cited for one work and consulted for others: a work is the same only by its title. */
function isSameSource(a: Entry, b: Entry): boolean {
  if (a.kind === "oral" || b.kind === "oral") return a.kind === b.kind;
  if (!a.title || !b.title || nameLetters(a.title.text) !== nameLetters(b.title.text)) return false;
  if (a.dateValue && b.dateValue && compareDates(a.dateValue, b.dateValue) !== "same") return false;
  return nameLetters(a.container?.text ?? "") === nameLetters(b.container?.text ?? "");
}
