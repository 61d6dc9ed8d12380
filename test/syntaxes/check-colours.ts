/** Compares colours with marks under the text: a line `^^^^ scope` says that just these characters carry that scope. */
import assert from "node:assert/strict";
import { type Token, tokenize } from "./tokenize";

interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

const markLine = /^\s*(\^+)\s+(!?)(\S+)$/;

/** `!scope` under characters says that none of them carries it. Scopes are written without their last part `.rir`. */
export async function checkColours(annotated: string): Promise<void> {
  const { lines, marks, absent } = readMarks(annotated);
  const tokens = await tokenize(lines);
  for (const mark of marks) {
    const spans = spansOf(tokens[mark.line] ?? [], mark.scope);
    const found = spans.some(([start, end]) => start === mark.start && end === mark.end);
    assert.ok(found, describeMark(lines, mark, `is not just ${mark.scope}`, spans));
  }
  for (const mark of absent) {
    const spans = spansOf(tokens[mark.line] ?? [], mark.scope);
    const found = spans.some(([start, end]) => start < mark.end && end > mark.start);
    assert.ok(!found, describeMark(lines, mark, `must not be ${mark.scope}`, spans));
  }
}

function readMarks(annotated: string) {
  const lines: string[] = [];
  const marks: Mark[] = [];
  const absent: Mark[] = [];
  for (const text of annotated.replace(/^\n/, "").split("\n")) {
    const [, carets, not, scope] = markLine.exec(text) ?? [];
    if (!carets || scope === undefined) {
      lines.push(text);
      continue;
    }
    const start = text.indexOf("^");
    (not ? absent : marks).push({
      line: lines.length - 1,
      start,
      end: start + carets.length,
      scope: `${scope}.rir`,
    });
  }
  assert.ok(marks.length + absent.length > 0, "The text has no marks.");
  return { lines, marks, absent };
}

/** Neighbouring tokens with the scope are one span: an editor shows them as one. */
function spansOf(tokens: readonly Token[], scope: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const token of tokens) {
    if (!token.scopes.includes(scope)) continue;
    const last = spans.at(-1);
    if (last && last[1] === token.start) last[1] = token.end;
    else spans.push([token.start, token.end]);
  }
  return spans;
}

function describeMark(
  lines: readonly string[],
  mark: Mark,
  verdict: string,
  spans: readonly (readonly [number, number])[],
) {
  const line = lines[mark.line] ?? "";
  const carrying = spans.map(([start, end]) => `"${line.slice(start, end)}"`).join(", ") || "nothing";
  return `"${line.slice(mark.start, mark.end)}" ${verdict}; ${carrying} of this line carries it:\n${line}`;
}
