/** `omission-hides-meaning`: what a quotation leaves out, replaces or begins behind turns what the source says. */
import type { MarkedChange, PassageMatch, Seam } from "../../../model/report";
import { meaningOf } from "../../../sources/matching/meaning-words";
import { wordCount, wordsOf } from "../../../sources/matching/words";
import type { Quotation } from "../../../syntax/draft";
import { sentencesOf } from "../../../text/sentences";
import type { Severity } from "../../finding";
import { deniesItself, hiddenWord, isClause, onlyNumber } from "../hidden-meaning";
import { isTitle } from "../quoted-title";
import type { Localised, Rule, RuleFinding, RuleInput } from "../rule";

export const omissionHidesMeaning: Rule = {
  code: "omission-hides-meaning",
  severity: "warning",
  find: (input) =>
    input.report.quotations.flatMap((result, index): readonly RuleFinding[] => {
      const { verdict, passage, marked, seams } = result;
      // Of words that differ anyway nobody can say what the marks stand for.
      if ((verdict !== "verbatim" && verdict !== "adapted") || !passage) return [];
      const quotation = input.report.draft.quotations[index]!;
      if (isTitle(input.report.draft, quotation)) return [];
      const { file } = passage;
      return [
        ...marked.flatMap((change) => ofMark(change, file, input)),
        ...seams.flatMap((seam) => ofSeam(seam, quotation, passage, input)),
      ];
    }),
};

interface Told {
  readonly severity: Severity;
  readonly message: Localised;
}

function ofMark(change: MarkedChange, file: string, { corpus }: RuleInput): readonly RuleFinding[] {
  if (!change.source) return [];
  const text = corpus.textOf(file) ?? "";
  const told = change.kind === "omission" ? ofOmission(change, text) : ofBracket(change, text);
  if (!told) return [];
  return [
    {
      ...change.quoted,
      ...told,
      related: [
        {
          file,
          ...change.source,
          message: { en: "What stands there in the source", fr: "Ce qui se trouve là dans la source" },
        },
      ],
    },
  ];
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

function ofSeam(
  seam: Seam,
  quotation: Quotation,
  { file, start: from, end: to }: PassageMatch,
  { report: { draft }, corpus }: RuleInput,
): readonly RuleFinding[] {
  const { inner, block, start, end } = quotation;
  const quoted = draft.text.slice(inner.start, inner.end);
  const around = draft.blocks[block]!;
  const sentence = sentencesOf(draft.text, around).find((its) => its.start <= start && start < its.end);
  const beside = sentence
    ? `${draft.text.slice(sentence.start, start)} ${draft.text.slice(end, sentence.end)}`
    : "";
  if (seam.kind === "negation" && deniesItself(beside)) return [];
  const text = corpus.textOf(file) ?? "";
  const between = seam.side === "before" ? text.slice(seam.end, from) : text.slice(to, seam.start);
  if (beginsClause.test(between)) return [];
  // French says it twice, and the other half decides.
  if (/^ne?$/i.test(seam.text)) return [];
  const isStatement = wordCount(quoted) >= fewestWords;
  if (!isStatement && seam.kind === "hedge") return [];
  // `not … not`: what stands within may be what the draft needs.
  const ownNegation = wordsOf(quoted).some(({ text }) => meaningOf(text) === "negation");
  const severity: Severity = seam.kind === "negation" && isStatement && !ownNegation ? "warning" : "hint";
  const [en, fr] =
    seam.side === "before"
      ? (["right before", "juste avant"] as const)
      : (["right behind", "juste après"] as const);
  return [
    {
      start,
      end,
      severity,
      message: {
        en: `The source has “${seam.text}” ${en} these words, and the sentence does not say so.`,
        fr: `La source porte « ${seam.text} » ${fr} ces mots, et la phrase ne le dit pas.`,
      },
      related: [
        {
          file,
          start: seam.start,
          end: seam.end,
          message: { en: "The word beside the passage", fr: "Le mot à côté du passage" },
        },
      ],
    },
  ];
}
