/** Whether a place in a text is between two words, so that a quotation may begin or end there. */

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether a word or a number goes on over the offset: `now|here`, `1,|250`, `3|.5`, `can|'t`. */
export function goesOver(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const [before, after] = [text[offset - 1]!, text[offset]!];
  if (isWord(before))
    return isWord(after) || (isDigit(before) && parts(text, offset)) || isContracted(text, offset);
  return isDigit(after) && parts(text, offset - 1) && offset > 1 && isDigit(text[offset - 2]!);
}

const isWord = (character: string): boolean => {
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(character);
  return wordCharacter.test(character) || (code >= 0xd800 && code < 0xe000);
};

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

/** A point or comma before a digit. */
const parts = (text: string, at: number): boolean =>
  (text[at] === "." || text[at] === ",") && at + 1 < text.length && isDigit(text[at + 1]!);

/** `can't` is not `can`. */
const isContracted = (text: string, offset: number): boolean =>
  (text[offset] === "'" || text[offset] === "’") && /^.t(?!\p{L})/su.test(text.slice(offset, offset + 3));

/** The offset moved to the end of the word that goes over it. */
export function endOfWord(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && goesOver(text, at)) at++;
  return at;
}

export function startOfWord(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && goesOver(text, at)) at--;
  return at;
}
