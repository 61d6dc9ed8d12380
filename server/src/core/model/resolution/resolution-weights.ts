/** What decides which source a citation without an author means: every weight, distance and limit, with its reason. */

/**
 * How strongly the words of a sentence make a name its source. Only the differences count: one of `margin` decides, a
 * smaller one leaves the citation open.
 */
export const weights = {
  /** `Y, cited in X`, `interviewed by X`: X is the document in hand, whoever else speaks. */
  carrier: 12,
  /** `according to X`, `X reports`, `a report by X`, `writes X`: the sentence says in so many words whose it is. */
  source: 10,
  /** `the same source`, `the article`: as plain as a name, once it is known which source was cited before. */
  anaphor: 10,
  /** `a lawyer told X`: X is the document most often, but a source that speaks itself comes first. */
  recipient: 8,
  /** X, named in the sentence before another citation of it: `X, a charity (X n.d.), has …`. */
  earlier: 8,
  /** `X puts the number at 14`: the subject, with a verb that also does for things that sources report on. */
  subject: 7,
  /** `a professor at X` whom the list does not have: perhaps heard by the source that was cited before. */
  stranger: 6,
  /** `the doctoral candidate noted`: a person whom an article may have heard, but not another person. */
  otherPerson: 3,
  /** Nobody is named, and the source of the sentence before goes on. */
  continued: 5,
  /** `X was searched`, `the US returned …`: what the sentence is about, which may be the source too. */
  topic: 5,
  /** `the offices of X`, `citing X`, `reports that X …`: named in passing, but named where the source before is not. */
  passing: 4,
  /** `in the US`: a state in passing is a place. */
  place: 2,
} as const;

/** Two sources closer than this are both possible: `X puts …` weighs more than what went on before, `X was searched` does not. */
export const margin = 2;

/** Below this nothing has been said: a name in passing does not make a source. */
export const leastWeight = 5;

/** A paragraph is gone back through by this many citations and names at most; nobody keeps more in mind. */
export const longestLookBack = 30;

/** The words on either side of a name that are looked at: a relative clause may stand between a subject and its verb. */
export const reach = {
  /** `a report on the prisons of the north by X`: from the noun to the name. */
  documentNoun: 8,
  /** `X, whose office stands across the street from that of Y, states`: from the name to its verb. */
  verb: 60,
  /** `a professor of customary and public law at X`: from the role to the institution. */
  institution: 14,
  /** `The Minister of Foreign Affairs and Trade said`: the longest name that the list does not have. */
  unlistedName: 8,
} as const;

/** The share of the institution's words that must agree: `Hollin University` is not `Easter University`. */
export const sameInstitution = 0.6;
