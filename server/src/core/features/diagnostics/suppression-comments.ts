/** Comments that speak to Corroborate: which rules each of them silences, and where. */
import type { Comment, Draft } from "../../syntax/draft";
import { indexLines, type LineIndex, lineColumnAt } from "../../text/line-index";
import type { Span } from "../../text/span";
import { type RuleCode, ruleCodes } from "../finding";

/** `<!-- corroborate-disable-line author-spelling, quotation-absent -- the scan is poor -->` */
export interface Suppression {
  readonly comment: Comment;
  /** Null where the instruction is none that there is. */
  readonly kind: SuppressionKind | null;
  readonly instruction: string;
  /** By rule, where findings that start there are silenced; of `enable`, what it ends. Every rule if none is named. */
  readonly places: ReadonlyMap<RuleCode, Span>;
  readonly namesRules: boolean;
  /** Words in the place of a rule that are the code of none. */
  readonly unknown: readonly string[];
}

export type SuppressionKind = "line" | "next-line" | "file" | "disable" | "enable";

export const instructions: ReadonlyMap<string, SuppressionKind> = new Map([
  ["corroborate-disable-line", "line"],
  ["corroborate-disable-next-line", "next-line"],
  ["corroborate-disable-file", "file"],
  ["corroborate-disable", "disable"],
  ["corroborate-enable", "enable"],
]);

export function suppressionsIn({ text, comments }: Draft): readonly Suppression[] {
  const speaking = comments.filter(({ words }) => words.startsWith("corroborate-"));
  if (speaking.length === 0) return [];
  const lines = indexLines(text);
  const nextWithWords = linesWithWords(text, lines);
  const lineSpan = (line: number | undefined): Span | null =>
    line === undefined
      ? null
      : { start: lines.starts[line]!, end: lines.starts[line + 1] ?? Number.POSITIVE_INFINITY };
  /** By rule, where it is enabled again. From the last comment to the first. */
  const enabled = new Map<RuleCode, number>();
  const read = speaking.toReversed().map((comment): Suppression => {
    const { start, end, words, alone } = comment;
    const [instruction = "", ...names] = wordsBeforeReason(words);
    const kind = instructions.get(instruction) ?? null;
    const codes = names.length === 0 ? ruleCodes : ruleCodes.filter((code) => names.includes(code));
    const line = lineColumnAt(lines, start).line;
    const placeOf = (code: RuleCode): Span | null => {
      switch (kind) {
        case "line":
          // The parser takes a line of comments together with the one behind it, which is not meant.
          return alone ? null : lineSpan(line);
        case "next-line":
          return lineSpan(nextWithWords[alone ? line : line + 1]);
        case "file":
          return { start: 0, end: Number.POSITIVE_INFINITY };
        case "disable":
          return { start: end, end: enabled.get(code) ?? Number.POSITIVE_INFINITY };
        case "enable":
        case null:
          return null;
      }
    };
    const places = new Map(codes.map((code) => [code, placeOf(code) ?? { start: end, end }]));
    if (kind === "enable") for (const code of codes) enabled.set(code, start);
    const unknown = names.filter((name) => !ruleCodes.some((code) => code === name));
    return { comment, kind, instruction, places, namesRules: names.length > 0, unknown };
  });
  return read.reverse();
}

const wordsBeforeReason = (words: string): readonly string[] =>
  words
    .split(/\s--/, 1)[0]!
    .split(/[\s,]+/)
    .filter((word) => word !== "");

/** For each line the first one, from it on, that has words; comments have none. */
function linesWithWords(text: string, { starts }: LineIndex): readonly (number | undefined)[] {
  const next: (number | undefined)[] = Array.from(starts, () => undefined);
  for (let line = starts.length - 1; line >= 0; line--)
    next[line] = text.slice(starts[line], starts[line + 1]).trim() === "" ? next[line + 1] : line;
  return next;
}
