/** Finds quotations within a paragraph by their marks: straight, curly and guillemets. */
import { foldName } from "../text/name-form";
import type { Span } from "../text/span";
import { words } from "./vocabulary";

/** A quotation by its marks. `inner` is what stands between them, without the blanks that guillemets ask for. */
export interface MarkedQuotation extends Span {
  readonly inner: Span;
  readonly translation: boolean;
  readonly unclosed: boolean;
}

type Family = "straight" | "curly" | "guillemets";

interface Opening {
  readonly at: number;
  readonly family: Family;
}

/**
 * The outermost quotations of the paragraph, by start. One that is not closed ends before the next opening mark of its
 * family, or where the paragraph ends, so that a forgotten mark costs one quotation and not the rest.
 */
export function quotationsIn(text: string, span: Span): readonly MarkedQuotation[] {
  const found: MarkedQuotation[] = [];
  let open: Opening | null = null;
  let depth = 0;
  for (let at = span.start; at < span.end; at++) {
    const mark = markAt(text, at, span, open);
    if (!mark) continue;
    if (!open) {
      if (mark.role !== "close") {
        open = { at, family: mark.family };
        depth = 1;
      }
    } else if (mark.family === open.family) {
      if (mark.role === "close") {
        if (--depth > 0) continue;
        found.push(quotation(text, open.at, at + 1, span, false));
        open = null;
      } else if (mark.family === "straight") {
        // A second opening mark: the first was never closed.
        found.push(quotation(text, open.at, at, span, true));
        open = { at, family: mark.family };
      } else depth++;
    }
  }
  if (open) found.push(quotation(text, open.at, span.end, span, true));
  return found;
}

interface Mark {
  readonly family: Family;
  readonly role: "open" | "close";
}

function markAt(text: string, at: number, span: Span, open: Opening | null): Mark | null {
  switch (text[at]) {
    case "“":
    case "„":
      return { family: "curly", role: "open" };
    case "”":
      return { family: "curly", role: "close" };
    case "«":
      return { family: "guillemets", role: "open" };
    case "»":
      return { family: "guillemets", role: "close" };
    case '"':
      return straightMark(text, at, span, open);
    default:
      return null;
  }
}

/** A straight mark says by its neighbours whether it opens or closes; where they don't tell, by what is open. */
function straightMark(text: string, at: number, span: Span, open: Opening | null): Mark | null {
  const before = at > span.start ? text[at - 1]! : " ";
  const after = at + 1 < span.end ? text[at + 1]! : " ";
  const blankBefore = /[\s\u00a0\u202f([{—–-]/.test(before);
  const blankAfter = /[\s\u00a0\u202f.,;:!?)\]}—–-]/.test(after);
  // Five feet and six inches: `5'6"`.
  if (/\d/.test(before) && /['’′]\d{1,2}$/.test(text.slice(Math.max(span.start, at - 4), at))) return null;
  if (!open) return blankBefore || !blankAfter ? { family: "straight", role: "open" } : null;
  if (open.family !== "straight") return null;
  const opensAgain = /[\s\u00a0\u202f(]/.test(before) && /[\p{L}\p{N}[]/u.test(after);
  return { family: "straight", role: opensAgain && hasCloserBefore(text, at, open) ? "open" : "close" };
}

/** An opening-shaped mark within an open quotation starts a new one only if a citation or sentence end lies between. */
function hasCloserBefore(text: string, at: number, open: Opening): boolean {
  return /[.)\]]\s+[^"]{0,400}$/.test(text.slice(Math.max(open.at + 1, at - 500), at));
}

function quotation(text: string, start: number, end: number, span: Span, unclosed: boolean): MarkedQuotation {
  let last = end;
  while (unclosed && last > start && /\s/.test(text[last - 1]!)) last--;
  const inner = { start: start + 1, end: unclosed ? last : end - 1 };
  while (inner.start < inner.end && /[\s\u00a0\u202f]/.test(text[inner.start]!)) inner.start++;
  while (inner.end > inner.start && /[\s\u00a0\u202f]/.test(text[inner.end - 1]!)) inner.end--;
  return { start, end: last, inner, translation: followsTranslationFlag(text, start, span.start), unclosed };
}

/** Whether the words are `[translation]` or one of its kin, and nothing else. */
export function isTranslationFlag(line: string): boolean {
  const flag = /^\[([^\][]{3,50})\]$/.exec(line.trim());
  return flag !== null && words("translationFlags").has(foldName(flag[1]!));
}

const translationFlag = /\[([\p{L} '’.-]{3,50})\][\s\u00a0\u202f]*$/u;

/** `[translation] "…"`, `[traduction] « … »`. */
function followsTranslationFlag(text: string, at: number, limit: number): boolean {
  const flag = translationFlag.exec(text.slice(Math.max(limit, at - 60), at));
  return flag !== null && words("translationFlags").has(foldName(flag[1]!));
}
