/** Finds which files of a corpus share word sequences with a quotation. */

export interface ShingleIndex {
  /** File names, by the numbers that the postings use. */
  readonly files: readonly string[];
}

export function buildShingleIndex(
  _files: readonly { readonly file: string; readonly text: string }[],
): ShingleIndex {
  return { files: [] };
}
