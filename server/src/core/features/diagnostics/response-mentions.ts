/** Mentions of other Responses in the running text, as they are written: name, symbol, date, any of which may be missing. */
import type { Draft, Language } from "../../syntax/draft";
import { type Paragraph, paragraphsOf, sentencesIn } from "../../syntax/paragraphs";
import { dateAt, type PartialDate } from "../../text/partial-date";
import { onceFor } from "../../text/remembered";
import { lastStartingAtOrBefore, movedBy, type Span, type TextSpan, textSpan } from "../../text/span";
import { isOwnWords } from "./own-words";

export interface ResponseMention extends Span {
  /** `Response to Information Request`, `RDI`. */
  readonly name: TextSpan;
  readonly language: Language;
  readonly isShort: boolean;
  readonly plural: boolean;
  /** `Response to Information Request (RIR)`. */
  readonly introduces: boolean;
  /** As written: `MEX 201603`, `mex201603.e`. */
  readonly symbol: WrittenSymbol | null;
  /** Behind the symbol or, without one, behind the name. */
  readonly date: PartialDate | null;
  /** Its sentence says when: there or elsewhere. */
  readonly dated: boolean;
  /** Its sentence has something like a symbol. */
  readonly symbolNearby: boolean;
}

export interface WrittenSymbol extends TextSpan {
  readonly country: string;
  readonly number: string;
  /** `E`, `F`, `FE`, `EF`; empty where the draft leaves it out. */
  readonly language: string;
}

const names =
  /(responses? to information requests?|r[ée]ponses? (?:à|aux) (?:la |une )?demandes? d['’]information)(?!\p{L})|(?<![\p{L}\d])(RIRs?|RDIs?)(?![\p{L}\d])/giu;
/** What every name holds; few paragraphs do. */
const namesWord = /information|INFORMATION|Information|R[ID][RI]/;
/** With a blank or hyphen in it only in capitals: `of 2021` is none. */
const symbol =
  /^(?:([A-Z]{3})[ \u00a0-](\d{5,7})|(\p{L}{2,4})(\d{3,8}))(?:[. \u00a0-]{0,2}(FE|EF|[EF])(?![\p{L}\d])|\.(fe|ef|[ef])(?![\p{L}\d]))?(?![\p{L}\d])/u;
const anySymbol = /(?<!\p{L})(?:[A-Z]{3}[ \u00a0-]\d{4,7}|\p{L}{2,4}\d{3,8})(?!\d)/u;

export function responseMentions(draft: Draft): readonly ResponseMention[] {
  const { text } = draft;
  return draft.blocks.flatMap((block, index) => {
    if ((block.zone !== "body" && block.zone !== "notes") || block.kind === "heading") return [];
    return namesIn(paragraphsOf(draft)[index]!).flatMap((one): readonly ResponseMention[] => {
      const name = textSpan(text, block.start + one.start, block.start + one.end);
      // What a source or a citation says is not the author's wording.
      if (!isOwnWords(draft, name)) return [];
      const sentence = one.sentence ? movedBy(one.sentence, block.start) : block;
      return [mention(draft, name, one.isShort, sentence)];
    });
  });
}

/** Where a paragraph names a Response, and the sentence around the name. */
const namesIn = onceFor((paragraph: Paragraph) => {
  if (!namesWord.test(paragraph.text)) return [];
  const words = paragraph.text.replace(/[\s\u00a0\u202f]/g, " ");
  return [...words.matchAll(names)].map(({ 0: name, 2: short, index: start }) => {
    const sentences = sentencesIn(paragraph);
    const sentence = sentences[lastStartingAtOrBefore(sentences, start)] ?? null;
    return { start, end: start + name.length, isShort: short !== undefined, sentence };
  });
});

function mention(draft: Draft, name: TextSpan, isShort: boolean, sentence: Span): ResponseMention {
  const { text } = draft;
  // `Response to Information Request (RIR) MEX…`, `RIR no. MEX…`
  const [behind, gloss] = /^( \((?:RIR|RDI)s?\))?(?: (?:no|number|numéro|n)[o°º]?\.?)?(?: |$)/iu.exec(
    text.slice(name.end, name.end + 40).replace(/\s/g, " "),
  ) ?? [""];
  const written = behind === "" ? null : symbolAt(text, name.end + behind.length, sentence.end);
  const date = dateBehind(text, written?.end ?? name.end, sentence.end);
  const rest = withoutCitations(draft, name, sentence).replace(written?.text ?? name.text, " ");
  return {
    start: name.start,
    end: date?.end ?? written?.end ?? name.end,
    name,
    language: /^(?:r[ée]p|rdi)/iu.test(name.text) ? "fr" : "en",
    isShort,
    introduces: gloss !== undefined,
    plural: /s$/i.test(name.text) || /^(?:responses|r[ée]ponses)/iu.test(name.text),
    symbol: written,
    date: date?.value ?? null,
    dated: date !== null || /(?<!\d)\d{4}(?!\d)/.test(rest),
    symbolNearby: written !== null || anySymbol.test(rest),
  };
}

function symbolAt(text: string, at: number, limit: number): WrittenSymbol | null {
  const match = symbol.exec(text.slice(at, Math.min(limit, at + 24)));
  if (!match) return null;
  return {
    ...textSpan(text, at, at + match[0].length),
    country: (match[1] ?? match[3])!,
    number: (match[2] ?? match[4])!,
    language: match[5] ?? match[6] ?? "",
  };
}

/** `of August 2023`, `du 4 avril 2019`, `, published in August 2023`. */
function dateBehind(text: string, from: number, limit: number): { value: PartialDate; end: number } | null {
  const joint = /^(?:,? (?:of|dated|du|de|d['’]|published (?:in|on)|issued (?:in|on)) ?)/u.exec(
    text.slice(from, from + 20).replace(/\s/g, " "),
  );
  const date = joint && dateAt(text, from + joint[0].length);
  return date && date.end <= limit ? date : null;
}

/** The sentence as far as a reader keeps it in mind, without what it cites. */
function withoutCitations({ text, citations }: Draft, name: Span, sentence: Span): string {
  const start = Math.max(sentence.start, name.start - longestReach);
  const end = Math.min(sentence.end, name.end + longestReach);
  let words = "";
  let at = start;
  for (let index = Math.max(0, lastStartingAtOrBefore(citations, start)); index < citations.length; index++) {
    const citation = citations[index]!;
    if (citation.start >= end) break;
    if (citation.end <= start) continue;
    words += text.slice(at, citation.start);
    at = citation.end;
  }
  return words + text.slice(at, end);
}

const longestReach = 500;
