/** Whom the running text names as the source of what it tells: `according to X`, `X reported`, `selon X`, `según X`. */
import { isLetter } from "../../text/characters";
import type { Span } from "../../text/span";
import {
  afterNames,
  agencies,
  bodies,
  type CueKind,
  cueKinds,
  cuePatterns,
  descriptors,
  institutions,
  nobody,
  offices,
  withinNames,
} from "./attribution-words";

/** From the deciding words to the end of the name, or the other way round. */
export interface Attribution extends Span {
  readonly name: string;
  /** The words that decided: `according to`, `reported`. */
  readonly words: string;
}

/** How far behind a cue a name may end, and how far before a verb it may begin. */
const reach = 140;

/** In the order of the text; places within `taken` are left out. Only names with a large letter are told. */
export function findAttributions(text: string, taken: readonly Span[] = []): readonly Attribution[] {
  const found: Attribution[] = [];
  const isTaken = within(taken);
  const add = (at: number, length: number, name: Span | null) => {
    if (name === null) return;
    const [start, end] = [Math.min(at, name.start), Math.max(at + length, name.end)];
    const words = text.slice(at, at + length).trim();
    found.push({ start, end, name: text.slice(name.start, name.end).replace(/\s+/g, " "), words });
  };
  forEachCue(text, (kind, at, end) => {
    const from = kind === "naming" ? cueStart(text, at) : at;
    add(from, end - from, kind === "verb" ? nameBefore(text, at) : nameBehind(text, end));
  });
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(ordered.filter(({ start }) => !isTaken(start)));
}

