/** Texts that a parser may choke on: marks that never close, lists without end, one line, a million lines. */

const filled = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** By what they are made of; each is a function of the size. */
export const hostileTexts: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ["(", (size) => filled("(", size)],
  ["(((…)))", (size) => filled("(", size / 2) + filled(")", size / 2)],
  ['"', (size) => filled('"', size)],
  ["“", (size) => filled("“", size)],
  ["[", (size) => filled("[", size)],
  ['"[[[…', (size) => `"${filled("[", size)}`],
  ["a (b ", (size) => filled("a (b ", size)],
  [". ", (size) => filled(". ", size)],
  ["(;;;; 2020)", (size) => filled("(;;;; 2020)", size)],
  ["one long line", (size) => filled("word ", size)],
  ["short lines", (size) => filled("ab\n", size)],
  ["short paragraphs", (size) => filled("ab\n\n", size)],
  ["headings", (size) => filled("# A\n\n", size)],
  ["disclaimers", (size) => filled("Disclaimer\n\n", size)],
  ["symbols in one line", (size) => filled("ABC123456 ", size)],
  ["citations and quotations in one line", (size) => filled('A "b" (Cd 2020-01-01) ', size)],
  ["quotations across citations", (size) => filled('A "b (Cd 2020-01-01) ', size)],
  ["entries without access date", (size) => `References\n\n${filled("Ab. 2020. Cd ef gh.\n\n", size)}`],
  ["entries with an open title", (size) => `References\n\n${filled("Ab. 2020. “Cd ef gh.\n\n", size)}`],
  [
    "notes and their markers",
    (size) => `${filled("Word[1].\n\n", size / 2)}\n\nNotes\n\n${filled("[1] Word.\n\n", size / 2)}`,
  ],
];
