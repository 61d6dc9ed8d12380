/** `locator-form`: a page, section or paragraph written otherwise than the draft itself mostly writes it. */

import { type LocatorParts, locatorParts } from "../../../model/places/locator-parts";
import type { Draft } from "../../../syntax/draft";
import { nameLetters } from "../../../text/name-form";
import type { TextSpan } from "../../../text/span";
import { type CitedItem, citedItems, isQuoted } from "../cited-items";
import type { Rule, RuleFinding } from "../rule";

export const locatorForm: Rule = {
  code: "locator-form",
  severity: "information",
  find: ({ report }) => {
    const locators = citedItems(report).flatMap((cited) => writtenLocator(report.draft, cited) ?? []);
    const findings = new Map<number, RuleFinding>();
    for (const { habit, exceptions } of habitsIn(locators)) {
      for (const locator of exceptions) {
        if (!findings.has(locator.span.start)) findings.set(locator.span.start, finding(locator, habit));
      }
    }
    return [...findings.values()];
  },
};

interface WrittenLocator extends LocatorParts {
  readonly span: TextSpan;
  readonly language: string;
  /** Letters of the cited author's name; empty where it is open. */
  readonly author: string;
}

function writtenLocator(draft: Draft, { item, citation, resolution }: CitedItem): WrittenLocator | null {
  const parts = item.locator && !isQuoted(draft, citation) ? locatorParts(item.locator.text) : null;
  if (!parts) return null;
  const entry = resolution.reference === null ? null : draft.references[resolution.reference]!;
  const author = nameLetters(entry?.author?.text ?? "");
  return { ...parts, span: item.locator!, language: draft.blocks[citation.block]!.language, author };
}

/** How a group of comparable locators is mostly written, and those that are not. */
interface Habit {
  readonly habit: readonly WrittenLocator[];
  readonly exceptions: readonly WrittenLocator[];
}

/** Below three to one there is no habit. */
const clearMajority = 3;

function habitsIn(locators: readonly WrittenLocator[]): readonly Habit[] {
  return [...comparable(locators).values()].flatMap((forms): readonly Habit[] => {
    const [habit, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
    const exceptions = others.flat();
    return exceptions.length > 0 && habit!.length >= clearMajority * exceptions.length
      ? [{ habit: habit!, exceptions }]
      : [];
  });
}

/** Locators by what can be compared, and within that by form. */
function comparable(
  locators: readonly WrittenLocator[],
): ReadonlyMap<string, ReadonlyMap<string, readonly WrittenLocator[]>> {
  const groups = new Map<string, Map<string, WrittenLocator[]>>();
  for (const locator of locators) {
    for (const [group, form] of formsOf(locator)) {
      const forms = groups.get(group) ?? new Map<string, WrittenLocator[]>();
      groups.set(group, forms);
      const alike = forms.get(form);
      if (alike) alike.push(locator);
      else forms.set(form, [locator]);
    }
  }
  return groups;
}

/**
 * `Sec.` is compared with `Section`, `p. 12` with `12`. Whether a bare `G4` is a section is known only from other
 * citations of the same author: `A3` is the page of a newspaper.
 */
function formsOf({
  kind,
  label,
  plural,
  number,
  language,
  author,
}: WrittenLocator): readonly (readonly [string, string])[] {
  const labelling = label === "" ? "bare" : "labelled";
  const forms: (readonly [string, string])[] = [];
  if (kind === "page") forms.push([`page ${language}`, labelling]);
  if (/^\p{Lu}\d{1,2}$/u.test(number) && author !== "") forms.push([`${kind} ${author}`, labelling]);
  if (label !== "") forms.push([`${kind} ${plural} ${language}`, label]);
  return forms;
}

function finding(locator: WrittenLocator, habit: readonly WrittenLocator[]): RuleFinding {
  const { span } = habit.find(({ plural }) => plural === locator.plural) ?? habit[0]!;
  const written = withHabit(locator, habit);
  return {
    start: locator.span.start,
    end: locator.span.end,
    message: {
      en: `The draft otherwise writes this as in “${span.text}” (${habit.length} times).`,
      fr: `Le texte l’écrit ailleurs comme dans « ${span.text} » (${habit.length} fois).`,
    },
    related: [
      {
        file: null,
        start: span.start,
        end: span.end,
        message: { en: "As it is mostly written", fr: "La forme la plus fréquente" },
      },
    ],
    fixes:
      written === null
        ? []
        : [
            {
              title: { en: `Write “${written}”`, fr: `Écrire « ${written} »` },
              edits: [{ start: locator.span.start, end: locator.span.end, newText: written }],
            },
          ],
  };
}

/** The locator in the draft's own form; null where it is several pages and the draft labels single ones only. */
function withHabit({ number, plural }: WrittenLocator, habit: readonly WrittenLocator[]): string | null {
  const usable = habit.filter((one) => one.label === "" || one.plural === plural);
  const uses = (label: string): number => usable.filter((one) => one.label === label).length;
  const [label] = usable.map((one) => one.label).sort((a, b) => uses(b) - uses(a));
  return label === undefined ? null : `${label} ${number}`.trim();
}
