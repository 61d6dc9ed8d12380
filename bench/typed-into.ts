/** A draft as an editor gives it after each key: one letter more or other at one place, a new string every time. */

const letters = "abcdefghijklmnopqrstuvwxyz";

export const typedInto =
  (text: string, offset: number): ((key: number) => string) =>
  (key) =>
    text.slice(0, offset) + letters[key % letters.length] + text.slice(offset);
