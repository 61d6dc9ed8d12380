/** What the hover over a quotation or its citation shows, as Markdown. */
import assert from "node:assert/strict";
import { analyse, hover, type Locale, parseDraft } from "../../../../server/src/core";
import { parseFixture } from "../../../support/fixture";
import { memoryCorpus } from "../../../support/memory-corpus";

const address = (file: string, { start }: { start: number }) => `file:///corpus/${file}#${start}`;

function hoverAt(fixture: string, locale: Locale = "en", addressed = false): string {
  const read = parseFixture(fixture);
  const corpus = memoryCorpus(read);
  const report = analyse(parseDraft(read.draft.text), corpus);
  const answer = hover(report, corpus, read.draft.cursor!.start, locale, addressed ? address : undefined);
  return answer?.markdown ?? "";
}

const references = `
  References

  River Watch Network (RWN). 2021-03-15. "Floods of the Year." [Accessed 2022-01-10]
`;

const source = `
  //- sources/floods.txt
  Floods of the Year

  15 March 2021

  The rains came late. The northern dam broke on 8 May, and the keepers did not open its gates. Three villages were lost. Nobody was heard.
`;

const draft = (words: string, files = source) => `
  //- draft.rir
  1. Floods

  ${words}
${references}
${files}`;

describe("the hover of a quotation", () => {
  it("shows verdict, passage between its neighbours and where it stands", () => {
    assert.equal(
      hoverAt(draft('The Network says that "[t]he northern dam$0 broke on 8 May" (RWN 2021-03-15).')),
      [
        "**In the source, with marked alterations**",
        "> The rains came late. **The northern dam broke on 8 May**, and the keepers did not open its gates. Three villages were lost.",
        "— Floods of the Year (sources/floods.txt)",
      ].join("\n\n"),
    );
  });

  it("shows what an omission leaves out, what brackets stand for, and warns of what they hide", () => {
    const shown = hoverAt(
      draft(
        'The Network says that "the keepers did ... open [the sluices]. Three villages were lost$0" (RWN 2021-03-15).',
      ),
    );
    assert.match(
      shown,
      /^> .*\*\*the keepers did\*\* not \*\*open its gates\. Three villages were lost\*\*\. Nobody was heard\.$/m,
    );
    assert.match(shown, /^- The omission leaves out “not”\.$/m);
    assert.match(shown, /^- \\\[the sluices\\\] stands for “its gates”\.$/m);
    assert.match(shown, /^⚠ The omission hides a negation of the source: “not”\.$/m);
  });

  it("shows a difference that reads without colours", () => {
    const shown = hoverAt(draft('The Network says that "Four villages were lost$0" (RWN 2021-03-15).'));
    assert.match(shown, /~~Four~~\*\*Three\*\* villages were lost/);
    assert.match(shown, /struck out.*strong/);
  });

  it("leads to the passage, and to other places of the same words by their pages", () => {
    const files = `
  //- sources/floods.txt
  Floods of the Year

  15 March 2021

  The gates stayed shut all night. The keepers slept.
  //-- page 2
  The town was dry.
  //-- page 3
  The gates stayed shut all night. Nobody came.
`;
    const shown = hoverAt(
      draft('It says that "[t]he gates$0 stayed shut all night" (RWN 2021-03-15).', files),
      "en",
      true,
    );
    assert.match(
      shown,
      /\[Floods of the Year\]\(file:\/\/\/corpus\/sources\/floods\.txt#35\), \[page 1 of the file\]\(/,
    );
    assert.match(shown, /^The same words also stand in: \[page 3 of the file\]\(file:/m);
  });

  it("shows what to compare a translation with, and says that a person must", () => {
    const shown = hoverAt(
      draft("Il dit que [traduction] « trois villages ont été perdus le 8 mai$0 » (RWN 2021-03-15)."),
      "fr",
    );
    assert.match(shown, /^\*\*Non vérifiée\*\* – c’est une traduction/);
    assert.match(shown, /^À comparer soi-même.*:$/m);
    assert.match(shown, /^> The northern dam broke on 8 May, .* — Floods of the Year$/m);
  });

  it("shows of words that stand nowhere the sentence that shares most with them", () => {
    const shown = hoverAt(
      draft('It says that "on 8 May the bishop blessed all the boats of the fleet$0" (RWN 2021-03-15).'),
    );
    assert.match(shown, /^\*\*Not in the cited source\*\*/);
    assert.match(shown, /shares most names and numbers:\n\n> The northern dam broke on 8 May/);
  });

  it("cuts long passages and long sentences around them", () => {
    const long = Array.from({ length: 400 }, (_, index) => `word${index}`).join(" ");
    const files = `
  //- sources/floods.txt
  Floods of the Year

  15 March 2021

  ${long} came before. The gates stayed shut all night. ${long} came behind.
`;
    const shown = hoverAt(
      draft('It says that "[t]he gates$0 stayed shut all night" (RWN 2021-03-15).', files),
    );
    assert.ok(shown.length < 1_500, `${shown.length} letters`);
    assert.match(shown, /\*\*The gates stayed shut all night\*\*/);
  });

  it("never renders what a source or a draft holds", () => {
    const files = `
  //- sources/floods.txt
  Floods of the Year

  15 March 2021

  Before <img src=x onerror=alert(1)> it [click](command:evil) rained. The \`gates\` & <b>all</b> *stayed* ![shut](http://evil.example/x.png) all ~~night~~ long. <script>alert(2)</script> | # > 1. www.evil.example was after.
`;
    for (const words of [
      "\"[t]he 'gates' ... all ~~night~~ long$0\"",
      '"the <i>gates</i> [<u>were</u>] shut all the day and the night long$0"',
    ]) {
      const shown = hoverAt(draft(`It says that ${words} (RWN 2021-03-15).`, files), "en", true);
      const own = shown.replace(/\]\(file:[^)\s]*\)/g, "]");
      assert.doesNotMatch(own, /<[a-z/!]/i);
      assert.doesNotMatch(own, /(?<!\\)\]\(/);
      assert.doesNotMatch(own, /(?<!\\)!\[|(?<!\\)`/);
      assert.doesNotMatch(own, /https?:\/\/|(?<!\\)www\./);
    }
  });
});

describe("the hover of a citation", () => {
  it("tells what became of the quotations that answer to it", () => {
    const shown = hoverAt(
      draft('It says that "[t]hree villages were lost" and that "nobody was ever heard" ($0RWN 2021-03-15).'),
    );
    assert.match(
      shown,
      /^- “\\\[t\\\]hree villages were lost” – \*\*In the source, with marked alterations\*\*$/m,
    );
    assert.match(shown, /^- “nobody was ever heard” – \*\*/m);
  });
});
