/** Semantic tokens as the protocol counts them: five numbers each, places relative to the token before. */
import type { SemanticTokens, SemanticTokensLegend } from "vscode-languageserver/node";
import {
  lineColumnAt,
  type SemanticToken,
  type Span,
  semanticTokenModifiers,
  semanticTokenTypes,
} from "../../core";
import type { DraftReport } from "../draft-reports";

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...semanticTokenTypes],
  tokenModifiers: [...semanticTokenModifiers],
};

export function toSemanticTokens(tokens: readonly SemanticToken[], draft: DraftReport): SemanticTokens {
  let last = { line: 0, column: 0 };
  const data = tokens.flatMap((token) =>
    linesWithin(token, draft).flatMap((span) => {
      const { line, column } = lineColumnAt(draft.lines, span.start);
      const before = line === last.line ? last.column : 0;
      const place = [line - last.line, column - before, span.end - span.start];
      last = { line, column };
      return [...place, semanticTokenTypes.indexOf(token.type), modifierBits(token)];
    }),
  );
  return { data };
}

const modifierBits = ({ modifiers }: SemanticToken): number =>
  modifiers.reduce((bits, modifier) => bits | (1 << semanticTokenModifiers.indexOf(modifier)), 0);

/** A token of the protocol ends with its line, before the line's end mark. */
function linesWithin({ start, end }: Span, { lines, report }: DraftReport): readonly Span[] {
  const { text } = report.draft;
  const spans: Span[] = [];
  for (let at = start; at < end; ) {
    const next = Math.min(lines.starts[lineColumnAt(lines, at).line + 1] ?? end, end);
    let stop = next;
    while (stop > at && (text[stop - 1] === "\n" || text[stop - 1] === "\r")) stop--;
    if (stop > at) spans.push({ start: at, end: stop });
    at = next;
  }
  return spans;
}
