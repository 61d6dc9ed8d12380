/** Fixes of a quotation that differs from its source: the source's words, or the marks that say that it differs. */

import { type Comparison, compareQuotation } from "../../model/quotations/verify-quotation";
import type { Corpus, QuotationResult } from "../../model/report";
import { sourceReadings } from "../../model/source-texts";
import type { Change } from "../../sources/matching/classify-change";
import { says, seamsOf } from "../../sources/matching/seams";
import type { SourceRecord } from "../../sources/source";
import { alterationsIn } from "../../syntax/alterations";
import type { Draft, Quotation } from "../../syntax/draft";
import { overlaps } from "../../text/span";
import type { TextEdit } from "../finding";
import { besideQuotation } from "./beside-quotation";
import { type DifferingWords, differingWords } from "./differing-words";
import { hiddenAtSeam, hiddenByMark } from "./hidden-meaning";
import { inStyleOf, omissionOf } from "./quotation-style";
import type { Localised } from "./rule";

interface QuotationFix {
  readonly title: Localised;
  readonly edits: readonly TextEdit[];
}

/** Each only where with it the quotation is true to its source and hides nothing of it. */
export function quotationFixes(
  draft: Draft,
  quotation: Quotation,
  { difference, passage }: QuotationResult,
  corpus: Corpus,
): readonly QuotationFix[] {
  const source = passage && corpus.sources.find(({ id }) => id === passage.source);
  const words = source ? differingWords(draft, quotation, difference) : null;
  if (!source || !words || words.length === 0 || quotation.unclosed) return [];
  const style = inStyleOf(draft, quotation);
  const omission = omissionOf(draft);
  // With other words beside it, the capital of the first one is not what is wrong: the house style marks it.
  const taken = words.map((one) => ({
    start: one.start,
    end: one.end,
    newText: words.length > 1 && isOtherCase(one) ? markOf(one, omission) : style(one.source),
  }));
  const fixes: QuotationFix[] = [{ title: takeTitle(words, style), edits: taken }];
  if (words.every(canBeMarked)) {
    const marked = words.map((one) => ({ start: one.start, end: one.end, newText: markOf(one, omission) }));
    fixes.push({ title: words.every(isOmitted) ? omissionTitle : bracketTitle, edits: marked });
  }
  return fixes.filter(({ edits }) => isTrue(draft, quotation, edits, source, passage, corpus));
}

const bracketTitle = {
  en: "Mark the alteration with brackets",
  fr: "Signaler la modification entre crochets",
};
const omissionTitle = { en: "Mark the omission", fr: "Signaler l’omission" };

/** More words than these make a title that no menu shows. */
const longestTitle = 60;

function takeTitle(words: readonly DifferingWords[], style: (words: string) => string): Localised {
  const [one, ...more] = words;
  const its = style(one!.source).trim();
  const isShown = more.length === 0 && /[\p{L}\p{N}]/u.test(its) && its.length <= longestTitle;
  return isShown
    ? { en: `Take the source’s words: “${its}”`, fr: `Reprendre les mots de la source : « ${its} »` }
    : { en: "Take the source’s words", fr: "Reprendre les mots de la source" };
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const isOmitted = ({ quoted, source }: DifferingWords): boolean => !hasLetters(quoted) && hasLetters(source);

/**
 * Brackets and dots mark words; for a comma that is missing there is no mark. Another number, name or negation would be
 * as wrong in brackets.
 */
const canBeMarked = (words: DifferingWords): boolean => {
  const { quoted, source, changes } = words;
  if (/[[\]]/.test(quoted) || !(hasLetters(quoted) || hasLetters(source))) return false;
  return isOmitted(words) || !["number", "name", "negation"].some((kind) => changes.has(kind as Change));
};

/** `The` for `the`. */
const isOtherCase = ({ quoted, source }: DifferingWords): boolean =>
  /^\s*\p{L}\p{L}/u.test(quoted) && quoted.trim().slice(1) === source.trim().slice(1);

function markOf(words: DifferingWords, omission: string): string {
  const { quoted, source } = words;
  if (isOmitted(words)) {
    const opens = /^\s/.test(quoted) || /^\s/.test(source) || quoted.trim() !== "" ? " " : "";
    const closes = /\s$/.test(source) || /\s$/.test(quoted) ? " " : "";
    return `${quoted.trimEnd()}${quoted.trim() === "" ? opens : " "}${omission}${closes}`;
  }
  const its = quoted.trim();
  const at = quoted.indexOf(its);
  const inner = isOtherCase(words) ? `[${its[0]}]${its.slice(1)}` : `[${its}]`;
  return quoted.slice(0, at) + inner + quoted.slice(at + its.length);
}

/** Whether with these edits the quotation stands where it was found, with nothing but marked alterations, and hides nothing. */
function isTrue(
  draft: Draft,
  quotation: Quotation,
  edits: readonly TextEdit[],
  source: SourceRecord,
  passage: { start: number; end: number },
  corpus: Corpus,
): boolean {
  if (draft.comments.some((comment) => edits.some((edit) => overlaps(comment, edit)))) return false;
  const readings = sourceReadings(corpus, source.file);
  if (!readings) return false;
  const text = edited(draft.text, quotation, edits);
  const inner = { start: 0, end: text.length };
  const comparison = compareQuotation(
    { text, inner, alterations: alterationsIn(text, inner) },
    readings,
    source,
  );
  if (!comparison || comparison.verdict === "altered" || !overlaps(comparison.span, passage)) return false;
  return !hidesMeaning(draft, quotation, text, comparison, source, corpus);
}

/** The words between the marks of the quotation, with the edits. */
export function edited(text: string, { inner }: Quotation, edits: readonly TextEdit[]): string {
  let words = "";
  let at = inner.start;
  for (const { start, end, newText } of edits) {
    words += text.slice(at, start) + newText;
    at = end;
  }
  return words + text.slice(at, inner.end);
}

function hidesMeaning(
  draft: Draft,
  quotation: Quotation,
  quoted: string,
  { marked, span }: Comparison,
  source: SourceRecord,
  corpus: Corpus,
): boolean {
  const text = corpus.textOf(source.file) ?? "";
  if (marked.some((change) => hiddenByMark(change, text) !== null)) return true;
  const beside = besideQuotation(draft, quotation);
  return seamsOf(sourceReadings(corpus, source.file)![0]!, span, source).some(
    (seam) => !says(beside, seam.kind) && hiddenAtSeam(seam, quoted, beside, span, text) !== null,
  );
}
