/** Where a source tells what a sentence of the draft claims, found by its numbers, and whom it names for it. */
import { type Origin, originsOf } from "../../sources/bibliography/origins";
import type { SourceRecord } from "../../sources/source";
import { sentencesOf } from "../../text/sentences";
import type { Span } from "../../text/span";
import type { Corpus } from "../report";
import { type Claim, claimOf, fitsClaim, writtenNumber } from "./claim";

/** The words of a number may stand in a long table. */
const mostPlaces = 40;
const longestSentence = 1_200;
const leastShare = 0.5;
const mostKept = 2_000;

const kept = new WeakMap<Corpus, Map<string, readonly Origin[]>>();

/** Whom the source names in the sentences that make the claim; a claim without a number is not looked for. */
export function originsOfClaim(corpus: Corpus, source: SourceRecord, claim: Claim): readonly Origin[] {
  if (claim.numbers.size === 0) return [];
  let known = kept.get(corpus);
  if (!known) {
    known = new Map();
    kept.set(corpus, known);
  }
  const key = `${source.id}\n${claim.text}`;
  const found = known.get(key) ?? lookFor(corpus, source, claim);
  if (known.size >= mostKept) known.clear();
  known.set(key, found);
  return found;
}

function lookFor(corpus: Corpus, source: SourceRecord, claim: Claim): readonly Origin[] {
  const text = corpus.textOf(source.file);
  if (text === null) return [];
  const found: Origin[] = [];
  let behind = source.start;
  for (const place of placesOf(text, source, claim)) {
    if (place < behind) continue;
    const from = Math.max(source.start, place - longestSentence);
    const to = Math.min(source.end, place + longestSentence);
    const sentence = sentencesOf(text, { start: from, end: to }).find((one) => one.end > place);
    if (!sentence || !fitsClaim(claim, text.slice(sentence.start, sentence.end), leastShare)) continue;
    behind = sentence.end;
    found.push(...originsOf(text, sentence), ...agenciesIn(text, sentence));
  }
  // An agency's mark at the head holds for all that the text tells.
  const head = { start: source.start, end: Math.min(source.end, source.start + headLength) };
  return found.length > 0 || behind > source.start
    ? [...found, ...originsOf(text, head).filter(({ by }) => by === "wire")]
    : found;
}

const headLength = 600;

const agency =
  /(?<![\p{L}\p{N}])(?:AFP|AP|EFE|ANSA|DPA|UPI|Reuters|Xinhua|TASS|Interfax|Notimex|Kyodo|Yonhap|Associated Press|Agence France-Presse)(?![\p{L}\p{N}])/gu;

/** `told Reuters`, `the Associated Press reported`: a sentence names an agency only for what it has from it. */
const agenciesIn = (text: string, { start, end }: Span): readonly Origin[] =>
  [...text.slice(start, end).matchAll(agency)].map(({ index, 0: name }) => ({
    name,
    words: name,
    by: "attribution",
    start: start + index,
    end: start + index + name.length,
  }));

/** Of the first of its numbers, as the draft writes it or as others would. */
function placesOf(text: string, { start, end }: SourceRecord, { text: words }: Claim): readonly number[] {
  const written = (words.match(writtenNumber) ?? []).find((number) => claimOf(number).numbers.size > 0);
  if (!written) return [];
  const digits = written.replace(/\D/g, "");
  const forms = new Set([
    written,
    digits,
    ...[",", ".", " ", "\u00a0", "\u202f"].map((mark) => groupsOf(digits).join(mark)),
  ]);
  const places: number[] = [];
  for (const form of forms) {
    let at = text.indexOf(form, start);
    for (let count = 0; at !== -1 && at < end && count < mostPlaces; count++) {
      places.push(at);
      at = text.indexOf(form, at + form.length);
    }
  }
  return places.sort((a, b) => a - b);
}

/** `1234567` → `1`, `234`, `567`. */
function groupsOf(digits: string): readonly string[] {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups;
}
