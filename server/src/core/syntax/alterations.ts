/** The places where a quotation says itself that it departs from its source: square brackets and omissions. */
import { foldName } from "../text/name-form";
import { indexWithin, type Span } from "../text/span";
import type { Alteration, AlterationKind } from "./draft";
import { words } from "./vocabulary";

const omission = /\.{3,4}|…|\.(?:[ \u00a0\u202f]\.){2,3}/y;
const longestBracket = 300;

export function alterationsIn(text: string, inner: Span): readonly Alteration[] {
  const found: Alteration[] = [];
  for (let at = inner.start; at < inner.end; ) {
    const character = text[at]!;
    if (character === "[") {
      const close = indexWithin(text, "]", at, Math.min(inner.end, at + longestBracket));
      // `[a [b]`: the inner bracket is the one that is closed.
      if (close === -1 || text.slice(at + 1, close).includes("[")) {
        at++;
        continue;
      }
      found.push(bracket(text, at, close + 1, inner));
      at = close + 1;
    } else if (character === "." || character === "…") {
      omission.lastIndex = at;
      const dots = omission.exec(text);
      if (dots && at + dots[0].length <= inner.end) {
        found.push({ start: at, end: at + dots[0].length, kind: "omission", words: "" });
        at += dots[0].length;
      } else at++;
    } else at++;
  }
  return found;
}

function bracket(text: string, start: number, end: number, inner: Span): Alteration {
  const content = text.slice(start + 1, end - 1).trim();
  const kind = bracketKind(content, text, start, end, inner);
  return { start, end, kind, words: kind === "omission" ? "" : content };
}

function bracketKind(content: string, text: string, start: number, end: number, inner: Span): AlterationKind {
  const folded = foldName(content);
  if (/^(?:\.{3,4}|…|\.(?: \.){2,3}|---?|–|—)$/.test(content)) return "omission";
  if (
    folded === "sic" ||
    /^\d{1,3}$/.test(content) ||
    words("flags").has(folded) ||
    words("translationFlags").has(folded)
  )
    return "aside";
  const letterBefore = start > inner.start && /[\p{L}\p{M}]/u.test(text[start - 1]!);
  const letterAfter = end < inner.end && /\p{L}/u.test(text[end]!);
  if (letterBefore) return "ending";
  return letterAfter && /^\p{L}$/u.test(content) ? "case" : "replacement";
}
