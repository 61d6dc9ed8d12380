/** Tells which entries' authors a stretch of a draft names, in its sentences and in its brackets. */
import type { Draft } from "../../syntax/draft";
import type { Span } from "../../text/span";
import { wordReader } from "./block-words";
import { mentionsIn } from "./mentions";
import { readList } from "./read-list";

export function listedNames(draft: Draft): (span: Span) => readonly number[] {
  const read = wordReader(draft.text);
  return (span) => {
    const named = mentionsIn(read(span, [], []), readList(draft).finder);
    return [...new Set(named.flatMap(({ references, also }) => [...references, ...also]))];
  };
}
