/** `reference-never-cited`: an entry of the list that no citation points to, and none may have meant. */

import type { Report, Resolution } from "../../../model/report";
import { reportingVerbs } from "../../../model/resolution/attribution-words";
import { readList } from "../../../model/resolution/read-list";
import { sameWorkFinder } from "../../../model/resolution/same-work";
import type { Draft, Entry } from "../../../syntax/draft";
import { type Paragraph, paragraphsOf } from "../../../syntax/paragraphs";
import { phrases } from "../../../syntax/vocabulary";
import { foldName } from "../../../text/name-form";
import { compareDates, dateAt, type PartialDate } from "../../../text/partial-date";
import { onceFor } from "../../../text/remembered";
import { entryName } from "../entry-name";
import { overlapsAny } from "../own-words";
import type { Rule } from "../rule";

export const referenceNeverCited: Rule = {
  code: "reference-never-cited",
  severity: "warning",
  find: ({ report }) =>
    entriesNeverCited(report).map((index) => {
      const entry = report.draft.references[index]!;
      const name = entryName(entry);
      return {
        start: entry.start,
        end: entry.end,
        message: {
          en: `No citation points to this entry (${name}).`,
          fr: `Aucune citation ne renvoie à cette entrée (${name}).`,
        },
      };
    }),
};

/** Indices into the list of references; an entry that some unclear citation may mean is not among them. */
export function entriesNeverCited({
  draft,
  resolutions,
}: Pick<Report, "draft" | "resolutions">): readonly number[] {
  const meant = possiblyMeant(resolutions);
  const uncited = [...draft.references.keys()].filter(
    (index) => draft.references[index]!.readable && !meant.has(index),
  );
  if (uncited.length === 0) return [];
  // A second entry of a work that is cited is a duplicate, which its own rule reports.
  const twinOf = sameWorkFinder([...meant].map((index) => draft.references[index]!));
  return uncited.filter((index) => {
    const entry = draft.references[index]!;
    return !twinOf(entry) && !mayBeUnreadable(draft, entry) && !datedInProse(draft, index);
  });
}

/** Entries that a citation points to, and those that an open or missing one may have been meant for. */
function possiblyMeant(resolutions: readonly (readonly Resolution[])[]): ReadonlySet<number> {
  return new Set(
    resolutions
      .flat()
      .flatMap(({ reference, candidates }) => (reference === null ? candidates : [reference])),
  );
}

/** An unreadable citation that holds the author's name may be the one that points here. */
function mayBeUnreadable(draft: Draft, entry: Entry): boolean {
  const names = [entry.author?.text, entry.abbreviation?.text]
    .filter((name) => name !== undefined)
    .map(foldName);
  return draft.unreadable.some(({ text }) => names.some((name) => foldName(text).includes(name)));
}

/**
 * How far from a date in prose its author is looked for, and how near a word such as `report` must stand; one such as
 * `interview` may stand before whom it was with.
 */
const authorReach = 200;
const nounReach = 40;
const oralReach = 80;

/**
 * `In 6 April 2004 correspondence, the representative …`, `On 6 April 2004, Delta Post reported …`: author and whole date
 * in the running text are a citation in prose.
 */
function datedInProse(draft: Draft, index: number): boolean {
  const entry = draft.references[index]!;
  const date = entry.dateValue;
  if (date?.day == null) return false;
  const forms = readList(draft).entries[index]!.forms.filter(({ kind }) => kind === "name");
  const names = [entry.author?.text.split(",")[0], ...forms.map(({ text }) => text)]
    .filter((name) => name !== undefined)
    .map(foldName);
  return spokenDates(draft).some(
    ({ value, around }) =>
      compareDates(value, date) === "same" && names.some((name) => around.includes(name)),
  );
}

interface SpokenDate {
  readonly value: PartialDate;
  /** The words around it, folded. */
  readonly around: string;
}

/** Whole dates in the running text beside a word for a source, outside of citations. */
const spokenDates = onceFor((draft: Draft): readonly SpokenDate[] =>
  draft.blocks.flatMap((block, index) => {
    if (block.kind !== "paragraph" && block.kind !== "note") return [];
    return datesIn(paragraphsOf(draft)[index]!).filter(
      ({ start }) =>
        !overlapsAny({ start: block.start + start, end: block.start + start + 1 }, draft.citations),
    );
  }),
);

const datesIn = onceFor(({ text }: Paragraph): readonly (SpokenDate & { readonly start: number })[] =>
  [...text.matchAll(/(?<![\d\p{L}(-])\d{1,4}(?=[-\s\u00a0])/gu)].flatMap(({ index }) => {
    const found = dateAt(text, index);
    if (found?.value.day == null) return [];
    // A noun counts only within its clause: `(…)`, a stop or a semicolon ends it.
    const before = (reach: number) =>
      text
        .slice(Math.max(0, index - reach), index)
        .split(/[.);]/)
        .at(-1)!;
    const behind = text.slice(found.end, found.end + nounReach).split(/[.(;]/)[0]!;
    const clause = (reach: number) => foldName(`${before(reach)} ${behind}`);
    const told = holds("sourceNouns", clause(nounReach)) || holds("oralForms", clause(oralReach));
    if (!told && !reportsThen(before(nounReach), behind)) return [];
    const around = foldName(text.slice(Math.max(0, index - authorReach), found.end + authorReach));
    return [{ value: found.value, around, start: index }];
  }),
);

/** `On 6 April 2004, Delta Post reported`, `Delta Post reported on 6 April 2004`; any other date may be that of an event. */
function reportsThen(before: string, behind: string): boolean {
  const [then] = /(?:(?:\p{L}{2,20} )?on|le|in)?\s?$/iu.exec(before.trimStart())!;
  const isFirst = then.length === before.trimStart().length;
  const verbs = (isFirst ? behind : then).split(/[^\p{L}]+/u);
  return verbs.some((word) => reportingVerbs.has(foldName(word)));
}

function holds(list: "sourceNouns" | "oralForms", folded: string): boolean {
  const spaced = ` ${folded.replace(/[^\p{L}]+/gu, " ")} `;
  return phrases(list).some((phrase) => spaced.includes(` ${phrase} `));
}