/** `D’après`, `De acuerdo con`: the cue's first word stands behind a short one. */
const cueStart = (text: string, at: number): number =>
  at - (/(?:[Dd]['’]|[Dd]e\s|[Aa]s\s)$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0);

const mayBeCue = cueShapes([...cueKinds.keys()]);
const longestCue = 15;

/** Which first letters go with which lengths, one bit for each length: most words are told apart by that alone. */
function cueShapes(words: readonly string[]): (first: number, length: number) => boolean {
  const shapes = new Uint32Array(0x180);
  for (const word of words) shapes[word.charCodeAt(0)]! |= 1 << word.length;
  return (first, length) => first < 0x180 && length <= longestCue && (shapes[first]! & (1 << length)) !== 0;
}

/** Word by word, since an expression tried at every letter would cost ten times as much. */
function forEachCue(text: string, visit: (kind: CueKind, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const first = text.charCodeAt(at);
    if (!isLetter(first)) continue;
    const start = at;
    while (isLetter(text.charCodeAt(at))) at++;
    if (!mayBeCue(first, at - start)) continue;
    for (const kind of cueKinds.get(text.slice(start, at)) ?? []) {
      const pattern = cuePatterns[kind];
      pattern.lastIndex = start;
      const cue = pattern.exec(text);
      if (cue) visit(kind, start, start + cue[0].length);
    }
  }
}

/** Asked with ascending offsets. */
function within(taken: readonly Span[]): (offset: number) => boolean {
  const sorted = taken.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return (offset) => {
    while (next < sorted.length && sorted[next]!.end <= offset) next++;
    return next < sorted.length && sorted[next]!.start <= offset;
  };
}

/** `according to data collected by X` is found by two cues: the first one, which holds the other, is kept. */
function withoutOverlaps(found: readonly Attribution[]): readonly Attribution[] {
  const kept: Attribution[] = [];
  for (const one of found) if (kept.length === 0 || kept.at(-1)!.end <= one.start) kept.push(one);
  return kept;
}

interface Word extends Span {
  readonly text: string;
}

const wordPattern =
  /(?:[ldLD]['’](?=\p{L}))|(?:\p{L}\.){2,}|[\p{L}\p{N}&](?:[\p{L}\p{N}\p{M}-]|['’](?=\p{L}))*\.?/gu;

function wordsOf(text: string, from: number, to: number): readonly Word[] {
  return [...text.slice(from, to).matchAll(wordPattern)].map((match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

const isLarge = (word: string): boolean =>
  /^(?:[ldLD]['’])?[\p{Lu}]/u.test(word) || /^\p{Ll}{1,2}\p{Lu}/u.test(word);
const isYear = (word: string): boolean => /^(?:1[89]|20)\d\d$/.test(word);

/** The name that begins behind a cue, descriptors between; null where something small and unknown comes first. */
function nameBehind(text: string, from: number): Span | null {
  const limit = clauseEnd(text, from, Math.min(text.length, from + reach));
  const words = wordsOf(text, from, limit);
  let first = 0;
  while (first < words.length) {
    const word = words[first]!.text;
    if (isLarge(word)) break;
    if (institutions.test(word)) break;
    if (!descriptors.has(word.toLowerCase().replace("’", "'")) && !isYear(word)) return null;
    first++;
  }
  if (first >= words.length) return null;
  return nameFrom(text, words, first);
}

/** Where the clause ends that may hold a name: a comma, a stop that is not of an abbreviation, a bracket, a line end twice. */
function clauseEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const mark = text[at]!;
    if (',;:()[]“”"«»?!<*'.includes(mark) || mark === "—" || mark === "–") return at;
    if (
      mark === "." &&
      /\s/.test(text[at + 1] ?? " ") &&
      !/(?:^|[\s.])\p{Lu}$/u.test(text.slice(Math.max(0, at - 2), at))
    )
      return at;
    if (mark === "\n" && /^\s*\n/.test(text.slice(at + 1, at + 4))) return at;
  }
  return limit;
}

/** The run of large words from `first`, small ones of names within; French and Spanish names may end small. */
function nameFrom(text: string, words: readonly Word[], first: number): Span | null {
  const romance =
    /^[ldLD]['’]/.test(words[first]!.text) ||
    institutions.test(words[first]!.text) ||
    isRomance(words, first);
  let last = institutions.test(words[first]!.text) ? -1 : first;
  for (let index = first + 1; index < words.length; index++) {
    const word = words[index]!.text;
    if (monthOrDay.test(word)) break;
    if (owner.test(words[index - 1]!.text) && !ownsName(words, index)) break;
    if (isLarge(word)) last = index;
    else if (romance && afterNames.has(word)) break;
    else if (withinNames.has(word.toLowerCase().replace("’", "'"))) {
      if (word === "and" || word === "y" || word === "et") {
        if (!isLarge(words[index + 1]?.text ?? "")) break;
      }
    } else if (
      romance &&
      /^(?:du|des|de|d['’]|del|las?|los|le|les)$/u.test(words[index - 1]!.text) &&
      index - first < 8
    )
      last = index;
    else if (romance && index - first <= 2 && index === words.length - 1) last = index;
    else break;
    if (index - first > 11) break;
  }
  if (last === -1) return null;
  const start = words[first]!.start + (/^[ldLD]['’]/.exec(words[first]!.text)?.[0].length ?? 0);
  const end =
    words[last]!.end -
    (/(?:['’]s|['’])$/.exec(words[last]!.text)?.[0].length ?? 0) -
    (closesWithStop(words[last]!.text) ? 1 : 0);
  const name = text.slice(start, end);
  return name.length < 2 || isNobody(name) ? null : { start, end };
}

const closesWithStop = (word: string): boolean => /\p{L}{2}\.$/u.test(word) && !/\.\p{L}/u.test(word);
const owner = /['’]s$/;
const monthOrDay =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** `Mexico’s National System` is one name, `the Network’s Handbook` a name and its work. */
const ownsName = (words: readonly Word[], index: number): boolean =>
  isLarge(words[index]!.text) && (bodies.test(words[index]!.text) || isLarge(words[index + 1]?.text ?? ""));

const isRomance = (words: readonly Word[], first: number): boolean =>
  /^(?:de|del|du|des|la|le|les|el|los|las|l['’]|par|por)$/iu.test(words[first - 1]?.text ?? "");

function isNobody(name: string): boolean {
  const words = name.split(/[\s.]+/).filter((word) => word !== "");
  return (
    nobody.has(name.toLowerCase()) ||
    offices.test(words.at(-1) ?? "") ||
    !/\p{L}{2}|(?:\p{L}\.){2}/u.test(name)
  );
}

const sentenceStart = /(?:^|[.?!:”"»\n])[\s\u00a0]{0,3}$/u;

/** The name that ends before a verb: its run of large words, which an article, a comma or the sentence opens. */
function nameBefore(text: string, end: number): Span | null {
  const words = wordsOf(text, clauseStart(text, end), end);
  let index = words.length - 1;
  while (index >= 0 && /^(?:also|has|have|had|recently|later|further|previously)$/.test(words[index]!.text))
    index--;
  const last = index;
  if (last < 0 || !isLarge(words[last]!.text) || text.slice(words[last]!.end, end).includes(".")) return null;
  while (index > 0 && (isLarge(words[index - 1]!.text) || joinsNames(words, index - 1))) index--;
  const [first, before] = [words[index]!, words[index - 1]?.text ?? null];
  const list = words.slice(index, last + 1);
  const article =
    list.length > 1 &&
    /^(?:The|A|An|As|In|But|And|Le|La|Les|El|Los|Las|While|When|However)$/.test(first.text);
  const start = article ? list[1]!.start : first.start + (/^[ldLD]['’]/.exec(first.text)?.[0].length ?? 0);
  const stop = words[last]!.end - (/['’]s?$/.exec(words[last]!.text)?.[0].length ?? 0);
  const name = text.slice(start, stop);
  if (owner.test(words[last]!.text) || isNobody(name) || monthOrDay.test(name.split(" ").at(-1)!))
    return null;
  if (
    before !== null &&
    !/^(?:the|a|an|as|by|and|but|while|that|le|la|les|el|los|las|l['’]|comme|como|que|qui|when|where|also|which)$/iu.test(
      before,
    ) &&
    !closed(text, words[index - 1]!.end, first.start)
  )
    return null;
  return /\s/.test(name) ||
    (article && /^(?:The|Le|La|Les|El|Los|Las)$/.test(first.text)) ||
    standsAlone(text, name, first.start, before)
    ? { start, end: stop }
    : null;
}

const closed = (text: string, from: number, to: number): boolean =>
  /[,.;:)”"»?!\n]/.test(text.slice(from, to));

const joinsNames = (words: readonly Word[], index: number): boolean =>
  index > 0 && /^(?:of|for|de|del|du|des|la|on|&)$/u.test(words[index]!.text) && isNamePart(words, index - 1);

const isNamePart = (words: readonly Word[], index: number): boolean =>
  isLarge(words[index]!.text) ||
  (index > 0 && /^(?:of|de)$/u.test(words[index]!.text) && isLarge(words[index - 1]!.text));

/** One word that may be any sentence's first: only a known agency, or letters that no common word has. */
function standsAlone(text: string, name: string, start: number, before: string | null): boolean {
  if (agencies.has(name.toLowerCase()) || /^.\p{Ll}*\p{Lu}/u.test(name)) return true;
  if (before === null || sentenceStart.test(text.slice(Math.max(0, start - 8), start))) return false;
  return /^(?:as|the|by|comme|como)$/iu.test(before);
}

function clauseStart(text: string, end: number): number {
  const from = Math.max(0, end - reach);
  for (let at = end - 1; at > from; at--) {
    if (/[;:()“”"«»?!]/.test(text[at]!)) return at + 1;
    if (text[at] === "\n" && /\n\s{0,3}$/.test(text.slice(Math.max(0, at - 3), at))) return at + 1;
    if (
      text[at] === "." &&
      /\s/.test(text[at + 1]!) &&
      !/(?:^|[\s.])\p{Lu}$/u.test(text.slice(Math.max(0, at - 2), at))
    )
      return at + 1;
  }
  return from;
}
