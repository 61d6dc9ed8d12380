/** The words that the scanner reads, as strings, for the tests. */
import { newScan, scanWords } from "../../../../server/src/core/sources/index/scan-words";

/** Each whole word with its parts: `well-known` is `["well", "known", "wellknown"]`, others stand alone. */
export function wordsOf(text: string): readonly (readonly string[])[] {
  const scan = newScan();
  scanWords(text, scan);
  const partAt = (part: number): string =>
    String.fromCharCode(
      ...scan.letters.subarray(part === 0 ? 0 : scan.letterEnds[part - 1]!, scan.letterEnds[part]!),
    );
  return Array.from({ length: scan.wholeCount }, (_, whole) => {
    const [first, end] = [scan.firstParts[whole]!, scan.firstParts[whole + 1]!];
    const parts = Array.from({ length: end - first }, (_part, at) => partAt(first + at));
    return parts;
  });
}

/** Whole words alone. */
export const wholesOf = (text: string): readonly string[] =>
  wordsOf(text).map((parts) => parts[parts.length - 1]!);
