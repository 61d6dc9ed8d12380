/**
 * Patterns of paths: `*` and `?` within a name, `**` for any folders, `[abc]`, `{a,b}`. Large and small letters count the
 * same, since `*.pdf` means `REPORT.PDF` too. Written here because the usual packages make regular expressions of them,
 * which a pattern that came with somebody's folder could let run for hours; this takes time as pattern times path.
 */

/** What braces may open into; the others of more are not looked at. */
const mostAlternatives = 100;

const special = /[*?[\]{}]/;

export const isGlob = (text: string): boolean => special.test(text);

/** Whether a path with `/` fits, both relative to the same folder. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const alternatives = opened(folded(pattern)).map((one) => one.split("/"));
  return (path) => {
    const names = folded(path).split("/");
    return alternatives.some((parts) => fits(parts, names, (part) => part === "**", fitsName));
  };
}

const folded = (text: string): string => text.normalize("NFC").toLowerCase();

/** The pattern once for each choice in its braces. */
function opened(pattern: string): readonly string[] {
  const waiting = [pattern];
  const plain: string[] = [];
  while (waiting.length > 0 && plain.length + waiting.length <= mostAlternatives) {
    const next = waiting.pop()!;
    const close = next.indexOf("}");
    const open = close === -1 ? -1 : next.lastIndexOf("{", close);
    if (open === -1) plain.push(next);
    else
      for (const choice of next.slice(open + 1, close).split(","))
        waiting.push(next.slice(0, open) + choice + next.slice(close + 1));
  }
  return plain;
}

const fitsName = (part: string, name: string): boolean =>
  fits(lettersOf(part), Array.from(name), (letter) => letter === "*", fitsLetter);

/** The letters of a part, a choice in brackets as one. */
function lettersOf(part: string): readonly string[] {
  const letters: string[] = [];
  for (let at = 0; at < part.length; ) {
    const close = part[at] === "[" ? part.indexOf("]", at + 2) : -1;
    const letter = close === -1 ? String.fromCodePoint(part.codePointAt(at)!) : part.slice(at, close + 1);
    letters.push(letter);
    at += letter.length;
  }
  return letters;
}

function fitsLetter(pattern: string, letter: string): boolean {
  if (pattern === "?") return true;
  if (pattern.length < 3 || pattern[0] !== "[") return pattern === letter;
  const isNegated = pattern[1] === "!" || pattern[1] === "^";
  const choice = Array.from(pattern.slice(isNegated ? 2 : 1, -1));
  let isChosen = false;
  for (let at = 0; at < choice.length; at++) {
    const isRange = choice[at + 1] === "-" && at + 2 < choice.length;
    const [first, last] = [choice[at]!, choice[isRange ? at + 2 : at]!];
    isChosen ||= first <= letter && letter <= last;
    if (isRange) at += 2;
  }
  return isChosen !== isNegated;
}

/** The pieces in order, a wild one for any number: after a wild piece that was too short, it alone is made longer. */
function fits(
  pattern: readonly string[],
  pieces: readonly string[],
  isWild: (piece: string) => boolean,
  fitsOne: (pattern: string, piece: string) => boolean,
): boolean {
  let at = 0;
  let wild = -1;
  let taken = 0;
  for (let piece = 0; piece < pieces.length; ) {
    const next = pattern[at];
    if (next !== undefined && isWild(next)) {
      wild = at++;
      taken = piece;
    } else if (next !== undefined && fitsOne(next, pieces[piece]!)) {
      at++;
      piece++;
    } else if (wild !== -1) {
      at = wild + 1;
      piece = ++taken;
    } else return false;
  }
  while (at < pattern.length && isWild(pattern[at]!)) at++;
  return at === pattern.length;
}
