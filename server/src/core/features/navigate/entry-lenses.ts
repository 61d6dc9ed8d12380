/** What stands above each entry: how often it is cited, with the citations behind it. */
import type { Span } from "../../text/span";
import type { Localised } from "../diagnostics/rule";
import { entriesNeverCited } from "../diagnostics/rules/reference-never-cited";
import type { Locale } from "../finding";
import type { LinkedDraft } from "./meant-entries";
import { citationsByEntry, entryHead } from "./references";

/** The span is the entry's name. */
export interface EntryLens extends Span {
  readonly title: string;
  readonly citations: readonly Span[];
}

export function entryLenses(linked: LinkedDraft, locale: Locale): readonly EntryLens[] {
  // The lens and the finding must not contradict each other, so both ask the rule.
  const neverCited = new Set(entriesNeverCited(linked));
  return linked.draft.references.map((entry, index) => {
    const citations = citationsByEntry(linked)[index]!;
    const words = citations.length > 0 ? timesCited(citations.length) : uncited(neverCited.has(index));
    return { ...entryHead(entry), title: words[locale], citations };
  });
}

const timesCited = (count: number): Localised =>
  count === 1
    ? { en: "cited once", fr: "cité une fois" }
    : { en: `cited ${count} times`, fr: `cité ${count} fois` };

/** Where a citation is unclear, nobody can say that the entry is not meant. */
const uncited = (never: boolean): Localised =>
  never ? { en: "never cited", fr: "jamais cité" } : { en: "perhaps cited", fr: "peut-être cité" };
