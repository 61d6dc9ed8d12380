/** All places where a pattern matches. */

/** As `matchAll`, which copies the pattern at each call: for many short texts that costs more than the search. */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
