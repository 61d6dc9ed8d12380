/** Makes text safe and measurable for a terminal: nothing in a draft may steer it or hide itself. */

/** One letter as the terminal shows it, without the control codes and direction marks that would change what follows. */
const printableLetter = (letter: string): string => {
  if (letter === "\t") return "  ";
  if (/\s/.test(letter)) return " ";
  return /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(letter) ? "\ufffd" : letter;
};

export const printable = (text: string): string => Array.from(text, printableLetter).join("");

/** Columns that a letter takes. */
function letterWidth(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Emoji_Presentation}]/u.test(
    letter,
  )
    ? 2
    : 1;
}

export const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + letterWidth(letter), 0);

/** The text cut after `columns`, its last column an ellipsis where something was cut. */
export function cutEnd(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${firstColumns(Array.from(text), columns - 1).join("")}…`;
}

/** The text cut before its last `columns`, its first column an ellipsis where something was cut. */
export function cutStart(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const last = firstColumns(Array.from(text).reverse(), columns - 1);
  return `…${last.toReversed().join("")}`;
}

function firstColumns(letters: readonly string[], columns: number): readonly string[] {
  let width = 0;
  const end = letters.findIndex((letter) => {
    width += letterWidth(letter);
    return width > columns;
  });
  return end === -1 ? letters : letters.slice(0, end);
}
