/**
 * The agencies, publishers and persons that a text is attributed to, each with the words that decided: what tells
 * that two sources share one origin.
 */
import type { Span } from "../../text/span";
import { findAttributions } from "./attributions";

/** `start` and `end` reach from the deciding words to the name, or the other way round. */
export interface Origin extends Span {
  readonly name: string;
  /** `Reprinted from`, `(AFP)`, `Con información de`, `according to`. */
  readonly words: string;
  /**
   * `reprint`: the whole text is of another publisher. `wire`: an agency's mark. `credit`: a line that names helpers
   * or sources. `attribution`: what a sentence tells is somebody else's.
   */
  readonly by: "reprint" | "wire" | "credit" | "attribution";
}

const agencies =
  "AFP|AP|EFE|ANSA|DPA|dpa|UPI|PTI|IANS|ANI|APS|MAP|IPS|PANA|IRIN|ATS|Reuters|REUTERS|Xinhua|XINHUA|TASS|Interfax|Notimex|Kyodo|Yonhap|Anadolu|Bloomberg|IRNA|Antara|Bernama|Télam|Lusa|Belga|Tanjug|Associated Press|Agence France-Presse|Thomson Reuters|Europa Press";

/** `(AFP)`, `(AP/Reuters)`, `(EFE).-`; or at the start of a line before a dash: `Reuters —`. */
const inBrackets = new RegExp(String.raw`\((?:${agencies})(?:\s?[/,&]\s?(?:${agencies})){0,3}\)`, "gu");
const atLineStart = new RegExp(
  String.raw`^(?:(?:By|Por|Par)\s)?(?:${agencies})(?=\s?[—–-]{1,2}\s|\s*$)`,
  "gmu",
);
const oneAgency = new RegExp(agencies, "gu");

const reprint =
  /(?<!\p{L})(?:(?:[Rr]eprinted|[Rr]epublished|[Rr]eproduced|[Aa]dapted) (?:from|with permission (?:of|from))|(?:[Oo]riginally|[Ff]irst) (?:published|appeared|posted) (?:in|on|by|at)|(?:published|appeared|posted) (?:originally|first) (?:in|on|by)|[Rr]eproduit d[eu]|[Rr]epublié de|[Pp]ublié (?:initialement|à l’origine) (?:par|dans|sur)|[Pp]ublicado originalmente (?:en|por)|[Tt]omado de|[Rr]eproducido de)(?=\s)/gu;

const credit =
  /(?<!\p{L})(?:[Ww]ith (?:additional )?(?:information|reporting|files|material|input) (?:from|by)|[Cc]on (?:información|informaciones|datos|reportes) del?|[Aa]vec (?:des |les )?informations d[eu]|\([Aa]vec|[Aa]vec (?=l['’]?A(?:FP|P)\b)|^(?:Sources?|Fuentes?|Credit|Crédito)\s?:)(?=\s)/gmu;

/** How far behind its words a list of names goes. */
const reach = 160;

/** In the order of the text; offsets are those of `text`. */
export function originsOf(text: string, span: Span = { start: 0, end: text.length }): readonly Origin[] {
  const words = text.slice(span.start, span.end);
  const marked = [
    ...wires(words),
    ...[...words.matchAll(reprint)].flatMap((match) => namesBehind(words, match, "reprint")),
    ...[...words.matchAll(credit)].flatMap((match) => namesBehind(words, match, "credit")),
  ].sort((a, b) => a.start - b.start);
  // `Originally published by X` is a reprint and not an attribution besides.
  const said = findAttributions(words, marked.filter(disjoint())).map(
    (one): Origin => ({ ...one, by: "attribution" }),
  );
  const found = [...marked, ...said];
  return found
    .map((origin) => ({ ...origin, start: origin.start + span.start, end: origin.end + span.start }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Keeps the first of spans that overlap; asked in the order of the text. */
function disjoint(): (span: Span) => boolean {
  let end = -1;
  return (span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  };
}

const wires = (text: string): readonly Origin[] =>
  [...text.matchAll(inBrackets), ...text.matchAll(atLineStart)].flatMap(({ index, 0: words }) =>
    [...words.matchAll(oneAgency)].map(
      ([name]): Origin => ({ name, words, by: "wire", start: index, end: index + words.length }),
    ),
  );

const nameEnd = /[.;()\n*<]|\s[—–-]\s|,?\s(?:where|which|under|on|in|el|le|on)\s/u;
const between = /,\s(?:and\s)?|\s(?:and|y|et|&)\s|\//u;

/** The names behind the words, up to the end of the line or sentence; a list of them is several origins. */
function namesBehind(text: string, match: RegExpExecArray, by: Origin["by"]): readonly Origin[] {
  const from = match.index + match[0].length;
  const behind = text.slice(from, from + reach).replace(/^[\s*_]+/, (blanks) => " ".repeat(blanks.length));
  const until = nameEnd.exec(behind)?.index ?? behind.length;
  const end = from + until;
  return behind
    .slice(0, until)
    .split(between)
    .map((name) => name.replace(/^\s*(?:the|le|la|les|el|los|las|l['’])\s?/u, "").trim())
    .filter((name) => /^\p{Lu}/u.test(name) && name.length < 90)
    .map((name) => ({ name, words: match[0].trim(), by, start: match.index, end }));
}
