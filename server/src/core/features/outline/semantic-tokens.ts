/**
 * The words of a draft whose part only the parser can tell, for colours: the grammar of `syntaxes/` sees single lines.
 *
 *     River Watch reports (2020-01-12, 4). The same source adds (ibid., 5; see also Post 2020).
 *     type.resolved          number      |   keyword               |      |  keyword  |    number.missing
 *                                        parameter                 keyword parameter  type.missing
 *
 *     Human Rights Watch (HRW). 2023. Ana Roy. "Mexico." World Report 2023. [Accessed 2023-08-01]
 *     type.declaration    |     |     variable string    work                         number
 *           type.declaration    number
 */
import type { Outcome, Report, Resolution } from "../../model/report";
import type { Entry, Item } from "../../syntax/draft";
import { lastStartingAtOrBefore, overlaps, type Span } from "../../text/span";

/** Names of the protocol, so that every theme has a colour for them; `work` alone is our own. */
export const semanticTokenTypes = [
  /** An author, where it is cited, named in the running text, or listed. */
  "type",
  /** A date. */
  "number",
  /** A locator. */
  "parameter",
  /** `ibid.`, `see also`, `the same source`, and in place of a title `Interview with …`. */
  "keyword",
  /** A block quotation, a quotation over several lines, a title between marks. */
  "string",
  /** A person or body behind the date of an entry. */
  "variable",
  /** What print sets in italics: the title of a report, and what holds an article. */
  "work",
] as const;

/** What becomes of an item, on its author and date; and where an author is listed. */
export const semanticTokenModifiers = ["declaration", "resolved", "near", "ambiguous", "missing"] as const;

export type SemanticTokenType = (typeof semanticTokenTypes)[number];
export type SemanticTokenModifier = (typeof semanticTokenModifiers)[number];

export interface SemanticToken extends Span {
  readonly type: SemanticTokenType;
  readonly modifiers: readonly SemanticTokenModifier[];
}

/** By start, without overlaps; a token may reach over the end of a line. */
export function semanticTokens({ draft, resolutions }: Report): readonly SemanticToken[] {
  const items = draft.citations.flatMap(({ items }, citation) =>
    items.flatMap((item, index) => itemTokens(item, resolutions[citation]![index]!.outcome)),
  );
  const entries = [...draft.references, ...draft.additionalSources].flatMap((entry) =>
    entryTokens(draft.text, entry),
  );
  const parts = sorted([...items, ...entries]);
  const named = withoutOverlaps(sorted(resolutions.flat().flatMap(namedInText)), parts);
  const alterations = draft.quotations.flatMap((quotation) => quotation.alterations);
  const holes = sorted<Span>([...parts, ...named, ...alterations]);
  const quoted = draft.quotations.filter(({ kind, text }) => kind === "block" || /[\r\n]/.test(text));
  const strings = quoted.flatMap((quotation) =>
    without(quotation, holes).map((span) => token("string", span)),
  );
  return sorted([...parts, ...named, ...strings]);
}

function itemTokens(item: Item, outcome: Outcome): readonly SemanticToken[] {
  const { signalSpan, author, date, locator, ibid } = item;
  return [
    ...(signalSpan ? [token("keyword", signalSpan)] : []),
    ...(author ? [token(ibid ? "keyword" : "type", author, outcome)] : []),
    ...(date ? [token("number", date, outcome)] : []),
    ...(locator ? [token("parameter", locator)] : []),
  ];
}

/** The words of the running text that a narrative item answers to. */
function namedInText({ outcome, evidence: { reason, words } }: Resolution): readonly SemanticToken[] {
  if (!words) return [];
  return [token(reason === "same-source-as-before" ? "keyword" : "type", words, outcome)];
}

/** An additional source that is no more than a name stays as it is. */
function entryTokens(text: string, entry: Entry): readonly SemanticToken[] {
  const { author, abbreviation, date, persons, title, container, accessed } = entry;
  if (!date) return [];
  const isQuoted = title !== null && /["“«]\s*$/.test(text.slice(Math.max(0, title.start - 3), title.start));
  const titleType = entry.kind === "oral" ? "keyword" : isQuoted ? "string" : "work";
  return [
    ...(author ? [token("type", author, "declaration")] : []),
    ...(abbreviation ? [token("type", abbreviation, "declaration")] : []),
    token("number", date),
    ...persons.map((person) => token("variable", person)),
    ...(title ? [token(titleType, title)] : []),
    ...(container ? [token("work", container)] : []),
    ...(accessed ? [token("number", accessed)] : []),
  ];
}

const token = (
  type: SemanticTokenType,
  { start, end }: Span,
  ...modifiers: SemanticTokenModifier[]
): SemanticToken => ({ start, end, type, modifiers });

const sorted = <Placed extends Span>(spans: readonly Placed[]): readonly Placed[] =>
  spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);

/** Those of `tokens` that touch neither one of `taken` nor an earlier one of their own: an author may be cited twice. */
function withoutOverlaps(tokens: readonly SemanticToken[], taken: readonly Span[]): readonly SemanticToken[] {
  let end = 0;
  return tokens.filter((one) => {
    const other = taken[lastStartingAtOrBefore(taken, one.end - 1)];
    if (one.start < end || (other && overlaps(other, one))) return false;
    end = one.end;
    return true;
  });
}

/** What is left of a span outside the sorted `holes`. */
function without({ start, end }: Span, holes: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let at = start;
  for (let index = Math.max(0, lastStartingAtOrBefore(holes, start)); index < holes.length; index++) {
    const hole = holes[index]!;
    if (hole.start >= end) break;
    if (hole.start > at) left.push({ start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  if (at < end) left.push({ start: at, end });
  return left;
}
