/** What the marks and the edges of a quotation hide of its source, in words, and how much that weighs. */
import type { MarkedChange, Seam } from "../../model/report";
import { meaningOf } from "../../sources/matching/meaning-words";
import { wordCount, wordsOf } from "../../sources/matching/words";
import type { Span } from "../../text/span";
import type { Severity } from "../finding";
import { deniesItself, hiddenWord, isClause, isMeant, onlyNumber } from "./hidden-words";
import type { Localised } from "./rule";

export interface Told {
  readonly severity: Severity;
  readonly message: Localised;
}

/** `text` is that of the source's file. Null where nothing that counts is hidden. */
export function hiddenByMark(change: MarkedChange, text: string): Told | null {
  if (!change.source) return null;
  return change.kind === "omission" ? ofOmission(change, text) : ofBracket(change, text);
}

function ofOmission(change: MarkedChange, text: string): Told | null {
  const { hides, joinsDistant } = change;
  const negation = hides.includes("negation") ? hiddenWord(change, "negation", text) : null;
  if (negation !== null) {
    return {
      severity: isClause(text, change.source!) ? "hint" : "warning",
      message: {
        en: `The omission hides a negation of the source: “${negation}”.`,
        fr: `L’omission cache une négation de la source : « ${negation} ».`,
      },
    };
  }
  if (joinsDistant) {
    return {
      severity: "hint",
      message: {
        en: "The omission joins passages that stand far apart in the source.",
        fr: "L’omission réunit des passages éloignés l’un de l’autre dans la source.",
      },
    };
  }
  const hedge = hides.includes("hedge") ? hiddenWord(change, "hedge", text) : null;
  if (hedge !== null) {
    return {
      severity: isClause(text, change.source!) ? "hint" : "information",
      message: {
        en: `The omission hides a reservation of the source: “${hedge}”.`,
        fr: `L’omission cache une réserve de la source : « ${hedge} ».`,
      },
    };
  }
  const number =
    hides.includes("number") && !isClause(text, change.source!) ? hiddenWord(change, "number", text) : null;
  if (number === null) return null;
  return {
    severity: "information",
    message: {
      en: `The omission hides a number of the source: “${number}”.`,
      fr: `L’omission cache un nombre de la source : « ${number} ».`,
    },
  };
}

/** More words in brackets than these are an explanation, with a negation of its own. */
const fewWords = 2;

function ofBracket(change: MarkedChange, text: string): Told | null {
  const { hides, adds, words, sourceText } = change;
  const stands = {
    en: `“[${words}]” stands for “${sourceText}”`,
    fr: `« [${words}] » remplace « ${sourceText} »`,
  };
  if (hides.includes("negation")) {
    return {
      severity: wordCount(sourceText) <= fewWords || adds.length > 0 ? "warning" : "information",
      message: {
        en: `The brackets hide a negation of the source: ${stands.en}.`,
        fr: `Les crochets cachent une négation de la source : ${stands.fr}.`,
      },
    };
  }
  if (adds.includes("negation")) {
    return {
      severity: wordCount(words) <= fewWords ? "warning" : "hint",
      message: {
        en: `The brackets add a negation that the source does not have: “[${words}]”.`,
        fr: `Les crochets ajoutent une négation que la source n’a pas : « [${words}] ».`,
      },
    };
  }
  if (hides.includes("number") && hiddenWord(change, "number", text) !== null) {
    const [ours, theirs] = [onlyNumber(words), onlyNumber(sourceText)];
    const isChanged = ours !== null && theirs !== null;
    if (isChanged && ours.some((value) => theirs.includes(value))) return null;
    return {
      severity: isChanged ? "warning" : "hint",
      message: adds.includes("number")
        ? {
            en: `The brackets change a number of the source: ${stands.en}.`,
            fr: `Les crochets changent un nombre de la source : ${stands.fr}.`,
          }
        : {
            en: `The brackets hide a number of the source: ${stands.en}.`,
            fr: `Les crochets cachent un nombre de la source : ${stands.fr}.`,
          },
    };
  }
  if (!hides.includes("hedge")) return null;
  return {
    severity: "information",
    message: {
      en: `The brackets hide a reservation of the source: ${stands.en}.`,
      fr: `Les crochets cachent une réserve de la source : ${stands.fr}.`,
    },
  };
}

/** Between the word and the passage: the word is part of another clause. */
const beginsClause =
  /(?<!\p{L})(?:and|but|or|who|which|because|although|if|when|where|while|than|et|mais|ou|qui|dont|parce|bien|si|quand|où|tandis|y|pero|o|porque|si|cuando|donde)(?!\p{L})/iu;

/** Fewer quoted words than these are no statement: of them the draft makes its own sentence. */
const fewestWords = 4;

/** `beside` are the words of the draft's sentence around the quotation. */
export function hiddenAtSeam(
  seam: Seam,
  quoted: string,
  beside: string,
  passage: Span,
  source: string,
): Told | null {
  if (seam.kind === "negation" && deniesItself(beside)) return null;
  const between =
    seam.side === "before" ? source.slice(seam.end, passage.start) : source.slice(passage.end, seam.start);
  if (beginsClause.test(between)) return null;
  const wordBefore = wordsOf(source.slice(Math.max(0, seam.start - 20), seam.start)).at(-1);
  const wordAfter = wordsOf(source.slice(seam.end, seam.end + 20))[0];
  if (!isMeant(seam.text, wordBefore?.text ?? "", wordAfter?.text ?? "")) return null;
  // French says it twice, and the other half decides.
  if (/^ne?$/i.test(seam.text)) return null;
  const isStatement = wordCount(quoted) >= fewestWords;
  if (!isStatement && seam.kind === "hedge") return null;
  // `not … not`: what stands within may be what the draft needs.
  const ownNegation = wordsOf(quoted).some(({ text }) => meaningOf(text) === "negation");
  const [en, fr] =
    seam.side === "before"
      ? (["right before", "juste avant"] as const)
      : (["right behind", "juste après"] as const);
  return {
    severity: seam.kind === "negation" && isStatement && !ownNegation ? "warning" : "hint",
    message: {
      en: `The source has “${seam.text}” ${en} these words, and the sentence does not say so.`,
      fr: `La source porte « ${seam.text} » ${fr} ces mots, et la phrase ne le dit pas.`,
    },
  };
}
