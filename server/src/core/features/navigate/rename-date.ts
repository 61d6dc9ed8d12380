/** The changes that another date of an entry makes: in each place in the style of that place. */
import type { Draft, Language } from "../../syntax/draft";
import type { PartialDate } from "../../text/partial-date";
import { lastStartingAtOrBefore, type TextSpan } from "../../text/span";
import { type DateForm, dateFormOf, writeDate } from "../render/date-forms";
import { dateStyleOf } from "../render/house-citation";
import type { LinkedDraft } from "./meant-entries";
import type { RenameEdit } from "./rename-edit";
import { itemsOf } from "./rename-name";
import type { RenameTarget } from "./rename-target";

/** `typed` is the date as it was typed, for ranges, which have no other form. */
export function renameDate(
  linked: LinkedDraft,
  target: RenameTarget,
  date: PartialDate,
  typed: string,
): readonly RenameEdit[] {
  const { draft } = linked;
  const entry = draft.references[target.entry]!;
  if (!entry.date || !entry.dateValue) return [];
  const old = entry.dateValue;
  const entryForm = dateFormOf(entry.date.text, formOfDraft(draft, entry.date, true));
  const ownDate = { ...date, suffix: date.suffix ?? old.suffix };
  return [
    { ...stopped(draft.text, entry.date, writeDate(ownDate, entryForm) ?? typed), form: "entry" },
    ...itemsOf(linked).flatMap(({ item, resolution }): readonly RenameEdit[] => {
      if (resolution.reference !== target.entry || !item.date || !item.dateValue) return [];
      const form = dateFormOf(item.date.text, formOfDraft(draft, item.date, false));
      const newText = writeDate(asFullAs(item.dateValue, old, date), form) ?? typed;
      return [{ start: item.date.start, end: item.date.end, newText, form: "date" }];
    }),
  ];
}

const depth = ({ month, day }: PartialDate): number => (day !== null ? 3 : month !== null ? 2 : 1);

/** A citation that gave only a part of the old date gives the same part of the new one; its letter it keeps. */
function asFullAs(cited: PartialDate, old: PartialDate, date: PartialDate): PartialDate {
  const partial = !cited.undated && !old.undated && depth(cited) < depth(old);
  if (!partial) return { ...date, suffix: date.suffix ?? cited.suffix };
  return {
    ...date,
    month: depth(cited) < 2 ? null : date.month,
    day: null,
    suffix: cited.suffix === null ? null : (date.suffix ?? cited.suffix),
  };
}

/** What the draft does elsewhere: for dates that do not show their style. Older lists write months in full. */
function formOfDraft(draft: Draft, { start }: TextSpan, capital: boolean): DateForm {
  const block = draft.blocks[lastStartingAtOrBefore(draft.blocks, start)];
  const language: Language = block?.language ?? draft.language;
  const inCitations: DateForm = {
    style: dateStyleOf(draft) === "iso" ? "iso" : "short-month",
    language,
    capital,
  };
  if (!capital) return inCitations;
  const forms = draft.references.flatMap(({ date }) => (date ? [dateFormOf(date.text, inCitations)] : []));
  return forms.some(({ style }) => style === "full-month")
    ? { ...inCitations, style: "full-month" }
    : inCitations;
}

/** `N.d.` brings its own stop, any other date has one behind it: there is always one, and never two. */
function stopped(text: string, { start, end, text: old }: TextSpan, date: string): Omit<RenameEdit, "form"> {
  const next = text[end] ?? "";
  if (date.endsWith(".") && next === ".") return { start, end: end + 1, newText: date };
  if (!date.endsWith(".") && old.endsWith(".") && next !== "." && next !== ",")
    return { start, end, newText: `${date}.` };
  return { start, end, newText: date };
}
