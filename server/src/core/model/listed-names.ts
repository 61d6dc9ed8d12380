/** Tells which entries' authors a stretch of a draft names, in its sentences and in its brackets. */
import type { Draft } from "../syntax/draft";
import type { Span } from "../text/span";
import { authorFormsOf } from "./author-forms";
import { wordReader } from "./block-words";
import { type MentionFinder, mentionFinder, mentionsIn } from "./mentions";

export function listedNames(draft: Draft): (span: Span) => readonly number[] {
  const read = wordReader(draft.text);
  let finder: MentionFinder | undefined;
  return (span) => {
    finder ??= mentionFinder(authorFormsOf(draft));
    const named = mentionsIn(read(span, [], []), finder);
    return [...new Set(named.flatMap(({ references, also }) => [...references, ...also]))];
  };
}
