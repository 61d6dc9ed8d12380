/** Names folded for comparison, and how far two of them are apart. */

/** `Noticias  Télemundo` → `noticias telemundo`: lower case, no accents, single blanks, straight apostrophes. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** The letters and digits of a folded name only: `insight-crime` and `InSight Crime` are one. */
export function nameLetters(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether one inserted, dropped, replaced or swapped letter makes `a` of `b`. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Shortest name for which a one-letter difference is read as a slip: below it, `UN` and `UK` are two names. */
const shortestMisspelt = 5;

/** `same` for equal names, `near` for another case, spacing, accent or one letter, else `different`. */
export function compareNames(a: string, b: string): "same" | "near" | "different" {
  if (a === b || a.replace(/\s+/g, " ") === b.replace(/\s+/g, " ")) return "same";
  const lettersA = nameLetters(a);
  const lettersB = nameLetters(b);
  if (lettersA === "" || lettersB === "") return "different";
  if (lettersA === lettersB) return "near";
  const digits = (letters: string) => letters.replace(/\P{N}/gu, "");
  if (Math.min(lettersA.length, lettersB.length) < shortestMisspelt || digits(lettersA) !== digits(lettersB))
    return "different";
  return withinOneEdit(lettersA, lettersB) ? "near" : "different";
}
