/** A source written into a draft: its citation, the words quoted, its entry. The cursor is `$0`. */
import assert from "node:assert/strict";
import { analyse, insertCitation, parseDraft } from "../../../../server/src/core";
import { parseFixture } from "../../../support/fixture";
import { memoryCorpus } from "../../../support/memory-corpus";

const sources = `
//- sources/nets.txt
The nets were sold "for a song" in one night.

//- sources/sources.yaml
sources:
  - file: nets.txt
    author: Lake Union
    abbreviation: LU
    date: 2022-04-11
    title: Nets
`;

/** The draft after the insertion. */
function inserted(
  text: string,
  { words = null, page = null }: { readonly words?: string | null; readonly page?: number | null } = {},
): string {
  const fixture = parseFixture(`//- draft.rir\n${text}\n${sources}`);
  const corpus = memoryCorpus(fixture);
  const draft = fixture.draft.text;
  const report = analyse(parseDraft(draft), corpus);
  const wanted = { source: corpus.sources[0]!, words, page };
  const edits = insertCitation(report, corpus, fixture.draft.cursor!.start, wanted, "en");
  const fromTheEnd = [...edits].sort((a, b) => b.start - a.start);
  return fromTheEnd
    .reduce((its, { start, end, newText }) => its.slice(0, start) + newText + its.slice(end), draft)
    .trimEnd();
}

const list = '\n\nReferences\n\nLake Union (LU). 2022-04-11. "Nets."';

describe("insertCitation", () => {
  it("writes the citation in parentheses, a blank before it where there is none", () => {
    assert.equal(inserted(`Nets went.$0${list}`), `Nets went. (LU 2022-04-11)${list}`);
    assert.equal(inserted(`Nets went $0.${list}`), `Nets went (LU 2022-04-11).${list}`);
  });

  it("follows the entry that the draft has, not the record", () => {
    const own = '\n\nReferences\n\nLake Union. 2022-04-11. "Nets."';
    assert.equal(inserted(`Nets went $0.${own}`), `Nets went (Lake Union 2022-04-11).${own}`);
  });

  it("completes a parenthesis that is being written", () => {
    assert.equal(inserted(`Nets went ($0${list}`), `Nets went (LU 2022-04-11)${list}`);
    assert.equal(inserted(`Nets went (Post 2020; $0)${list}`), `Nets went (Post 2020; LU 2022-04-11)${list}`);
  });

  it("adds the entry that the list lacks", () => {
    const other = '\n\nReferences\n\nPost. 2020. "Tolls."';
    assert.equal(
      inserted(`Nets went $0.${other}`),
      'Nets went (LU 2022-04-11).\n\nReferences\n\nLake Union (LU). 2022-04-11. "Nets."\n\nPost. 2020. "Tolls."',
    );
  });

  it("quotes words in the marks of the draft, a quotation within them in inner marks", () => {
    const words = 'sold "for a song"';
    assert.equal(
      inserted(`Nets were $0.${list}`, { words, page: 3 }),
      `Nets were "sold 'for a song'" (LU 2022-04-11, 3).${list}`,
    );
    assert.equal(
      inserted(`He is “in”. Nets were $0.${list.replace(/"/g, "")}`, { words }),
      `He is “in”. Nets were “sold ‘for a song’” (LU 2022-04-11).${list.replace(/"/g, "")}`,
    );
  });

  it("quotes in French with no-break spaces", () => {
    const french =
      "Les filets ont été vendus la nuit dans le port de la ville haute, et personne ne sait à qui ils étaient";
    assert.match(
      inserted(`${french} $0.`, { words: "« vendus » la nuit" }),
      /étaient «\u00a0"vendus" la nuit\u00a0» \(LU 2022-04-11\)\./,
    );
  });
});
