/** The words of a Response in one language that tell the parser what it sees. All are folded: lower case, no accents. */

export interface Vocabulary {
  readonly language: "en" | "fr";
  readonly headings: {
    readonly notes: readonly string[];
    readonly references: readonly string[];
    readonly additionalSources: readonly string[];
    readonly disclaimer: readonly string[];
    /** Until about 2000 documents were attached; what is listed there need not be cited. */
    readonly attachments: readonly string[];
  };
  /** How the closing disclaimer paragraph begins. */
  readonly disclaimerOpenings: readonly string[];
  /** What introduces a list within the additional sources: `Oral sources:`. */
  readonly sourceLists: readonly string[];
  readonly seeAlso: readonly string[];
  readonly citedIn: readonly string[];
  /** Between what was read and what it goes back to: `X 2011, citing Y 2009`. */
  readonly citing: readonly string[];
  /** Says `cited in` only between two sources: `X 2009, in Y 2011`. */
  readonly within: readonly string[];
  readonly ibid: readonly string[];
  /** Labels of a locator, without the full stop. */
  readonly locatorLabels: readonly string[];
  /** Labels that make a parenthesis a citation even where it holds nothing else: `(para. 36)`. */
  readonly loneLocatorLabels: readonly string[];
  /** `emphasis added` and its kin: they end a locator and do not start a citation. */
  readonly flags: readonly string[];
  /** In square brackets before a quotation: its words are not the source's own. */
  readonly translationFlags: readonly string[];
  /** How the last part of an oral source's entry begins: `Interview with the Research Directorate`. */
  readonly oralForms: readonly string[];
  /** What the name of a body begins with that stands in the place of the persons: `Department of State`. */
  readonly bodies: readonly string[];
  readonly accessed: readonly string[];
  /** Words that may begin an author in lower case, since they name a role. */
  readonly roles: readonly string[];
  /** Words that never begin an author: `(In May 2021)` is no citation. */
  readonly noAuthorStart: readonly string[];
  /** Words that never end an author: `(Act of 2003)` is no citation. */
  readonly noAuthorEnd: readonly string[];
  /** Nouns after which a bare year is a year of theirs: `the Constitution (1987)`. */
  readonly datedThings: readonly string[];
  /** First words of what takes a year and is no source: `Hurricane Mitch 1998`, `Coupe du monde 2018`. */
  readonly eventStarts: readonly string[];
  /** Last words of it: `World Cup 2018`. */
  readonly eventEnds: readonly string[];
  /** Words before a period or year that is no citation: `between (2017-2019)`. */
  readonly periodWords: readonly string[];
  /** Nouns that stand for a source named before: `the report`, `la même source`. */
  readonly sourceNouns: readonly string[];
  readonly same: readonly string[];
  readonly definiteArticles: readonly string[];
  readonly indefiniteArticles: readonly string[];
  /** Frequent words of up to five plain letters that tell the language of a passage. */
  readonly functionWords: readonly string[];
}
