/** The steps of matching one by one: patterns, places, seeds, alignment, kinds of changes, headings, interruptions. */
import assert from "node:assert/strict";
import { alignWords } from "../../../../server/src/core/sources/matching/align-words";
import { wordDifference } from "../../../../server/src/core/sources/matching/difference";
import { exactPlaces } from "../../../../server/src/core/sources/matching/locate-exactly";
import { meaningOf, monthOf } from "../../../../server/src/core/sources/matching/meaning-words";
import { quotationPattern } from "../../../../server/src/core/sources/matching/quotation-pattern";
import { headingBefore, headingsIn } from "../../../../server/src/core/sources/matching/section-headings";
import { seedWindows } from "../../../../server/src/core/sources/matching/seed-windows";
import { plainPassage, prepareSourceText } from "../../../../server/src/core/sources/matching/source-text";
import { goesOver } from "../../../../server/src/core/sources/matching/word-edges";
import { wordsOf } from "../../../../server/src/core/sources/matching/words";
import { alterationsIn } from "../../../../server/src/core/syntax/alterations";
import { lettersForm, plainForm } from "../../../../server/src/core/text/normal-form";

const patternOf = (quoted: string) => {
  const inner = { start: 0, end: quoted.length };
  return quotationPattern(quoted, inner, alterationsIn(quoted, inner));
};
const anywhere = { begins: () => true, ends: () => true };

