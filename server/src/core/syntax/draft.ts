/** The draft as data: what `parseDraft` finds in a text. Nothing here is resolved yet. */
import type { PartialDate } from "../text/partial-date";
import type { Span, TextSpan } from "../text/span";

export type Language = "en" | "fr";

/** The parts of a Response, in the order in which they usually stand. */
export type Zone =
  | "header"
  | "disclaimer"
  | "body"
  | "notes"
  | "references"
  | "additional-sources"
  | "attachments";

/** `# 3.1 Migrants`: number `3.1`, title `Migrants`, level 2. The span runs to the next section's start. */
export interface Section extends Span {
  readonly zone: Zone;
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  readonly heading: Span;
}

export type BlockKind = "heading" | "paragraph" | "block-quotation" | "note" | "entry";

/** A run of lines without a blank line between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly zone: Zone;
  readonly language: Language;
  /** Index into `Draft.sections`, or -1 before the first heading. */
  readonly section: number;
}

/** A word or two that say how an item relates to the one before: `see also`, `cited in`, `citing`. */
export type Signal = "see-also" | "cited-in" | "citing" | null;

/** `US 2023-03-20, 14`: author `US`, date `2023-03-20`, locator `14`. A part that is absent is null. */
export interface Item extends Span {
  readonly author: TextSpan | null;
  readonly date: TextSpan | null;
  readonly dateValue: PartialDate | null;
  readonly locator: TextSpan | null;
  readonly signal: Signal;
  readonly signalSpan: Span | null;
  /** The author is `ibid.` or one of its kin. */
  readonly ibid: boolean;
}

/** `(US 2023-03-20, 14; HRW 2023)`: parenthetical when its first item names an author, narrative otherwise. */
export interface Citation extends TextSpan {
  readonly form: "parenthetical" | "narrative";
  readonly zone: Zone;
  /** Index into `Draft.blocks`. */
  readonly block: number;
  readonly items: readonly Item[];
}

/** A parenthesis that looks like a citation and cannot be read. */
export interface UnreadableCitation extends TextSpan {
  readonly zone: Zone;
  readonly block: number;
  readonly reason: "no-date" | "date-unreadable" | "unclosed" | "empty-item";
}

/**
 * `[t]hese` (case), `repeated[ly]` (ending), `[the Department]` and `[and]` (replacement), `...` (omission),
 * `[sic]` and a note marker `[1]` (aside: nothing of the source stands there or is missing).
 */
export type AlterationKind = "case" | "ending" | "replacement" | "omission" | "aside";

export interface Alteration extends Span {
  readonly kind: AlterationKind;
  /** What stands inside the brackets; empty for an omission. */
  readonly words: string;
}

export interface Quotation extends TextSpan {
  readonly kind: "inline" | "block";
  readonly zone: Zone;
  readonly block: number;
  /** The words between the marks. */
  readonly inner: Span;
  readonly alterations: readonly Alteration[];
  /** `[translation]` or one of its kin stands before the opening mark, or behind the closing one. */
  readonly translation: boolean;
  /** The closing mark is missing; the span ends where the paragraph does. */
  readonly unclosed: boolean;
}

export type EntryKind = "web" | "report" | "oral";

/** `Author (ABBR). Date. Person(s). "Title." Container. [Accessed date]` */
export interface Entry extends TextSpan {
  readonly list: "references" | "additional-sources";
  readonly kind: EntryKind;
  /** Stands in the entry before where this one has a line in its place. */
  readonly author: TextSpan | null;
  readonly abbreviation: TextSpan | null;
  readonly date: TextSpan | null;
  readonly dateValue: PartialDate | null;
  readonly persons: readonly TextSpan[];
  readonly title: TextSpan | null;
  readonly container: TextSpan | null;
  readonly accessed: TextSpan | null;
  readonly accessedValue: PartialDate | null;
  readonly url: TextSpan | null;
  /** False when neither author nor date could be told apart: the words are kept, nothing is built on them. */
  readonly readable: boolean;
}

export interface Note extends Span {
  readonly label: string;
  /** Offsets of the markers `[1]` in the text that point to this note. */
  readonly markers: readonly number[];
}

/** `Long Form (SHORT)`. */
export interface Abbreviation extends Span {
  readonly long: string;
  readonly short: string;
}

/** `see Response to Information Request MEX201603 of August 2023`. */
export interface CrossReference extends TextSpan {
  readonly symbol: string;
}

/** `<!-- words -->`: nothing in it is part of the draft. */
export interface Comment extends Span {
  readonly words: string;
  /** Nothing but comments stands on its line. */
  readonly alone: boolean;
  /** Where the blanks in its place end: behind the end of a line that is its own. */
  readonly through: number;
}

/** What the top of a Response says about itself. */
export interface Masthead {
  readonly symbol: TextSpan | null;
  readonly date: TextSpan | null;
  readonly dateValue: PartialDate | null;
  readonly title: TextSpan | null;
}

export interface Draft {
  /** As it was written, but with blanks in the place of comments and of what a PDF file has at the end of its pages. */
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly language: Language;
  readonly masthead: Masthead;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly unreadable: readonly UnreadableCitation[];
  readonly quotations: readonly Quotation[];
  readonly references: readonly Entry[];
  /** What was consulted and not cited; oral sources and sites are most often no more than a name. */
  readonly additionalSources: readonly Entry[];
  readonly notes: readonly Note[];
  readonly abbreviations: readonly Abbreviation[];
  readonly crossReferences: readonly CrossReference[];
}
