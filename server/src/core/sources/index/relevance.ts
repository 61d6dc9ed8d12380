/** BM25: what a word that stands in a passage says of the passage's relevance. */

/** Saturation of repeated words, and how much a passage's length counts: the usual values. */
const saturation = 1.2;
const lengthShare = 0.75;

/** What a word of weight 1 adds to a score at most, however often it stands in however short a passage. */
export const mostRelevance = saturation + 1;

/** What a word of weight 1 that stands `count` times in a passage of `length` words adds to its score. */
export const relevance = (count: number, length: number, averageLength: number): number =>
  (count * mostRelevance) /
  (count + saturation * (1 - lengthShare) + (saturation * lengthShare * length) / averageLength);

/** The rarer, the more; by how often the word stands anywhere, which the index knows without looking. */
export function weightOf(count: number, passages: number): number {
  const within = Math.min(count, passages);
  return Math.log(1 + (passages - within + 0.5) / (within + 0.5));
}
