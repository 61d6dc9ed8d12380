/** Tells the language of a text by its script and its commonest words; null where none is clearly ahead. */
import type { Span } from "../../text/span";

/** Words that hardly any of the other languages has. */
const functionWords: { readonly [language: string]: string } = {
  en: "the of and to in that is for with by are from on was were has have been which this it as at be their they an its not who had would",
  fr: "le les des et du une dans est pour par sur au aux qui ne pas ce cette sont avec ont été être leur plus ou mais selon nous il elle",
  es: "el los las y del una por con para se como su más fue al lo han sus sin entre este esta pero ha es en según también fueron",
  pt: "os as do da dos das uma não ao na no nas nos para com por foi são mais pela pelo também que como seu sua em é à",
  de: "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer",
  it: "il lo gli della di che è un una per con del dei delle nel nella sono dal alla anche più non ha le si come degli",
  nl: "de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar werd wordt uit deze",
  ht: "yo nan pou ki te ak sou li nou pa gen fè moun kap se tout men lè",
  tr: "ve bir bu da de için ile olarak olan çok daha gibi kadar sonra ise değil tarafından",
  id: "yang dan di dari untuk dengan pada ini itu dalam tidak oleh akan telah adalah",
  sw: "ya na wa kwa ni katika za la kuwa hiyo huo watu baada hata lakini",
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words.split(" ")) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const longestWord = Math.max(...[...languagesOf.keys()].map(({ length }) => length));

const sampled = 10_000;
/** Fewer words than these, or a smaller lead, leave it open. */
const fewestWords = 8;
const lead = 1.5;

export function readLanguage(text: string, span: Span): string | null {
  const sample = text.slice(span.start, Math.min(span.end, span.start + sampled));
  return isMostlyLatin(sample) ? byWords(sample) : byScript(sample);
}

/** Told by the first letters: counting by classes of letters costs more than all the rest. */
function isMostlyLatin(sample: string): boolean {
  let [latin, other] = [0, 0];
  for (let at = 0; at < sample.length && latin + other < 1_000; at++) {
    const code = sample.charCodeAt(at);
    if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++;
    else if (code >= 0x370 && code < 0x2000) other++;
    else if (code >= 0x2e80) other++;
  }
  return latin >= other;
}

function byWords(sample: string): string | null {
  const counts = new Map<string, number>();
  const text = sample.toLowerCase();
  let words = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isWordLetter(text, at)) continue;
    const start = at;
    while (at < text.length && isWordLetter(text, at)) at++;
    words++;
    if (at - start > longestWord) continue;
    for (const language of languagesOf.get(text.slice(start, at)) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < fewestWords || first[1] < words * 0.12) return null;
  return !second || first[1] >= lead * second[1] ? first[0] : null;
}

const isWordLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{L}/u.test(text[at]!);
};

/** A script with one common language tells it; others need the letters that only one of theirs has. */
function byScript(sample: string): string | null {
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const mostly = (pattern: RegExp) => letters >= 20 && count(pattern) > 0.6 * letters;
  if (letters < 20 || count(/[a-z]/gi) > 0.6 * letters) return null;
  if (mostly(/\p{Script=Arabic}/gu)) {
    if (count(/[ٹڈڑےں]/g) > letters / 200) return "ur";
    if (count(/[پچژگ]/g) > letters / 200) return "fa";
    return count(/[ةىأإ]/g) > letters / 200 ? "ar" : null;
  }
  if (mostly(/\p{Script=Cyrillic}/gu)) {
    if (count(/[іїєґ]/gi) > letters / 100) return "uk";
    return count(/[ыэ]/gi) > letters / 200 ? "ru" : null;
  }
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 10) return "ja";
  if (mostly(/\p{Script=Hangul}/gu)) return "ko";
  if (mostly(/\p{Script=Han}/gu)) return "zh";
  const single = [
    ["el", /\p{Script=Greek}/gu],
    ["th", /\p{Script=Thai}/gu],
    ["ka", /\p{Script=Georgian}/gu],
    ["hy", /\p{Script=Armenian}/gu],
    ["bn", /\p{Script=Bengali}/gu],
    ["ta", /\p{Script=Tamil}/gu],
    ["km", /\p{Script=Khmer}/gu],
  ] as const;
  return single.find(([, pattern]) => mostly(pattern))?.[0] ?? null;
}
