/** The tokens of drafts, written into the text as `{type.modifier:words}`. */
import assert from "node:assert/strict";
import { analyse, parseDraft, semanticTokens } from "../../../../server/src/core";
import { emptyCorpus } from "../../../../server/src/node/open-corpus";
import { markSpans, readMarked } from "./marked-words";

function check(written: string): void {
  const { text, marked } = readMarked(written);
  const tokens = semanticTokens(analyse(parseDraft(text), emptyCorpus(true).corpus));
  const named = tokens.map((token) => ({ ...token, name: [token.type, ...token.modifiers].join(".") }));
  assert.equal(markSpans(text, named), marked);
}

describe("semanticTokens", () => {
  it("tell what became of an item on its author and date", () => {
    check(`
      Tolls rose ({type.resolved:HRW} {number.resolved:2023-01-12}, {parameter:4}; {type.near:Hrw} {number.near:2023}).
      Rafts pay nothing ({keyword:see also} {type.missing:Gazette} {number.missing:2020}).
      Boats pay ({type.ambiguous:Post} {number.ambiguous:2022}).

      References

      {type.declaration:Human Rights Watch} ({type.declaration:HRW}). {number:2023-01-12}. "{string:Tolls}." [Accessed {number:2023-08-01}]

      {type.declaration:Post}. {number:2022-03-01}. "{string:Boats}." [Accessed {number:2023-08-01}]

      {type.declaration:Post}. {number:2022-02-01}. "{string:Rafts}." [Accessed {number:2023-08-01}]
    `);
  });

  it("find in the running text the author of a narrative citation, once", () => {
    check(`
      {type.resolved:River Institute} reports that tolls rose ({number.resolved:2021}, {parameter:4}) and that rafts
      pay nothing ({number.resolved:2021}, {parameter:6}). {keyword.resolved:The same source} adds that boats pay twice
      ({number.resolved:2021}). That is so ({keyword.resolved:ibid.}). Nobody else says so ({number.missing:2015}).

      Tolls rose ({type.resolved:River Institute} {number.resolved:2021}, {parameter:4}) and fell ({number.resolved:2021}, {parameter:5}).

      In an interview, a {type.resolved:professor} at Delta University agreed ({number.resolved:2023-08-14}).

      References

      {type.declaration:Professor, Delta University}. {number:2023-08-14}. {keyword:Interview with the Research Directorate}.

      {type.declaration:River Institute}. {number:2021}. {variable:Ana Roy} & {variable:Lee Wu}. {work:The Price of Passage}. [Accessed {number:2023-08-01}]
    `);
  });

  it("tell apart the parts of an entry", () => {
    check(`
      References

      {type.declaration:United States} ({type.declaration:US}). {number:2023-03-20}. {variable:Department of State}. "{string:Ruritania}." {work:Country Reports for 2022}. [Accessed {number:2023-08-03}]

      {type.declaration:Nations Unies}. {number:S.d.} « {string:Les péages} ». [Date de consultation : {number:1er août 2023}]

      Nobody can read this

      Additional Sources Consulted

      Internet sites, including: Courier; Gazette.
    `);
  });

  it("show block quotations, and what several lines hold, around what stands in them", () => {
    check(`
      The report reads as follows:

      {string:The tolls have been raised every year since the bridge }[fell]{string: into the river.

      Nobody was asked.} ({type.missing:Post} {number.missing:2022})

      The guild said "no", and the ferryman {string:"never, not even }[...]{string:
      for gold"} ({type.missing:Post} {number.missing:2021}).
    `);
  });

  it("have nothing to say of plain words", () => check("Tolls rose in 2022 (see below)."));
});