describe("the steps of matching", () => {
  it("read a quotation as stretches and gaps", () => {
    const { stretches, gaps, before, behind, words } = patternOf(
      "[...] [t]he dam [of stone] gave wa[y] ... at last [sic]",
    );
    assert.deepEqual(
      stretches.map(({ letters }) => letters.text),
      ["thedam", "gavewa", "atlast"],
    );
    assert.deepEqual(
      gaps.map(({ alterations }) => alterations.map(({ kind }) => kind)),
      [["replacement"], ["ending", "omission"]],
    );
    assert.equal(before.alterations.length, 1);
    assert.equal(behind.alterations[0]?.kind, "aside");
    assert.equal(words, 6);
  });

  it("try another place of a stretch where the nearest leads nowhere", () => {
    const letters = "alphabravobetaxxxbetagammaxdelta";
    const pattern = patternOf("alpha bravo ... beta ... gamma [x] delta");
    const [placed] = [...exactPlaces(letters, pattern, anywhere, { start: 0, end: letters.length })];
    assert.deepEqual(
      placed?.map(({ start, end }) => letters.slice(start, end)),
      ["alphabravo", "beta", "gamma", "delta"],
    );
  });

  it("take bounded time where a stretch is everywhere", () => {
    const letters = "ab".repeat(20_000);
    const pattern = patternOf(`${"ab ... ".repeat(30)}abababababab ... zz`);
    assert.deepEqual([...exactPlaces(letters, pattern, anywhere, { start: 0, end: letters.length })], []);
  });

  it("find windows by seeds, the fuller first", () => {
    const text = lettersForm(
      `${"Nothing of note happened in the town. ".repeat(50)}The bridge over the river was closed in May. ${"Nothing of note happened in the town. ".repeat(50)}`,
    );
    const passage = lettersForm("the bridge over that river was shut in May").text;
    const [window] = seedWindows(text, passage, { start: 0, end: text.text.length }, 3);
    const at = text.text.indexOf("thebridge");
    assert.ok(window && window.start <= at && at + passage.length <= window.end);
    assert.ok(window.end - window.start < 200);
  });

  it("lay words beside each other", () => {
    const pairs = alignWords(wordsOf("the big red house"), wordsOf("the small house"), false);
    assert.deepEqual(
      pairs.filter(({ same }) => same).map(({ source }) => source[0]),
      [0, 2],
    );
    const torn = alignWords(wordsOf("al though it rained"), wordsOf("although it rained"), false);
    assert.deepEqual(torn[0], { quoted: [0, 2], source: [0, 1], same: false });
  });

  it("tell the kinds of changes", () => {
    const kinds = (quoted: string, source: string) => [
      ...new Set(wordDifference(quoted, source).flatMap(({ change }) => change ?? [])),
    ];
    for (const [quoted, source, kind] of [
      ["in 2019 it rained", "in 2018 it rained", "number"],
      ["it cost 1.5 million", "it cost 15 million", "number"],
      ["he did come", "he did not come", "negation"],
      ["the act was lawful", "the act was unlawful", "negation"],
      ["said Mr. Brand of the union", "said Mr. Brandt of the union", "name"],
      ["they took it", "they allegedly took it", "hedge"],
      ["they walks home", "they walked home", "ending"],
      ["the goverment fell", "the government fell", "spelling"],
      ["the cat sat", "the dog sat", "replaced"],
      ["the old cat sat", "the cat sat", "inserted"],
      ["the cat sat", "the old cat sat", "omitted"],
      ["a low wage trade", "a low-wage trade", "spacing"],
      ["well he said", "well, he said", "marks"],
      ["the state of it", "the State of it", "case"],
    ] as const)
      assert.deepEqual(kinds(quoted, source), [kind], `${quoted} | ${source}`);
  });

  it("give back both sides in their parts", () => {
    const quoted = "It did «rain» in the low- lands, 12 % of days.";
    const source = "It didn't rain in the lowlands; 21 % of all days.";
    const parts = wordDifference(quoted, source);
    const side = (kind: string) =>
      parts.flatMap((part) => (part.kind === kind || part.kind === "same" ? [part.text] : [])).join("");
    assert.equal(side("quoted"), quoted);
    assert.equal(side("source").replace(/\s+/g, ""), source.replace(/\s+/g, ""));
  });

  it("know words on which a statement turns, in three languages", () => {
    for (const word of ["not", "isn’t", "n’a", "jamais", "nunca", "unable", "cannot"])
      assert.equal(meaningOf(word), "negation", word);
    for (const word of ["allegedly", "aurait", "peut-être", "supuesto"])
      assert.equal(meaningOf(word), "hedge", word);
    for (const word of ["12", "3.5", "twenty-one", "deux", "mitad"])
      assert.equal(meaningOf(word), "number", word);
    for (const word of ["house", "nation", "nombre", "casa"]) assert.equal(meaningOf(word), null, word);
    assert.deepEqual(["March", "août", "enero", "table"].map(monthOf), [3, 8, 1, null]);
  });

  it("know where a word or a number goes on", () => {
    const goes = (marked: string) => goesOver(marked.replace("|", ""), marked.indexOf("|"));
    for (const marked of ["now|here", "1,|250", "1|,250", "3|.5", "can|'t", "can|’t"])
      assert.ok(goes(marked), marked);
    for (const marked of ["now| here", "low|-wage", "l’|État", "end|.", "2|, 3", "|start"])
      assert.ok(!goes(marked), marked);
  });

  it("find the heading above a place", () => {
    const text =
      "# First\n\nSome words here.\n\n2.1 Findings of fact\n\nMore words stand here.\n\nA short line.\n\nStill more.";
    const headings = headingsIn(text);
    assert.deepEqual(
      headings.map(({ title }) => title),
      ["First", "2.1 Findings of fact"],
    );
    const all = { start: 0, end: text.length };
    assert.equal(headingBefore(headings, text.indexOf("Still"), all)?.title, "2.1 Findings of fact");
    assert.equal(headingBefore(headings, 0, { start: 1, end: text.length }), null);
  });

  it("pass over notes in mid-sentence, and over nothing that is text", () => {
    const broken =
      "The men were taken to the station by the northern road and\n\n12 See Report of 1999.\n\n- 14 -\n\nwere held there for two days.4 The rest fled.";
    const [flowing] = prepareSourceText(broken);
    assert.equal(
      plainPassage(flowing!, { start: 0, end: broken.length }),
      "The men were taken to the station by the northern road and were held there for two days. The rest fled.",
    );
    const paged =
      "The men were taken to the station by the northern road and\n\n12 See Report of 1999.\nwere held there.";
    const [flowingPage] = prepareSourceText(paged, [paged.indexOf("were held")]);
    assert.equal(
      plainPassage(flowingPage!, { start: 0, end: paged.length }),
      "The men were taken to the station by the northern road and were held there.",
    );
    const numbered = "The men were taken to the station.\n\n      - 7 -\n\nThe rest fled.";
    assert.equal(
      plainPassage(prepareSourceText(numbered)[0]!, { start: 0, end: numbered.length }),
      "The men were taken to the station. The rest fled.",
    );
    const whole =
      "The men were taken to the station.\n\n12 Officers stood there.\n\nthe rest of them fled. It cost 3.12 million, not 3.";
    assert.equal(prepareSourceText(whole).length, 1);
  });

  it("pass over the numbers of a list's items, and over no other number", () => {
    const list = "1. Each clinic has two nurses.\n2. No clinic closes.\n(3) All are inspected.";
    const [flowing, whole] = prepareSourceText(list);
    const all = { start: 0, end: list.length };
    assert.equal(
      plainPassage(flowing!, all),
      "1. Each clinic has two nurses. No clinic closes. All are inspected.",
    );
    assert.equal(plainPassage(whole!, all), list.replaceAll("\n", " "));
    assert.equal(prepareSourceText("It was he who paid the fee of\n45. The rest fled.").length, 1);
    assert.equal(prepareSourceText("1. Summary\n\nIt rained.\n\n2. Roads\n\nThey closed.").length, 1);
  });

  it("read a long dash as parting words, and a lost sign as a number", () => {
    assert.deepEqual(
      wordsOf(plainForm("La cifra —que no explicó— sitúa al valle").text).map(({ text }) => text),
      ["La", "cifra", "que", "no", "explicó", "sitúa", "al", "valle"],
    );
    const changes = wordDifference("near 50 of 'them'", 'near 50 % of "them"').map(({ change }) => change);
    assert.deepEqual(new Set(changes), new Set([null, "number"]));
  });
});
