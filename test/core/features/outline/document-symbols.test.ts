/** The outline of drafts, written out as indented lines: kind, name, and the detail behind a bar. */
import assert from "node:assert/strict";
import { documentSymbols, type OutlineSymbol, parseDraft } from "../../../../server/src/core";
import { unindented } from "../../../support/fixture";
import { publishedResponse, readSeed } from "../../../support/seeds";

const linesOf = ({ kind, name, detail, children }: OutlineSymbol): string[] => [
  `${kind} ${name}${detail === "" ? "" : ` | ${detail}`}`,
  ...children.flatMap(linesOf).map((line) => `  ${line}`),
];

const outlineOf = (text: string): string => documentSymbols(parseDraft(text)).flatMap(linesOf).join("\n");

function check(draft: string, outline: string): void {
  assert.equal(outlineOf(unindented(draft).trim()), unindented(outline).trim());
}

/** The words of the symbol with that name, and those that are shown when it is picked. */
function wordsOf(text: string, name: string): { readonly range: string; readonly selection: string } {
  const all = (symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] =>
    symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
  const symbol = all(documentSymbols(parseDraft(text))).find((one) => one.name === name);
  assert.ok(symbol, name);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end).trim();
  return { range: words(symbol), selection: words(symbol.selection) };
}

const whole = unindented(`
  1 September 2023

  RUR201603.E

  Ruritania: Tolls on the river (2020–August 2023)

  Research Directorate, Immigration and Refugee Board of Canada

  1. Overview

  Tolls rose (HRW 2023-01-12).

  2. Tolls

  2.1 Boats

  Boats pay twice [1] (Post 2022).

  2.2 Rafts

  Rafts pay nothing (Professor 2023-08-14).

  3. Outlook

  Nobody knows.

  Notes

  [1] Once on entering
  and once on leaving.

  Some pay a third time.

  [2] Not used.

  References

  Human Rights Watch (HRW). 2023-01-12. “Ruritania.” World Report 2023. [Accessed 2023-08-01]

  Post. N.d. "About." [Accessed 2023-08-01]

  Professor, Delta University. 2023-08-14. Interview with the Research Directorate.

  River Institute. 2021. Ana Roy. The Price of Passage. [Accessed 2023-08-01]

  What this line is nobody can tell

  Additional Sources Consulted

  Oral sources: a ferryman; the Guild.
`).trim();

describe("documentSymbols", () => {
  it("nests sections by level, and in each list what it holds", () => {
    check(
      whole,
      `
      response RUR201603.E | Ruritania: Tolls on the river (2020–August 2023)
        section 1. Overview
        section 2. Tolls
          section 2.1 Boats
          section 2.2 Rafts
        section 3. Outlook
        list Notes | 2
          note [1] | Once on entering and once on leaving.
          note [2] | Not used.
        list References | 5
          reference HRW 2023-01-12 — Ruritania | World Report 2023
          reference Post n.d. — About
          reference Professor 2023-08-14 — Interview with the Research Directorate
          reference River Institute 2021 — The Price of Passage
          reference What this line is nobody can tell
        list Additional Sources Consulted | 2
          additional-source a ferryman
          additional-source the Guild
      `,
    );
  });

  it("gives each symbol the words that belong to it", () => {
    assert.deepEqual(wordsOf(whole, "RUR201603.E"), { range: whole, selection: "RUR201603.E" });
    assert.deepEqual(wordsOf(whole, "2. Tolls"), {
      range: whole.slice(whole.indexOf("2. Tolls"), whole.indexOf("3. Outlook")).trim(),
      selection: "2. Tolls",
    });
    assert.deepEqual(wordsOf(whole, "[1]"), {
      range: whole.slice(whole.indexOf("[1] Once"), whole.indexOf("[2]")).trim(),
      selection: "[1] Once on entering\nand once on leaving.",
    });
    assert.equal(wordsOf(whole, "Post n.d. — About").selection, 'Post. N.d. "About." [Accessed 2023-08-01]');
  });

  it("has no Response without a masthead, and keeps the words of French headings", () => {
    check(
      `
      1. Aperçu

      Les péages augmentent (HRW 12 janv. 2023).

      Références

      Human Rights Watch (HRW). 12 janvier 2023. « Ruritanie. » [Date de consultation : 1er août 2023]
      `,
      `
      section 1. Aperçu
      list Références | 1
        reference HRW 12 janv. 2023 — Ruritanie
      `,
    );
  });

  it("takes the marks off Markdown headings, and puts nothing below a list that does not belong to it", () => {
    check(
      `
      ## **RUR201603.F**

      # Tolls

      ### Boats

      Boats pay.

      ## Rafts

      Rafts do not.

      ## References

      Post. 2022. "Tolls." [Accessed 2023-08-01]

      ### Additional Sources Consulted

      Internet sites, including: Courier.

      ## Annex

      More words.
      `,
      `
      response RUR201603.F
        section Tolls
          section Boats
          section Rafts
        list References | 1
          reference Post 2022 — Tolls
        list Additional Sources Consulted | 1
          additional-source Courier
        section Annex
      `,
    );
  });

  it("leaves the header of a web page outside the Response", () => {
    const symbols = documentSymbols(parseDraft(readSeed(publishedResponse)));
    assert.deepEqual(
      symbols.map(({ kind, name }) => `${kind} ${name}`),
      [
        "section Réponses aux demandes d'information",
        "section Avertissement",
        "section Avertissement",
        "response MEX201601.E",
      ],
    );
    assert.equal(symbols[2]!.end, symbols[3]!.start);
  });

  it("cuts what is too long for a line", () => {
    const [list] = documentSymbols(parseDraft(`References\n\n${"word ".repeat(60)}\n`));
    assert.equal(list!.children[0]!.name.length, 120);
    assert.match(list!.children[0]!.name, /^word word .* word…$/);
  });

  it("has nothing to say of an empty draft", () => check("", ""));
});
