/** A pure function whose answers are kept, for what is asked again at every key with the same words. */
export function remembered<Answer>(
  answer: (words: string) => Answer,
  most: number,
): (words: string) => Answer {
  let known = new Map<string, Answer>();
  return (words) => {
    const kept = known.get(words);
    if (kept !== undefined) return kept;
    if (known.size >= most) known = new Map();
    const made = answer(words);
    known.set(words, made);
    return made;
  };
}
