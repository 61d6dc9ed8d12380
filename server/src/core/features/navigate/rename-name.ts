/** The changes that a new name of an author or a new abbreviation makes, form by form. */
import type { Resolution } from "../../model/report";
import { isProse } from "../../syntax/blocks";
import type { Draft, Item } from "../../syntax/draft";
import { isBody } from "../../syntax/entry-persons";
import { foldName } from "../../text/name-form";
import { type TextSpan, textSpan } from "../../text/span";
import type { LinkedDraft } from "./meant-entries";
import { authorPairs, changeOfAuthor, changeWithin, type NamePair, wordsIndex } from "./name-pairs";
import type { RenameEdit } from "./rename-edit";
import { abbreviationsOf, type RenameTarget } from "./rename-target";

export function renameAuthor(linked: LinkedDraft, target: RenameTarget, name: string): readonly RenameEdit[] {
  const { draft } = linked;
  const pairs = authorPairs(target.old, name);
  const short = new Set(abbreviationsOf(draft, target.old).map(foldName));
  const isShort = ({ text }: TextSpan): boolean =>
    short.has(foldName(text)) && foldName(text) !== foldName(target.old);
  return [
    ...inEntries(draft, target, (entry) => entry.author, name).map((edit) => withStop(draft, edit)),
    ...inItems(linked, target, (author) =>
      isShort(author) ? [] : inForm("full-name", changeOfAuthor(author, target.old, name)),
    ),
    ...inText(linked, target, (words) => (isShort(words) ? null : changeWithin(words, pairs))),
    ...inDefinitions(draft, target, (long) => changeWithin(long, pairs)),
    ...inProse(draft, target, name),
  ];
}

/** Behind `Mill Co.` the entry has one stop for both; a name without one leaves it to the entry. */
function withStop({ text }: Draft, edit: RenameEdit): RenameEdit {
  const shared = text[edit.end - 1] === "." && /^\s/.test(text.slice(edit.end, edit.end + 1));
  return shared && !edit.newText.endsWith(".") ? { ...edit, newText: `${edit.newText}.` } : edit;
}

/**
 * The full name wherever else the text writes it, `A Harbour Post reporter said`. A name of one word may be another word,
 * a role another person, and a state is a place as well: of these only what decides for a citation is changed.
 */
function inProse(draft: Draft, target: RenameTarget, name: string): readonly RenameEdit[] {
  const { text, blocks, quotations, references } = draft;
  const old = target.old;
  const isOther = references.some(
    ({ kind, persons }, index) =>
      isOfAuthor(draft, target, index) && (kind === "oral" || persons.some(({ text }) => isBody(text))),
  );
  if (!/\s/.test(old) || isOther) return [];
  const edits: RenameEdit[] = [];
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (
      let at = text.indexOf(old, block.start);
      at !== -1 && at < block.end;
      at = text.indexOf(old, at + 1)
    ) {
      const end = at + old.length;
      const whole = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? " ") + (text[end] ?? " "));
      const quoted = quotations.some(({ inner }) => inner.start <= at && end <= inner.end);
      if (whole && !quoted) edits.push(...inForm("in-passing", { start: at, end, newText: name }));
    }
  }
  return edits;
}

export function renameAbbreviation(
  linked: LinkedDraft,
  target: RenameTarget,
  name: string,
): readonly RenameEdit[] {
  const { draft } = linked;
  const author = foldName(authorOf(draft, target));
  const pairs: readonly NamePair[] = [{ old: target.old, new: name }];
  const change = (words: TextSpan): Omit<RenameEdit, "form"> | null =>
    foldName(words.text) === author ? null : changeWithin(words, pairs);
  return [
    ...inEntries(draft, target, ({ abbreviation }) => abbreviation, name),
    ...inItems(linked, target, (item) => inForm("abbreviation", change(item))),
    ...inText(linked, target, change),
    ...inDefinitions(draft, target, (_, short) =>
      short.text === target.old ? { ...short, newText: name } : null,
    ),
  ];
}

