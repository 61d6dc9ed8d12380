/** Arbitrary drafts for property tests: prose of the field, its marks, and what an attacker or a broken export would send. */
import fc from "fast-check";

/** What random drafts are put together from. */
export const hostilePieces: readonly string[] = [
  "(",
  ")",
  "[",
  "]",
  '"',
  "“",
  "”",
  "« ",
  " »",
  "'",
  "’",
  ";",
  ",",
  ". ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\t",
  "…",
  "[...]",
  "[t]hese",
  "repeated[ly]",
  "[sic]",
  "[1]",
  "[translation] ",
  "(ibid.)",
  "ibid.",
  "(ibid., para. 36)",
  "(n.d.)",
  "N.d.",
  "(HRW 2020-01-12, 4)",
  "(2020-01-12)",
  "HRW 2020",
  "; see also UN 4 Apr. 2016",
  "cited in ",
  "Sec. F3",
  "Art. 31(2a)",
  "References\n\n",
  "Références\n\n",
  "Notes\n\n",
  "Additional Sources Consulted\n\n",
  "Oral sources: a; b.",
  "1. Overview\n\n",
  "3.1 Rivers\n\n",
  "## Heading\n\n",
  "RUR201603.E\n\n",
  "1 September 2023\n\n",
  "see Response to Information Request RUR201601 of May 2020",
  'River Institute (RI). 2020-01-12. Ana Roy. "Tolls." [Accessed 2020-02-01]\n\n',
  "According to the River Institute, ",
  "the same source ",
  "a professor at Delta University ",
  "as follows:\n\n",
  "[Date de consultation : 1er août 2017]",
  "\u00a0",
  "\u202f",
  "\u0000",
  "\ud800",
  "\udc00",
  "\ufeff",
  "é",
  "e\u0301",
  "ﬁ",
  "😀",
  "<sup>3</sup>",
  "<!--",
  "-->",
  "<!-- corroborate-disable-line -->",
  "\n<!-- a comment (HRW 2019) -->\n",
  "https://example.org/a?b=c",
];

/** A draft of up to `maxPieces` pieces. */
export const hostileText = (maxPieces = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...hostilePieces) },
        { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
        { weight: 2, arbitrary: fc.lorem({ maxCount: 6 }) },
      ),
      {
        maxLength: maxPieces,
      },
    )
    .map((parts) => parts.join(""));

/** Cuts of a real text put together in another order, as pasting does. */
export const spliced = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(900)), { maxLength: 8 })
    .map((cuts) => cuts.map(([start, length]) => text.slice(start, start + length)).join(""));
