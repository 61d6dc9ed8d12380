/** Finds quotations within a paragraph by their marks: straight, curly and guillemets. */

import { isBlank } from "../text/characters";
import { foldName } from "../text/name-form";
import { type Span, trimmed } from "../text/span";
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
export function quotationsIn(text: string, span: Span, marks: readonly number[]): readonly MarkedQuotation[] {
  const found: MarkedQuotation[] = [];
  let open: Opening | null = null;
  let depth = 0;
  let lastStop = -1;
  for (const at of marks) {
    const code = text.charCodeAt(at);
    const family = familyOf(code);
    if (!family) {
      if (code !== 0x28) lastStop = at;
      continue;
    }
    if (!open) {
      if (roleOf(text, at, span, family, false) !== "open") continue;
      open = { at, family };
      depth = 1;
    } else if (family === open.family) {
      const role = roleOf(text, at, span, family, true);
      if (
        role === "close" ||
        (role === "either" && !(lastStop > open.at && isBlank(text.charCodeAt(lastStop + 1))))
      ) {
        if (--depth > 0) continue;
        found.push(quotation(text, open.at, at + 1, span, false));
        open = null;
      } else if (role !== null && lastStop > open.at && (family === "straight" || text[lastStop] === ")")) {
        // A new quotation begins behind a sentence or a citation: the one before it was never closed.
        found.push(quotation(text, open.at, at, span, true));
        open = { at, family };
        depth = 1;
      } else if (role === "open") depth++;
    }
  }
  if (open) found.push(quotation(text, open.at, span.end, span, true));
  return found;
}

function familyOf(code: number): Family | null {
  if (code === 0x22) return "straight";
  if (code === 0xab || code === 0xbb) return "guillemets";
  return code === 0x201c || code === 0x201d || code === 0x201e ? "curly" : null;
}

const blankOrOpening = /[\s([{—–-]/;
const blankOrClosing = /[\s.,;:!?)\]}—–-]/;

/**
 * Whether a mark opens or closes. A straight one says so by its neighbours; within a quotation one that looks like an
 * opening may still close it: `either`. Null for a mark that is no quotation mark.
 */
function roleOf(
  text: string,
  at: number,
  span: Span,
  family: Family,
  isOpen: boolean,
): "open" | "close" | "either" | null {
  if (family !== "straight") return text[at] === "”" || text[at] === "»" ? "close" : "open";
  const before = at > span.start ? text[at - 1]! : " ";
  const after = at + 1 < span.end ? text[at + 1]! : " ";
  // Five feet and six inches: `5'6"`.
  if (/\d/.test(before) && /['’′]\d{1,2}$/.test(text.slice(Math.max(span.start, at - 4), at))) return null;
  if (!isOpen) return blankOrOpening.test(before) || !blankOrClosing.test(after) ? "open" : null;
  return /[\s(]/.test(before) && /[\p{L}\p{N}[]/u.test(after) ? "either" : "close";
}

function quotation(text: string, start: number, end: number, span: Span, unclosed: boolean): MarkedQuotation {
  const last = unclosed ? trimmed(text, start, end).end : end;
  const inner = trimmed(text, start + 1, unclosed ? last : end - 1);
  const flag = /^\[[^\][]{3,50}\]/.exec(text.slice(inner.start, Math.min(inner.end, inner.start + 60)));
  const flaggedInside = flag !== null && isTranslationFlag(flag[0]);
  const translation =
    flaggedInside ||
    followsTranslationFlag(text, start, span.start) ||
    (!unclosed && precedesTranslationFlag(text, end, span.end));
  return { start, end: last, inner, translation, unclosed };
}

/** Whether the words are `[translation]` or one of its kin, and nothing else. */
export function isTranslationFlag(line: string): boolean {
  const flag = /^\[([^\][]{3,50})\]$/.exec(line.trim());
  return flag !== null && words("translationFlags").has(foldName(flag[1]!));
}

const translationFlag = /\[([\p{L} '’.-]{3,50})\]$/u;

/** `[translation] "…"`, `[traduction] « … »`. */
function followsTranslationFlag(text: string, at: number, limit: number): boolean {
  const { start, end } = trimmed(text, Math.max(limit, at - 60), at);
  const flag = text[end - 1] === "]" && translationFlag.exec(text.slice(start, end));
  return flag ? words("translationFlags").has(foldName(flag[1]!)) : false;
}

/** `"…" [translation]`, unless another quotation begins behind the flag. */
function precedesTranslationFlag(text: string, at: number, limit: number): boolean {
  const behind = text.slice(at, Math.min(limit, at + 60));
  const flag = /^\s{0,3}(\[[^\][]{3,50}\])(?!\s{0,3}["“«„])/.exec(behind);
  return flag !== null && isTranslationFlag(flag[1]!);
}