const authorOf = ({ references }: Draft, { entry }: RenameTarget): string => references[entry]!.author!.text;

const isOfAuthor = (draft: Draft, target: RenameTarget, entry: number): boolean =>
  foldName(draft.references[entry]!.author?.text ?? "") === foldName(authorOf(draft, target));

function inForm(form: RenameEdit["form"], change: Omit<RenameEdit, "form"> | null): readonly RenameEdit[] {
  if (!change) return [];
  const { start, end, newText } = change;
  return [{ start, end, newText, form }];
}

/** In both lists: who is renamed is renamed everywhere. */
function inEntries(
  draft: Draft,
  target: RenameTarget,
  part: (entry: Draft["references"][number]) => TextSpan | null,
  newText: string,
): readonly RenameEdit[] {
  const author = foldName(authorOf(draft, target));
  const old = target.kind === "author" ? null : target.old;
  return [...draft.references, ...draft.additionalSources].flatMap((entry) => {
    const its = part(entry);
    if (!its || foldName(entry.author?.text ?? "") !== author || (old !== null && its.text !== old))
      return [];
    return inForm("entry", { start: its.start, end: its.end, newText });
  });
}

/** The authors that citations write: also of open citations that can only mean an entry of this author. */
function inItems(
  linked: LinkedDraft,
  target: RenameTarget,
  change: (author: TextSpan) => readonly RenameEdit[],
): readonly RenameEdit[] {
  return itemsOf(linked).flatMap(({ item, resolution: { reference, candidates } }) => {
    const meant = reference === null ? candidates : [reference];
    if (!item.author || item.ibid || meant.length === 0) return [];
    return meant.every((entry) => isOfAuthor(linked.draft, target, entry)) ? change(item.author) : [];
  });
}

/** The words of the running text that decide for narrative citations; quoted words are the source's and stay. */
function inText(
  linked: LinkedDraft,
  target: RenameTarget,
  change: (words: TextSpan) => Omit<RenameEdit, "form"> | null,
): readonly RenameEdit[] {
  const { text, quotations } = linked.draft;
  return itemsOf(linked).flatMap(({ resolution: { reference, evidence } }) => {
    const { words } = evidence;
    if (reference === null || !words || !isOfAuthor(linked.draft, target, reference)) return [];
    if (quotations.some(({ inner }) => inner.start <= words.start && words.end <= inner.end)) return [];
    return inForm("running-text", change(textSpan(text, words.start, words.end)));
  });
}

/** `Long Form (SHORT)` in the running text, and `(Long Form, SHORT)`. */
function inDefinitions(
  draft: Draft,
  target: RenameTarget,
  change: (long: TextSpan, short: TextSpan) => Omit<RenameEdit, "form"> | null,
): readonly RenameEdit[] {
  const author = foldName(authorOf(draft, target));
  return draft.abbreviations.flatMap(({ start, end, long, short }) => {
    if (foldName(long) !== author) return [];
    const inside = draft.text.slice(start, end);
    const longStart = inside.includes(long)
      ? start + inside.indexOf(long)
      : draft.text.lastIndexOf(long, start - 1);
    const shortStart = start + wordsIndex(inside, short);
    // What cannot be found again, because its blanks are written otherwise, is left as it is.
    if (longStart === -1 || start - longStart > 200 || shortStart < start) return [];
    const spans = [
      textSpan(draft.text, longStart, longStart + long.length),
      textSpan(draft.text, shortStart, shortStart + short.length),
    ] as const;
    return inForm("definition", change(...spans));
  });
}

interface LinkedItem {
  readonly item: Item;
  readonly resolution: Resolution;
}

export const itemsOf = ({ draft, resolutions }: LinkedDraft): readonly LinkedItem[] =>
  draft.citations.flatMap(({ items }, citation) =>
    items.map((item, index) => ({ item, resolution: resolutions[citation]![index]! })),
  );
