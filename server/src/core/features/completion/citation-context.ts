/** Where a citation is being typed: which part of the parenthesis is before the cursor. */
import type { Draft } from "../../syntax/draft";
import type { Span } from "../../text/span";

export interface CitationContext {
  /** What has been typed of the item, and what an accepted completion replaces. */
  readonly typed: string;
  readonly replace: Span;
  /** The parenthesis is not closed behind the cursor. */
  readonly needsClosing: boolean;
}

/** Longest item that is completed; beyond it the bracket was opened for something else. */
const longestItem = 120;

/** The item before the cursor, or null where no citation can stand. */
export function citationContextAt(draft: Draft, offset: number): CitationContext | null {
  const { text } = draft;
  const zone = draft.blocks.find(({ start, end }) => start <= offset && offset <= end)?.zone ?? "body";
  if (zone === "references" || zone === "additional-sources" || zone === "attachments" || zone === "header")
    return null;
  let start = offset;
  while (start > 0 && offset - start <= longestItem && !/[(;)\r\n]/.test(text[start - 1]!)) start--;
  const before = text[start - 1];
  if (before !== "(" && (before !== ";" || !isInParenthesis(text, start - 1))) return null;
  const typedFrom = start + (/^\s*/.exec(text.slice(start, offset))?.[0].length ?? 0);
  const typed = text.slice(typedFrom, offset);
  // Words that a citation cannot hold: the bracket is a gloss or prose.
  if (/["“«=]/.test(typed)) return null;
  return {
    typed,
    replace: { start: typedFrom, end: itemEnd(text, offset) },
    needsClosing: !closesBehind(text, offset),
  };
}

function isInParenthesis(text: string, at: number): boolean {
  for (let i = at; i > 0 && at - i < 1_000; i--) {
    const character = text[i - 1]!;
    if (character === "(") return true;
    if (character === ")" || character === "\n") return false;
  }
  return false;
}

/** Completing in the middle of a word replaces the rest of the word, not the locator behind it. */
function itemEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /[\p{L}\p{N}'’-]/u.test(text[end]!)) end++;
  return end;
}

const closesBehind = (text: string, offset: number): boolean =>
  /^[^()\r\n]{0,200}\)/.test(text.slice(offset, offset + 201));
