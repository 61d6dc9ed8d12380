/** Mends all findings of some rules at once: what is mechanical, in as many rounds as edits get into each other's way. */
import { diffArrays } from "diff";
import type { Finding, RuleCode, TextEdit } from "../finding";

/** Rules whose fix says nothing new: order, stops and brackets, one form for all, what the list has already. */
export const mechanicalRules: ReadonlySet<RuleCode> = new Set<RuleCode>([
  "abbreviation-defined-twice",
  "author-spelling",
  "citation-partial-date",
  "cross-reference-form",
  "date-suffix",
  "locator-form",
  "reference-order",
  "reference-punctuation",
  "suppression-unused",
]);

/** Fixes that touch one another wait for the next round; what needs more rounds than this is left. */
const mostRounds = 8;

/**
 * The edits that leave no finding of the rules that has one fix alone; none where there is nothing to mend. `findingsOf`
 * checks a text as `text` was checked; with one round it is asked only once.
 */
export function fixAll(
  text: string,
  findingsOf: (text: string) => readonly Finding[],
  rules: ReadonlySet<RuleCode>,
  rounds: number = mostRounds,
): readonly TextEdit[] {
  const first = compatibleEdits(findingsOf(text), rules);
  if (first.length === 0 || rounds === 1) return first;
  const seen = new Set([text]);
  let mended = text;
  let edits = first;
  while (edits.length > 0 && seen.size <= rounds) {
    const next = applied(mended, edits);
    if (seen.has(next)) break;
    seen.add(next);
    mended = next;
    edits = compatibleEdits(findingsOf(mended), rules);
  }
  return seen.size === 2 ? first : differences(text, mended);
}

/** The edits of all fixes, the first of those that touch one another; by place. */
function compatibleEdits(findings: readonly Finding[], rules: ReadonlySet<RuleCode>): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { code, fixes } of findings) {
    const [fix] = fixes;
    if (!rules.has(code) || !fix || fixes.length > 1) continue;
    // A comment that silences two rules, a parenthesis that two findings replace: the same edit is made once.
    const free = fix.edits.every((edit) => taken.every((other) => !touch(edit, other)));
    if (free) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

const touch = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;

const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight(
    (words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end),
    text,
  );

/** Line by line, and within what changed from the first to the last other letter. */
function differences(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let removed = "";
  let added = "";
  const close = () => {
    if (removed !== "" || added !== "") edits.push(trimmedEdit(at - removed.length, removed, added));
    removed = "";
    added = "";
  };
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    const words = part.value.join("");
    if (part.added) added += words;
    else if (part.removed) removed += words;
    else close();
    if (!part.added) at += words.length;
  }
  close();
  return edits;
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

function trimmedEdit(start: number, removed: string, added: string): TextEdit {
  const shorter = Math.min(removed.length, added.length);
  let front = 0;
  while (front < shorter && removed[front] === added[front]) front++;
  let back = 0;
  while (back < shorter - front && removed[removed.length - 1 - back] === added[added.length - 1 - back])
    back++;
  return {
    start: start + front,
    end: start + removed.length - back,
    newText: added.slice(front, added.length - back),
  };
}
