/** `reference-never-cited`: an entry of the list that no citation points to, and none may have meant. */

import type { Report, Resolution } from "../../../model/report";
import { isSameWork } from "../../../model/same-work";
import type { Draft, Entry } from "../../../syntax/draft";
import { phrases } from "../../../syntax/vocabulary";
import { foldName } from "../../../text/name-form";
import { compareDates, dateAt } from "../../../text/partial-date";
import { entryName } from "../entry-name";
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
  return draft.references.flatMap((entry, index) => {
    if (!entry.readable || meant.has(index) || isTwinOfCited(draft, index, meant)) return [];
    return mayBeUnreadable(draft, entry) || datedInProse(draft, entry) ? [] : [index];
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

/** A second entry of a work that is cited is a duplicate, which its own rule reports. */
function isTwinOfCited(draft: Draft, index: number, cited: ReadonlySet<number>): boolean {
  const entry = draft.references[index]!;
  return [...cited].some((other) => isSameWork(draft.references[other]!, entry));
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

/** `In 6 April 2004 correspondence, the representative …`: author and whole date in the running text are a citation in prose. */
function datedInProse(draft: Draft, entry: Entry): boolean {
  const date = entry.dateValue;
  if (date?.day == null) return false;
  const names = [entry.abbreviation?.text, entry.author?.text, entry.author?.text.split(",")[0]]
    .filter((name) => name !== undefined)
    .map(foldName);
  return draft.blocks.some((block) => {
    if (block.kind !== "paragraph" && block.kind !== "note") return false;
    const text = draft.text.slice(block.start, block.end);
    return [...text.matchAll(/(?<![\d\p{L}(-])\d{1,4}(?=[-\s\u00a0])/gu)].some(({ index }) => {
      const found = dateAt(text, index);
      if (!found || compareDates(found.value, date) !== "same" || insideCitation(draft, block.start + index))
        return false;
      // A noun counts only within its clause: `(…)`, a stop or a semicolon ends it.
      const before = (reach: number) =>
        text
          .slice(Math.max(0, index - reach), index)
          .split(/[.);]/)
          .at(-1)!;
      const behind = text.slice(found.end, found.end + nounReach).split(/[.(;]/)[0]!;
      const clause = (reach: number) => foldName(`${before(reach)} ${behind}`);
      const around = foldName(text.slice(Math.max(0, index - authorReach), found.end + authorReach));
      return (
        (holds("sourceNouns", clause(nounReach)) || holds("oralForms", clause(oralReach))) &&
        names.some((name) => around.includes(name))
      );
    });
  });
}

function holds(list: "sourceNouns" | "oralForms", folded: string): boolean {
  const spaced = ` ${folded.replace(/[^\p{L}]+/gu, " ")} `;
  return phrases(list).some((phrase) => spaced.includes(` ${phrase} `));
}

const insideCitation = (draft: Draft, offset: number): boolean =>
  draft.citations.some(({ start, end }) => start <= offset && offset < end);
