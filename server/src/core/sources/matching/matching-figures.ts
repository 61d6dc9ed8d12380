/** The figures that decide what is searched, what is close and what is told, each with what it is weighed against. */

/** Fewer words than these can be found, but nothing is said about their absence or about what is only similar. */
export const fewestWordsToJudge = 4;

/** What may stand in the source where the quotation marks a change, in letters. */
export const gapLetters = {
  /** `repeated[ly]`: another ending, or the words that `suspen[sion of]` takes the place of. */
  ending: 24,
  /** A bracket seldom stands for more than a clause. */
  replacement: 160,
  /** An omission that cuts more than about two pages joins passages that have nothing to do with each other. */
  omission: 4_000,
} as const;

/** Beside a wide gap a stretch this short stands nearly everywhere: something in the quotation must be longer. */
export const shortestAnchor = 8;

/** An omission of more than about two hundred words joins what the source says in two places. */
export const distantLetters = 1_000;

/** More places of the longest stretch than this are not tried: a stretch that frequent is too short to tell. */
export const mostAnchors = 200;
/** Steps of the search for an order of stretches; the worst quotation of the tests takes under a hundred. */
export const mostSteps = 5_000;

/** Fewer letters than this are like too much to be looked for approximately. */
export const shortestApproximate = 12;
/** Errors allowed for each letter in a window. Unrelated prose of one language differs in about 0.55. */
export const errorsPerLetter = 0.4;
/** Longer stretches are found by their first and last letters. */
export const longestApproximate = 1_600;

/** Seeds: letters that must stand unchanged for a place to be looked at. Seven letters are a word and a half. */
export const seedLetters = 7;
/** Every fourth place of a source has its seed: half as many would miss what has a misread letter in every word. */
export const seedStride = 4;
/** A seed that is more frequent tells nothing, and a longer chain of places is not followed to its end. */
export const mostPlacesOfSeed = 48;
export const longestChain = 512;
/** Windows compared letter by letter. In the tests the right one is always among the first two. */
export const mostWindows = 3;

/** From this share of equal letters on, words with misread letters are the same words. */
export const closeLetters = 0.8;
/**
 * Otherwise so many words may differ: three, or of a long quotation a quarter; of few words one or two. With three of
 * ten words, one in two hundred made-up quotations was found somewhere; so, none of two thousand.
 */
export const mostDiffering = (words: number): number =>
  words < 6 ? 1 : words < 12 ? 2 : Math.max(3, Math.floor(words / 4));

/** So many words left out without a mark count as one that differs. */
export const leftOutPerDiffering = 3;

/** A second place whose similarity is this close to the first's is told. */
export const runnerUpMargin = 0.05;
/** Other places of the same words that are told. */
export const mostOtherPlaces = 5;

/** Words on either side of a quotation among which a lost "not" is looked for, and behind it. */
export const seamWordsBefore = 3;
export const seamWordsAfter = 2;
